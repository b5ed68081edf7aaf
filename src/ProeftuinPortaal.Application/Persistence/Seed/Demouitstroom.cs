using ProeftuinPortaal.Domain.Casussen;
using ProeftuinPortaal.Domain.Common;
using ProeftuinPortaal.Domain.Toegang;
using ProeftuinPortaal.Domain.Uitstromen;

namespace ProeftuinPortaal.Application.Persistence.Seed;

/// <summary>How the families in nazorg left, and those whose case is closed; with the moments at which someone looked again.</summary>
internal sealed class Demouitstroom(Regiowerk werk)
{
    // So long a moment may wait before the demo has an answer: some are due today.
    private const int Geduld = 14;

    // One look soon besides those of the region: the days can be changed before saving.
    private static readonly int[] Maanden = [1, 3, 6, 12];

    private static readonly string[] Toelichtingen =
    [
        "De situaties uit de Top-3 komen niet meer voor. Het gezin weet wie het belt als het toch spannend wordt.",
        "De veiligheidsafspraken worden al maanden nagekomen. De hulp die nog loopt, regelt het wijkteam.",
        "Het gezin kan zelf verder met steun van familie. De ondersteuning thuis loopt nog drie maanden door.",
        "Er is rust in huis. De oudste gaat weer elke dag naar school en de gesprekken thuis lopen.",
    ];

    private static readonly string[] GezinVindt =
    [
        "“Wij zijn er klaar voor. Het was fijn dat steeds dezelfde persoon kwam.”",
        "“Ik vind het nog spannend, maar ik weet wie ik kan bellen.”",
        "“Het is goed zo. We willen nu graag gewoon een gezin zijn.”",
        "“Eerst wilde ik dit niet. Nu ben ik blij dat jullie bleven komen.”",
    ];

    private static readonly string[] BlijftContact =
    [
        "De vaste contactpersoon belt op de afgesproken dagen. Oma kijkt elke week mee.",
        "De huisarts en de vaste contactpersoon. Het gezin heeft van allebei het nummer.",
        "De vaste contactpersoon, en op school de intern begeleider.",
    ];

    private static readonly string[] Bevindingen =
    [
        "Gebeld met beide ouders. Het gaat goed, de afspraken hangen nog op de koelkast.",
        "Langs geweest. Er was één ruzie, die zij zelf hebben opgelost zoals afgesproken.",
        "Kort gesproken. Zij redden het samen en vragen nu geen hulp.",
    ];

    private readonly Toeval _toeval = werk.Toeval;

    public void Maak(IReadOnlyList<Democasus> casussen)
    {
        foreach (var casus in casussen.Where(casus => casus.UitstroomOp is not null))
        {
            Maak(casus, casus.UitstroomOp!.Value);
        }
    }

    private void Maak(Democasus casus, DateOnly dag)
    {
        var contactpersoon = Contactpersoon(casus, dag);
        var reden = _toeval.Kies<Uitstroomreden>(
            [Uitstroomreden.DoelenBereikt, Uitstroomreden.DoelenBereikt, Uitstroomreden.VerderMetLokaleHulp, Uitstroomreden.GezinStopt, Uitstroomreden.Verhuisd]);
        var op = Uur(dag);
        werk.Set.Uitstromen.Add(new(
            _toeval.Id(op), casus.Rij.Id, reden, _toeval.Kies(Toelichtingen), _toeval.Kies(GezinVindt), _toeval.Kies(BlijftContact), dag, contactpersoon, op));
        if (casus.Fase != Fase.Nazorg)
        {
            return;
        }

        foreach (var gepland in Maanden.Select(maand => Werkdagen.EersteVanaf(dag.AddMonths(maand))).Where(gepland => casus.IsOpen || gepland <= casus.Laatst))
        {
            var gedaan = gepland.AddDays(_toeval.Getal(0, 3));
            var isGedaan = gepland.AddDays(Geduld) < casus.Laatst;
            var moment = new Nazorgrij(_toeval.Id(op), casus.Rij.Id, gepland);
            werk.Set.Nazorgmomenten.Add(!isGedaan ? moment : moment with
            {
                Resultaat = _toeval.Kies<Nazorgresultaat>([Nazorgresultaat.Veilig, Nazorgresultaat.Veilig, Nazorgresultaat.Veilig, Nazorgresultaat.Onbekend, Nazorgresultaat.Onveilig]),
                Toelichting = _toeval.Kies(Bevindingen),
                VastgelegdDoor = Contactpersoon(casus, gedaan),
                VastgelegdOp = Uur(gedaan),
            });
        }
    }

    private static Gebruikerrij Contactpersoon(Democasus casus, DateOnly dag) =>
        casus.Rollen.First(rol => rol.Soort == Casusrolsoort.VasteContactpersoon && rol.GeldtOp(dag)).Gebruiker;

    private DateTimeOffset Uur(DateOnly dag) => Moment.BeginVan(dag).AddMinutes(_toeval.Getal(9 * 60, 16 * 60));
}
