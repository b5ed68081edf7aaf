using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ProeftuinPortaal.Browser.Tests.Support;

/// <summary>An aanmelding as a lokaal team makes it.</summary>
internal static class Aanmeldformulier
{
    /// <summary>From the page that is open to the receipt.</summary>
    /// <param name="wie">Signed in, and may make an aanmelding.</param>
    /// <param name="gezin">The surname.</param>
    public static async Task DienAanmeldingInAsync(this Bezoeker wie, string gezin)
    {
        await wie.KlikAsync(wie.Page.GetByRole(AriaRole.Link, new() { Name = "Aanmelding maken", Exact = true }).First);
        await Expect(wie.Kop).ToHaveTextAsync("Aanmelding maken");
        await KiesAsync(wie, "Route", "Lokaal team");
        await wie.VulAsync(Veld(wie, "Achternaam"), gezin);
        await wie.VulAsync(Veld(wie, "Voornaam van persoon 1"), "Proefouder");
        await KiesAsync(wie, "Rol van persoon 1", "Ouder");
        await wie.KlikAsync(wie.Knop("Persoon toevoegen"));
        await wie.VulAsync(Veld(wie, "Voornaam van persoon 2"), "Proefkind");
        await KiesAsync(wie, "Rol van persoon 2", "Kind");
        await wie.VulAsync(Veld(wie, "Reden van aanmelding"), "Ruzies bij de overdracht van de kinderen lopen op.");
        await wie.VulAsync(Veld(wie, "Veiligheid nu"), "Vandaag is iedereen veilig bij de oma.");
        await wie.VulAsync(Veld(wie, "Wat is al geprobeerd"), "Gesprekken met het buurtteam.");
        await wie.VinkAanAsync(wie.Page.GetByRole(AriaRole.Radio, new() { NameRegex = new("toestemming$") }).First);
        await wie.VulAsync(Veld(wie, "Toelichting op de grond"), "De moeder stemde vandaag in.");
        await wie.VulAsync(Veld(wie, "Postcodegebied"), "3544");
        await wie.KlikAsync(wie.Knop("Aanmelding indienen"));
        await Expect(wie.Kop).ToHaveTextAsync("Aanmelding ontvangen");
    }

    private static ILocator Veld(Bezoeker wie, string naam) => wie.Page.GetByRole(AriaRole.Textbox, new() { Name = naam, Exact = true });

    private static Task KiesAsync(Bezoeker wie, string veld, string tekst) =>
        wie.KiesAsync(wie.Page.GetByRole(AriaRole.Combobox, new() { Name = veld, Exact = true }), tekst);
}
