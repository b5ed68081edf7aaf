using ProeftuinPortaal.Application.Beheer;
using ProeftuinPortaal.Application.Persistence.Seed;
using ProeftuinPortaal.Application.Regios;
using ProeftuinPortaal.Application.Tests.Support;
using ProeftuinPortaal.Domain.Regios;
using ProeftuinPortaal.Domain.Toegang;
using static ProeftuinPortaal.Domain.Regios.Instellingsleutel;

namespace ProeftuinPortaal.Application.Tests.Persistence.Seed;

/// <summary>The start of each region against the infosheet: typed here a second time, with the sentence it rests on.</summary>
public sealed class RegiokeuzesTests(Portaal portaal) : IClassFixture<Portaal>
{
    [Theory]
    [InlineData("utrecht", NaamInstroom, "Instroomoverleg", "Via instroomoverleg wordt gezamenlijk bepaald welke aanpak passend is en wordt samen gestart.")]
    [InlineData("utrecht", ConsultBeschikbaar, "Ja", "Er is een dagelijkse bereikbaarheidsdienst voor anonieme consultatie.")]
    [InlineData("haaglanden", UitvoerderAnalyse, "Proeftuin", "de proeftuin voert de verklarende analyse uit en het lokaal veld doet de zorgcoördinatie")]
    [InlineData("flevoland", ConsultBeschikbaar, "Nee", "wil graag doorontwikkelen en regionaal een consult- en adviesfunctie gaan inrichten")]
    [InlineData("amsterdam", Werkwijze, "Handelingskader", "in de twee gebieden wordt gewerkt volgens het handelingskader")]
    [InlineData("rotterdam-rijnmond", Casusregie, "LokaalTeam", "maar blijft casusregie voeren")]
    [InlineData("rotterdam-rijnmond", VerplichtBijIntake, "Gezin, LokaalTeam, GecertificeerdeInstelling, VeiligThuis, Ervaringsdeskundige", "structureel en vroeg in het proces betrokken")]
    [InlineData("hart-van-brabant", UitvoerderAnalyse, "Samen", "een gedeelde VA")]
    [InlineData("hart-van-brabant", NaamInstroom, "Aanmelding en weging", "aanmeld- en weging-proces")]
    [InlineData("zaltbommel", TeltLandelijkMee, "Nee", "wordt sinds 2025 niet meer gefinancieerd door het landelijk programma")]
    [InlineData("food-valley", GepauzeerdeDelen, "Gelderse deel", "Het Gelderse deel is eind 2025 tijdelijk gestopt")]
    [InlineData("food-valley", VerplichtBijIntake, "Gezin, LokaalTeam, GecertificeerdeInstelling, VeiligThuis", "Ouders en jongeren, vanaf 12 jaar, sluiten in principe standaard aan")]
    [InlineData("nijmegen", Instroomroutes, "LokaalTeam, VeiligThuis, Regieteam", "sterke samenwerking binnen regieteams")]
    [InlineData("nijmegen", NaamInstroom, "Regieteams en Samen Verder", "Integratie van regieteams en Samen Verder")]
    public void Wat_de_infosheet_zegt_staat_er_met_de_zin(string regio, Instellingsleutel sleutel, string waarde, string zin)
    {
        var keuze = Regiokeuzes.Van(regio).Last(keuze => keuze.Sleutel == sleutel);

        keuze.Waarde.Should().Be(waarde);
        keuze.Tot.Should().BeNull();
        keuze.Bron.Should().StartWith("Infosheet").And.Contain(zin);
    }

    [Fact]
    public void Elke_regio_heeft_elke_instelling_zonder_gat_en_zonder_overlap_en_met_een_goede_waarde()
    {
        Referentiegegevens.Regios.Should().HaveCount(11);
        foreach (var regio in Referentiegegevens.Regios)
        {
            var keuzes = Regiokeuzes.Van(regio.Code).ToList();
            keuzes.Select(keuze => keuze.Sleutel).Distinct().Should().BeEquivalentTo(Enum.GetValues<Instellingsleutel>(), regio.Code);
            keuzes.Should().OnlyContain(keuze => Instellingsregels.Bezwaar(keuze.Sleutel, keuze.Waarde) == null && keuze.Bron.Length <= Instelling.BronMaxLength);
            foreach (var sleutel in keuzes.GroupBy(keuze => keuze.Sleutel))
            {
                sleutel.First().Van.Should().Be(Regiokeuzes.Begin);
                sleutel.Skip(1).Select(keuze => (DateOnly?)keuze.Van).Should().Equal(sleutel.SkipLast(1).Select(keuze => keuze.Tot));
                sleutel.Last().Tot.Should().BeNull();
            }
        }
    }

    [Fact]
    public void Alleen_wat_de_infosheet_zegt_staat_als_feit()
    {
        string[] titels = [.. Infosheet.Gesprekskaarten.Select(kaart => kaart.Titel)];
        titels.Should().Equal("Vertragen en verdragen", "Gezamenlijke verklarende analyse", "Samenwerken met sociale netwerken", "Veiligheid en onveiligheid",
            "Duurzaam samenwerken met gezinsleden", "Jeugdbeschermingsmaatregelen in de proeftuin");
        Infosheet.Gesprekskaarten.Where(kaart => kaart.Tekst is null).Should().ContainSingle().Which.Titel.Should().Be("Jeugdbeschermingsmaatregelen in de proeftuin");
        Infosheet.Doelen.Where(doel => doel.Blok is not null).Select(doel => doel.Blok!.Value).Distinct().Should().Equal(Enum.GetValues<Doelblok>());
        Infosheet.Doelen.Count(doel => doel.Blok is not null).Should().Be(19);
        foreach (var regio in Referentiegegevens.Regios)
        {
            Infosheet.Feiten.Where(feit => feit.Regio == regio.Code).Select(feit => feit.Soort).Should().Equal(Feitsoort.Locatie, Feitsoort.Kenmerk);
            Infosheet.Doelen.Should().Contain(doel => doel.Regio == regio.Code);
            Infosheet.Statussen.Should().ContainSingle(status => status.Regio == regio.Code && status.Tot == null);
        }

        // The infosheet names neither the three of Rotterdam-Rijnmond nor the four candidates of Hart van Brabant.
        Infosheet.Feiten.Single(feit => feit is { Regio: "rotterdam-rijnmond", Soort: Feitsoort.Locatie }).Tekst.Should().Contain("drie gemeentes in de regio");
    }

    [Theory]
    [InlineData("utrecht", Regiostatus.Actief)]
    [InlineData("amsterdam", Regiostatus.Handelingskader)]
    [InlineData("flevoland", Regiostatus.KleinerGebied)]
    [InlineData("zaltbommel", Regiostatus.NietLandelijkGefinancierd)]
    [InlineData("food-valley", Regiostatus.DeelsGestopt)]
    public async Task De_bladzijde_van_de_regio_toont_feiten_doelen_en_afspraken_met_bron(string code, Regiostatus status)
    {
        await Referentiegegevens.WerkBijAsync(portaal.EigenaarConnectionString);
        var regio = Referentiegegevens.Regios.Single(r => r.Code == code);
        var onderzoeker = await portaal.GebruikerAsync(regio.Id, Rol.Onderzoeker, Organisatiesoort.Overig);
        var handler = new RegioInzienHandler(portaal.DbVoor(onderzoeker), portaal.Clock);

        var details = (await handler.HandleAsync(null, default)).Value!;

        details.Kring.Regio.Code.Should().Be(code);
        details.Status!.Status.Should().Be(status);
        details.Feiten.Should().HaveCount(2).And.OnlyContain(feit => feit.Bron == Infosheet.Bron && feit.Van == Infosheet.Peildatum);
        details.Doelen.Select(doel => doel.Tekst).Should().Equal(Infosheet.Doelen.Where(doel => doel.Regio == code).Select(doel => doel.Tekst));
        details.Bloksdoelen.Should().HaveCount(19);
        details.Gesprekskaarten.Should().HaveCount(6);
        details.Instellingen.Should().HaveCount(Enum.GetValues<Instellingsleutel>().Length).And.OnlyContain(rij => rij.Huidig != null && rij.Huidig.Bron != "");
        (await handler.HandleAsync("haaglanden", default)).Errors.Should().Equal(Domain.Common.Error.NotFound);
    }

    [Fact]
    public async Task Nog_eens_bijwerken_verandert_niets_en_laat_staan_wat_de_regio_wijzigde()
    {
        await Referentiegegevens.WerkBijAsync(portaal.EigenaarConnectionString);
        var regio = Referentiegegevens.Regios.Single(r => r.Code == "groningen").Id;
        var beheerder = await portaal.GebruikerAsync(regio, Rol.FunctioneelBeheerder, Organisatiesoort.Gemeente);
        (await new InstellingWijzigenHandler(portaal.DbVoor(beheerder), portaal.Clock).HandleAsync(new()
        {
            OperatieId = Guid.NewGuid(),
            Regio = "groningen",
            Sleutel = TermijnBesluit,
            Versie = 1,
            Waarde = "8",
            Van = portaal.Vandaag,
            Bron = "voorbeeld",
        }, default)).Errors.Should().BeEmpty();
        var voor = await AfdrukAsync();

        await Referentiegegevens.WerkBijAsync(portaal.EigenaarConnectionString);

        (await AfdrukAsync()).Should().Equal(voor);
        (await portaal.EigenaarAsync<string>($"SELECT waarde FROM portaal.instellingen WHERE regio_id = '{regio.Value}' AND sleutel = 'TermijnBesluit' AND tot IS NULL")).Should().Be("8");
    }

    private async Task<IReadOnlyList<string>> AfdrukAsync()
    {
        List<string> afdrukken = [];
        foreach (var tabel in new[] { "regios", "instellingen", "criteria", "regiofeiten", "regio_statussen", "doelen", "gesprekskaarten" })
        {
            afdrukken.Add(await portaal.EigenaarAsync<string>($"SELECT '{tabel} ' || count(*) || md5(string_agg(t::text, '|' ORDER BY t::text)) FROM portaal.{tabel} t"));
        }

        return afdrukken;
    }
}
