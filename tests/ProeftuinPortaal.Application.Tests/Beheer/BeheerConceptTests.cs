using ProeftuinPortaal.Application.Beheer;
using ProeftuinPortaal.Application.Concepten;
using ProeftuinPortaal.Application.Tests.Support;
using ProeftuinPortaal.Application.Vandaag;
using ProeftuinPortaal.Domain.Common;
using ProeftuinPortaal.Domain.Regios;
using ProeftuinPortaal.Domain.Toegang;

namespace ProeftuinPortaal.Application.Tests.Beheer;

/// <summary>Drafts of the forms of Beheer: about a region, never about a case.</summary>
public sealed class BeheerConceptTests(Portaal portaal) : IClassFixture<Portaal>
{
    [Fact]
    public async Task Elk_formulier_van_Beheer_bewaart_een_concept_dat_alleen_de_schrijver_ziet()
    {
        var (regio, beheerder) = await RegioAsync();
        var collega = await portaal.GebruikerAsync(regio, Rol.FunctioneelBeheerder, Organisatiesoort.Gemeente);
        var code = Code(regio);
        (Bevoegdheid Formulier, string Onderwerp)[] formulieren =
        [
            (Bevoegdheid.GebruikerMaken, code),
            (Bevoegdheid.RolGeven, Conceptonderwerp.Van(code, collega.Value)),
            (Bevoegdheid.InstellingWijzigen, $"{code}.{Instellingsleutel.TermijnHulp}"),
            (Bevoegdheid.InstellingenOvernemen, code),
            (Bevoegdheid.CriteriaVastleggen, $"{code}.{Criteriumsoort.Uitstroom}"),
        ];

        foreach (var (formulier, onderwerp) in formulieren)
        {
            (await BewaarAsync(beheerder, formulier, onderwerp)).Errors.Should().BeEmpty();
            (await LeesAsync(beheerder, formulier, onderwerp))!.Inhoud.Should().Contain("half");
            (await LeesAsync(collega, formulier, onderwerp)).Should().BeNull();
        }

        (await VandaagAsync(beheerder)).Select(concept => concept.Formulier).Should().BeEquivalentTo(formulieren.Select(f => f.Formulier));
        (await VandaagAsync(collega)).Should().BeEmpty();
        (await portaal.EigenaarAsync<long>("SELECT count(*) FROM portaal.concepten WHERE casus_id IS NOT NULL OR aanmelding_id IS NOT NULL")).Should().Be(0);
    }

    [Fact]
    public async Task Verkeerde_rol_en_een_formulier_dat_niet_bestaat_bewaren_niets()
    {
        var (regio, beheerder) = await RegioAsync();
        var werker = await portaal.GebruikerAsync(regio, Rol.Lokaalteamwerker, Organisatiesoort.LokaalTeam);

        (await BewaarAsync(werker, Bevoegdheid.GebruikerMaken, Code(regio))).Errors.Should().Equal(Error.Forbidden);
        Conceptonderwerp.Bestaat(Bevoegdheid.InstellingWijzigen, $"{Code(regio)}.Onzin").Should().BeFalse();
        Conceptonderwerp.Bestaat(Bevoegdheid.CriteriaVastleggen, $"{Code(regio)}.Onzin").Should().BeFalse();
        Conceptonderwerp.Bestaat(Bevoegdheid.RolGeven, Code(regio)).Should().BeFalse();
        Conceptonderwerp.Bestaat(Bevoegdheid.RolBeeindigen, Code(regio)).Should().BeFalse("one field keeps no draft");
        (await portaal.EigenaarAsync<long>($"SELECT count(*) FROM portaal.concepten WHERE gebruiker_id IN ('{werker.Value}', '{beheerder.Value}')")).Should().Be(0);
    }

    [Fact]
    public async Task Na_versturen_is_het_concept_weg_en_na_het_einde_van_de_rol_staat_het_nergens_meer()
    {
        var (regio, beheerder) = await RegioAsync();
        var werker = await portaal.GebruikerAsync(regio, Rol.Ketenpartner, Organisatiesoort.Gemeente);
        var onderwerp = Conceptonderwerp.Van(Code(regio), werker.Value);
        var operatie = Guid.CreateVersion7();
        await BewaarAsync(beheerder, Bevoegdheid.RolGeven, onderwerp, operatie);
        await BewaarAsync(beheerder, Bevoegdheid.GebruikerMaken, Code(regio));

        (await new RolGevenHandler(portaal.DbVoor(beheerder), portaal.Clock).HandleAsync(
            new() { OperatieId = operatie, Regio = Code(regio), Gebruiker = werker, Rol = Rol.Procesregisseur }, default)).Errors.Should().BeEmpty();

        (await LeesAsync(beheerder, Bevoegdheid.RolGeven, onderwerp)).Should().BeNull();
        (await VandaagAsync(beheerder)).Select(concept => concept.Formulier).Should().Equal(Bevoegdheid.GebruikerMaken);
        await portaal.EigenaarAsync<object>(
            $"INSERT INTO portaal.gebruikersrollen (id, gebruiker_id, rol, regio_id, van) VALUES (gen_random_uuid(), '{beheerder.Value}', 'Projectleider', '{regio.Value}', now()); UPDATE portaal.gebruikersrollen SET tot = now() WHERE gebruiker_id = '{beheerder.Value}' AND rol = 'FunctioneelBeheerder'");
        (await VandaagAsync(beheerder)).Should().BeEmpty();
        (await LeesAsync(beheerder, Bevoegdheid.GebruikerMaken, Code(regio))).Should().BeNull();
    }

    private static string Code(RegioId regio) => regio.Value.ToString("N");

    private async Task<(RegioId Regio, GebruikerId Beheerder)> RegioAsync()
    {
        var regio = await portaal.RegioAsync();
        return (regio, await portaal.GebruikerAsync(regio, Rol.FunctioneelBeheerder, Organisatiesoort.Gemeente));
    }

    private Task<Result<Gedaan>> BewaarAsync(GebruikerId wie, Bevoegdheid formulier, string onderwerp, Guid? operatie = null) =>
        new ConceptBewarenHandler(portaal.DbVoor(wie)).HandleAsync(formulier, onderwerp, operatie ?? Guid.CreateVersion7(), 1, """{"Bron":"half"}""", default);

    private async Task<Concept?> LeesAsync(GebruikerId wie, Bevoegdheid formulier, string onderwerp) =>
        (await new ConceptInzienHandler(portaal.DbVoor(wie)).HandleAsync(formulier, onderwerp, default)).Value.Concept;

    private async Task<IReadOnlyList<ConceptRow>> VandaagAsync(GebruikerId wie) => (await new VandaagInzienHandler(portaal.DbVoor(wie)).HandleAsync(default)).Value!.Concepten;
}
