using ProeftuinPortaal.Domain.Aanmeldingen;
using ProeftuinPortaal.Domain.Common;
using ProeftuinPortaal.Domain.Gezinnen;
using ProeftuinPortaal.Domain.Regios;
using ProeftuinPortaal.Domain.Toegang;

namespace ProeftuinPortaal.Application.Persistence.Seed;

internal sealed record Aanmeldingrij(Guid Id, Guid RegioId, string Nummer, Gebruikerrij Aanmelder, DateTimeOffset IngediendOp, Instroomroute Route, string Achternaam)
{
    public required Aanmeldingtekst Tekst { get; init; }

    public required string? Postcodegebied { get; init; }

    public string? VeiligContact { get; init; }

    public DateOnly? AfgestemdOp { get; init; }

    public string? AfgestemdMet { get; init; }

    public required Aanmeldingstatus Status { get; init; }

    public DateOnly? OverlegOp { get; init; }

    public string? RedenIntrekking { get; init; }
}

internal sealed record Aanmeldingpersoonrij(Guid Id, Guid AanmeldingId, int Volgorde, string Voornaam, string Achternaam, DateOnly? Geboortedatum, Gezinsrol Gezinsrol);

internal sealed record Trefferrij(Guid Id, Guid AanmeldingId, Guid GezinId);

internal sealed record Besluitrij(
    Guid AanmeldingId, Guid RegioId, Instroomuitkomst Uitkomst, Guid RegiehouderId, Guid? VasteContactpersoonId, string Motivering, string Terugkoppeling,
    Guid BeslotenDoor, DateTimeOffset BeslotenOp, Guid? CasusId);

/// <summary>Makes the aanmeldingen of one region: one before each casus, and some that are in the inbox now.</summary>
internal sealed class Demoaanmeldingen(Regiowerk werk, Demomensen mensen)
{
    private readonly Toeval _toeval = werk.Toeval;

    public void Maak()
    {
        var namen = werk.Set.Gezinnen.Where(gezin => gezin.RegioId == werk.RegioId).Select(gezin => gezin.Id).ToHashSet();
        var personen = werk.Set.Personen.Where(persoon => namen.Contains(persoon.GezinId)).ToLookup(persoon => persoon.GezinId);
        var postcodes = werk.Set.Huishoudens.Where(huishouden => namen.Contains(huishouden.GezinId)).ToLookup(huishouden => huishouden.GezinId, huishouden => huishouden.Postcodegebied);
        foreach (var casus in werk.Set.Casussen.Where(casus => casus.RegioId == werk.RegioId).ToList())
        {
            MaakBijCasus(casus, [.. personen[casus.GezinId]], postcodes[casus.GezinId].FirstOrDefault());
        }

        MaakInbox(werk.Set.Personen.First(persoon => namen.Contains(persoon.GezinId) && persoon.Geboortedatum is not null));
    }

    // Decided on the day the casus began.
    private void MaakBijCasus(Casusrij casus, List<Persoonrij> personen, string? postcode)
    {
        var ingediend = Tijdstip(Werkdag(casus.GestartOp.AddDays(-_toeval.Getal(2, 16))));
        // A casus of today is decided at midnight: nothing of the demo lies in the future.
        var besloten = casus.GestartOp == werk.Vandaag ? Moment.BeginVan(casus.GestartOp) : Tijdstip(casus.GestartOp);
        var rij = Aanmelding(ingediend, personen[0].Achternaam, Aanmeldingstatus.Besloten) with
        {
            Postcodegebied = postcode,
            VeiligContact = casus.VeiligContact,
            OverlegOp = casus.GestartOp,
        };
        Voeg(Afgestemd(rij), personen);
        var regiehouder = _toeval.Kans(0.15) && !werk.Regio.Heeft(Instellingsleutel.Casusregie, nameof(Organisatiesoort.LokaalTeam)) ? mensen.VeiligThuis.Id : casus.VasteContactpersoonId;
        werk.Set.Instroombesluiten.Add(new(
            rij.Id, werk.RegioId, Instroomuitkomst.SamenStarten, regiehouder, casus.VasteContactpersoonId,
            Demoaanmeldzinnen.Motivering(Instroomuitkomst.SamenStarten), Demoaanmeldzinnen.Terugkoppeling(Instroomuitkomst.SamenStarten),
            mensen.Procesregisseur.Id, besloten, casus.Id));
    }

    // Fifteen: every status, every colour of the term, and one family that is known already.
    private void MaakInbox(Persoonrij bekend)
    {
        foreach (var dagen in new[] { 0, 1, 4, 8, 12 })
        {
            var rij = Nieuw(dagen, Aanmeldingstatus.Ingediend, out var personen);
            Voeg(Afgestemd(rij), personen);
        }

        foreach (var dagen in new[] { 2, 6, 15 })
        {
            var rij = Nieuw(dagen, Aanmeldingstatus.WachtOpAfstemming, out var personen);
            Voeg(rij with { Route = Instroomroute.VeiligThuis, Aanmelder = mensen.VeiligThuis }, personen);
        }

        foreach (var (dagen, overleg) in new[] { (5, 2), (6, 2), (9, 9) })
        {
            var rij = Nieuw(dagen, Aanmeldingstatus.Geagendeerd, out var personen);
            Voeg(Afgestemd(rij) with { OverlegOp = Werkdagen.Na(werk.Vandaag, overleg) }, personen);
        }

        foreach (var (dagen, uitkomst) in new[] { (14, Instroomuitkomst.TerugMetAdvies), (18, Instroomuitkomst.Opschalen) })
        {
            var rij = Nieuw(dagen, Aanmeldingstatus.Besloten, out var personen);
            Voeg(Afgestemd(rij), personen);
            werk.Set.Instroombesluiten.Add(new(
                rij.Id, werk.RegioId, uitkomst, mensen.Lokaalteam.Id, null, Demoaanmeldzinnen.Motivering(uitkomst), Demoaanmeldzinnen.Terugkoppeling(uitkomst),
                mensen.Procesregisseur.Id, Tijdstip(Werkdag(werk.Laatst.AddDays(-_toeval.Getal(1, 6)))), null));
        }

        Voeg(Afgestemd(Nieuw(10, Aanmeldingstatus.Ingetrokken, out var ingetrokken)) with { RedenIntrekking = "Het gezin is verhuisd naar een andere regio." }, ingetrokken);
        MaakDubbele(bekend);
    }

    private void MaakDubbele(Persoonrij bekend)
    {
        var rij = Aanmelding(Tijdstip(Werkdag(werk.Laatst.AddDays(-3))), bekend.Achternaam, Aanmeldingstatus.Ingediend);
        Voeg(Afgestemd(rij), [bekend]);
        werk.Set.Dubbelchecktreffers.Add(new(_toeval.Id(rij.IngediendOp), rij.Id, bekend.GezinId));
    }

    private Aanmeldingrij Nieuw(int dagenGeleden, Aanmeldingstatus status, out List<Persoonrij> personen)
    {
        var (achternaam, groep) = _toeval.Kies(Demonamen.Achternamen);
        personen = [Persoon(_toeval.Kies(groep.Vrouwen), achternaam, _toeval.Getal(22, 45))];
        if (_toeval.Kans(0.6))
        {
            personen.Add(Persoon(_toeval.Kies(groep.Mannen), achternaam, _toeval.Getal(22, 48)));
        }

        if (_toeval.Kans(0.75))
        {
            personen.Add(Persoon(_toeval.Geschud(groep.Mannen)[0], achternaam, _toeval.Getal(0, 3)));
        }

        // Today's came at midnight, as in MaakBijCasus.
        var ingediend = dagenGeleden == 0 ? Moment.BeginVan(werk.Vandaag) : Tijdstip(werk.Vandaag.AddDays(-dagenGeleden));
        return Aanmelding(ingediend, achternaam, status);
    }

    private Aanmeldingrij Aanmelding(DateTimeOffset ingediend, string achternaam, Aanmeldingstatus status)
    {
        string nummer;
        do
        {
            nummer = $"A-{_toeval.Nummer()}";
        }
        while (!werk.Set.Nummers.Add(nummer));

        var aanmelder = _toeval.Kies<Gebruikerrij>([mensen.Lokaalteam, mensen.Lokaalteam, mensen.Lokaalteam2, mensen.Ketenpartner, mensen.VeiligThuis]);
        var route = aanmelder == mensen.VeiligThuis ? Instroomroute.VeiligThuis
            : aanmelder == mensen.Ketenpartner ? RouteVanKetenpartner()
            : Instroomroute.LokaalTeam;
        return new(_toeval.Id(ingediend), werk.RegioId, nummer, aanmelder, ingediend, route, achternaam)
        {
            Tekst = _toeval.Kies(Demoaanmeldzinnen.Teksten),
            Postcodegebied = _toeval.Kies(werk.Regio.Gebieden).Postcode,
            Status = status,
        };
    }

    private Instroomroute RouteVanKetenpartner() =>
        werk.Regio.Heeft(Instellingsleutel.Instroomroutes, nameof(Instroomroute.Jeugdbeschermingstafel)) ? Instroomroute.Jeugdbeschermingstafel
        : werk.Regio.Heeft(Instellingsleutel.Instroomroutes, nameof(Instroomroute.Regieteam)) ? Instroomroute.Regieteam
        : Instroomroute.LokaalTeam;

    private static Aanmeldingrij Afgestemd(Aanmeldingrij rij) => rij.Route != Instroomroute.VeiligThuis ? rij : rij with
    {
        AfgestemdOp = new Moment(rij.IngediendOp).Vandaag.AddDays(-1),
        AfgestemdMet = "Medewerker van het lokale team (voorbeeld)",
    };

    private Persoonrij Persoon(string voornaam, string achternaam, int leeftijd) => new(
        default, default, voornaam, achternaam, werk.Vandaag.AddYears(-leeftijd).AddDays(-_toeval.Getal(14, 300)), false, leeftijd);

    private void Voeg(Aanmeldingrij rij, IReadOnlyList<Persoonrij> personen)
    {
        werk.Set.Aanmeldingen.Add(rij);
        werk.Set.Aanmeldingpersonen.AddRange(personen.Index().Select(persoon => new Aanmeldingpersoonrij(
            _toeval.Id(rij.IngediendOp), rij.Id, persoon.Index + 1, persoon.Item.Voornaam, persoon.Item.Achternaam, persoon.Item.Geboortedatum,
            persoon.Item.Leeftijd < 18 ? Gezinsrol.Kind : Gezinsrol.Ouder)));
    }

    private DateTimeOffset Tijdstip(DateOnly dag) => Moment.BeginVan(dag).AddHours(_toeval.Getal(9, 16)).AddMinutes(_toeval.Getal(0, 59));

    private static DateOnly Werkdag(DateOnly dag) => dag.DayOfWeek switch
    {
        DayOfWeek.Saturday => dag.AddDays(-1),
        DayOfWeek.Sunday => dag.AddDays(-2),
        _ => dag,
    };
}
