using ProeftuinPortaal.Application.Casussen;
using ProeftuinPortaal.Application.Persistence;
using ProeftuinPortaal.Application.Tests.Support;
using ProeftuinPortaal.Application.Uitstromen;
using ProeftuinPortaal.Domain.Casussen;
using ProeftuinPortaal.Domain.Common;
using ProeftuinPortaal.Domain.Regios;
using ProeftuinPortaal.Domain.Uitstromen;

namespace ProeftuinPortaal.Application.Tests.Gebruiksgevallen;

/// <summary>The fase of a case, uitstroom, nazorg, closing and opening again.</summary>
internal static class Uitstroomgevallen
{
    private const string Casus = "Wijzigen|Kop|casussen|casus";
    private const string OudeFase = "Wijzigen|Kop|fasen|casus";
    private const string NieuweFase = "Toevoegen|Kop|fasen|casus";

    public static Dictionary<string, Opzet> Alle { get; } = new()
    {
        ["FaseWijzigen"] = p => p.SchrijfAsync<Gedaan>(
            casus => Task.FromResult<Handeling<Gedaan>>((db, id) => new FaseWijzigenHandler(db).HandleAsync(
                new() { OperatieId = id, Casusnummer = casus.Nummer, Versie = 1, Fase = Fase.Herstel, Reden = "Reden Voorbeeld-01" }, default)),
            ErrorKind.Conflict, OudeFase, NieuweFase, Casus),
        ["UitstroomVastleggen"] = p => p.SchrijfAsync<Gedaan>(
            async casus =>
            {
                var criteria = await MetCriteriaAsync(p, casus);
                return (db, id) => UitstroomAsync(p, db, casus, (id, criteria));
            },
            ErrorKind.Conflict, "Toevoegen|Evaluatie|uitstroom|casus", "Toevoegen|Evaluatie|uitstroomwegingen|casus", "Toevoegen|Evaluatie|uitstroomwegingen|casus",
            "Toevoegen|Evaluatie|nazorgmomenten|casus", OudeFase, NieuweFase, Casus, "Wijzigen|Kop|casusrollen|casus"),
        ["NazorgVastleggen"] = p => p.SchrijfAsync<Gedaan>(
            async casus =>
            {
                await UitstroomAsync(p, p.DbVoor(casus.Contactpersoon), casus, (Guid.CreateVersion7(), []));
                var moment = await p.EigenaarAsync<Guid>($"SELECT id FROM portaal.nazorgmomenten WHERE casus_id = '{casus.Id.Value}'");
                return (db, id) => new NazorgVastleggenHandler(db).HandleAsync(new()
                {
                    OperatieId = id,
                    Casusnummer = casus.Nummer,
                    MomentId = moment,
                    Versie = 1,
                    Resultaat = Nazorgresultaat.Veilig,
                    Toelichting = "Toelichting Voorbeeld-01",
                }, default);
            },
            ErrorKind.Conflict, "Wijzigen|Evaluatie|nazorgmomenten|casus"),
        ["CasusSluiten"] = p => p.SchrijfAsync<Gedaan>(
            async casus =>
            {
                await UitstroomAsync(p, p.DbVoor(casus.Contactpersoon), casus, (Guid.CreateVersion7(), []));
                return (db, id) => new CasusSluitenHandler(db).HandleAsync(new(id, casus.Nummer, 2), default);
            },
            ErrorKind.Conflict, OudeFase, "Wijzigen|Kop|kaders|casus", Casus),
        ["CasusHeropenen"] = p => p.SchrijfAsync<Gedaan>(
            async casus =>
            {
                await UitstroomAsync(p, p.DbVoor(casus.Contactpersoon), casus, (Guid.CreateVersion7(), []));
                await new CasusSluitenHandler(p.DbVoor(casus.Contactpersoon)).HandleAsync(new(Guid.CreateVersion7(), casus.Nummer, 2), default);
                return (db, id) => new CasusHeropenenHandler(db).HandleAsync(
                    new() { OperatieId = id, Casusnummer = casus.Nummer, Versie = 3, Reden = "Reden Voorbeeld-01" }, default);
            },
            ErrorKind.Conflict, NieuweFase, "Toevoegen|Kop|kaders|casus", Casus, "Verwijderen|Evaluatie|nazorgmomenten|casus"),
    };

    private static async Task<Guid[]> MetCriteriaAsync(Portaal portaal, Voorbeeldcasus casus)
    {
        Guid[] criteria = [Guid.NewGuid(), Guid.NewGuid()];
        await portaal.EigenaarAsync<object>(
            $"""
            INSERT INTO portaal.criteria (id, regio_id, soort, volgorde, vraag, van)
            SELECT c, '{casus.RegioId.Value}', 'Uitstroom', i, 'Vraag Voorbeeld-0' || i, current_date - 9
            FROM unnest(ARRAY['{string.Join("','", criteria)}']::uuid[]) WITH ORDINALITY x(c, i)
            """);
        return criteria;
    }

    private static Task<Result<Gedaan>> UitstroomAsync(Portaal portaal, PortaalDb db, Voorbeeldcasus casus, (Guid OperatieId, Guid[] Criteria) met) =>
        new UitstroomVastleggenHandler(db, portaal.Clock).HandleAsync(new()
        {
            OperatieId = met.OperatieId,
            Casusnummer = casus.Nummer,
            Versie = 1,
            Reden = Uitstroomreden.DoelenBereikt,
            Toelichting = "Toelichting Voorbeeld-01",
            GezinVindt = "Gezin vindt Voorbeeld-01",
            BlijftContact = "Blijft contact Voorbeeld-01",
            UitstroomOp = portaal.Vandaag,
            Wegingen = [.. met.Criteria.Select(id => new Wegingregel { CriteriumId = id, Antwoord = Criteriumantwoord.Ja })],
            Nazorg = [new() { Dag = portaal.Vandaag.AddMonths(3) }],
        }, default);
}
