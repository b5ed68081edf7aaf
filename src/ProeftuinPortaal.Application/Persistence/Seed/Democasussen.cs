using ProeftuinPortaal.Domain.Casussen;
using ProeftuinPortaal.Domain.Common;

namespace ProeftuinPortaal.Application.Persistence.Seed;

/// <summary>Makes one case per family: about one in ten closed, one or two started today, the rest spread over fasen and kaders.</summary>
internal sealed class Democasussen(Regiowerk werk, Demomensen mensen, Demoplannen planmaker)
{
    // In turn, so that each occurs also in a small demo. Sources of the order: domein.md 4.1.
    private static readonly Fase[] Fasenbeurt =
    [
        Fase.RisicogestuurdeZorg, Fase.DirecteVeiligheid, Fase.Herstel, Fase.Intake, Fase.Nazorg, Fase.RisicogestuurdeZorg, Fase.DirecteVeiligheid,
        Fase.Herstel, Fase.RisicogestuurdeZorg, Fase.DirecteVeiligheid, Fase.Intake, Fase.RisicogestuurdeZorg, Fase.Herstel,
    ];

    private static readonly Kader[] Kaderbeurt =
        [Kader.Vrijwillig, Kader.Drang, Kader.Gedwongen, Kader.Vrijwillig, Kader.Vrijwillig, Kader.Drang, Kader.Vrijwillig, Kader.Gedwongen];

    // Per current fase: how many days ago the case began.
    private static readonly Dictionary<Fase, (int Kortst, int Langst)> Duur = new()
    {
        [Fase.Intake] = (3, 35),
        [Fase.DirecteVeiligheid] = (25, 130),
        [Fase.RisicogestuurdeZorg] = (90, 280),
        [Fase.Herstel] = (180, 335),
        [Fase.Nazorg] = (240, 350),
    };

    private const int Zwaarst = 40;

    private readonly Toeval _toeval = werk.Toeval;

    public void Maak(IReadOnlyList<Gezinsplan> plannen)
    {
        var afgesloten = Math.Max(1, plannen.Count / 10);
        var vers = plannen.Count >= 20 ? 2 : 1;
        var contactpersonen = Contactpersonen(plannen.Count - afgesloten, afgesloten);
        var rollen = new Democasusrollen(werk, mensen);
        var notities = new Demonotities(werk);
        List<Democasus> casussen = [];
        // What starts today starts where the work goes on.
        Gezinsplan[] eerst = [.. plannen.Where(plan => !plan.IsGepauzeerd).Take(vers)];
        foreach (var (i, plan) in (IEnumerable<(int, Gezinsplan)>)eerst.Concat(plannen.Except(eerst)).Index())
        {
            var isOpen = i < plannen.Count - afgesloten;
            var casus = i < vers ? MaakVers(i, plan, contactpersonen[i]) : Maak(i, plan, contactpersonen[i], isOpen);
            werk.Set.Casussen.Add(casus.Rij);
            MaakFasen(casus);
            MaakKaders(casus);
            rollen.Maak(casus, contactpersonen[i]);
            notities.Maak(casus);
            planmaker.Maak(casus);
            casussen.Add(casus);
        }

        // After all cases, so that these choices leave the earlier ones as they were.
        new Demoexpertise(werk, mensen).Maak(casussen);
        new Demouitstroom(werk).Maak(casussen);
    }

    // The two demo accounts get a caseload to work with: 14 and 10 of 54 open cases, never more than one can carry; the colleagues
    // share the rest.
    private List<Gebruikerrij> Contactpersonen(int open, int afgesloten)
    {
        var (eerste, tweede) = (Math.Min(Zwaarst, (int)Math.Round(open * 14 / 54.0)), Math.Min(Zwaarst, (int)Math.Round(open * 10 / 54.0)));
        Gebruikerrij[] verdeling =
        [
            .. Enumerable.Repeat(mensen.Lokaalteam, eerste),
            .. Enumerable.Repeat(mensen.Lokaalteam2, tweede),
            .. Enumerable.Range(0, open - eerste - tweede).Select(i => mensen.Teamgenoten[i % mensen.Teamgenoten.Count]),
        ];
        Gebruikerrij[] beurt = [mensen.Lokaalteam, mensen.Teamgenoten[0], mensen.Lokaalteam2, mensen.Teamgenoten[3]];
        // The first case starts today: the first demo account finds it on its Vandaag.
        return [.. verdeling[..1], .. _toeval.Geschud(verdeling[1..]), .. Enumerable.Range(0, afgesloten).Select(i => beurt[i % beurt.Length])];
    }

    private Democasus MaakVers(int nummer, Gezinsplan plan, Gebruikerrij contactpersoon) =>
        new(nummer, Rij(plan, contactpersoon, werk.Vandaag, null), plan, werk.Vandaag, [(Fase.Intake, werk.Vandaag)], Kader.Vrijwillig);

    private Democasus Maak(int nummer, Gezinsplan plan, Gebruikerrij contactpersoon, bool isOpen)
    {
        var fase = isOpen ? Fasenbeurt[nummer % Fasenbeurt.Length] : _toeval.Kans(0.8) ? Fase.Nazorg : Fase.Herstel;
        var kader = isOpen && fase != Fase.Nazorg ? Kaderbeurt[nummer % Kaderbeurt.Length] : Kader.Vrijwillig;
        if (kader == Kader.Gedwongen && plan.Kinderen.Count == 0)
        {
            // A measure of child protection needs a child.
            kader = Kader.Drang;
        }

        var (kortst, langst) = isOpen ? Duur[fase] : (300, 355);
        // In a paused area the work stands still since then.
        var vandaag = plan.IsGepauzeerd && werk.Regio.Pauze < werk.Vandaag ? werk.Regio.Pauze : werk.Vandaag;
        var gestart = vandaag.AddDays(-_toeval.Getal(kortst, langst));
        DateOnly? afgesloten = isOpen ? null : vandaag.AddDays(-_toeval.Getal(8, 110));
        var laatst = afgesloten ?? vandaag.AddDays(-1);
        return new(nummer, Rij(plan, contactpersoon, gestart, afgesloten), plan, laatst, Verloop(fase, gestart, laatst), kader);
    }

    private Casusrij Rij(Gezinsplan plan, Gebruikerrij contactpersoon, DateOnly gestart, DateOnly? afgesloten)
    {
        string nummer;
        do
        {
            nummer = _toeval.Nummer();
        }
        while (!werk.Set.Nummers.Add(nummer));

        return new(_toeval.Id(Moment.BeginVan(gestart)), plan.Gezin.Id, werk.RegioId, nummer, contactpersoon.Id,
            _toeval.Kans(0.2) ? Demozinnen.VeiligContact(plan, _toeval) : null, gestart, afgesloten);
    }

    // One fase after the other, each a share of the time with some chance in it; now and then a step back.
    private List<(Fase Fase, DateOnly Van)> Verloop(Fase fase, DateOnly gestart, DateOnly laatst)
    {
        List<Fase> fasen = [.. Enum.GetValues<Fase>().TakeWhile(eerdere => eerdere <= fase)];
        if (fase == Fase.RisicogestuurdeZorg && _toeval.Kans(0.2))
        {
            fasen.InsertRange(fasen.Count, [Fase.DirecteVeiligheid, Fase.RisicogestuurdeZorg]);
        }

        double[] gewichten = [.. fasen.Select(deel => (deel == Fase.Intake ? 1.0 : 3.0) * _toeval.Getal(7, 13))];
        var dagen = laatst.DayNumber - gestart.DayNumber;
        var verstreken = 0.0;
        List<(Fase, DateOnly)> verloop = [];
        foreach (var (i, deel) in fasen.Index())
        {
            verloop.Add((deel, gestart.AddDays((int)(dagen * verstreken / gewichten.Sum()))));
            verstreken += gewichten[i];
        }

        return verloop;
    }

    private void MaakFasen(Democasus casus)
    {
        foreach (var (i, (fase, van)) in casus.Fasen.Index())
        {
            DateOnly? tot = i + 1 < casus.Fasen.Count ? casus.Fasen[i + 1].Van : casus.Rij.AfgeslotenOp;
            werk.Set.Fasen.Add(new(_toeval.Id(Moment.BeginVan(van)), casus.Rij.CasusId, fase, van, tot));
        }
    }

    // Every case begins voluntarily; pressure and an order come one step at a time, and a good end is voluntary again.
    private void MaakKaders(Democasus casus)
    {
        List<Kader> kaders = [.. Enum.GetValues<Kader>().TakeWhile(eerder => eerder <= casus.Kader)];
        if (casus.Kader == Kader.Vrijwillig && casus.Fase >= Fase.Herstel && _toeval.Kans(0.4))
        {
            kaders = [Kader.Vrijwillig, Kader.Drang, Kader.Vrijwillig];
        }

        if (casus.Duur < kaders.Count * 7)
        {
            kaders = [Kader.Vrijwillig];
        }

        DateOnly[] van = [.. kaders.Index().Select(kader => casus.Rij.GestartOp.AddDays(casus.Duur * kader.Index * 2 / 3 / kaders.Count))];
        foreach (var (i, kader) in kaders.Index())
        {
            DateOnly? tot = i + 1 < kaders.Count ? van[i + 1] : casus.Rij.AfgeslotenOp;
            werk.Set.Kaders.Add(new(_toeval.Id(Moment.BeginVan(van[i])), casus.Rij.CasusId, kader, van[i], tot));
        }
    }
}
