using MudBlazor;
using ProeftuinPortaal.Application.Organisaties;
using ProeftuinPortaal.Domain.Toegang;

namespace ProeftuinPortaal.Web.Components;

/// <summary>The navigation of the current user: only screens that their rights open.</summary>
internal sealed class Menu(GebruikerInzienHandler gebruikerInzien) : IMenu
{
    private static readonly (Bevoegdheid Bevoegdheid, Menupunt Punt)[] Schermen =
    [
        (Bevoegdheid.VandaagInzien, new("Vandaag", "/", Icons.Material.Outlined.Today)),
        (Bevoegdheid.CasussenInzien, new("Casussen", "/casussen", Icons.Material.Outlined.Folder)),
        (Bevoegdheid.AanmeldingIndienen, new("Aanmelding maken", "/aanmeldingen/nieuw", Icons.Material.Outlined.PostAdd)),
        (Bevoegdheid.InstroomInzien, new("Instroom", "/instroom", Icons.Material.Outlined.Inbox)),
        (Bevoegdheid.ExpertisewerklijstInzien, new("Expertise", "/expertise", Icons.Material.Outlined.QuestionAnswer)),
        (Bevoegdheid.DashboardInzien, new("Dashboard", "/dashboard", Icons.Material.Outlined.BarChart)),
        (Bevoegdheid.LogboekInzien, new("Logboek", "/logboek", Icons.Material.Outlined.ManageSearch)),
        (Bevoegdheid.RegioInzien, new("Regio", "/regio", Icons.Material.Outlined.Map)),
        (Bevoegdheid.BeheerInzien, new("Beheer", "/beheer", Icons.Material.Outlined.Settings)),
    ];

    public async ValueTask<MenuDetails> HaalOpAsync()
    {
        var gebruiker = await gebruikerInzien.HandleAsync(CancellationToken.None);
        return gebruiker is null
            ? new("", "", "", [])
            : new(gebruiker.Actor.Naam, gebruiker.Organisatie, string.Join(", ", gebruiker.Regios),
                [.. Schermen.Where(scherm => gebruiker.Actor.Mag(scherm.Bevoegdheid)).Select(scherm => scherm.Punt)]);
    }
}
