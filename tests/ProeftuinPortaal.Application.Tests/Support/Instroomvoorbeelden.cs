using ProeftuinPortaal.Application.Aanmeldingen;
using ProeftuinPortaal.Domain.Aanmeldingen;
using ProeftuinPortaal.Domain.Common;
using ProeftuinPortaal.Domain.Gezinnen;
using ProeftuinPortaal.Domain.Regios;
using ProeftuinPortaal.Domain.Toegang;

namespace ProeftuinPortaal.Application.Tests.Support;

/// <summary>A region with an inbox, who announces there, who keeps it, and who can be chosen.</summary>
public sealed record Voorbeeldinstroom(RegioId Regio, GebruikerId Aanmelder, GebruikerId Procesregisseur, GebruikerId Contactpersoon, GebruikerId Expert, IReadOnlyList<Guid> Criteria);

/// <summary>Valid examples of instroom with invented people.</summary>
public static class Instroomvoorbeelden
{
    public static readonly DateOnly Geboren = new(1990, 5, 1);

    public static async Task<Voorbeeldinstroom> InstroomAsync(this Portaal portaal, bool consult = false)
    {
        var regio = await portaal.RegioAsync();
        var criteria = new[] { Guid.NewGuid(), Guid.NewGuid() };
        await portaal.EigenaarAsync<object>(
            $"""
            INSERT INTO portaal.instellingen (id, regio_id, sleutel, waarde, van, bron) SELECT gen_random_uuid(), '{regio.Value}', s, w, '2024-01-01', 'voorbeeld' FROM (VALUES
                ('NaamInstroom', 'Instroom Voorbeeld-01'), ('Instroomroutes', 'LokaalTeam, VeiligThuis'), ('TermijnBesluit', '10'), ('TermijnEersteContact', '5'),
                ('ConsultBeschikbaar', '{(consult ? "Ja" : "Nee")}')) x(s, w);
            INSERT INTO portaal.criteria (id, regio_id, soort, volgorde, vraag, van) VALUES
                ('{criteria[0]}', '{regio.Value}', 'Instroom', 1, 'Vraag 1?', '2024-01-01'), ('{criteria[1]}', '{regio.Value}', 'Instroom', 2, 'Vraag 2?', '2024-01-01');
            """);
        return new(
            regio,
            await portaal.GebruikerAsync(regio, Rol.Lokaalteamwerker, Organisatiesoort.LokaalTeam, "Aanmelder Voorbeeld-01"),
            await portaal.GebruikerAsync(regio, Rol.Procesregisseur, Organisatiesoort.Gemeente, "Regisseur Voorbeeld-02"),
            await portaal.GebruikerAsync(regio, Rol.Lokaalteamwerker, Organisatiesoort.LokaalTeam, "Contactpersoon Voorbeeld-03"),
            await portaal.GebruikerAsync(regio, Rol.RvtExpert, Organisatiesoort.VeiligThuis, "Expert Voorbeeld-04"),
            criteria);
    }

    public static AanmeldingIndienen Aanmelding(Voorbeeldinstroom instroom, string achternaam = "Voorbeeld-01") => new()
    {
        OperatieId = Guid.CreateVersion7(),
        Regio = instroom.Regio,
        Route = Instroomroute.LokaalTeam,
        Achternaam = achternaam,
        Reden = "Reden 01",
        VeiligheidNu = "Veiligheid 01",
        Geprobeerd = "Geprobeerd 01",
        Grondslag = Grondslag.Toestemming,
        GrondslagToelichting = "Toelichting 01",
        Postcodegebied = "3541",
        VeiligContact = "Niet bellen (voorbeeld)",
        Personen =
        [
            new() { Voornaam = "Ouder", Geboortedatum = Geboren, Gezinsrol = Gezinsrol.Ouder },
            new() { Voornaam = "Kind", Achternaam = "Anders", Geboortedatum = new(2020, 5, 1), Gezinsrol = Gezinsrol.Kind },
        ],
    };

    /// <summary>Sent by the aanmelder; answers its number.</summary>
    public static async Task<string> IngediendAsync(this Portaal portaal, Voorbeeldinstroom instroom, AanmeldingIndienen? command = null)
    {
        var result = await new AanmeldingIndienenHandler(portaal.DbVoor(instroom.Aanmelder), portaal.Clock).HandleAsync(command ?? Aanmelding(instroom), default);
        return result.IsSuccess ? result.Value : throw new InvalidOperationException(result.Errors[0].Message);
    }

    public static InstroomBesluiten Besluit(Voorbeeldinstroom instroom, string nummer, Instroomuitkomst uitkomst = Instroomuitkomst.SamenStarten) => new()
    {
        OperatieId = Guid.CreateVersion7(),
        Nummer = nummer,
        Versie = 1,
        Wegingen = [.. instroom.Criteria.Select(id => new Weegregel { CriteriumId = id, Antwoord = uitkomst == Instroomuitkomst.SamenStarten ? Criteriumantwoord.Ja : Criteriumantwoord.Nee })],
        Uitkomst = uitkomst,
        Regiehouder = instroom.Contactpersoon,
        VasteContactpersoon = uitkomst == Instroomuitkomst.SamenStarten ? instroom.Contactpersoon : null,
        Motivering = "Motivering 01",
        Terugkoppeling = "Terugkoppeling 01",
    };

    public static Task<Result<Besluituitslag>> BesluitAsync(this Portaal portaal, Voorbeeldinstroom instroom, InstroomBesluiten command) =>
        new InstroomBesluitenHandler(portaal.DbVoor(instroom.Procesregisseur), portaal.Clock).HandleAsync(command, default);
}
