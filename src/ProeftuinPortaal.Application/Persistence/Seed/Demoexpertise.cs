using ProeftuinPortaal.Domain.Casussen;
using ProeftuinPortaal.Domain.Common;
using ProeftuinPortaal.Domain.Expertises;
using ProeftuinPortaal.Domain.Toegang;
using static ProeftuinPortaal.Domain.Expertises.Expertisestatus;

namespace ProeftuinPortaal.Application.Persistence.Seed;

/// <summary>Questions to the RVT in every status, one per case, with the case roles and shared parts that belong to them.</summary>
internal sealed class Demoexpertise(Regiowerk werk, Demomensen mensen)
{
    private const int MinsteDuur = 24;
    private const int Termijn = 5;

    // In turn; the first ones also in a small demo. Days: how long ago it was asked.
    private static readonly (Expertisestatus Status, int Dagen, bool Bijzonder)[] Beurt =
    [
        (Gevraagd, 2, false), (Opgepakt, 4, true), (Beantwoord, 8, false), (Afgesloten, 20, false), (Gevraagd, 11, true),
        (Afgesloten, 18, false), (Ingetrokken, 14, false), (Opgepakt, 6, false), (Afgesloten, 22, true), (Gevraagd, 3, false),
        (Afgesloten, 16, false), (Beantwoord, 5, true), (Afgesloten, 21, false), (Ingetrokken, 19, true), (Opgepakt, 9, false),
    ];

    private static readonly (Expertisethema Thema, string Vraag, string Antwoord)[] Gesprekken =
    [
        (Expertisethema.HuiselijkGeweld,
            "De ruzies lopen weer hoger op nu er een verhuizing aankomt. Waaraan zien we dat het gevaarlijk wordt, en wat spreken we dan af?",
            "Let op drie dingen: of iemand wordt tegengehouden bij het weggaan, of er wordt gedreigd met iets onherstelbaars, en of de kinderen zich verstoppen. Spreek per signaal af wie belt en waar de anderen dan naartoe gaan."),
        (Expertisethema.IntiemeTerreur,
            "Eén van beiden lijkt alles te bepalen: telefoon, geld, bezoek. Hoe vragen we hiernaar zonder het onveiliger te maken?",
            "Vraag het alleen als je iemand apart spreekt, op een plek die de ander niet kent. Leg niets vast op papier dat thuis kan komen. Overleg eerst met ons voor je het samen bespreekt."),
        (Expertisethema.ComplexeScheiding,
            "De kinderen vertellen in beide huizen iets anders. Hoe wegen we dat, en hoe houden we hen erbuiten?",
            "Neem beide verhalen op zoals ze zijn verteld, met wie en wanneer. Vraag kinderen niet om te kiezen. Maak met de ouders een afspraak over de wisselmomenten en laat iemand anders de overdracht doen."),
        (Expertisethema.Psychiatrie,
            "Er zijn weken dat vader niet uit bed komt. Wanneer is dat onveilig voor de jongste, en wie moet er dan bij?",
            "Maak samen een signaleringsplan in drie kleuren, met bij elke kleur wie de zorg voor de jongste overneemt. Betrek de behandelaar bij oranje, niet pas bij rood."),
        (Expertisethema.Veiligheidsplan,
            "De afspraken zijn er, maar niemand houdt ze vol. Wat maakt een afspraak wel haalbaar?",
            "Breng het terug tot drie afspraken die iemand van buiten kan zien. Zet er een naam en een dag bij, en bespreek elke week welke is gelukt."),
        (Expertisethema.Jeugdbeschermingsmaatregel,
            "Is vrijwillige hulp hier nog genoeg? Wat moeten we geprobeerd hebben voordat een maatregel in beeld komt?",
            "Vrijwillige hulp is genoeg zolang het gezin meedoet en de onveiligheid afneemt. Leg per voorwaarde vast wat is geprobeerd en wat het opleverde. Bespreek over zes weken samen of dat zo is."),
    ];

    private static readonly string[] Teruggaven = ["Ik ken dit gezin uit mijn eigen straat.", "Dit vraagt kennis van een collega; ik ben vanaf morgen afwezig."];

    private readonly Toeval _toeval = werk.Toeval;

    public void Maak(IReadOnlyList<Democasus> casussen)
    {
        var geschikt = casussen.Where(casus => casus.UitstroomOp is null && casus.Duur >= MinsteDuur && !casus.Plan.IsGepauzeerd);
        // The cases of the demo account first: whoever signs in, finds some of each.
        var volgorde = geschikt.OrderByDescending(casus => casus.Rij.VasteContactpersoonId == mensen.Lokaalteam.Id).Take(Beurt.Length);
        foreach (var (i, casus) in volgorde.Index())
        {
            Maak(casus, Beurt[i], Gesprekken[i % Gesprekken.Length], Expert(i));
        }
    }

    // Mostly Veilig Thuis, for whom the demo has an inbox; colleagues for what is picked up by someone else.
    private Gebruikerrij Expert(int i) => (i % 5) switch
    {
        0 or 1 => mensen.VeiligThuis,
        2 => i % 2 == 0 ? mensen.Gi : mensen.GiCollega,
        3 => i % 2 == 0 ? mensen.VeiligThuisCollega : mensen.VeiligThuis,
        _ => mensen.Rvdk,
    };

    private void Maak(
        Democasus casus, (Expertisestatus Status, int Dagen, bool Bijzonder) beurt, (Expertisethema Thema, string Vraag, string Antwoord) gesprek, Gebruikerrij expert)
    {
        var gevraagd = Uur(werk.Vandaag.AddDays(-beurt.Dagen));
        var vraag = new Expertisevraagrij(
            _toeval.Id(gevraagd), casus.Rij.Id, werk.RegioId, Vrager(casus, new Moment(gevraagd).Vandaag), gevraagd, gesprek.Thema, expert.Organisatie,
            Werkdagen.Na(new Moment(gevraagd).Vandaag, Termijn), beurt.Status, gesprek.Vraag);
        var isOpgepakt = beurt.Status is Opgepakt or Beantwoord or Afgesloten || (beurt.Status == Ingetrokken && beurt.Bijzonder);
        var opgepakt = gevraagd.AddHours(20);
        var beantwoord = beurt.Status is Beantwoord or Afgesloten ? opgepakt.AddHours(50) : (DateTimeOffset?)null;
        var einde = beurt.Status is Afgesloten ? beantwoord!.Value.AddHours(46) : beurt.Status is Ingetrokken ? opgepakt.AddHours(30) : (DateTimeOffset?)null;
        werk.Set.Expertisevragen.Add(vraag with
        {
            OpgepaktDoor = isOpgepakt ? expert : null,
            OpgepaktOp = isOpgepakt ? opgepakt : null,
            BeantwoordOp = beantwoord,
            AfgeslotenOp = beurt.Status is Afgesloten ? einde : null,
            Oordeel = beurt.Status is Afgesloten ? _toeval.Kies<Expertiseoordeel>([Expertiseoordeel.Ja, Expertiseoordeel.Ja, Expertiseoordeel.Deels, Expertiseoordeel.Nee]) : null,
            RedenTeruggave = beurt is (Gevraagd, _, true) ? _toeval.Kies(Teruggaven) : null,
            Versie = beurt.Status switch { Gevraagd => beurt.Bijzonder ? 3 : 1, Opgepakt => 2, Beantwoord => 3, Afgesloten => 4, _ => isOpgepakt ? 3 : 2 },
        });
        Dossierdeel[] gedeeld = _toeval.Kans(0.5) || beurt is (Opgepakt, _, true) ? [Dossierdeel.Plan] : [Dossierdeel.Plan, Dossierdeel.Tijdlijn];
        werk.Set.Vraagdelen.AddRange(gedeeld.Select(deel => new Vraagdeelrij(vraag.Id, casus.Rij.Id, deel, null, gevraagd)));
        if (beurt is (Opgepakt, _, true))
        {
            werk.Set.Vraagdelen.Add(new(vraag.Id, casus.Rij.Id, Dossierdeel.Tijdlijn, opgepakt.AddHours(3), null));
        }

        if (beantwoord is { } op)
        {
            var gronden = Expertiseregels.GrondenVan(expert.Organisatie.Soort);
            werk.Set.Expertisenotities.Add(new(_toeval.Id(op), vraag.Id, casus.Rij.Id, expert, beurt.Bijzonder ? gronden[^1] : gronden[0], gesprek.Antwoord, op));
        }

        if (isOpgepakt)
        {
            MaakToegang(casus, expert, gedeeld, (opgepakt, einde));
        }
    }

    // As toegang.werk_vraagrechten_bij would.
    private void MaakToegang(Democasus casus, Gebruikerrij expert, Dossierdeel[] delen, (DateTimeOffset Van, DateTimeOffset? Tot) periode)
    {
        werk.Set.Casusrollen.Add(new Casusrol(_toeval.Id(periode.Van), casus.Rij.CasusId, expert.GebruikerId, Casusrolsoort.Vraagexpert, periode.Van, periode.Tot)
        {
            Reden = "Heeft een expertisevraag opgepakt.",
        });
        werk.Set.Toegangen.AddRange(delen.Select(deel => new DossierdeelToegang(
            _toeval.Id(periode.Van), casus.Rij.CasusId, expert.GebruikerId, deel, periode.Van, periode.Tot, "Gedeeld voor een expertisevraag, zolang die open is.")
        {
            VoorVraag = true,
        }));
    }

    private static Gebruikerrij Vrager(Democasus casus, DateOnly dag) =>
        casus.Rollen.First(rol => rol.Soort == Casusrolsoort.VasteContactpersoon && rol.GeldtOp(dag)).Gebruiker;

    private DateTimeOffset Uur(DateOnly dag) => Moment.BeginVan(dag).AddMinutes(_toeval.Getal(9 * 60, 15 * 60));
}
