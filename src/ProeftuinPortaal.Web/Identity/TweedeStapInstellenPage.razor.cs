using Microsoft.AspNetCore.Components;

namespace ProeftuinPortaal.Web.Identity;

/// <summary>The first sign-in: a secret for the app, a code that proves the app has it, and the recovery codes, shown once.</summary>
public sealed partial class TweedeStapInstellenPage
{
    internal const string Pad = "/inloggen/tweede-stap";

    private IReadOnlyList<string>? _herstelcodes;

    [SupplyParameterFromForm(FormName = "tweede-stap")]
    public Codeinvoer Invoer { get; set; } = null!;

    [Inject]
    internal Tweedestap Stap { get; set; } = null!;

    private protected override bool IsInstellen => true;

    // A wrong code does not count here: it guesses nothing, the secret is on the screen.
    private async Task StelInAsync()
    {
        if (Stand is null)
        {
            return;
        }

        if (string.IsNullOrWhiteSpace(Invoer?.Code))
        {
            Fout = "Vul de code van 6 cijfers in.";
            return;
        }

        var uitkomst = await Stap.StelInAsync(Stand, Invoer.Code, HttpContext.RequestAborted);
        _herstelcodes = uitkomst.Herstelcodes;
        if (!uitkomst.CodeKlopt)
        {
            Fout = "Deze code klopt niet. Wacht op een nieuwe code in je app, en controleer of de klok van je telefoon goed staat.";
        }
        else if (_herstelcodes is null)
        {
            NaarInloggen();
        }
    }
}
