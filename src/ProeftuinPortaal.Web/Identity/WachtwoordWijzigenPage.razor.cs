using Microsoft.AspNetCore.Components;

namespace ProeftuinPortaal.Web.Identity;

/// <summary>Another password for the own account, by who knows the present one.</summary>
public sealed partial class WachtwoordWijzigenPage
{
    internal const string Pad = "/account/wachtwoord";

    private const string Mislukt = "Het huidige wachtwoord klopt niet, of het account is tijdelijk geblokkeerd. Lukt het steeds niet, probeer het dan over een kwartier.";

    private IReadOnlyList<Veldfout> _fouten = [];

    [SupplyParameterFromForm(FormName = "wachtwoord-wijzigen")]
    public Wachtwoordwijziging Invoer { get; set; } = null!;

    private async Task WijzigAsync()
    {
        if (Account is null)
        {
            return;
        }

        _fouten = await BezwarenAsync(Account);
        if (_fouten.Count > 0)
        {
            return;
        }

        if (await Eigen.WijzigWachtwoordAsync(Account, Invoer.Huidig!, Invoer.Wachtwoord!, HttpContext.RequestAborted))
        {
            NaarAccount(AccountPage.Wachtwoord);
            return;
        }

        _fouten = [new("huidig", Mislukt)];
    }

    // Before the present password is tried: a slip in the new one is no guess.
    private async Task<IReadOnlyList<Veldfout>> BezwarenAsync(Account account)
    {
        var (huidig, nieuw) = (Invoer.Huidig ?? "", Invoer.Wachtwoord ?? "");
        List<Veldfout> fouten = [];
        if (huidig.Length == 0)
        {
            fouten.Add(new("huidig", "Vul je huidige wachtwoord in."));
        }

        if (nieuw.Length > 0 && nieuw == huidig)
        {
            fouten.Add(new("wachtwoord", "Kies een ander wachtwoord dan je huidige."));
        }

        fouten.AddRange((await Eigen.BezwarenAsync(account, nieuw)).Select(bezwaar => new Veldfout("wachtwoord", bezwaar)));
        if (nieuw != (Invoer.Herhaling ?? ""))
        {
            fouten.Add(new("herhaling", "De twee wachtwoorden zijn niet gelijk. Vul ze allebei opnieuw in."));
        }

        return fouten;
    }
}

/// <summary>The present password, and a new one typed twice.</summary>
public sealed class Wachtwoordwijziging
{
    public string? Huidig { get; set; }

    public string? Wachtwoord { get; set; }

    public string? Herhaling { get; set; }
}
