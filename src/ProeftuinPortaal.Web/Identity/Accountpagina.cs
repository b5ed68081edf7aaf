using Microsoft.AspNetCore.Components;

namespace ProeftuinPortaal.Web.Identity;

/// <summary>What the forms on the own account share. Plain pages without a circuit, as the sign-in: they set cookies.</summary>
public abstract class Accountpagina : ComponentBase
{
    [CascadingParameter]
    public HttpContext HttpContext { get; set; } = null!;

    /// <summary>Null when the session was overtaken: then the page shows nothing and leads to the sign-in.</summary>
    internal Account? Account { get; private set; }

    [Inject]
    internal EigenAccount Eigen { get; set; } = null!;

    [Inject]
    internal IdentiteitOpties Opties { get; set; } = null!;

    [Inject]
    internal Gedaanmelding Meldingen { get; set; } = null!;

    [Inject]
    protected NavigationManager Navigation { get; set; } = null!;

    // With base href="/" a bare fragment would lead to the start page.
    protected string Adres => HttpContext.Request.Path + HttpContext.Request.QueryString;

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        Account = await Eigen.LeesAsync();
        if (Account is null)
        {
            Navigation.NavigateTo(Sessiecookie.Inloggen);
        }
    }

    protected void NaarAccount(string gedaan) => Navigation.NavigateTo($"{AccountPage.Pad}?{AccountPage.Gedaan}={Meldingen.Schrijf(gedaan)}");
}
