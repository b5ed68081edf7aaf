using ProeftuinPortaal.Domain.Common;
using ProeftuinPortaal.Domain.Tijdlijnen;

namespace ProeftuinPortaal.Domain.Tests.Tijdlijnen;

public sealed class IntakestandTests
{
    private static readonly DateOnly Vandaag = new(2026, 3, 10);

    [Theory]
    [InlineData(-2, -2, false, Intakestand.Gehouden)]
    [InlineData(-2, 0, true, Intakestand.Gehouden)]
    [InlineData(0, 0, false, Intakestand.Gehouden)]
    [InlineData(3, -1, false, Intakestand.Gepland)]
    [InlineData(0, -1, false, Intakestand.Gepland)]
    [InlineData(-1, -2, false, Intakestand.Onbevestigd)]
    [InlineData(-1, -2, true, Intakestand.Opgevolgd)]
    [InlineData(3, -2, true, Intakestand.Opgevolgd)]
    public void Een_plan_telt_nooit_als_gehouden(int gesprek, int vastgelegd, bool opgevolgd, Intakestand stand) =>
        Intakestanden.Van(Vandaag.AddDays(gesprek), Op(vastgelegd, 12), opgevolgd, Vandaag).Should().Be(stand);

    [Fact]
    public void De_dag_is_die_in_Nederland() =>
        // 23:30 UTC is half past midnight here: written down on the day itself.
        Intakestanden.Van(Vandaag, new(new DateTimeOffset(2026, 3, 9, 23, 30, 0, TimeSpan.Zero)), false, Vandaag.AddDays(1)).Should().Be(Intakestand.Gehouden);

    private static Moment Op(int dagen, int uur) => new(new DateTimeOffset(Vandaag.AddDays(dagen).ToDateTime(new(uur, 0)), TimeSpan.Zero));
}
