using Npgsql;
using NpgsqlTypes;

namespace ProeftuinPortaal.Application.Persistence.Seed;

/// <summary>Writes the plans and timelines of the demo, parents first.</summary>
internal static class Demoplanschrijver
{
    private const NpgsqlDbType Uuid = NpgsqlDbType.Uuid;
    private const NpgsqlDbType Tekst = NpgsqlDbType.Varchar;
    private const NpgsqlDbType Dag = NpgsqlDbType.Date;
    private const NpgsqlDbType Getal = NpgsqlDbType.Integer;
    private const NpgsqlDbType JaNee = NpgsqlDbType.Boolean;

    public static async Task SchrijfAsync(NpgsqlConnection connection, Demoplanset set, CancellationToken cancellationToken)
    {
        await SchrijfTijdlijnAsync(connection, set, cancellationToken);
        await SchrijfTop3Async(connection, set, cancellationToken);
        await SchrijfAnalysesAsync(connection, set, cancellationToken);
        await Demoschrijver.KopieAsync(connection, "portaal.planreacties", set.Planreacties, cancellationToken,
            [.. Bijdrage<(Bijdrage Bij, string Tekst)>(rij => rij.Bij), new("tekst", Tekst, rij => rij.Tekst)]);
        await Demoschrijver.KopieAsync(connection, "portaal.acties", set.Acties, cancellationToken,
        [
            .. Bijdrage<Actierij>(rij => rij.Bij), new("wat", Tekst, rij => rij.Wat), new("eigenaar_id", Uuid, rij => rij.EigenaarId),
            new("persoon_id", Uuid, rij => rij.PersoonId), new("uiterlijk_op", Dag, rij => rij.UiterlijkOp),
            new("status", Tekst, rij => rij.Status.ToString()), new("afgerond_op", Dag, rij => rij.AfgerondOp),
        ]);
    }

    private static async Task SchrijfTijdlijnAsync(NpgsqlConnection connection, Demoplanset set, CancellationToken cancellationToken)
    {
        await Demoschrijver.KopieAsync(connection, "portaal.contactmomenten", set.Contacten, cancellationToken,
        [
            .. Bijdrage<Contactrij>(rij => rij.Bij), new("contact_op", Dag, rij => rij.Dag), new("vorm", Tekst, rij => rij.Vorm.ToString()),
            new("met", Tekst, rij => rij.Met), new("is_gelukt", JaNee, rij => rij.IsGelukt), new("tekst", Tekst, rij => rij.Tekst),
        ]);
        await Demoschrijver.KopieAsync(connection, "portaal.intakes", set.Intakes, cancellationToken,
            [.. Bijdrage<Intakerij>(rij => rij.Bij), new("gesprek_op", Dag, rij => rij.Dag), new("toelichting", Tekst, rij => rij.Toelichting)]);
        await Demoschrijver.KopieAsync(connection, "portaal.intakedeelnemers", set.Deelnemers, cancellationToken,
            new("intake_id", Uuid, rij => rij.IntakeId), new("casus_id", Uuid, rij => rij.CasusId.Value), new("partij", Tekst, rij => rij.Partij.ToString()),
            new("is_erbij", JaNee, rij => rij.IsErbij), new("reden_afwezig", Tekst, rij => rij.RedenAfwezig));
        await Demoschrijver.KopieAsync(connection, "portaal.ingezette_hulp", set.Hulp, cancellationToken,
        [
            .. Bijdrage<Hulprij>(rij => rij.Bij), new("persoon_id", Uuid, rij => rij.PersoonId), new("wat", Tekst, rij => rij.Wat),
            new("aanbieder", Tekst, rij => rij.Aanbieder), new("status", Tekst, rij => rij.Status.ToString()), new("gevraagd_op", Dag, rij => rij.GevraagdOp),
            new("wacht_op", Dag, rij => rij.WachtOp), new("gestart_op", Dag, rij => rij.GestartOp), new("beeindigd_op", Dag, rij => rij.BeeindigdOp),
            new("resultaat", Tekst, rij => rij.Resultaat),
        ]);
    }

    private static async Task SchrijfTop3Async(NpgsqlConnection connection, Demoplanset set, CancellationToken cancellationToken)
    {
        await Demoschrijver.KopieAsync(connection, "portaal.top3_versies", set.Top3, cancellationToken,
            [.. Bijdrage<Top3rij>(rij => rij.Bij), new("nummer", Getal, rij => rij.Nummer), new("samen_met", Tekst, rij => rij.SamenMet)]);
        await Demoschrijver.KopieAsync(connection, "portaal.situaties", set.Situaties, cancellationToken,
            new("id", Uuid, rij => rij.Id), new("casus_id", Uuid, rij => rij.Top3.Bij.CasusId), new("top3id", Uuid, rij => rij.Top3.Bij.Id),
            new("lijn_id", Uuid, rij => rij.LijnId), new("rang", Getal, rij => rij.Rang), new("omschrijving", Tekst, rij => rij.Invullen(rij.Thema.Situatie)),
            new("voorbeelden", Tekst, rij => rij.Invullen(rij.Thema.Voorbeelden)), new("risicofactoren", Tekst, rij => rij.Thema.Risico),
            new("status", Tekst, rij => rij.Status.ToString()));
        await Demoschrijver.KopieAsync(connection, "portaal.belevingen", set.Belevingen, cancellationToken,
            new("id", Uuid, rij => rij.Id), new("casus_id", Uuid, rij => rij.CasusId.Value), new("situatie_id", Uuid, rij => rij.SituatieId),
            new("persoon_id", Uuid, rij => rij.PersoonId.Value), new("woorden", Tekst, rij => rij.Woorden));
    }

    private static async Task SchrijfAnalysesAsync(NpgsqlConnection connection, Demoplanset set, CancellationToken cancellationToken)
    {
        await Demoschrijver.KopieAsync(connection, "portaal.analyses", set.Analyses, cancellationToken,
        [
            .. Bijdrage<Analyserij>(rij => rij.Bij), new("nummer", Getal, rij => rij.Nummer), new("status", Tekst, rij => rij.Status.ToString()),
            new("vraag", Tekst, rij => rij.Invullen($"Hoe komt het dat het steeds terugkeert? {rij.Thema.Situatie}")),
            new("verklaring", Tekst, rij => rij.Invullen(rij.Thema.Verklaring)),
            new("krachten", Tekst, rij => rij.Invullen(Beurt(Demothemas.Krachten, rij))), new("eerdere_hulp", Tekst, rij => Beurt(Demothemas.EerdereHulp, rij)),
            new("doelen", Tekst, rij => rij.Invullen(rij.Thema.Doel)),
        ]);
        await Demoschrijver.KopieAsync(connection, "portaal.feiten", set.Feiten, cancellationToken,
            new("id", Uuid, rij => rij.Id), new("casus_id", Uuid, rij => rij.CasusId.Value), new("analyse_id", Uuid, rij => rij.AnalyseId),
            new("volgorde", Getal, rij => rij.Volgorde), new("tekst", Tekst, rij => rij.Tekst), new("kenbron", Tekst, rij => rij.Kenbron.ToString()),
            new("bron", Tekst, rij => rij.Bron));
        await Demoschrijver.KopieAsync(connection, "portaal.reacties", set.Reacties, cancellationToken,
        [
            .. Bijdrage<(Bijdrage Bij, Guid AnalyseId, Domain.Gezinnen.PersoonId PersoonId, Domain.Plannen.Standpunt Standpunt, string Tekst)>(rij => rij.Bij),
            new("analyse_id", Uuid, rij => rij.AnalyseId), new("persoon_id", Uuid, rij => rij.PersoonId.Value),
            new("standpunt", Tekst, rij => rij.Standpunt.ToString()), new("tekst", Tekst, rij => rij.Tekst),
        ]);
    }

    // The same text in every version of one analysis: its case decides.
    private static string Beurt(IReadOnlyList<string> lijst, Analyserij analyse) => lijst[analyse.Bij.CasusId.ToByteArray()[15] % lijst.Count];

    private static Kolom<T>[] Bijdrage<T>(Func<T, Bijdrage> van) =>
    [
        new("id", Uuid, rij => van(rij).Id), new("casus_id", Uuid, rij => van(rij).CasusId), new("bronhouder_id", Uuid, rij => van(rij).Auteur.Organisatie.Id),
        new("auteur_id", Uuid, rij => van(rij).Auteur.Id), new("vastgelegd_op", NpgsqlDbType.TimestampTz, rij => van(rij).Op),
    ];
}
