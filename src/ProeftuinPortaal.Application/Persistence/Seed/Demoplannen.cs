using ProeftuinPortaal.Domain.Common;
using ProeftuinPortaal.Domain.Plannen;
using ProeftuinPortaal.Domain.Regios;
using ProeftuinPortaal.Domain.Tijdlijnen;
using ProeftuinPortaal.Domain.Toegang;

namespace ProeftuinPortaal.Application.Persistence.Seed;

/// <summary>Makes contacts, an intake, help, Top-3, analysis and actions for a case that has run for some days. Its own stream of
/// chance: the rest of the demo stays as it was.</summary>
internal sealed class Demoplannen(Regiowerk werk, Toeval toeval)
{
    private const int MeesteContacten = 14;

    private readonly Demoplanset _set = werk.Set.Plan;

    public void Maak(Democasus casus)
    {
        // Nothing on the first day: the hour of filling may not matter.
        if (casus.Duur < 3)
        {
            return;
        }

        MaakContacten(casus);
        MaakIntake(casus);
        var themas = Themas(casus);
        MaakHulp(casus, themas);
        if (casus.Duur >= 14)
        {
            MaakTop3(casus, themas);
            MaakActies(casus, themas);
        }

        if (casus.Duur >= 45 && casus.Nummer % 4 != 3)
        {
            MaakAnalyse(casus, themas[0]);
        }
    }

    private void MaakContacten(Democasus casus)
    {
        // The first one soon: the term to first contact is a few working days.
        List<DateOnly> dagen = [Werkdag(casus.Rij.GestartOp.AddDays(toeval.Getal(1, Math.Min(7, casus.Duur))))];
        var aantal = Math.Min(MeesteContacten, casus.Duur / 18);
        dagen.AddRange(Enumerable.Range(0, aantal).Select(i => Werkdag(casus.Rij.GestartOp.AddDays(((casus.Duur * i) + toeval.Getal(0, casus.Duur)) / aantal))));
        foreach (var (i, dag) in dagen.Where(dag => dag > casus.Rij.GestartOp && dag <= casus.Laatst).Index())
        {
            if (Schrijver(casus, dag) is not { } auteur)
            {
                continue;
            }

            var gelukt = i > 0 ? toeval.Kans(0.85) : toeval.Kans(0.75);
            var wie = toeval.Kies(casus.Plan.Volwassenen);
            _set.Contacten.Add(new(Bij(casus, auteur, dag), dag,
                gelukt ? toeval.Kies(Enum.GetValues<Contactvorm>()) : toeval.Kies([Contactvorm.Huisbezoek, Contactvorm.Telefonisch]),
                wie.Voornaam, gelukt, Invuller(casus, wie)(toeval.Kies(gelukt ? Demothemas.Gelukt : Demothemas.NietGelukt))));
        }
    }

    private void MaakIntake(Democasus casus)
    {
        var dag = Werkdag(casus.Rij.GestartOp.AddDays(toeval.Getal(6, 16)));
        var gepland = dag > casus.Laatst;
        if (casus.Nummer % 9 == 4 || (gepland && !casus.IsOpen) || Schrijver(casus, gepland ? casus.Laatst : dag) is not { } auteur)
        {
            return;
        }

        var bij = Bij(casus, auteur, gepland ? Werkdag(casus.Rij.GestartOp.AddDays(1), casus.Laatst) : dag);
        _set.Intakes.Add(new(bij, dag, gepland ? "Uitnodiging verstuurd. Het gezin kiest de plek." : "Kennisgemaakt en samen besproken wat er moet veranderen."));
        foreach (var partij in Enum.GetValues<Intakepartij>().Where(partij => partij switch
        {
            Intakepartij.RaadVoorDeKinderbescherming => toeval.Kans(0.2),
            Intakepartij.Ervaringsdeskundige => werk.Regio.Heeft(Instellingsleutel.VerplichtBijIntake, nameof(Intakepartij.Ervaringsdeskundige)),
            _ => true,
        }))
        {
            var erbij = partij is Intakepartij.Gezin or Intakepartij.LokaalTeam || toeval.Kans(0.8);
            _set.Deelnemers.Add(new(bij.Id, casus.Rij.CasusId, partij, erbij,
                erbij ? null : toeval.Kies(["Ziek; sluit aan bij het volgende gesprek.", "Geen plek in de agenda; is vooraf gebeld.", "Nog niet bekend wie het gezin gaat doen."])));
        }
    }

    // In turn asked, waiting, begun and ended, so that every region shows each; what waits long is red.
    private void MaakHulp(Democasus casus, IReadOnlyList<Demothema> themas)
    {
        for (var i = 0; i < (casus.Duur > 60 ? 2 : 1); i++)
        {
            var status = casus.IsOpen ? (Hulpstatus)((casus.Nummer + (i * 2)) % 4) : toeval.Kies([Hulpstatus.Gestart, Hulpstatus.Beeindigd]);
            if (status == Hulpstatus.Beeindigd && casus.Duur < 40)
            {
                status = Hulpstatus.Gestart;
            }

            var gevraagd = Werkdag(casus.Laatst.AddDays(-Math.Min(casus.Duur - 1, status switch
            {
                Hulpstatus.Gevraagd => toeval.Getal(2, 30),
                Hulpstatus.Wacht => toeval.Getal(15, 90),
                Hulpstatus.Gestart => toeval.Getal(30, 150),
                _ => toeval.Getal(80, 220),
            })), casus.Laatst);
            if (Schrijver(casus, gevraagd) is not { } auteur)
            {
                continue;
            }

            var dagen = casus.Laatst.DayNumber - gevraagd.DayNumber;
            var persoon = toeval.Kans(0.7) ? toeval.Kies([.. casus.Plan.Volwassenen, .. casus.Plan.Kinderen.Where(kind => kind.Geboortedatum is null || kind.Geboortedatum < gevraagd)]) : null;
            _set.Hulp.Add(new(Bij(casus, auteur, gevraagd), persoon?.Id, i == 0 ? themas[0].Hulp : toeval.Kies(Demothemas.AndereHulp),
                toeval.Kies([werk.Regio.Ggz, werk.Regio.Gemeente, werk.Regio.Vrouwenopvang, "Stichting Thuisbasis", "Praktijk De Wegwijzer"]), status)
            {
                GevraagdOp = gevraagd,
                WachtOp = status == Hulpstatus.Wacht || (status > Hulpstatus.Wacht && dagen > 20) ? gevraagd.AddDays(Math.Min(5, dagen)) : null,
                GestartOp = status >= Hulpstatus.Gestart ? gevraagd.AddDays(dagen / 3) : null,
                BeeindigdOp = status == Hulpstatus.Beeindigd ? gevraagd.AddDays(dagen * 9 / 10) : null,
                Resultaat = status == Hulpstatus.Beeindigd ? toeval.Kies(Demothemas.Resultaten) : null,
            });
        }
    }

    private void MaakTop3(Democasus casus, IReadOnlyList<Demothema> themas)
    {
        var invullen = Invuller(casus);
        var lijnen = themas.Select(_ => toeval.Id(Uur(casus.Rij.GestartOp.AddDays(10)))).ToList();
        var statussen = themas.Select(_ => Situatiestatus.Open).ToArray();
        var versies = casus.Duur > 200 ? 3 : casus.Duur > 90 ? 2 : 1;
        var nummer = 0;
        for (var i = 0; i < versies; i++)
        {
            var dag = Werkdag(casus.Rij.GestartOp.AddDays(Math.Max(10, casus.Duur * i / versies)), casus.Laatst);
            if (Schrijver(casus, dag) is not { } auteur)
            {
                continue;
            }

            var top3 = new Top3rij(Bij(casus, auteur, dag), ++nummer, $"{casus.Plan.Volwassenen[0].Voornaam}, {auteur.Naam}");
            _set.Top3.Add(top3);
            foreach (var (plek, thema) in themas.Index())
            {
                statussen[plek] = nummer == 1 ? Situatiestatus.Open : Volgende(statussen[plek]);
                MaakSituatie(casus, new(toeval.Id(top3.Bij.Op), top3, lijnen[plek], plek + 1, thema, statussen[plek], invullen));
            }
        }
    }

    private Situatiestatus Volgende(Situatiestatus van) => toeval.Kans(0.35) ? van : van switch
    {
        Situatiestatus.Open => toeval.Kans(0.55) ? Situatiestatus.Verminderd : Situatiestatus.Opgelost,
        Situatiestatus.Opgelost => Situatiestatus.Teruggekeerd,
        _ => Situatiestatus.Opgelost,
    };

    private void MaakSituatie(Democasus casus, Situatierij situatie)
    {
        _set.Situaties.Add(situatie);
        Persoonrij[] sprekers = [casus.Plan.Volwassenen[0], .. casus.Plan.Kinderen.Where(kind => kind.Leeftijd >= 7).Take(1)];
        _set.Belevingen.AddRange(sprekers.Select(wie => new Beleving(
            toeval.Id(situatie.Top3.Bij.Op), casus.Rij.CasusId, situatie.Id, new(wie.Id), wie.Leeftijd < 18 ? situatie.Thema.Kind : situatie.Thema.Volwassene)));
    }

    private void MaakAnalyse(Democasus casus, Demothema thema)
    {
        var dag = Werkdag(casus.Rij.GestartOp.AddDays(Math.Min(casus.Duur - 2, 40)), casus.Laatst);
        if (Schrijver(casus, dag) is not { } auteur)
        {
            return;
        }

        var invullen = Invuller(casus);
        var status = casus.Duur < 70 || IsNogConcept(casus) ? Analysestatus.Concept : casus.Nummer % 3 == 0 ? Analysestatus.MetGezinBesproken : Analysestatus.Gedeeld;
        var eerste = new Analyserij(Bij(casus, auteur, dag), 1, status == Analysestatus.Concept ? status : Analysestatus.MetGezinBesproken, thema, invullen);
        VoegAnalyse(casus, eerste);
        if (status == Analysestatus.Concept)
        {
            return;
        }

        foreach (var wie in casus.Plan.Volwassenen.Take(2))
        {
            var standpunt = toeval.Kies(Enum.GetValues<Standpunt>());
            _set.Reacties.Add((Bij(casus, auteur, Werkdag(dag.AddDays(4), casus.Laatst)), eerste.Bij.Id, new(wie.Id), standpunt, standpunt switch
            {
                Standpunt.Eens => "Zo is het. Ik herken het.",
                Standpunt.Deels => "Het meeste klopt, maar dat ik niet wil is niet waar. Ik kon niet.",
                _ => "Dit gaat alleen over wat fout gaat. Dat het ook vaak goed gaat staat er niet bij.",
            }));
        }

        if (status == Analysestatus.Gedeeld)
        {
            VoegAnalyse(casus, new(Bij(casus, auteur, Werkdag(dag.AddDays(9), casus.Laatst)), 2, status, thema, invullen));
        }

        if (casus.Rollen.FirstOrDefault(rol => rol.Soort == Casusrolsoort.RvtExpert
                && rol.Gebruiker.Organisatie.Soort == Organisatiesoort.RaadVoorDeKinderbescherming && rol.GeldtOp(casus.Laatst)) is { } raad)
        {
            _set.Planreacties.Add((Bij(casus, raad.Gebruiker, Werkdag(casus.Laatst.AddDays(-1), casus.Laatst)),
                "Het plan is concreet. Ik mis nog wanneer we zouden opschalen: spreek af welk signaal dat is en wie dan belt."));
        }
    }

    // One of each thirteen, among those that run for months (Democasussen), so that every region shows a draft, however long its cases run.
    private static bool IsNogConcept(Democasus casus) => casus.IsOpen && casus.Nummer % 13 == 8;

    private void VoegAnalyse(Democasus casus, Analyserij analyse)
    {
        _set.Analyses.Add(analyse);
        (string Tekst, Kenbron Kenbron, string Bron)[] feiten =
        [
            (analyse.Thema.Feit, Kenbron.GehoordVanProfessional, "Gesprek met een professional, met toestemming"),
            (analyse.Thema.Voorbeelden, Kenbron.VerteldDoorGezinslid, casus.Plan.Volwassenen[0].Voornaam),
        ];
        _set.Feiten.AddRange(feiten.Select((feit, i) => new Feit(
            toeval.Id(analyse.Bij.Op), casus.Rij.CasusId, analyse.Bij.Id, i + 1, analyse.Invullen(feit.Tekst), feit.Kenbron, feit.Bron)));
    }

    // Of each kind of urgency some: late, today, this week and later.
    private void MaakActies(Democasus casus, IReadOnlyList<Demothema> themas)
    {
        var invullen = Invuller(casus);
        string[] wat = [.. themas.Select(thema => thema.Actie), .. toeval.Geschud(Demothemas.Acties).Take(2)];
        foreach (var (i, tekst) in wat.Index())
        {
            var klaar = !casus.IsOpen || i == 0;
            var afgesproken = Werkdag(casus.Laatst.AddDays(-toeval.Getal(6, Math.Min(40, casus.Duur - 2))), casus.Laatst);
            if (Schrijver(casus, afgesproken) is not { } auteur || Schrijver(casus, casus.Laatst) is not { } doet)
            {
                continue;
            }

            var uiterlijk = klaar ? afgesproken.AddDays(5) : casus.Laatst.AddDays(1 + toeval.Kies([-6, -1, 0, 1, 3, 5, 12, 20]));
            var lid = toeval.Kans(0.3) ? toeval.Kies(casus.Plan.Volwassenen) : null;
            var status = !klaar ? Actiestatus.Open : toeval.Kans(0.85) ? Actiestatus.Gedaan : Actiestatus.Vervallen;
            _set.Acties.Add(new(Bij(casus, auteur, afgesproken), invullen(tekst), lid is null ? doet.Id : null, lid?.Id,
                uiterlijk < afgesproken ? afgesproken : uiterlijk, status, klaar ? Eerste(afgesproken.AddDays(4), casus.Laatst) : null));
        }
    }

    private IReadOnlyList<Demothema> Themas(Democasus casus)
    {
        HashSet<Past> past = [Past.Altijd];
        if (casus.Plan.Kinderen.Any(kind => kind.Leeftijd >= 4))
        {
            past.Add(Past.Kind);
        }

        if (casus.Plan.Kinderen.Any(kind => kind.Leeftijd >= 8))
        {
            past.Add(Past.Schoolkind);
        }

        if (casus.Plan.Huishoudens > 1 && past.Contains(Past.Kind))
        {
            past.Add(Past.TweeHuizen);
        }

        if (casus.Plan.HeeftOudere && casus.Plan.Kinderen.Count == 0)
        {
            past.Add(Past.Oudere);
        }

        return [.. toeval.Geschud(Demothemas.Alle.Where(thema => past.Contains(thema.Past))).Take(toeval.Getal(1, 3))];
    }

    private static Func<string, string> Invuller(Democasus casus, Persoonrij? volwassene = null)
    {
        var v = (volwassene ?? (casus.Plan.HeeftOudere && casus.Plan.Kinderen.Count == 0
            ? casus.Plan.Volwassenen.MaxBy(persoon => persoon.Leeftijd)! : casus.Plan.Volwassenen[0])).Voornaam;
        var k = casus.Plan.Kinderen.MaxBy(kind => kind.Leeftijd)?.Voornaam ?? v;
        return tekst => tekst.Replace("{v}", v, StringComparison.Ordinal).Replace("{k}", k, StringComparison.Ordinal);
    }

    private Bijdrage Bij(Democasus casus, Gebruikerrij auteur, DateOnly dag)
    {
        var op = Uur(dag);
        return new(toeval.Id(op), casus.Rij.Id, auteur, op);
    }

    private static Gebruikerrij? Schrijver(Democasus casus, DateOnly dag) =>
        casus.Rollen.FirstOrDefault(rol => rol.SchrijftNotities && rol.GeldtOp(dag))?.Gebruiker;

    private static DateOnly Eerste(DateOnly een, DateOnly ander) => een < ander ? een : ander;

    private static DateOnly Werkdag(DateOnly dag) => dag.DayOfWeek switch
    {
        DayOfWeek.Saturday => dag.AddDays(2),
        DayOfWeek.Sunday => dag.AddDays(1),
        _ => dag,
    };

    private static DateOnly Werkdag(DateOnly dag, DateOnly laatst) => Eerste(Werkdag(dag), laatst);

    private DateTimeOffset Uur(DateOnly dag) => Moment.BeginVan(dag).AddMinutes(toeval.Getal((8 * 60) + 40, (17 * 60) + 50));
}
