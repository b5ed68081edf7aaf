using CsCheck;
using ProeftuinPortaal.Domain.Cijfers;

namespace ProeftuinPortaal.Domain.Tests.Cijfers;

public sealed class KleineAantallenTests
{
    private static readonly Gen<int[]> Aantallen = Gen.Int[0, 9].Array[1, 4];

    [Fact]
    public void Een_klein_aantal_staat_nergens_en_al_het_andere_klopt() => Aantallen.Sample(aantallen =>
    {
        var verdeling = KleineAantallen.Onderdruk(aantallen);
        return verdeling.Cellen.Zip(aantallen).All(paar => paar.First.Aantal == (paar.Second is >= 1 and <= 4 ? null : paar.Second))
            && (verdeling.Totaal.IsVerborgen || verdeling.Totaal.Aantal == aantallen.Sum())
            && verdeling.Totaal.Aantal is not (>= 1 and <= 4);
    });

    // The attacker knows the rule and everything that is shown, and tries every possibility.
    [Fact]
    public void Voor_elk_verborgen_aantal_blijven_er_minstens_twee_mogelijkheden() => Aantallen.Sample(aantallen =>
    {
        var getoond = Tekst(KleineAantallen.Onderdruk(aantallen));
        var mogelijk = Invullingen(aantallen).Where(ander => Tekst(KleineAantallen.Onderdruk(ander)) == getoond).ToList();
        return Enumerable.Range(0, aantallen.Length).Where(i => KleineAantallen.IsKlein(aantallen[i]))
            .All(i => mogelijk.Select(ander => ander[i]).Distinct().Count() > 1);
    });

    [Fact]
    public void Ook_met_een_tweede_verdeling_van_hetzelfde_totaal() => Aantallen.Select(Aantallen).Sample((eerste, rest) =>
    {
        int[] tweede = [.. rest, Math.Max(0, eerste.Sum() - rest.Sum())];
        eerste = [.. eerste, Math.Max(0, tweede.Sum() - eerste.Sum())];
        var (a, b) = KleineAantallen.Onderdruk(eerste, tweede);
        var mogelijk = (
            from anderA in Invullingen(eerste)
            from anderB in b is null ? [tweede] : Invullingen(tweede)
            where b is null || anderA.Sum() == anderB.Sum()
            let getoond = b is null ? (KleineAantallen.Onderdruk(anderA), null) : KleineAantallen.Onderdruk(anderA, anderB)
            where Tekst(getoond.Item1) == Tekst(a) && (b is null || (getoond.Item2 is { } tweedeGetoond && Tekst(tweedeGetoond) == Tekst(b)))
            select (A: anderA, B: anderB)).ToList();
        return Enumerable.Range(0, eerste.Length).Where(i => KleineAantallen.IsKlein(eerste[i])).All(i => mogelijk.Select(m => m.A[i]).Distinct().Count() > 1)
            && (b is null || Enumerable.Range(0, tweede.Length).Where(i => KleineAantallen.IsKlein(tweede[i])).All(i => mogelijk.Select(m => m.B[i]).Distinct().Count() > 1));
    }, iter: 300);

    [Theory]
    [InlineData(4, null)]
    [InlineData(5, 3.0)]
    public void Een_mediaan_gaat_over_minstens_vijf(int aantal, double? verwacht) => KleineAantallen.Mediaan(3, aantal).Should().Be(verwacht);

    private static string Tekst(Verdeling verdeling) => string.Join('|', verdeling.Cellen.Select(cel => cel.Aantal)) + "=" + verdeling.Totaal.Aantal;

    private static IEnumerable<int[]> Invullingen(int[] aantallen) => aantallen.Aggregate<int, IEnumerable<int[]>>(
        [[]], (tot, aantal) => tot.SelectMany(begin => (KleineAantallen.IsKlein(aantal) ? [1, 2, 3, 4] : new[] { aantal }).Select(waarde => (int[])[.. begin, waarde])));
}
