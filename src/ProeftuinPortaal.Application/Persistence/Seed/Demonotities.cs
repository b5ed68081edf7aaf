using ProeftuinPortaal.Domain.Common;
using ProeftuinPortaal.Domain.Tijdlijnen;

namespace ProeftuinPortaal.Application.Persistence.Seed;

/// <summary>Writes the timeline of a case: short notes by who may write at that moment, some revised, a few long.</summary>
internal sealed class Demonotities(Regiowerk werk)
{
    private const int MeesteNotities = 25;

    private readonly Toeval _toeval = werk.Toeval;
    private readonly Demoverhaal _verhaal = new(werk.Toeval);

    public void Maak(Democasus casus)
    {
        // Nothing on the first day: the hour of filling may not matter.
        var aantal = casus.Duur == 0 ? 0 : Math.Min(MeesteNotities, (casus.Duur / 14) + _toeval.Getal(-1, 8));
        for (var i = 0; i < aantal; i++)
        {
            var dag = casus.Rij.GestartOp.AddDays(((casus.Duur * i) + _toeval.Getal(0, casus.Duur)) / aantal);
            // One report of a meeting in about twelve older cases.
            MaakNotitie(casus, dag, isVerslag: i == aantal / 2 && casus.Nummer % 12 == 2 && casus.Duur > 20);
        }
    }

    private void MaakNotitie(Democasus casus, DateOnly gebeurd, bool isVerslag)
    {
        var vastgelegd = Werkdag(gebeurd.AddDays(_toeval.Kies([0, 0, 0, 0, 1, 1, 2])));
        if (vastgelegd > casus.Laatst || Auteur(casus, vastgelegd) is not { } rol)
        {
            return;
        }

        var (kenbron, strekking) = (Bron(), _toeval.Kies<Strekking?>([Strekking.Feit, Strekking.Feit, Strekking.Feit, Strekking.Mening, null]));
        if (isVerslag)
        {
            (kenbron, strekking) = (null, null);
        }

        var op = Uur(vastgelegd);
        var tekst = isVerslag
            ? _verhaal.Verslag(casus, gebeurd, rol.Gebruiker)
            : _verhaal.Notitie(casus, gebeurd, kenbron ?? Kenbron.ZelfGezien, strekking);
        var notitie = new Notitierij(_toeval.Id(op), casus.Rij.Id, rol.Gebruiker, op, gebeurd, tekst, kenbron, strekking);
        var herzien = Werkdag(vastgelegd.AddDays(_toeval.Getal(1, 6)));
        if (_toeval.Kans(0.06) && herzien <= casus.Laatst && rol.GeldtOp(herzien))
        {
            werk.Set.Notitieversies.Add(new(notitie, tekst));
            notitie = notitie with { HerzienOp = Uur(herzien), Tekst = _verhaal.Herzien(casus, gebeurd, tekst) };
        }

        werk.Set.Notities.Add(notitie);
    }

    private Kenbron? Bron() => _toeval.Getal(1, 20) switch
    {
        <= 7 => Kenbron.ZelfGezien,
        <= 13 => Kenbron.VerteldDoorGezinslid,
        <= 17 => Kenbron.GehoordVanProfessional,
        18 => Kenbron.GehoordVanAnder,
        _ => null,
    };

    // Mostly the contact person of that day, who is first in the list.
    private Demorol? Auteur(Democasus casus, DateOnly dag)
    {
        Demorol[] schrijvers = [.. casus.Rollen.Where(rol => rol.SchrijftNotities && rol.GeldtOp(dag))];
        return schrijvers.Length == 0 ? null : _toeval.Kans(0.5) ? schrijvers[0] : _toeval.Kies(schrijvers);
    }

    private static DateOnly Werkdag(DateOnly dag) => dag.DayOfWeek switch
    {
        DayOfWeek.Saturday => dag.AddDays(2),
        DayOfWeek.Sunday => dag.AddDays(1),
        _ => dag,
    };

    private DateTimeOffset Uur(DateOnly dag) => Moment.BeginVan(dag).AddMinutes(_toeval.Getal((8 * 60) + 40, (17 * 60) + 50));
}
