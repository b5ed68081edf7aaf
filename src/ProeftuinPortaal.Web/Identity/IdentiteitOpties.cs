using ProeftuinPortaal.Application.Persistence.Seed;
using ProeftuinPortaal.Web.Opstart;

namespace ProeftuinPortaal.Web.Identity;

/// <summary>What differs per installation in signing in.</summary>
/// <param name="Demo">Demo accounts sign in with one click.</param>
/// <param name="AlleenHttps">Cookies only over https; false only in Development, where http is plain.</param>
/// <param name="InlogpogingenPerMinuut">How often one address may send the sign-in form.</param>
/// <param name="MinutenZonderActiviteit">After how many minutes in which nobody did anything a session ends.</param>
public sealed record IdentiteitOpties(
    bool Demo = false, bool AlleenHttps = true, int InlogpogingenPerMinuut = 10, double MinutenZonderActiviteit = 15)
{
    /// <inheritdoc cref="MinutenZonderActiviteit" />
    public TimeSpan Rusttijd => TimeSpan.FromMinutes(MinutenZonderActiviteit);

    // Longer than a working day would be no end.
    private const int MaxMinuten = 600;

    /// <summary>A password that everyone knows and that stays: of the accounts that come with demo mode.</summary>
    public bool HeeftVastWachtwoord(Guid account) => Demo && Demoaccounts.Alle.Any(demo => demo.Id == account);

    /// <summary>Reads the section <c>Portaal</c>.</summary>
    public static IdentiteitOpties Uit(IConfiguration configuration, IHostEnvironment environment)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var standaard = new IdentiteitOpties();
        return new(
            configuration.GetValue("Portaal:Demo", standaard.Demo),
            !environment.IsDevelopment(),
            configuration.GetValue("Portaal:InlogpogingenPerMinuut", standaard.InlogpogingenPerMinuut),
            configuration.GetValue("Portaal:MinutenZonderActiviteit", standaard.MinutenZonderActiviteit) is var minuten and > 0 and <= MaxMinuten ? minuten
                : throw new Opstartfout($"Portaal:MinutenZonderActiviteit is een getal boven 0, en ten hoogste {MaxMinuten}. Pas het aan."));
    }
}
