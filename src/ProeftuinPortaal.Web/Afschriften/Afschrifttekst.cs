using ProeftuinPortaal.Application.Afschriften;
using ProeftuinPortaal.Domain.Common;
using ProeftuinPortaal.Web.Components;

namespace ProeftuinPortaal.Web.Afschriften;

/// <summary>Writes an afschrift as plain text: what, who, when, under which power, and the text.</summary>
public static class Afschrifttekst
{
    /// <param name="nu">When it is taken.</param>
    public static string Van(AfschriftDetails afschrift, Moment nu)
    {
        ArgumentNullException.ThrowIfNull(afschrift);
        ArgumentNullException.ThrowIfNull(nu);
        string?[] regels =
        [
            $"{(afschrift.Soort == Afschriftsoort.Notitie ? "Notitie" : "Expertisenotitie")} bij casus {afschrift.Casusnummer}",
            afschrift.Thema is { } thema ? $"Thema: {Woorden.Van(thema)}" : null,
            afschrift.GebeurdOp is { } dag ? $"Gebeurd op: {Datumnotatie.Kort(dag)}" : null,
            $"Geschreven door: {afschrift.Auteur}, {afschrift.Organisatie}, op {Datumnotatie.Kort(afschrift.Op)}",
            afschrift.Grond is { } grond ? $"Grond: {Woorden.Van(grond)}" : null,
            "",
            afschrift.Tekst,
            "",
            $"Afschrift uit ProeftuinPortaal van {Datumnotatie.Kort(nu.Tijdstip)}.",
        ];
        return string.Join('\n', regels.Where(regel => regel is not null));
    }
}
