using ProeftuinPortaal.Application.Afschriften;
using ProeftuinPortaal.Domain.Common;
using ProeftuinPortaal.Domain.Expertises;
using ProeftuinPortaal.Web.Afschriften;

namespace ProeftuinPortaal.Web.Tests.Afschriften;

public sealed class AfschrifttekstTests
{
    [Fact]
    public void Een_afschrift_zegt_wat_wie_wanneer_welke_organisatie_en_welke_grond()
    {
        var op = new DateTimeOffset(2026, 3, 3, 13, 5, 0, TimeSpan.Zero);

        Afschrifttekst.Van(new("BCD-F23", Afschriftsoort.Expertisenotitie, "Expert Voorbeeld-05", "Veilig Thuis Voorbeeld-01", op, null,
            Bevoegdheidsgrond.WettelijkeTaakVeiligThuis, Expertisethema.HuiselijkGeweld, "Regel een.\nRegel twee.", new(null, false)), new Moment(op.AddDays(1)))
            .Should().Be(
                """
                Expertisenotitie bij casus BCD-F23
                Thema: Huiselijk geweld
                Geschreven door: Expert Voorbeeld-05, Veilig Thuis Voorbeeld-01, op di 3 mrt 2026, 14:05
                Grond: Wettelijke taak van Veilig Thuis

                Regel een.
                Regel twee.

                Afschrift uit ProeftuinPortaal van wo 4 mrt 2026, 14:05.
                """.ReplaceLineEndings("\n"));
    }
}
