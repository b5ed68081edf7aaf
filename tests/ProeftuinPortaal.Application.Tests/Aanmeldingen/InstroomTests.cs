using ProeftuinPortaal.Application.Aanmeldingen;
using ProeftuinPortaal.Application.Tests.Support;
using ProeftuinPortaal.Domain.Aanmeldingen;
using ProeftuinPortaal.Domain.Common;
using ProeftuinPortaal.Domain.Toegang;

namespace ProeftuinPortaal.Application.Tests.Aanmeldingen;

public sealed class InstroomTests(Portaal portaal) : IClassFixture<Portaal>
{
    [Fact]
    public async Task De_inbox_heet_zoals_de_regio_haar_noemt_en_toont_termijnen_en_wat_is_afgehandeld()
    {
        var instroom = await portaal.InstroomAsync();
        var (oud, nieuw, weg) = (await portaal.IngediendAsync(instroom), await portaal.IngediendAsync(instroom), await portaal.IngediendAsync(instroom));
        await portaal.EigenaarAsync<object>($"UPDATE portaal.aanmeldingen SET ingediend_op = now() - interval '30 days' WHERE nummer = '{oud}'");
        await IntrekkenAsync(instroom.Aanmelder, weg);

        var inbox = (await InboxAsync(instroom.Procesregisseur)).Value!;

        inbox.Naam.Should().Be("Instroom Voorbeeld-01");
        inbox.Open.Select(row => row.Nummer).Should().Equal(oud, nieuw);
        inbox.Open.Select(row => row.Besluit!.Stand).Should().Equal(Termijnstand.TeLaat, Termijnstand.OpTijd);
        inbox.Open[1].Should().Match<AanmeldingRow>(row => row.Personen == 2 && row.Kinderen == 1);
        inbox.Afgehandeld.Should().ContainSingle().Which.Should().Match<AanmeldingRow>(row => row.Nummer == weg && row.Besluit == null);
    }

    [Fact]
    public async Task De_inbox_en_een_aanmelding_lezen_zijn_regels_in_het_logboek()
    {
        var instroom = await portaal.InstroomAsync();
        var nummer = await portaal.IngediendAsync(instroom);
        var id = await portaal.EigenaarAsync<Guid>($"SELECT id FROM portaal.aanmeldingen WHERE nummer = '{nummer}'");

        await InboxAsync(instroom.Procesregisseur);
        await InzienAsync(instroom.Procesregisseur, nummer);

        (await portaal.EigenaarAsync<string[]>($"SELECT array_agg(handeling || ' ' || onderwerp || ' ' || rij ORDER BY id) FROM portaal.logboek WHERE gebruiker_id = '{instroom.Procesregisseur.Value}'"))
            .Should().Equal($"Lijst Instroom {id}", $"Inzage aanmelding {id}");
        (await portaal.EigenaarAsync<long>($"SELECT count(*) FROM portaal.logboek WHERE gebruiker_id = '{instroom.Aanmelder.Value}' AND handeling = 'Dubbelcheck' AND rij = '{id}'")).Should().Be(1);
    }

    [Fact]
    public async Task Een_procesregisseur_van_een_andere_regio_vindt_niets()
    {
        var (instroom, ander) = (await portaal.InstroomAsync(), await portaal.InstroomAsync());
        var nummer = await portaal.IngediendAsync(instroom);

        (await InzienAsync(ander.Procesregisseur, nummer)).Errors.Should().Equal(Error.NotFound);
        (await InzienAsync(ander.Procesregisseur, "A-XXX-XXX")).Errors.Should().Equal(Error.NotFound);
        (await InboxAsync(ander.Procesregisseur)).Value!.Open.Should().BeEmpty();
        (await AgendeerAsync(ander.Procesregisseur, nummer)).Errors.Should().Equal(Error.NotFound);
        (await StemAfAsync(ander.Procesregisseur, nummer)).Errors.Should().Equal(Error.NotFound);
    }

    [Fact]
    public async Task Wie_geen_inbox_beheert_opent_hem_niet()
    {
        var instroom = await portaal.InstroomAsync();
        var nummer = await portaal.IngediendAsync(instroom);

        foreach (var gebruiker in new[] { instroom.Aanmelder, instroom.Expert, await portaal.GebruikerAsync(instroom.Regio, Rol.Projectleider, Organisatiesoort.Gemeente) })
        {
            (await InboxAsync(gebruiker)).Errors.Should().Equal(Error.Forbidden);
            (await InzienAsync(gebruiker, nummer)).Errors.Should().Equal(Error.Forbidden);
            (await AgendeerAsync(gebruiker, nummer)).Errors.Should().Equal(Error.Forbidden);
        }
    }

    [Fact]
    public async Task Agenderen_en_afstemmen_verhogen_de_versie_en_een_oude_versie_vraagt_om_een_keuze()
    {
        var instroom = await portaal.InstroomAsync();
        var command = Instroomvoorbeelden.Aanmelding(instroom);
        command.Route = Instroomroute.VeiligThuis;
        var nummer = await portaal.IngediendAsync(instroom, command);

        (await AgendeerAsync(instroom.Procesregisseur, nummer)).Errors.Should().Equal(AanmeldingErrors.NogAfTeStemmen);
        (await StemAfAsync(instroom.Procesregisseur, nummer)).Errors.Should().BeEmpty();
        (await AgendeerAsync(instroom.Procesregisseur, nummer)).Errors.Should().ContainSingle().Which.Versieconflict!.HuidigeVersie.Should().Be(2);
        (await AgendeerAsync(instroom.Procesregisseur, nummer, versie: 2)).Errors.Should().BeEmpty();
        (await AgendeerAsync(instroom.Procesregisseur, nummer, versie: 3, dagen: -1)).Errors.Should().Equal(AanmeldingErrors.OverlegVoorbij);

        (await portaal.EigenaarAsync<string>($"SELECT concat_ws('|', status, overleg_op, afgestemd_met, versie) FROM portaal.aanmeldingen WHERE nummer = '{nummer}'"))
            .Should().Be($"Geagendeerd|{portaal.Vandaag.AddDays(3):yyyy-MM-dd}|iemand|3");
    }

    [Fact]
    public async Task De_aanmelder_ziet_stand_en_terugkoppeling_en_niets_van_het_dossier()
    {
        var instroom = await portaal.InstroomAsync();
        var nummer = await portaal.IngediendAsync(instroom);
        var termijn = await portaal.EigenaarAsync<int>($"SELECT waarde::int FROM portaal.instellingen WHERE regio_id = '{instroom.Regio.Value}' AND sleutel = 'TermijnBesluit'");
        (await MijnAsync(instroom.Aanmelder)).Should().ContainSingle().Which.BesluitUiterlijk.Should().Be(Werkdagen.Na(portaal.Vandaag, termijn));
        (await portaal.BesluitAsync(instroom, Instroomvoorbeelden.Besluit(instroom, nummer, Instroomuitkomst.TerugMetAdvies))).Errors.Should().BeEmpty();

        (await MijnAsync(instroom.Aanmelder)).Should().ContainSingle().Which.Should().Match<MijnAanmeldingRow>(row =>
            row.Nummer == nummer && row.Status == Aanmeldingstatus.Besloten && row.Uitkomst == Instroomuitkomst.TerugMetAdvies && row.Terugkoppeling == "Terugkoppeling 01" && !row.MagIntrekken && row.BesluitUiterlijk == null);
        (await MijnAsync(instroom.Contactpersoon)).Should().BeEmpty();
        foreach (var tabel in new[] { "aanmeldingen", "aanmelding_personen", "instroombesluiten", "wegingen", "dubbelchecktreffers" })
        {
            (await portaal.AppAsync<long>($"SELECT count(*) FROM portaal.{tabel}", instroom.Aanmelder)).Should().Be(0, tabel);
        }
    }

    [Fact]
    public async Task Intrekken_kan_de_aanmelder_zelf_met_een_reden_en_alleen_voor_een_besluit()
    {
        var instroom = await portaal.InstroomAsync();
        var (nummer, besloten) = (await portaal.IngediendAsync(instroom), await portaal.IngediendAsync(instroom, Instroomvoorbeelden.Aanmelding(instroom, "Ander-01")));
        await portaal.BesluitAsync(instroom, Instroomvoorbeelden.Besluit(instroom, besloten, Instroomuitkomst.TerugMetAdvies));

        (await IntrekkenAsync(instroom.Aanmelder, nummer, " ")).Errors.Should().Equal(AanmeldingErrors.RedenIntrekkingOntbreekt);
        (await IntrekkenAsync(instroom.Contactpersoon, nummer)).Errors.Should().Equal(Error.NotFound);
        (await IntrekkenAsync(instroom.Aanmelder, besloten)).Errors.Should().Equal(AanmeldingErrors.AlBesloten);
        (await IntrekkenAsync(instroom.Aanmelder, nummer)).Errors.Should().BeEmpty();
        (await IntrekkenAsync(instroom.Aanmelder, nummer)).Errors.Should().Equal(AanmeldingErrors.AlIngetrokken);

        (await portaal.EigenaarAsync<string>($"SELECT status || reden_intrekking FROM portaal.aanmeldingen WHERE nummer = '{nummer}'")).Should().Be("IngetrokkenReden 01");
    }

    [Fact]
    public async Task Vandaag_telt_wat_nieuw_is_en_noemt_wat_dringt()
    {
        var instroom = await portaal.InstroomAsync();
        var (oud, _) = (await portaal.IngediendAsync(instroom), await portaal.IngediendAsync(instroom));
        await portaal.EigenaarAsync<object>($"UPDATE portaal.aanmeldingen SET ingediend_op = now() - interval '30 days' WHERE nummer = '{oud}'");

        var vandaag = (await new InstroomVandaagInzienHandler(portaal.DbVoor(instroom.Procesregisseur), portaal.Clock).HandleAsync(default)).Value!;

        vandaag.Nieuw.Should().Be(2);
        vandaag.Dringend.Should().ContainSingle().Which.Nummer.Should().Be(oud);
    }

    // What Aanmeldingverloop says, the functions say too, for every pair.
    [Theory]
    [MemberData(nameof(Paren))]
    public async Task De_database_kent_hetzelfde_verloop(Aanmeldingstatus status, Aanmeldinghandeling handeling)
    {
        var instroom = await portaal.InstroomAsync();
        var nummer = await portaal.IngediendAsync(instroom);
        await portaal.EigenaarAsync<object>($"UPDATE portaal.aanmeldingen SET status = '{status}' WHERE nummer = '{nummer}'");
        var id = await portaal.EigenaarAsync<Guid>($"SELECT id FROM portaal.aanmeldingen WHERE nummer = '{nummer}'");
        var (wie, sql) = handeling switch
        {
            Aanmeldinghandeling.Agenderen => (instroom.Procesregisseur, $"SELECT toegang.agendeer_aanmelding('{id}', current_date, 1)"),
            Aanmeldinghandeling.AfstemmingVastleggen => (instroom.Procesregisseur, $"SELECT toegang.stem_aanmelding_af('{id}', current_date, 'iemand', 1)"),
            Aanmeldinghandeling.Intrekken => (instroom.Aanmelder, $"SELECT toegang.trek_aanmelding_in('{nummer}', 'x')"),
            _ => (instroom.Procesregisseur,
                $$"""
                SELECT toegang.besluit_aanmelding('{{id}}', 1, jsonb_build_object('Uitkomst', 'TerugMetAdvies', 'Regiehouder', '{{instroom.Contactpersoon.Value}}',
                    'Motivering', 'x', 'Terugkoppeling', 'x', 'Wegingen', '{}'::jsonb), gen_random_uuid(), current_date)
                """),
        };
        var poging = () => portaal.AppAsync<object>(sql, wie);

        var verwacht = Aanmeldingverloop.Na(status, handeling);
        if (verwacht.IsSuccess)
        {
            await poging.Should().NotThrowAsync();
        }
        else
        {
            (await poging.Should().ThrowAsync<Npgsql.PostgresException>()).Which.SqlState.Should().Be(verwacht.Errors[0].Kind == ErrorKind.Conflict ? "PP409" : "PP422");
        }

        (await portaal.EigenaarAsync<string>($"SELECT status FROM portaal.aanmeldingen WHERE nummer = '{nummer}'")).Should().Be((verwacht.IsSuccess ? verwacht.Value : status).ToString());
    }

    public static TheoryData<Aanmeldingstatus, Aanmeldinghandeling> Paren
    {
        get
        {
            TheoryData<Aanmeldingstatus, Aanmeldinghandeling> paren = [];
            foreach (var status in Enum.GetValues<Aanmeldingstatus>())
            {
                foreach (var handeling in Enum.GetValues<Aanmeldinghandeling>())
                {
                    paren.Add(status, handeling);
                }
            }

            return paren;
        }
    }

    private Task<Result<InstroomDetails>> InboxAsync(GebruikerId gebruiker) => new InstroomInzienHandler(portaal.DbVoor(gebruiker), portaal.Clock).HandleAsync(null, default);

    private Task<Result<AanmeldingDetails>> InzienAsync(GebruikerId gebruiker, string nummer) =>
        new AanmeldingInzienHandler(portaal.DbVoor(gebruiker), portaal.Clock).HandleAsync(nummer, default);

    private async Task<MijnAanmeldingRow[]> MijnAsync(GebruikerId gebruiker) => (await new MijnAanmeldingenInzienHandler(portaal.DbVoor(gebruiker), TimeProvider.System).HandleAsync(default)).Value!;

    private Task<Result<Gedaan>> AgendeerAsync(GebruikerId gebruiker, string nummer, int versie = 1, int dagen = 3) =>
        new InstroomAgenderenHandler(portaal.DbVoor(gebruiker), portaal.Clock).HandleAsync(
            new() { OperatieId = Guid.CreateVersion7(), Nummer = nummer, Versie = versie, OverlegOp = portaal.Vandaag.AddDays(dagen) }, default);

    private Task<Result<Gedaan>> StemAfAsync(GebruikerId gebruiker, string nummer) =>
        new AfstemmingVastleggenHandler(portaal.DbVoor(gebruiker), portaal.Clock).HandleAsync(
            new() { OperatieId = Guid.CreateVersion7(), Nummer = nummer, Versie = 1, AfgestemdOp = portaal.Vandaag, AfgestemdMet = "iemand" }, default);

    private Task<Result<Gedaan>> IntrekkenAsync(GebruikerId gebruiker, string nummer, string reden = "Reden 01") =>
        new AanmeldingIntrekkenHandler(portaal.DbVoor(gebruiker)).HandleAsync(new() { OperatieId = Guid.CreateVersion7(), Nummer = nummer, Reden = reden }, default);
}
