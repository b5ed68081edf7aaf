using ProeftuinPortaal.Domain.Common;

namespace ProeftuinPortaal.Application.Persistence.Seed;

/// <summary>A family of the demo with its people, for whoever writes about it.</summary>
internal sealed record Gezinsplan(Gezinrij Gezin, IReadOnlyList<Persoonrij> Volwassenen, IReadOnlyList<Persoonrij> Kinderen, int Huishoudens)
{
    /// <summary>Everyone of the family lives in an area where the work was paused.</summary>
    public bool IsGepauzeerd { get; init; }

    public bool HeeftOudere => Volwassenen.Any(persoon => persoon.Leeftijd >= 67);
}

/// <summary>Makes families in twelve forms, in turn: with and without children, from 0 to 100 years, at one address or at three.</summary>
internal sealed class Demogezinnen
{
    private readonly Regiowerk _werk;
    private readonly Toeval _toeval;
    private readonly HashSet<string> _voornamen = [];
    private readonly List<Persoonrij> _personen = [];
    private Guid _gezinId;
    private DateTimeOffset _op;

    private Demogezinnen(Regiowerk werk) => (_werk, _toeval) = (werk, werk.Toeval);

    public static IReadOnlyList<Gezinsplan> Maak(Regiowerk werk, int aantal)
    {
        var maker = new Demogezinnen(werk);
        var namen = werk.Toeval.Geschud(Demonamen.Achternamen);
        // A second name for ex-partners and new partners: the same list, half way on.
        return werk.Toeval.Geschud(Enumerable.Range(0, aantal)
            .Select(i => maker.MaakGezin(i % 12, namen[i % namen.Count], namen[(i + (namen.Count / 2)) % namen.Count])));
    }

    private Gezinsplan MaakGezin(int vorm, (string Achternaam, Naamgroep Groep) eerste, (string Achternaam, Naamgroep Groep) tweede)
    {
        _op = Moment.BeginVan(_werk.Vandaag.AddDays(-_toeval.Getal(1, 360)));
        _gezinId = _toeval.Id(_op);
        _voornamen.Clear();
        _personen.Clear();
        var huishoudens = MaakPersonen(vorm, eerste, tweede);

        var gezin = new Gezinrij(_gezinId, _werk.RegioId, Naam(vorm, eerste.Achternaam, tweede.Achternaam));
        _werk.Set.Gezinnen.Add(gezin);
        _werk.Set.Personen.AddRange(_personen);
        var gebieden = _toeval.Geschud(_werk.Regio.AlleGebieden).Take(huishoudens).ToList();
        foreach (var gebied in gebieden)
        {
            _werk.Set.Huishoudens.Add(new(_toeval.Id(_op), _gezinId, gebied.Postcode, gebied.Wijk));
        }

        return new(gezin, [.. _personen.Where(persoon => persoon.Leeftijd >= 18)], [.. _personen.Where(persoon => persoon.Leeftijd < 18)], huishoudens)
        {
            IsGepauzeerd = gebieden.All(_werk.Regio.Gepauzeerd.Contains),
        };
    }

    // Answers the number of households.
    private int MaakPersonen(int vorm, (string Achternaam, Naamgroep Groep) eerste, (string Achternaam, Naamgroep Groep) tweede)
    {
        var leeftijd = _toeval.Getal(24, 50);
        var isVrouw = _toeval.Kans(0.5);
        switch (vorm)
        {
            // Two parents with children.
            case 0 or 1:
                Volwassene(eerste, leeftijd, isVrouw: true);
                Volwassene(eerste, leeftijd + _toeval.Getal(-2, 6), isVrouw: false);
                Kinderen(eerste, leeftijd, 1, 4);
                return 1;
            // One parent.
            case 2 or 11:
                Volwassene(eerste, leeftijd, isVrouw: vorm == 2);
                Kinderen(eerste, leeftijd, 1, 3);
                return 1;
            // Separated parents; in form 9 a new partner or a grandmother lives at a third address.
            case 3 or 9:
                Volwassene(eerste, leeftijd, isVrouw);
                Volwassene(tweede, leeftijd + _toeval.Getal(-4, 6), !isVrouw);
                Kinderen(_toeval.Kans(0.5) ? eerste : tweede, leeftijd, 1, 3);
                if (vorm == 9)
                {
                    Volwassene(eerste, Math.Min(leeftijd + _toeval.Getal(22, 32), 84), isVrouw: true);
                    return 3;
                }

                return 2;
            // A new family with children of before.
            case 4:
                Volwassene(eerste, leeftijd, isVrouw: true);
                Volwassene(tweede, leeftijd + _toeval.Getal(-3, 8), isVrouw: false);
                Kinderen(eerste, leeftijd, 1, 2);
                Kinderen(tweede, leeftijd, 1, 2);
                return 1;
            // A couple without children; in form 6 apart, since one of them left.
            case 5 or 6:
                Volwassene(eerste, _toeval.Getal(19, 66), isVrouw);
                Volwassene(tweede, _toeval.Getal(20, 64), isVrouw != _toeval.Kans(0.9));
                return vorm == 5 ? 1 : 2;
            // An old person who depends on a grown-up child.
            case 7:
                Volwassene(eerste, _toeval.Getal(78, 100), isVrouw);
                Volwassene(eerste, _toeval.Getal(48, 60), _toeval.Kans(0.5));
                return _toeval.Getal(1, 2);
            // Grandparents who raise a grandchild.
            case 8:
                Volwassene(eerste, _toeval.Getal(58, 72), isVrouw: true);
                Volwassene(eerste, _toeval.Getal(58, 76), isVrouw: false);
                Kinderen(eerste, 34, 1, 2);
                return 1;
            // A young mother with a baby; her own mother helps.
            default:
                Volwassene(eerste, _toeval.Getal(18, 21), isVrouw: true);
                Volwassene(eerste, _toeval.Getal(38, 50), isVrouw: true);
                Persoon(eerste, _toeval.Getal(0, 1), _toeval.Kans(0.5));
                return 1;
        }
    }

    private static string Naam(int vorm, string eerste, string tweede) => vorm switch
    {
        3 or 4 or 9 => $"Gezin {MetHoofdletter(eerste)} / {MetHoofdletter(tweede)}",
        5 or 6 => $"Huishouden {MetHoofdletter(eerste)} / {MetHoofdletter(tweede)}",
        7 => $"Huishouden {MetHoofdletter(eerste)}",
        _ => $"Gezin {MetHoofdletter(eerste)}",
    };

    // Without a first name before it, a Dutch name begins with a capital: "Gezin Van der Maanvis".
    private static string MetHoofdletter(string achternaam) => char.ToUpperInvariant(achternaam[0]) + achternaam[1..];

    private void Volwassene((string Achternaam, Naamgroep Groep) naam, int leeftijd, bool isVrouw) => Persoon(naam, leeftijd, isVrouw);

    private void Kinderen((string Achternaam, Naamgroep Groep) naam, int leeftijdOuder, int minste, int meeste)
    {
        for (var i = _toeval.Getal(minste, meeste); i > 0; i--)
        {
            Persoon(naam, _toeval.Getal(0, Math.Min(17, leeftijdOuder - 19)), _toeval.Kans(0.5));
        }
    }

    private void Persoon((string Achternaam, Naamgroep Groep) naam, int leeftijd, bool isVrouw)
    {
        var ouderen = isVrouw ? naam.Groep.OudereVrouwen : naam.Groep.OudereMannen;
        var namen = leeftijd >= 48 && ouderen.Length > 0 ? ouderen : isVrouw ? naam.Groep.Vrouwen : naam.Groep.Mannen;
        var voornaam = _toeval.Geschud(namen).First(_voornamen.Add);
        var geboren = _werk.Vandaag.AddYears(-leeftijd).AddDays(-_toeval.Getal(leeftijd == 0 ? 14 : 0, 360));
        DateOnly? bekend = leeftijd >= 18 && _toeval.Kans(0.04) ? null : geboren;
        _personen.Add(new(_toeval.Id(_op), _gezinId, voornaam, naam.Achternaam, bekend, isVrouw, leeftijd));
    }
}
