using ProeftuinPortaal.Domain.Casussen;
using static ProeftuinPortaal.Domain.Casussen.Casushandeling;
using static ProeftuinPortaal.Domain.Casussen.Casusstand;

namespace ProeftuinPortaal.Domain.Tests.Casussen;

public sealed class CasusverloopTests
{
    private static readonly (Casusstand Van, Casushandeling Handeling, Casusstand Naar)[] Kan =
    [
        (Intake, FaseWijzigen, Actief), (Intake, UitstroomVastleggen, Nazorg),
        (Actief, FaseWijzigen, Actief), (Actief, UitstroomVastleggen, Nazorg),
        (Nazorg, NazorgVastleggen, Nazorg), (Nazorg, Sluiten, Gesloten), (Nazorg, Heropenen, Actief),
        (Gesloten, Heropenen, Actief),
    ];

    [Fact]
    public void Elk_paar_van_stand_en_handeling_gaat_zoals_afgesproken_of_gaat_niet()
    {
        foreach (var van in Enum.GetValues<Casusstand>())
        {
            foreach (var handeling in Enum.GetValues<Casushandeling>())
            {
                Casusstand? verwacht = Kan.Where(k => k.Van == van && k.Handeling == handeling).Select(k => (Casusstand?)k.Naar).SingleOrDefault();
                Casusverloop.Na(van, handeling).Should().Be(verwacht, $"{van} {handeling}");
            }
        }
    }

    [Theory]
    [InlineData(null, false, Intake)]
    [InlineData(Fase.Intake, false, Intake)]
    [InlineData(Fase.DirecteVeiligheid, false, Actief)]
    [InlineData(Fase.RisicogestuurdeZorg, false, Actief)]
    [InlineData(Fase.Herstel, false, Actief)]
    [InlineData(Fase.Nazorg, false, Nazorg)]
    [InlineData(Fase.Nazorg, true, Gesloten)]
    [InlineData(null, true, Gesloten)]
    public void De_stand_volgt_uit_de_fase_en_het_sluiten(Fase? fase, bool isAfgesloten, Casusstand verwacht) =>
        Casusverloop.Stand(fase, isAfgesloten).Should().Be(verwacht);
}
