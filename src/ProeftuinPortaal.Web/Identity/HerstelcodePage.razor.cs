using Microsoft.AspNetCore.Components;

namespace ProeftuinPortaal.Web.Identity;

/// <summary>The second step without the app: one of the codes that were written down.</summary>
public sealed partial class HerstelcodePage
{
    internal const string Pad = "/inloggen/herstelcode";

    private const string Mislukt =
        "Deze herstelcode klopt niet, is al gebruikt, of het account is tijdelijk geblokkeerd. Controleer de code. Lukt het steeds niet, probeer het dan over een kwartier.";

    [SupplyParameterFromForm(FormName = "herstelcode")]
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
            Fout = "Vul een herstelcode in.";
        }
        else if (await Stap.NeemHerstelcodeAsync(Stand.Account, Invoer.Code, HttpContext.RequestAborted))
        {
            NaarDoel();
        }
        else
        {
            Fout = Mislukt;
        }
    }
}
