using System.Globalization;
using CsCheck;
using ProeftuinPortaal.Domain.Common;

namespace ProeftuinPortaal.Domain.Tests.Common;

public sealed class MomentTests
{
    [Theory]
    [InlineData("2026-11-23T22:59:59Z", "2026-11-23")]
    [InlineData("2026-11-23T23:00:00Z", "2026-11-24")]
    [InlineData("2026-07-01T21:59:59Z", "2026-07-01")]
    [InlineData("2026-07-01T22:00:00Z", "2026-07-02")]
    [InlineData("2025-12-31T23:00:00Z", "2026-01-01")]
    public void Een_dag_begint_om_middernacht_in_Nederland(string tijdstip, string dag) =>
        Van(tijdstip).Vandaag.Should().Be(Dag(dag));

    [Theory]
    [InlineData("2026-03-29T00:59:59Z", "2026-03-29T01:59:59")]
    [InlineData("2026-03-29T01:00:00Z", "2026-03-29T03:00:00")]
    [InlineData("2026-10-25T00:30:00Z", "2026-10-25T02:30:00")]
    [InlineData("2026-10-25T01:30:00Z", "2026-10-25T02:30:00")]
    [InlineData("2026-10-25T02:00:00Z", "2026-10-25T03:00:00")]
    public void Wandkloktijd_volgt_zomer_en_wintertijd(string tijdstip, string lokaal) =>
        Van(tijdstip).Lokaal.Should().Be(DateTime.Parse(lokaal, CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("2026-03-28", "2026-03-27T23:00:00Z", 24)]
    [InlineData("2026-03-29", "2026-03-28T23:00:00Z", 23)]
    [InlineData("2026-03-30", "2026-03-29T22:00:00Z", 24)]
    [InlineData("2026-10-24", "2026-10-23T22:00:00Z", 24)]
    [InlineData("2026-10-25", "2026-10-24T22:00:00Z", 25)]
    [InlineData("2026-10-26", "2026-10-25T23:00:00Z", 24)]
    public void Een_dag_duurt_23_24_of_25_uur(string dag, string begin, int uren)
    {
        Moment.BeginVan(Dag(dag)).Should().Be(Van(begin).Tijdstip);
        (Moment.BeginVan(Dag(dag).AddDays(1)) - Moment.BeginVan(Dag(dag))).Should().Be(TimeSpan.FromHours(uren));
    }

    [Fact]
    public void Begin_van_een_dag_is_in_UTC_want_de_database_neemt_niets_anders() =>
        Moment.BeginVan(new(2026, 7, 1)).Offset.Should().Be(TimeSpan.Zero);

    [Fact]
    public void Elke_dag_begint_waar_de_vorige_ophoudt() =>
        Gen.Int[0, 40_000].Select(new DateOnly(1980, 1, 1).AddDays).Sample(dag =>
        {
            var begin = Moment.BeginVan(dag);
            return new Moment(begin).Lokaal == dag.ToDateTime(TimeOnly.MinValue)
                && new Moment(begin.AddTicks(-1)).Vandaag == dag.AddDays(-1);
        });

    [Fact]
    public void Nu_leest_de_klok_die_is_meegegeven() =>
        Moment.Nu(new Stilstaandeklok()).Should().Be(new Moment(Stilstaandeklok.Tijdstip));

    private static Moment Van(string tijdstip) => new(DateTimeOffset.Parse(tijdstip, CultureInfo.InvariantCulture));

    private static DateOnly Dag(string dag) => DateOnly.Parse(dag, CultureInfo.InvariantCulture);

    private sealed class Stilstaandeklok : TimeProvider
    {
        public static readonly DateTimeOffset Tijdstip = new(2026, 11, 24, 11, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Tijdstip;
    }
}
