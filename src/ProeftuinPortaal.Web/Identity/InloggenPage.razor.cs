using Microsoft.AspNetCore.Components;

namespace ProeftuinPortaal.Web.Identity;

/// <summary>The sign-in form: a page of its own without a circuit, because a circuit cannot set a cookie.</summary>
public sealed partial class InloggenPage
{
    internal const string GedaanParameter = "gedaan";
    internal const string WachtwoordIngesteld = "ingesteld";

    private const string Mislukt =
        "Het e-mailadres of wachtwoord klopt niet, of het account is tijdelijk geblokkeerd. Probeer het over een kwartier opnieuw.";

    private string? _melding;
    private string? _emailFout;
    private string? _wachtwoordFout;

    [CascadingParameter]
    public HttpContext HttpContext { get; set; } = null!;

    [SupplyParameterFromQuery(Name = Sessiecookie.Terug)]
    public string? Terug { get; set; }

    /// <summary>What was done just now, on the page of a one-time link.</summary>
    [SupplyParameterFromQuery(Name = GedaanParameter)]
    public string? Gedaan { get; set; }

    [SupplyParameterFromQuery(Name = Stappagina.Verlopen)]
    public string? Verlopen { get; set; }

    /// <summary>What ended the session before this page: rust or dag.</summary>
    [SupplyParameterFromQuery(Name = Sessiecookie.Einde)]
    public string? Einde { get; set; }

    [SupplyParameterFromForm(FormName = "inloggen")]
    public Inloginvoer Invoer { get; set; } = null!;

    [Inject]
    private Inlogservice Inlog { get; set; } = null!;

    [Inject]
    private Sessiecontrole Sessie { get; set; } = null!;

    [Inject]
    private Gedaanmelding Meldingen { get; set; } = null!;

    [Inject]
    private IdentiteitOpties Opties { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private bool HeeftFouten => (_melding ?? _emailFout ?? _wachtwoordFout) is not null;

    // With base href="/" a bare fragment would lead to the start page.
    private string Adres => HttpContext.Request.Path + HttpContext.Request.QueryString;

    protected override async Task OnInitializedAsync()
    {
        Invoer ??= new();
        // A cookie that no longer counts may not lead away from here: it would lead back at once.
        if (HttpMethods.IsGet(HttpContext.Request.Method) && await Sessie.IsGeldigAsync(HttpContext.User, HttpContext.RequestAborted))
        {
            Navigation.NavigateTo(LokaalPad.Van(Terug));
        }
    }

    private async Task LogInAsync()
    {
        var (email, wachtwoord) = (Invoer.Email ?? "", Invoer.Wachtwoord ?? "");
        _emailFout = string.IsNullOrWhiteSpace(email) ? "Vul je e-mailadres in." : null;
        _wachtwoordFout = wachtwoord.Length == 0 ? "Vul je wachtwoord in." : null;
        if (HeeftFouten)
        {
            return;
        }

        switch (await Inlog.LogInAsync(email, wachtwoord, HttpContext.RequestAborted))
        {
            case Inlogstap.Ingelogd:
                Navigation.NavigateTo(LokaalPad.Van(Terug));
                break;
            case Inlogstap.Code:
                Navigation.NavigateTo(Stappagina.Adres(InlogcodePage.Pad, Terug));
                break;
            case Inlogstap.Instellen:
                Navigation.NavigateTo(Stappagina.Adres(TweedeStapInstellenPage.Pad, Terug));
                break;
            default:
                _melding = Mislukt;
                break;
        }
    }
}

/// <summary>What someone typed to sign in.</summary>
public sealed class Inloginvoer
{
    public string? Email { get; set; }

    public string? Wachtwoord { get; set; }
}
