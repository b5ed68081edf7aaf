using Microsoft.AspNetCore.Components;

namespace ProeftuinPortaal.Web.Identity;

/// <summary>Where a one-time link leads: the first password of a new account, or another for who forgot it. The link ends with it.</summary>
public sealed partial class WachtwoordInstellenPage
{
    private Account? _account;
    private bool _eindigdeIntussen;
    private IReadOnlyList<string> _fouten = [];

    [CascadingParameter]
    public HttpContext HttpContext { get; set; } = null!;

    [SupplyParameterFromQuery(Name = Gebruikersbeheer.AccountParameter)]
    public string? Account { get; set; }

    [SupplyParameterFromQuery(Name = Gebruikersbeheer.CodeParameter)]
    public string? Code { get; set; }

    [SupplyParameterFromForm(FormName = "wachtwoord-instellen")]
    public Wachtwoordinvoer Invoer { get; set; } = null!;

    [Inject]
    private Gebruikersbeheer Beheer { get; set; } = null!;

    [Inject]
    private Gedaanmelding Meldingen { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private string Adres => HttpContext.Request.Path + HttpContext.Request.QueryString;

    protected override async Task OnInitializedAsync()
    {
        Invoer ??= new();
        _account = await Beheer.VindBijLinkAsync(Account, Code);
        _eindigdeIntussen = _account is null && HttpMethods.IsPost(HttpContext.Request.Method);
    }

    private async Task StelInAsync()
    {
        if (_account is null)
        {
            return;
        }

        var wachtwoord = Invoer.Wachtwoord ?? "";
        _fouten = wachtwoord == (Invoer.Herhaling ?? "")
            ? await Beheer.StelWachtwoordInAsync(_account, wachtwoord, HttpContext.RequestAborted)
            : ["De twee wachtwoorden zijn niet gelijk. Vul ze allebei opnieuw in."];
        if (_fouten.Count == 0)
        {
            Navigation.NavigateTo($"{Sessiecookie.Inloggen}?{InloggenPage.GedaanParameter}={Meldingen.Schrijf(InloggenPage.WachtwoordIngesteld)}");
        }
    }
}

/// <summary>A new password, typed twice.</summary>
public sealed class Wachtwoordinvoer
{
    public string? Wachtwoord { get; set; }

    public string? Herhaling { get; set; }
}
