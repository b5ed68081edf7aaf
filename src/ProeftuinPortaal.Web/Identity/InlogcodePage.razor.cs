using Microsoft.AspNetCore.Components;

namespace ProeftuinPortaal.Web.Identity;

/// <summary>The second step: the code that the app shows now.</summary>
public sealed partial class InlogcodePage
{
    internal const string Pad = "/inloggen/code";

    // The same sentence for wrong, used, and blocked: who guesses learns nothing.
    private const string Mislukt =
        "Deze code klopt niet, is al gebruikt, of het account is tijdelijk geblokkeerd. Wacht op een nieuwe code in je app. Lukt het steeds niet, probeer het dan over een kwartier.";

    [SupplyParameterFromForm(FormName = "inlogcode")]
    public Codeinvoer Invoer { get; set; } = null!;

    [Inject]
    internal Tweedestap Stap { get; set; } = null!;

    private protected override bool IsInstellen => false;

    private async Task LogInAsync()
    {
        if (Stand is null)
        {
            return;
        }

        if (string.IsNullOrWhiteSpace(Invoer?.Code))
        {
            Fout = "Vul de code van 6 cijfers in.";
        }
        else if (await Stap.NeemCodeAsync(Stand.Account, Invoer.Code, HttpContext.RequestAborted))
        {
            NaarDoel();
        }
        else
        {
            Fout = Mislukt;
        }
    }
}
