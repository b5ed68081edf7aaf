using System.Text.Json;
using ProeftuinPortaal.Application.Aanmeldingen;
using ProeftuinPortaal.Application.Concepten;
using ProeftuinPortaal.Application.Tests.Support;
using ProeftuinPortaal.Application.Vandaag;
using ProeftuinPortaal.Domain.Aanmeldingen;
using ProeftuinPortaal.Domain.Common;
using ProeftuinPortaal.Domain.Gezinnen;
using ProeftuinPortaal.Domain.Toegang;

namespace ProeftuinPortaal.Application.Tests.Aanmeldingen;

public sealed class AanmeldingIndienenTests(Portaal portaal) : IClassFixture<Portaal>
{
    [Fact]
    public async Task Een_aanmelding_komt_met_haar_personen_in_de_inbox_en_geeft_een_nummer()
    {
        var instroom = await portaal.InstroomAsync();

        var nummer = (await HandleAsync(instroom.Aanmelder, Instroomvoorbeelden.Aanmelding(instroom))).Value!;

        nummer.Should().MatchRegex("^A-[BCDFGHJKLMNPQRSTVWXZ234679]{3}-[BCDFGHJKLMNPQRSTVWXZ234679]{3}$");
        (await portaal.EigenaarAsync<string>($"SELECT concat_ws('|', status, route, achternaam, postcodegebied, veilig_contact, grondslag, versie) FROM portaal.aanmeldingen WHERE nummer = '{nummer}'"))
            .Should().Be("Ingediend|LokaalTeam|Voorbeeld-01|3541|Niet bellen (voorbeeld)|Toestemming|1");
        (await portaal.EigenaarAsync<string[]>(
            $"SELECT array_agg(concat_ws('|', voornaam, p.achternaam, geboortedatum, gezinsrol) ORDER BY volgorde) FROM portaal.aanmelding_personen p JOIN portaal.aanmeldingen a ON a.id = aanmelding_id WHERE nummer = '{nummer}'"))
            .Should().Equal("Ouder|Voorbeeld-01|1990-05-01|Ouder", "Kind|Anders|2020-05-01|Kind");
    }

    [Fact]
    public async Task Een_huishouden_van_een_zonder_geboortedatum_kan_en_Veilig_Thuis_zonder_afstemming_wacht()
    {
        var instroom = await portaal.InstroomAsync();
        var command = Instroomvoorbeelden.Aanmelding(instroom);
        command.Route = Instroomroute.VeiligThuis;
        command.Postcodegebied = "";
        command.Personen.RemoveAt(1);
        command.Personen[0].Geboortedatum = null;

        var nummer = await portaal.IngediendAsync(instroom, command);

        (await portaal.EigenaarAsync<string>($"SELECT status || coalesce(postcodegebied, '-') FROM portaal.aanmeldingen WHERE nummer = '{nummer}'")).Should().Be("WachtOpAfstemming-");
    }

    [Fact]
    public async Task Bezwaren_staan_bij_hun_veld_en_er_is_niets_ingediend()
    {
        var instroom = await portaal.InstroomAsync();
        var command = Instroomvoorbeelden.Aanmelding(instroom);
        command.Route = Instroomroute.Regieteam;
        command.Postcodegebied = "3541 AB";
        command.Personen[0].Geboortedatum = new(2021, 1, 1);

        (await HandleAsync(instroom.Aanmelder, command)).Errors.Select(error => error.Field).Should().Equal("Route", "Postcodegebied", "Personen.0.Geboortedatum");

        (await TelAsync(instroom)).Should().Be(0);
    }

    [Theory]
    [InlineData(Rol.Projectleider)]
    [InlineData(Rol.Teamleider)]
    [InlineData(Rol.FunctioneelBeheerder)]
    public async Task Wie_niet_mag_aanmelden_meldt_niet_aan(Rol rol)
    {
        var instroom = await portaal.InstroomAsync();
        var gebruiker = await portaal.GebruikerAsync(instroom.Regio, rol, Organisatiesoort.LokaalTeam);

        (await HandleAsync(gebruiker, Instroomvoorbeelden.Aanmelding(instroom))).Errors.Should().Equal(Error.Forbidden);
    }

    [Fact]
    public async Task In_een_andere_regio_aanmelden_is_niet_gevonden_ook_niet_in_SQL()
    {
        var (instroom, ander) = (await portaal.InstroomAsync(), await portaal.InstroomAsync());

        (await HandleAsync(instroom.Aanmelder, Instroomvoorbeelden.Aanmelding(ander))).Errors.Should().Equal(Error.NotFound);
        var poging = () => portaal.AppAsync<string>(
            $$"""SELECT toegang.dien_aanmelding_in(gen_random_uuid(), '{{ander.Regio.Value}}', '{}', '[{}]')""", instroom.Aanmelder);
        (await poging.Should().ThrowAsync<Npgsql.PostgresException>()).Which.SqlState.Should().Be("42501");
    }

    [Fact]
    public async Task Herhalen_heeft_een_effect_en_hetzelfde_antwoord()
    {
        var instroom = await portaal.InstroomAsync();
        var command = Instroomvoorbeelden.Aanmelding(instroom);

        var antwoorden = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => HandleAsync(instroom.Aanmelder, command)));

        antwoorden.Select(antwoord => antwoord.Value).Distinct().Should().ContainSingle();
        (await TelAsync(instroom)).Should().Be(1);
    }

    [Fact]
    public async Task Een_concept_hangt_aan_niets_staat_op_Vandaag_en_gaat_weg_met_indienen()
    {
        var instroom = await portaal.InstroomAsync();
        var db = portaal.DbVoor(instroom.Aanmelder);
        var command = Instroomvoorbeelden.Aanmelding(instroom);
        (await new ConceptBewarenHandler(db).HandleAsync(Bevoegdheid.AanmeldingIndienen, "nieuw", command.OperatieId, 1, """{"Personen.1.Voornaam":"Kind"}""", default)).Errors.Should().BeEmpty();

        (await new ConceptInzienHandler(db).HandleAsync(Bevoegdheid.AanmeldingIndienen, "nieuw", default)).Value.Concept!.Inhoud.Should().Contain("Personen.1.Voornaam");
        (await new VandaagInzienHandler(db).HandleAsync(default)).Value!.Concepten.Should().ContainSingle()
            .Which.Should().Match<ConceptRow>(c => c.Formulier == Bevoegdheid.AanmeldingIndienen && c.Casusnummer == null);
        (await new ConceptInzienHandler(portaal.DbVoor(instroom.Contactpersoon)).HandleAsync(Bevoegdheid.AanmeldingIndienen, "nieuw", default)).Value.Concept.Should().BeNull();

        await HandleAsync(instroom.Aanmelder, command);

        (await new VandaagInzienHandler(db).HandleAsync(default)).Value!.Concepten.Should().BeEmpty();
        Conceptonderwerp.Bestaat(Bevoegdheid.AanmeldingIndienen, "nieuw").Should().BeTrue();
        Conceptonderwerp.Bestaat(Bevoegdheid.AanmeldingIndienen, "anders").Should().BeFalse();
    }

    [Fact]
    public async Task De_dubbelcheck_geeft_de_aanmelder_byte_voor_byte_hetzelfde_antwoord()
    {
        var instroom = await portaal.InstroomAsync();
        await MetCasusAsync(instroom, "Bekend-01");

        var met = await AntwoordAsync(instroom, "bekend 01");
        var zonder = await AntwoordAsync(instroom, "Onbekend-01");

        met.Should().Be(zonder);
        (await portaal.EigenaarAsync<long>($"SELECT count(*) FROM portaal.dubbelchecktreffers t JOIN portaal.aanmeldingen a ON a.id = t.aanmelding_id WHERE t.gezin_id IS NOT NULL AND a.regio_id = '{instroom.Regio.Value}'"))
            .Should().Be(1);
        (await portaal.AppAsync<long>("SELECT count(*) FROM portaal.dubbelchecktreffers", instroom.Aanmelder)).Should().Be(0);
    }

    [Fact]
    public async Task Een_treffer_is_dezelfde_achternaam_en_geboortedatum_in_de_eigen_regio_en_alleen_voor_de_procesregisseur()
    {
        var (instroom, ander) = (await portaal.InstroomAsync(), await portaal.InstroomAsync());
        var casus = await MetCasusAsync(instroom, "Bekend-01");
        await MetCasusAsync(ander, "Bekend-01");
        var eerste = await portaal.IngediendAsync(instroom, Instroomvoorbeelden.Aanmelding(instroom, "BEKEND 01"));
        var andereDatum = Instroomvoorbeelden.Aanmelding(instroom, "Bekend-01");
        andereDatum.Personen[0].Geboortedatum = Instroomvoorbeelden.Geboren.AddDays(1);
        andereDatum.Personen.RemoveAt(1);
        var tweede = await portaal.IngediendAsync(instroom, andereDatum);

        (await TreffersAsync(instroom, eerste)).Should().ContainSingle().Which.Should().Match<TrefferRow>(t => t.GezinId == casus.GezinId && t.Casusnummer == casus.Nummer && t.IsOpen);
        (await TreffersAsync(instroom, tweede)).Should().BeEmpty();
        var id = await portaal.EigenaarAsync<Guid>($"SELECT id FROM portaal.aanmeldingen WHERE nummer = '{eerste}'");
        Task<long> AantalAsync(GebruikerId wie) => portaal.AppAsync<long>($"SELECT count(*) FROM toegang.dubbelchecktreffers_van('{id}')", wie);
        (await AantalAsync(instroom.Procesregisseur)).Should().Be(1);
        (await AantalAsync(ander.Procesregisseur)).Should().Be(0);
        (await AantalAsync(instroom.Aanmelder)).Should().Be(0);
    }

    [Fact]
    public async Task Twee_open_aanmeldingen_van_hetzelfde_gezin_wijzen_naar_elkaar()
    {
        var instroom = await portaal.InstroomAsync();
        var (een, ander) = (await portaal.IngediendAsync(instroom), await portaal.IngediendAsync(instroom));

        (await TreffersAsync(instroom, een)).Should().Contain(t => t.AndereAanmelding == ander);
        (await TreffersAsync(instroom, ander)).Should().Contain(t => t.AndereAanmelding == een);
    }

    [Fact]
    public async Task Voorbij_de_daggrens_stopt_alleen_de_dubbelcheck_en_dat_ziet_de_procesregisseur()
    {
        var instroom = await portaal.InstroomAsync();
        await MetCasusAsync(instroom, "Bekend-01");
        for (var i = 0; i < 4; i++)
        {
            var vol = Instroomvoorbeelden.Aanmelding(instroom);
            vol.Personen.AddRange(Enumerable.Range(0, 24).Select(_ => new Persoonregel { Voornaam = "x", Gezinsrol = Gezinsrol.AnderGezinslid }));
            await portaal.IngediendAsync(instroom, vol);
        }

        var nummer = await portaal.IngediendAsync(instroom, Instroomvoorbeelden.Aanmelding(instroom, "Bekend-01"));

        (await TreffersAsync(instroom, nummer)).Should().BeEmpty();
        (await DetailsAsync(instroom, nummer)).Aanmelding.IsDubbelGecheckt.Should().BeFalse();
    }

    // Everything that the sender can get to know after sending, with the number taken out.
    private async Task<string> AntwoordAsync(Voorbeeldinstroom instroom, string achternaam)
    {
        var command = Instroomvoorbeelden.Aanmelding(instroom, achternaam);
        var result = await HandleAsync(instroom.Aanmelder, command);
        var mijn = (await new MijnAanmeldingenInzienHandler(portaal.DbVoor(instroom.Aanmelder), TimeProvider.System).HandleAsync(default)).Value!
            .Single(row => row.Nummer == result.Value) with
        { IngediendOp = default };
        var operatie = await portaal.AppAsync<string>($"SELECT uitkomst::text FROM portaal.operaties WHERE id = '{command.OperatieId}'", instroom.Aanmelder);
        return (JsonSerializer.Serialize(result) + JsonSerializer.Serialize(mijn) + operatie).Replace(result.Value!, "nummer", StringComparison.Ordinal);
    }

    private async Task<Voorbeeldcasus> MetCasusAsync(Voorbeeldinstroom instroom, string achternaam)
    {
        var casus = await portaal.CasusAsync(regio: instroom.Regio);
        await portaal.EigenaarAsync<object>(
            $"INSERT INTO portaal.personen (id, gezin_id, voornaam, achternaam, geboortedatum) VALUES (gen_random_uuid(), '{casus.GezinId.Value}', 'Ouder', '{achternaam}', '1990-05-01')");
        return casus;
    }

    private async Task<AanmeldingDetails> DetailsAsync(Voorbeeldinstroom instroom, string nummer) =>
        (await new AanmeldingInzienHandler(portaal.DbVoor(instroom.Procesregisseur), portaal.Clock).HandleAsync(nummer, default)).Value!;

    private async Task<IReadOnlyList<TrefferRow>> TreffersAsync(Voorbeeldinstroom instroom, string nummer) => (await DetailsAsync(instroom, nummer)).Treffers;

    private Task<long> TelAsync(Voorbeeldinstroom instroom) =>
        portaal.EigenaarAsync<long>($"SELECT count(*) FROM portaal.aanmeldingen WHERE regio_id = '{instroom.Regio.Value}'");

    private Task<Result<string>> HandleAsync(GebruikerId gebruiker, AanmeldingIndienen command) =>
        new AanmeldingIndienenHandler(portaal.DbVoor(gebruiker), portaal.Clock).HandleAsync(command, default);
}
