using ProeftuinPortaal.Domain.Common;

namespace ProeftuinPortaal.Domain.Tests.Common;

public sealed class WerkdagenTests
{
    [Theory]
    [InlineData("2026-11-27", "2026-11-27", "een vrijdag blijft")]
    [InlineData("2026-11-28", "2026-11-30", "zaterdag")]
    [InlineData("2026-11-29", "2026-11-30", "zondag")]
    [InlineData("2026-12-25", "2026-12-28", "eerste kerstdag op vrijdag, dan tweede kerstdag en zondag")]
    [InlineData("2027-01-01", "2027-01-04", "nieuwjaarsdag op vrijdag")]
    [InlineData("2026-04-05", "2026-04-07", "eerste en tweede paasdag")]
    [InlineData("2024-04-01", "2024-04-02", "tweede paasdag")]
    [InlineData("2026-05-14", "2026-05-15", "Hemelvaartsdag")]
    [InlineData("2026-05-25", "2026-05-26", "tweede pinksterdag")]
    [InlineData("2038-04-26", "2038-04-28", "de laatste tweede paasdag die kan, met Koningsdag erachteraan")]
    [InlineData("2026-04-27", "2026-04-28", "Koningsdag op maandag")]
    [InlineData("2025-04-26", "2025-04-28", "Koningsdag op zaterdag, omdat de 27e een zondag is")]
    [InlineData("2026-05-05", "2026-05-06", "Bevrijdingsdag")]
    public void Een_voorgestelde_dag_valt_op_een_dag_waarop_mensen_werken(string dag, string verwacht, string waarom) =>
        Werkdagen.EersteVanaf(Dag(dag)).Should().Be(Dag(verwacht), waarom);

    [Fact]
    public void Een_jaar_heeft_tien_feestdagen_of_negen_als_er_twee_samenvallen()
    {
        foreach (var jaar in Enumerable.Range(2024, 40))
        {
            Enumerable.Range(0, 366).Select(new DateOnly(jaar, 1, 1).AddDays).Where(dag => dag.Year == jaar).Count(Feestdagen.Is).Should().BeInRange(9, 10, $"{jaar}");
        }
    }

    [Fact]
    public void Een_termijn_telt_een_feestdag_mee_want_regio_s_verschillen_daarin() =>
        Werkdagen.Na(Dag("2026-12-24"), 1).Should().Be(Dag("2026-12-25"));

    private static DateOnly Dag(string dag) => DateOnly.ParseExact(dag, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
