using Microsoft.AspNetCore.Components;

namespace ProeftuinPortaal.Web.Identity;

/// <summary>New recovery codes, for a code of the app; shown once.</summary>
public sealed partial class HerstelcodesMakenPage
{
    internal const string Pad = "/account/herstelcodes";

    private const string Mislukt =
        "Deze code klopt niet, is al gebruikt, of het account is tijdelijk geblokkeerd. Wacht op een nieuwe code in je app. Lukt het steeds niet, probeer het dan over een kwartier.";

    private IReadOnlyList<string>? _herstelcodes;
    private string? _fout;

    [SupplyParameterFromForm(FormName = "herstelcodes")]
    public Codeinvoer Invoer { get; set; } = null!;

    [Inject]
    internal Tweedestap Stap { get; set; } = null!;

    private async Task MaakAsync()
    {
        if (Account is null)
        {
            return;
        }

        if (string.IsNullOrWhiteSpace(Invoer?.Code))
        {
            _fout = "Vul de code van 6 cijfers in.";
            return;
        }

        _herstelcodes = await Stap.VernieuwHerstelcodesAsync(Account, Invoer.Code, HttpContext.RequestAborted);
        if (_herstelcodes is null)
        {
            _fout = Mislukt;
        }
        else
        {
            await Eigen.GaVerderAsync(Account, HttpContext.RequestAborted);
        }
    }
}
