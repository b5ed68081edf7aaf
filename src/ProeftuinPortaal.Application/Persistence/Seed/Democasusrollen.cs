using ProeftuinPortaal.Domain.Casussen;
using ProeftuinPortaal.Domain.Common;
using ProeftuinPortaal.Domain.Regios;
using ProeftuinPortaal.Domain.Toegang;

namespace ProeftuinPortaal.Application.Persistence.Seed;

/// <summary>Who works in a case, and which parts were granted on top. Taken in turn, so that each demo account has cases.</summary>
internal sealed class Democasusrollen(Regiowerk werk, Demomensen mensen)
{
    private static readonly string[] Instapredenen =
    [
        "Meedenken over de veiligheid van iedereen in het gezin.",
        "Afgesproken in het instroomoverleg.",
        "Het lokale team vroeg om expertise over geweld tussen partners.",
        "Samen optrekken in de verklarende analyse.",
        "Aansluiten bij het gezinsgesprek en de veiligheidsafspraken.",
    ];

    private static readonly string[] Gastredenen =
    [
        "Eenmalig meekijken met het plan, op verzoek van het gezin.",
        "Beantwoordt één vraag over de omgangsregeling.",
        "Denkt mee over passend vervolg na de opvang.",
        "Neemt deel aan één overleg over de woonsituatie.",
    ];

    private static readonly string[] Deelredenen =
    [
        "Nodig om de afspraken in het gezinsgesprek voor te bereiden.",
        "Nodig voor het overleg van volgende week; daarna vervalt de toegang.",
        "Op verzoek van het gezin, zodat zij hun verhaal niet opnieuw hoeven te vertellen.",
        "Nodig om te kunnen beoordelen of opschalen nodig is.",
        "Tijdelijk, om de overdracht zorgvuldig te laten verlopen.",
    ];

    private readonly Toeval _toeval = werk.Toeval;

    public void Maak(Democasus casus, Gebruikerrij contactpersoon)
    {
        MaakContactpersonen(casus, contactpersoon);
        if (casus.Duur > 0)
        {
            MaakProces(casus);
            MaakRvt(casus);
            MaakPartners(casus);
            MaakMeedenkers(casus);
        }
        else
        {
            Voeg(casus, mensen.Procesregisseur, Casusrolsoort.Procesregisseur, 0);
        }

        foreach (var rol in casus.Rollen)
        {
            DateTimeOffset? einde = rol.Tot is { } tot ? Moment.BeginVan(tot) : null;
            werk.Set.Casusrollen.Add(
                new(Id(rol.Van), casus.Rij.CasusId, rol.Gebruiker.GebruikerId, rol.Soort, Moment.BeginVan(rol.Van), einde)
                {
                    Reden = rol.Reden,
                });
        }

        MaakToegangen(casus);
    }

    // The contact person keeps a closed case to read; who was it before keeps nothing.
    private void MaakContactpersonen(Democasus casus, Gebruikerrij contactpersoon)
    {
        var (van, reden) = (casus.Rij.GestartOp, (string?)null);
        if (van.AddDays(30) <= mensen.Vertrekdag && casus.Laatst > mensen.Vertrekdag.AddDays(14) && _toeval.Kans(0.35))
        {
            casus.Rollen.Add(new(mensen.Vertrokken, Casusrolsoort.VasteContactpersoon, van, mensen.Vertrekdag));
            (van, reden) = (mensen.Vertrekdag, $"{mensen.Vertrokken.Naam} werkt niet meer bij het team. Warme overdracht met het gezin erbij.");
        }
        else if (casus.Duur >= 80 && _toeval.Kans(0.12))
        {
            var eerdere = _toeval.Geschud(mensen.Teamgenoten).First(ander => ander != contactpersoon);
            var wissel = van.AddDays(casus.Duur * _toeval.Getal(30, 60) / 100);
            casus.Rollen.Add(new(eerdere, Casusrolsoort.VasteContactpersoon, van, wissel));
            (van, reden) = (wissel, "Op verzoek van het gezin van contactpersoon gewisseld, na een gesprek met de teamleider.");
        }

        casus.Rollen.Add(new(contactpersoon, Casusrolsoort.VasteContactpersoon, van, null, reden));
    }

    private void MaakProces(Democasus casus)
    {
        switch (casus.Nummer % 3)
        {
            case 0:
                Voeg(casus, mensen.Procesregisseur, Casusrolsoort.Procesregisseur, 0);
                break;
            case 1:
                Voeg(casus, mensen.ProcesregisseurCollega, Casusrolsoort.Procesregisseur, 0, eindPercentage: _toeval.Kans(0.3) ? 70 : null);
                break;
        }

        if (casus.Nummer % 12 == 5)
        {
            var regisseur = werk.Regio.Heeft(Instellingsleutel.Casusregie, nameof(Organisatiesoort.LokaalTeam)) ? mensen.Teamgenoten[^1]
                : casus.Nummer % 24 == 5 ? mensen.VeiligThuisCollega : mensen.GiCollega;
            Voeg(casus, regisseur, Casusrolsoort.Casusregisseur, 20, "Casusregie zolang de directe veiligheid nog niet geregeld is.");
        }

        if (_toeval.Kans(werk.Regio.Zorgcoordinatie))
        {
            Voeg(casus, _toeval.Kies(mensen.Zorgcoordinatoren), Casusrolsoort.Zorgcoordinator, 25,
                "Stemt de hulp van de verschillende organisaties op elkaar af.", _toeval.Kans(0.25) ? 80 : null);
        }
    }

    private void MaakRvt(Democasus casus)
    {
        if (casus.Nummer % 4 == 1)
        {
            Voeg(casus, mensen.VeiligThuis, Casusrolsoort.RvtExpert, 10, _toeval.Kies(Instapredenen), _toeval.Kans(0.25) ? 60 : null);
        }
        else if (casus.Nummer % 8 == 2)
        {
            Voeg(casus, mensen.VeiligThuis, Casusrolsoort.Partner, 5, "Veilig Thuis houdt zicht op de veiligheidsvoorwaarden.");
        }

        if (casus.Nummer % 5 == 2)
        {
            Voeg(casus, mensen.Gi, Casusrolsoort.RvtExpert, 20, _toeval.Kies(Instapredenen), _toeval.Kans(0.2) ? 70 : null);
        }

        if (casus.Nummer % 9 == 4 && casus.Plan.Kinderen.Count > 0)
        {
            Voeg(casus, mensen.Rvdk, Casusrolsoort.RvtExpert, 30, "Denkt mee over wat er nodig is om een maatregel te voorkomen.", _toeval.Kans(0.4) ? 65 : null);
        }
        else if (casus.Kader == Kader.Gedwongen && casus.Nummer % 2 == 0)
        {
            Voeg(casus, mensen.Rvdk, Casusrolsoort.Partner, 25, "Raadsonderzoek; het gezin is hierover geïnformeerd.", 60);
        }
    }

    private void MaakPartners(Democasus casus)
    {
        if (casus.Kader == Kader.Gedwongen && casus.Plan.Kinderen.Count > 0)
        {
            Voeg(casus, mensen.Ketenpartner, Casusrolsoort.Partner, 50, "Jeugdbeschermer; voert de ondertoezichtstelling uit.");
        }
        else if (casus.Nummer % 10 == 6)
        {
            VoegGast(casus, mensen.Ketenpartner);
        }

        if (casus.Nummer % 11 == 3)
        {
            Voeg(casus, mensen.Opvangwerker, Casusrolsoort.Partner, 15, "Begeleidt vanuit de opvang.", _toeval.Kans(0.5) ? 75 : null);
        }
        else if (casus.Nummer % 13 == 8)
        {
            VoegGast(casus, mensen.Opvangwerker);
        }
    }

    private void MaakMeedenkers(Democasus casus)
    {
        if (casus.Nummer % 5 == 3)
        {
            Voeg(casus, mensen.Gedragswetenschapper, Casusrolsoort.Gedragswetenschapper, 15, "Kijkt mee met de verklarende analyse.");
        }

        if (casus.Nummer % 10 == 4)
        {
            Voeg(casus, mensen.Ervaringsdeskundige, Casusrolsoort.Ervaringsdeskundige, 30, "Gesprekspartner van het gezin; rolafspraak gemaakt met alle betrokkenen.");
        }
    }

    private static void Voeg(Democasus casus, Gebruikerrij wie, Casusrolsoort soort, int beginPercentage, string? reden = null, int? eindPercentage = null)
    {
        var van = casus.Rij.GestartOp.AddDays(casus.Duur * beginPercentage / 100);
        DateOnly? tot = eindPercentage is { } percentage ? casus.Rij.GestartOp.AddDays(casus.Duur * percentage / 100) : casus.UitstroomOp;
        tot = casus.UitstroomOp is { } uitstroom && tot > uitstroom ? uitstroom : tot;
        if (tot is null || van < tot)
        {
            casus.Rollen.Add(new(wie, soort, van, tot, reden));
        }
    }

    // A guest always has an end: mostly it is still to come, sometimes it has passed.
    private void VoegGast(Democasus casus, Gebruikerrij wie)
    {
        if (casus.UitstroomOp is null && _toeval.Kans(0.6))
        {
            casus.Rollen.Add(new(wie, Casusrolsoort.Gast, Recent(casus), werk.Vandaag.AddDays(_toeval.Getal(7, 28)), _toeval.Kies(Gastredenen)));
        }
        else
        {
            Voeg(casus, wie, Casusrolsoort.Gast, 40, _toeval.Kies(Gastredenen), 55);
        }
    }

    private DateOnly Recent(Democasus casus) => casus.Laatst.AddDays(-_toeval.Getal(1, Math.Clamp(casus.Duur, 1, 14)));

    // Only what the table of rights calls grantable, and always with a term.
    private void MaakToegangen(Democasus casus)
    {
        foreach (var rol in casus.Rollen)
        {
            Dossierdeel[] delen = [.. Enum.GetValues<Dossierdeel>()
                .Where(deel => Rechten.NiveauVan(rol.Soort, rol.Gebruiker.Organisatie.Soort, deel) == Niveau.Verleenbaar)];
            if (delen.Length > 0 && _toeval.Kans(rol.Soort == Casusrolsoort.Gast ? 0.9 : 0.3))
            {
                MaakToegang(casus, rol, _toeval.Kies(delen));
            }
        }
    }

    private void MaakToegang(Democasus casus, Demorol rol, Dossierdeel deel)
    {
        var laatst = rol.Tot is { } einde && einde < casus.Laatst ? einde : casus.Laatst;
        var dagen = laatst.DayNumber - rol.Van.DayNumber;
        var van = rol.Van.AddDays(_toeval.Getal(0, dagen / 2));
        var tot = rol.GeldtOp(werk.Vandaag) && casus.IsOpen && _toeval.Kans(0.65)
            ? werk.Vandaag.AddDays(_toeval.Getal(5, 60))
            : van.AddDays(_toeval.Getal(1, Math.Clamp(dagen / 2, 1, 42)));
        werk.Set.Toegangen.Add(new(Id(van), casus.Rij.CasusId, rol.Gebruiker.GebruikerId, deel,
            Moment.BeginVan(van), Moment.BeginVan(tot), _toeval.Kies(Deelredenen)));
    }

    private Guid Id(DateOnly dag) => _toeval.Id(Moment.BeginVan(dag));
}
