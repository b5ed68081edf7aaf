using Npgsql;
using ProeftuinPortaal.Application.Aanmeldingen;
using ProeftuinPortaal.Application.Casussen;
using ProeftuinPortaal.Application.Cijfers;
using ProeftuinPortaal.Application.Expertises;
using ProeftuinPortaal.Application.Gezinnen;
using ProeftuinPortaal.Application.Persistence;
using ProeftuinPortaal.Application.Persistence.Seed;
using ProeftuinPortaal.Application.Plannen;
using ProeftuinPortaal.Application.Tijdlijnen;
using ProeftuinPortaal.Application.Toegang;
using ProeftuinPortaal.Application.Uitstromen;
using ProeftuinPortaal.Application.Vandaag;
using ProeftuinPortaal.Domain.Common;

namespace ProeftuinPortaal.Benchmarks;

/// <summary>The work that is timed: by someone with a usual number of cases, and by the procesregisseur, who has thousands.</summary>
internal static class Vragen
{
    private const string Regio = "utrecht";

    public static async Task<IReadOnlyList<Vraag>> VanAsync(Proefdatabase proef)
    {
        var (werker, regisseur) = (await WieAsync(proef, "lokaalteam"), await WieAsync(proef, "procesregisseur"));
        return
        [
            Lijst(werker),
            Zoeken(werker, "a name", $"{werker.Achternaam[..Math.Min(5, werker.Achternaam.Length)]}"),
            Zoeken(werker, "a slip of the fingers", $"{werker.Achternaam[..2]}{werker.Achternaam[3]}{werker.Achternaam[2]}{werker.Achternaam[4..]}"),
            new("vandaag", () => SlaagtAsync(new VandaagInzienHandler(werker.Deur).HandleAsync(default))),
            .. Delen(werker),
            Overzicht(werker),
            Notitie(werker),
            Lijst(regisseur),
            Zoeken(regisseur, "a name", $"{regisseur.Achternaam[..Math.Min(5, regisseur.Achternaam.Length)]}"),
            new($"vandaag of {regisseur}", () => SlaagtAsync(new VandaagInzienHandler(regisseur.Deur).HandleAsync(default))),
            new("instroom", () => SlaagtAsync(new InstroomInzienHandler(regisseur.Deur, TimeProvider.System).HandleAsync(Regio, default))),
            new("werklijst of the experts", await WerklijstAsync(proef)),
            Dashboard(await WieAsync(proef, "projectleider")),
        ];
    }

    private static Vraag Lijst(Wie wie) => new(
        $"list of 25 of {wie}",
        () => SlaagtAsync(new CasussenZoekenHandler(wie.Deur).HandleAsync(null, new(), null, default)),
        () => wie.LeesAsync("Casussen", """
            SELECT c.id, c.nummer, g.naam, u.naam, f.fase, k.kader, h.wijk, n.op
            FROM portaal.casussen c
            JOIN portaal.gezinnen g ON g.id = c.gezin_id
            JOIN portaal.gebruikers u ON u.id = c.vaste_contactpersoon_id
            LEFT JOIN portaal.fasen f ON f.casus_id = c.id AND f.tot IS NULL
            LEFT JOIN portaal.kaders k ON k.casus_id = c.id AND k.tot IS NULL
            LEFT JOIN LATERAL (SELECT wijk FROM portaal.huishoudens WHERE gezin_id = g.id ORDER BY id LIMIT 1) h ON true
            LEFT JOIN LATERAL (SELECT max(gebeurd_op) AS op FROM portaal.notities WHERE casus_id = c.id) n ON true
            WHERE c.afgesloten_op IS NULL
              AND EXISTS (SELECT FROM portaal.casusrollen r WHERE r.casus_id = c.id AND r.gebruiker_id = $1 AND r.van <= now() AND (r.tot IS NULL OR now() < r.tot))
            ORDER BY g.naam, c.id LIMIT 26
            """, wie.Id),
        wie.IsGewoon ? 15 : null, 2);

    private static Vraag Zoeken(Wie wie, string wat, string tekst) => new(
        $"search by {wat} of {wie}",
        () => SlaagtAsync(new CasussenZoekenHandler(wie.Deur).HandleAsync(tekst, new(), null, default)),
        () => wie.LeesAsync("Zoeken", """
            SELECT c.id, c.nummer, g.naam
            FROM portaal.casusrollen r
            JOIN portaal.casussen c ON c.id = r.casus_id AND c.afgesloten_op IS NULL
            JOIN portaal.gezinnen g ON g.id = c.gezin_id
            WHERE r.gebruiker_id = $1 AND r.van <= now() AND (r.tot IS NULL OR now() < r.tot)
              AND (public.unaccent(g.naam) ILIKE '%' || $2 || '%' OR replace(c.nummer, '-', '') ILIKE $2 || '%'
                OR EXISTS (SELECT FROM portaal.personen p WHERE p.gezin_id = g.id AND public.unaccent(p.voornaam || ' ' || p.achternaam) ILIKE '%' || $2 || '%')
                OR EXISTS (SELECT FROM portaal.huishoudens h WHERE h.gezin_id = g.id AND (h.wijk || ' ' || h.postcodegebied) ILIKE '%' || $2 || '%'))
            ORDER BY g.naam, c.id LIMIT 26
            """, wie.Id, tekst),
        wie.IsGewoon ? 25 : null, 2);

    private static IEnumerable<Vraag> Delen(Wie wie) =>
    [
        new("tab Plan", () => SlaagtAsync(new PlanInzienHandler(wie.Deur, TimeProvider.System).HandleAsync(wie.Nummer, default))),
        new("tab Gezin", () => SlaagtAsync(new GezinInzienHandler(wie.Deur, TimeProvider.System).HandleAsync(wie.Nummer, default))),
        new("tab Tijdlijn", () => SlaagtAsync(new TijdlijnInzienHandler(wie.Deur).HandleAsync(wie.Nummer, new(), null, default))),
        new("tab Expertise", () => SlaagtAsync(new ExpertiseInzienHandler(wie.Deur, TimeProvider.System).HandleAsync(wie.Nummer, default))),
        new("tab Evaluatie", () => SlaagtAsync(new EvaluatieInzienHandler(wie.Deur, TimeProvider.System).HandleAsync(wie.Nummer, default))),
        new("tab Toegang", () => SlaagtAsync(new ToegangInzienHandler(wie.Deur).HandleAsync(wie.Nummer, default))),
    ];

    // The head and every part after each other: what a worker reads who goes through all tabs. By hand it is one batch.
    private static Vraag Overzicht(Wie wie)
    {
        Func<Task>[] delen = [() => SlaagtAsync(new CasusInzienHandler(wie.Deur).HandleAsync(wie.Nummer, default)), .. Delen(wie).Select(vraag => vraag.Portaal)];
        return new("whole case, head and six tabs", async () =>
        {
            foreach (var deel in delen)
            {
                await deel();
            }
        }, () => wie.LeesCasusAsync(), 25 * delen.Length, 3);
    }

    private static Vraag Notitie(Wie wie) => new(
        "save a note",
        () => SlaagtAsync(new NotitieVastleggenHandler(wie.Deur, TimeProvider.System).HandleAsync(
            new() { OperatieId = Guid.CreateVersion7(), Casusnummer = wie.Nummer, GebeurdOp = Moment.Nu(TimeProvider.System).Vandaag, Tekst = "Gebeld met school over de afspraken." }, default)),
        () => wie.SchrijfNotitieAsync("Gebeld met school over de afspraken."),
        30, 3);

    private static Vraag Dashboard(Wie wie) =>
        new("dashboard, all figures", () => SlaagtAsync(new CijfersInzienHandler(wie.Deur).HandleAsync(Regio, default)), DoelP95: 50);

    private static async Task<Func<Task>> WerklijstAsync(Proefdatabase proef)
    {
        var deur = (await WieAsync(proef, "veiligthuis")).Deur;
        return () => SlaagtAsync(new ExpertisewerklijstInzienHandler(deur).HandleAsync(default));
    }

    private static async Task<Wie> WieAsync(Proefdatabase proef, string account)
    {
        var id = Demoaccounts.Alle.Single(demo => demo.Email == $"{account}@{Regio}.example").Id;
        await using var command = proef.Eigenaar.CreateCommand("""
            SELECT c.id, c.nummer, p.achternaam, count(*) OVER ()
            FROM portaal.casusrollen r
            JOIN portaal.casussen c ON c.id = r.casus_id AND c.afgesloten_op IS NULL
            JOIN LATERAL (SELECT achternaam FROM portaal.personen WHERE gezin_id = c.gezin_id AND length(achternaam) > 4 AND achternaam ~ '^[A-Z][a-z]+$' ORDER BY id LIMIT 1) p ON true
            WHERE r.gebruiker_id = $1 AND r.van <= now() AND (r.tot IS NULL OR now() < r.tot)
            ORDER BY (SELECT count(*) FROM portaal.notities n WHERE n.casus_id = c.id) DESC, c.id LIMIT 1
            """);
        command.Parameters.Add(new() { Value = id });
        await using var reader = await command.ExecuteReaderAsync();
        return await reader.ReadAsync()
            ? new(proef, id, reader.GetGuid(0), reader.GetString(1), reader.GetString(2), reader.GetInt64(3))
            : new(proef, id, Guid.Empty, "", "", 0);
    }

    private static async Task SlaagtAsync<T>(Task<Result<T>> werk)
    {
        var result = await werk;
        if (!result.IsSuccess)
        {
            throw new InvalidOperationException($"{typeof(T).Name}: {result.Errors[0].Message}");
        }
    }

    /// <summary>Who asks, and about which case: the own one with most notes.</summary>
    private sealed record Wie(Proefdatabase Proef, Guid Id, Guid CasusId, string Nummer, string Achternaam, long Casussen)
    {
        private const long Gewoon = 100;

        public PortaalDb Deur { get; } = Proef.Portaal(Id);

        public bool IsGewoon => Casussen <= Gewoon;

        public override string ToString() => FormattableString.Invariant($"{Casussen} cases");

        /// <summary>A question by hand, with its line in the logboek, in one transaction.</summary>
        public async Task LeesAsync(string lijst, string sql, params object[] waarden)
        {
            await using var connection = await Proef.Eigenaar.OpenConnectionAsync();
            await using var transaction = await connection.BeginTransactionAsync();
            await WordAsync(connection);
            List<Guid> ids = [];
            await using (var command = new NpgsqlCommand(sql, connection))
            {
                command.Parameters.AddRange(Array.ConvertAll(waarden, waarde => new NpgsqlParameter { Value = waarde }));
                await using var reader = await command.ExecuteReaderAsync();
                while (await reader.ReadAsync())
                {
                    reader.GetValues(new object[reader.FieldCount]);
                    ids.Add(reader.GetGuid(0));
                }
            }

            await using var log = new NpgsqlCommand("SELECT portaal.logboek_regel('Lijst', 'Kop', $1, p_casussen => $2)", connection)
            {
                Parameters = { new() { Value = lijst }, new() { Value = ids.Take(25).ToArray() } },
            };
            await log.ExecuteNonQueryAsync();
            await transaction.CommitAsync();
        }

        /// <summary>Everything of one case, in one batch, with a line in the logboek for each part.</summary>
        public async Task LeesCasusAsync()
        {
            string[] vragen =
            [
                "SELECT c.*, g.naam, u.naam, u.telefoon, o.naam FROM portaal.casussen c JOIN portaal.gezinnen g ON g.id = c.gezin_id JOIN portaal.gebruikers u ON u.id = c.vaste_contactpersoon_id JOIN portaal.organisaties o ON o.id = u.organisatie_id WHERE c.id = $1",
                "SELECT * FROM portaal.fasen WHERE casus_id = $1 ORDER BY van",
                "SELECT * FROM portaal.kaders WHERE casus_id = $1 ORDER BY van",
                "SELECT r.*, u.naam, o.naam FROM portaal.casusrollen r JOIN portaal.gebruikers u ON u.id = r.gebruiker_id JOIN portaal.organisaties o ON o.id = u.organisatie_id WHERE r.casus_id = $1",
                "SELECT t.*, u.naam FROM portaal.toegangen t JOIN portaal.gebruikers u ON u.id = t.gebruiker_id WHERE t.casus_id = $1",
                "SELECT p.* FROM portaal.personen p JOIN portaal.casussen c ON c.gezin_id = p.gezin_id WHERE c.id = $1",
                "SELECT h.* FROM portaal.huishoudens h JOIN portaal.casussen c ON c.gezin_id = h.gezin_id WHERE c.id = $1",
                "SELECT n.*, u.naam, o.naam FROM portaal.notities n JOIN portaal.gebruikers u ON u.id = n.auteur_id JOIN portaal.organisaties o ON o.id = n.bronhouder_id WHERE n.casus_id = $1 ORDER BY n.gebeurd_op DESC, n.id DESC LIMIT 26",
                "SELECT m.*, u.naam, o.naam FROM portaal.contactmomenten m JOIN portaal.gebruikers u ON u.id = m.auteur_id JOIN portaal.organisaties o ON o.id = m.bronhouder_id WHERE m.casus_id = $1 ORDER BY m.contact_op DESC, m.id DESC LIMIT 26",
                "SELECT i.*, u.naam FROM portaal.intakes i JOIN portaal.gebruikers u ON u.id = i.auteur_id WHERE i.casus_id = $1",
                "SELECT t.*, s.*, b.* FROM portaal.top3_versies t LEFT JOIN portaal.situaties s ON s.top3id = t.id LEFT JOIN portaal.belevingen b ON b.situatie_id = s.id WHERE t.casus_id = $1 ORDER BY t.nummer DESC, s.rang",
                "SELECT a.*, f.* FROM portaal.analyses a LEFT JOIN portaal.feiten f ON f.analyse_id = a.id WHERE a.casus_id = $1 ORDER BY a.nummer DESC, f.volgorde",
                "SELECT r.* FROM portaal.reacties r WHERE r.casus_id = $1",
                "SELECT * FROM portaal.planreacties WHERE casus_id = $1",
                "SELECT a.*, u.naam FROM portaal.acties a LEFT JOIN portaal.gebruikers u ON u.id = a.eigenaar_id WHERE a.casus_id = $1",
                "SELECT v.*, n.* FROM portaal.expertisevragen v LEFT JOIN portaal.expertisenotities n ON n.vraag_id = v.id WHERE v.casus_id = $1",
                "SELECT * FROM portaal.uitstroom WHERE casus_id = $1",
                "SELECT * FROM portaal.nazorgmomenten WHERE casus_id = $1",
                "SELECT l.* FROM portaal.logboek l WHERE l.casus_id = $1 ORDER BY l.id DESC LIMIT 50",
                .. Enumerable.Repeat("SELECT portaal.logboek_regel('Inzage', 'Plan', 'casus', p_casus => $1)", 7),
            ];
            await using var connection = await Proef.Eigenaar.OpenConnectionAsync();
            await using var transaction = await connection.BeginTransactionAsync();
            await WordAsync(connection);
            await using var batch = new NpgsqlBatch(connection);
            foreach (var vraag in vragen)
            {
                batch.BatchCommands.Add(new(vraag) { Parameters = { new() { Value = CasusId } } });
            }

            await using (var reader = await batch.ExecuteReaderAsync())
            {
                do
                {
                    while (await reader.ReadAsync())
                    {
                        reader.GetValues(new object[reader.FieldCount]);
                    }
                }
                while (await reader.NextResultAsync());
            }

            await transaction.CommitAsync();
        }

        /// <summary>The row of the operation and the note; the triggers write the logboek, as for the portal.</summary>
        public async Task SchrijfNotitieAsync(string tekst)
        {
            await using var connection = await Proef.Eigenaar.OpenConnectionAsync();
            await using var transaction = await connection.BeginTransactionAsync();
            await WordAsync(connection);
            await using var batch = new NpgsqlBatch(connection)
            {
                BatchCommands =
                {
                    new("INSERT INTO portaal.operaties (gebruiker_id, id, soort, vingerafdruk, uitkomst) VALUES ($1, $2, 'NotitieVastleggen', '', '{}')")
                    {
                        Parameters = { new() { Value = Id }, new() { Value = Guid.CreateVersion7() } },
                    },
                    new("""
                        INSERT INTO portaal.notities (id, casus_id, bronhouder_id, auteur_id, vastgelegd_op, gebeurd_op, tekst, versie)
                        SELECT $1, $2, organisatie_id, id, now(), current_date, $3, 1 FROM portaal.gebruikers WHERE id = $4
                        """)
                    {
                        Parameters = { new() { Value = Guid.CreateVersion7() }, new() { Value = CasusId }, new() { Value = tekst }, new() { Value = Id } },
                    },
                },
            };
            await batch.ExecuteNonQueryAsync();
            await transaction.CommitAsync();
        }

        private async Task WordAsync(NpgsqlConnection connection)
        {
            await using var command = new NpgsqlCommand("SELECT set_config('app.gebruiker_id', $1, true)", connection) { Parameters = { new() { Value = Id.ToString() } } };
            await command.ExecuteNonQueryAsync();
        }
    }
}
