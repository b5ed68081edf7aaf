using Microsoft.AspNetCore.Components;

namespace ProeftuinPortaal.Web.Identity;

/// <summary>Another phone: first the password and the present step, then a new secret and a code that proves the new app has it.</summary>
public sealed partial class TelefoonVervangenPage
{
    internal const string Pad = "/account/telefoon";

    // One sentence for both, and for a block: who guesses learns nothing.
    private const string Mislukt =
        "Het wachtwoord of de code klopt niet, de code is al gebruikt, of het account is tijdelijk geblokkeerd. Wacht op een nieuwe code. Lukt het steeds niet, probeer het dan over een kwartier.";

    private IReadOnlyList<Veldfout> _fouten = [];
    private byte[]? _sleutel;
    private string? _codefout;

    [SupplyParameterFromQuery(Name = Stappagina.Verlopen)]
    public string? Verlopen { get; set; }

    [SupplyParameterFromForm(FormName = "telefoon-bewijs")]
    public Stapbewijs? Bewijs { get; set; }

    [SupplyParameterFromForm(FormName = "telefoon-nieuw")]
    public Codeinvoer? Nieuw { get; set; }

    [Inject]
    internal Tweedestap Stap { get; set; } = null!;

    [Inject]
    internal Telefoonwissel Wissel { get; set; } = null!;

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        await base.OnInitializedAsync();
        if (Account is null || Opties.Demo)
        {
            return;
        }

        _sleutel = Bewijs is null ? await Wissel.LeesAsync(Account) : null;
        if (Nieuw is not null && _sleutel is null)
        {
            BegintOpnieuw();
        }
    }

    private async Task BewijsAsync()
    {
        if (Account is null)
        {
            return;
        }

        List<Veldfout> fouten = [];
        if (string.IsNullOrEmpty(Bewijs?.Wachtwoord))
        {
            fouten.Add(new("huidig", "Vul je wachtwoord in."));
        }

        if (string.IsNullOrWhiteSpace(Bewijs?.Code))
        {
            fouten.Add(new("code", "Vul de code van 6 cijfers in, of een herstelcode."));
        }

        _fouten = fouten;
        if (fouten.Count > 0)
        {
            return;
        }

        // The password first: a code is not used up by who does not know it.
        if (await Eigen.KloptWachtwoordAsync(Account, Bewijs!.Wachtwoord!, HttpContext.RequestAborted)
            && await Stap.BewijsAsync(Account, Bewijs.Code, HttpContext.RequestAborted))
        {
            await Wissel.BeginAsync(Account);
            Navigation.NavigateTo(Pad);
            return;
        }

        _fouten = [new("huidig", Mislukt)];
    }

    // A wrong code does not count here: it guesses nothing, the secret is on the screen.
    private async Task VervangAsync()
    {
        if (Account is null || _sleutel is null)
        {
            return;
        }

        if (string.IsNullOrWhiteSpace(Nieuw?.Code))
        {
            _codefout = "Vul de code van 6 cijfers in.";
            return;
        }

        switch (await Stap.VervangAsync(Account, _sleutel, Nieuw.Code, HttpContext.RequestAborted))
        {
            case Vervangen.Gedaan:
                await Wissel.EindigAsync();
                await Eigen.GaVerderAsync(Account, HttpContext.RequestAborted);
                NaarAccount(AccountPage.Telefoon);
                break;
            case Vervangen.CodeOnjuist:
                _codefout = "Deze code klopt niet. Wacht op een nieuwe code in je app, en controleer of de klok van je telefoon goed staat.";
                break;
            default:
                await Wissel.EindigAsync();
                BegintOpnieuw();
                break;
        }
    }

    private void BegintOpnieuw() => Navigation.NavigateTo($"{Pad}?{Stappagina.Verlopen}=ja");
}

/// <summary>That who is signed in knows the password, and has the app or a recovery code.</summary>
public sealed class Stapbewijs
{
    public string? Wachtwoord { get; set; }

    public string? Code { get; set; }
}
