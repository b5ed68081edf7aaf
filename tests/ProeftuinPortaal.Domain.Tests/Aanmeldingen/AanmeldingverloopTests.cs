using ProeftuinPortaal.Domain.Aanmeldingen;
using ProeftuinPortaal.Domain.Common;
using static ProeftuinPortaal.Domain.Aanmeldingen.Aanmeldinghandeling;
using static ProeftuinPortaal.Domain.Aanmeldingen.Aanmeldingstatus;

namespace ProeftuinPortaal.Domain.Tests.Aanmeldingen;

public sealed class AanmeldingverloopTests
{
    // Every pair, by hand: what follows, or why it cannot be.
    private static readonly Dictionary<(Aanmeldingstatus, Aanmeldinghandeling), object> Verloop = new()
    {
        [(Ingediend, AfstemmingVastleggen)] = Ingediend,
        [(Ingediend, Agenderen)] = Geagendeerd,
        [(Ingediend, Besluiten)] = Besloten,
        [(Ingediend, Intrekken)] = Ingetrokken,
        [(WachtOpAfstemming, AfstemmingVastleggen)] = Ingediend,
        [(WachtOpAfstemming, Agenderen)] = AanmeldingErrors.NogAfTeStemmen,
        [(WachtOpAfstemming, Besluiten)] = AanmeldingErrors.NogAfTeStemmen,
        [(WachtOpAfstemming, Intrekken)] = Ingetrokken,
        [(Geagendeerd, AfstemmingVastleggen)] = Geagendeerd,
        [(Geagendeerd, Agenderen)] = Geagendeerd,
        [(Geagendeerd, Besluiten)] = Besloten,
        [(Geagendeerd, Intrekken)] = Ingetrokken,
        [(Besloten, AfstemmingVastleggen)] = AanmeldingErrors.AlBesloten,
        [(Besloten, Agenderen)] = AanmeldingErrors.AlBesloten,
        [(Besloten, Besluiten)] = AanmeldingErrors.AlBesloten,
        [(Besloten, Intrekken)] = AanmeldingErrors.AlBesloten,
        [(Ingetrokken, AfstemmingVastleggen)] = AanmeldingErrors.AlIngetrokken,
        [(Ingetrokken, Agenderen)] = AanmeldingErrors.AlIngetrokken,
        [(Ingetrokken, Besluiten)] = AanmeldingErrors.AlIngetrokken,
        [(Ingetrokken, Intrekken)] = AanmeldingErrors.AlIngetrokken,
    };

    public static TheoryData<Aanmeldingstatus, Aanmeldinghandeling> Paren
    {
        get
        {
            TheoryData<Aanmeldingstatus, Aanmeldinghandeling> paren = [];
            foreach (var status in Enum.GetValues<Aanmeldingstatus>())
            {
                foreach (var handeling in Enum.GetValues<Aanmeldinghandeling>())
                {
                    paren.Add(status, handeling);
                }
            }

            return paren;
        }
    }

    [Theory]
    [MemberData(nameof(Paren))]
    public void Elke_handeling_in_elke_status(Aanmeldingstatus status, Aanmeldinghandeling handeling)
    {
        var na = Aanmeldingverloop.Na(status, handeling);

        (na.IsSuccess ? (object)na.Value : na.Errors.Single()).Should().Be(Verloop[(status, handeling)]);
    }

    [Theory]
    [InlineData(Instroomroute.VeiligThuis, false, WachtOpAfstemming)]
    [InlineData(Instroomroute.VeiligThuis, true, Ingediend)]
    [InlineData(Instroomroute.LokaalTeam, false, Ingediend)]
    [InlineData(Instroomroute.Afstemmingsoverleg, true, Ingediend)]
    public void Alleen_Veilig_Thuis_zonder_afstemming_wacht(Instroomroute route, bool isAfgestemd, Aanmeldingstatus begin) =>
        Aanmeldingverloop.Begin(route, isAfgestemd).Should().Be(begin);

    // Sent on a Friday, five working days: the Friday after.
    [Theory]
    [InlineData("2026-11-20", Termijnstand.OpTijd)]
    [InlineData("2026-11-24", Termijnstand.OpTijd)]
    [InlineData("2026-11-25", Termijnstand.BijnaVoorbij)]
    [InlineData("2026-11-27", Termijnstand.BijnaVoorbij)]
    [InlineData("2026-11-28", Termijnstand.TeLaat)]
    public void Een_termijn_telt_werkdagen_en_waarschuwt_twee_dagen_van_tevoren(string vandaag, Termijnstand stand) =>
        Aanmeldingtermijn.Van(new(2026, 11, 20), 5, DateOnly.Parse(vandaag, System.Globalization.CultureInfo.InvariantCulture))
            .Should().Be(new Aanmeldingtermijn(new(2026, 11, 27), stand));

    [Fact]
    public void De_dag_van_een_overleg_is_vandaag_of_later_en_binnen_een_jaar()
    {
        DateOnly vandaag = new(2026, 11, 24);
        Error? Bezwaar(DateOnly? dag) => Aanmeldingverloop.BezwaarTegenOverleg(dag, vandaag);

        Bezwaar(vandaag).Should().BeNull();
        Bezwaar(vandaag.AddYears(1)).Should().BeNull();
        Bezwaar(null).Should().Be(AanmeldingErrors.OverlegOpOntbreekt);
        Bezwaar(vandaag.AddDays(-1)).Should().Be(AanmeldingErrors.OverlegVoorbij);
        Bezwaar(vandaag.AddYears(1).AddDays(1)).Should().Be(AanmeldingErrors.OverlegTeVer);
    }
}
