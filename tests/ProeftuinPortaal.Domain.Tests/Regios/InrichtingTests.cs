using ProeftuinPortaal.Domain.Common;
using ProeftuinPortaal.Domain.Regios;
using ProeftuinPortaal.Domain.Tests.Support;
using ProeftuinPortaal.Domain.Toegang;

namespace ProeftuinPortaal.Domain.Tests.Regios;

public sealed class InrichtingTests
{
    private static readonly DateOnly Vandaag = new(2026, 11, 28);
    private static readonly DateTimeOffset Nu = Moment.BeginVan(Vandaag).AddHours(9);

    [Fact]
    public void Waar_alles_is_ingericht_is_er_geen_bevinding() => Compleet().Bevindingen().Should().BeEmpty();

    [Fact]
    public void In_een_lege_regio_ontbreekt_alles_wat_nodig_is()
    {
        var leeg = Compleet() with { Rollen = [], Instellingen = [], Criteria = [], Werkgebieden = [], OpenAanmeldingen = 2 };

        var bevindingen = leeg.Bevindingen();

        bevindingen.Select(b => b.Controle).Distinct().Should().Equal(
            Controle.Procesregisseur, Controle.LokaalTeam, Controle.Rvtpartner, Controle.Projectleider, Controle.PrivacyOfficer, Controle.Beheerders,
            Controle.Werkgebied, Controle.Instelling, Controle.Criteria);
        bevindingen[0].Aantal.Should().Be(2, "what waits is said");
        bevindingen.Count(b => b.Controle == Controle.Instelling).Should().Be(Enum.GetValues<Instellingsleutel>().Length);
        bevindingen.Count(b => b.Controle == Controle.Rvtpartner).Should().Be(3);
    }

    [Theory]
    [InlineData(Rol.Procesregisseur, Controle.Procesregisseur)]
    [InlineData(Rol.Lokaalteamwerker, Controle.LokaalTeam)]
    [InlineData(Rol.Projectleider, Controle.Projectleider)]
    [InlineData(Rol.PrivacyOfficer, Controle.PrivacyOfficer)]
    [InlineData(Rol.FunctioneelBeheerder, Controle.Beheerders)]
    public void Een_rol_die_voorbij_is_of_nog_komt_telt_niet(Rol rol, Controle controle)
    {
        Verander(rol, periode => periode with { Tot = Nu }).Should().Contain(b => b.Controle == controle);
        Verander(rol, periode => periode with { Van = Nu.AddMinutes(1) }).Should().Contain(b => b.Controle == controle);
        Verander(rol, periode => periode with { Van = Nu, Tot = Nu.AddDays(100) }).Should().BeEmpty();
    }

    [Fact]
    public void Een_lokaalteamwerker_van_een_andere_organisatie_is_geen_lokaal_team() =>
        Verander(Rol.Lokaalteamwerker, periode => periode with { Soort = Organisatiesoort.Gemeente }).Should().ContainSingle().Which.Controle.Should().Be(Controle.LokaalTeam);

    [Fact]
    public void De_laatste_procesregisseur_die_binnen_dertig_dagen_stopt_valt_op_en_een_opvolger_lost_dat_op()
    {
        var einde = Moment.BeginVan(Vandaag.AddDays(12));
        var eindigt = Compleet() with { Rollen = [.. Compleet().Rollen.Select(r => r.Rol == Rol.Procesregisseur ? r with { Tot = einde } : r)] };
        Rolperiode Opvolger(DateTimeOffset van) => Periode(Rol.Procesregisseur, Organisatiesoort.Gemeente) with { Van = van };

        var bevinding = eindigt.Bevindingen().Should().ContainSingle().Subject;
        (bevinding.Controle, bevinding.Dag).Should().Be((Controle.ProcesregisseurBlijft, Vandaag.AddDays(12)));
        (eindigt with { Rollen = [.. eindigt.Rollen, Opvolger(einde)] }).Bevindingen().Should().BeEmpty();
        (eindigt with { Rollen = [.. eindigt.Rollen, Opvolger(einde.AddDays(2))] }).Bevindingen().Should().ContainSingle("two days are open");
        (eindigt with { Rollen = [.. eindigt.Rollen.Select(r => r.Tot == einde ? r with { Tot = Nu.AddDays(31) } : r)] }).Bevindingen().Should().BeEmpty();
    }

    [Fact]
    public void Twee_beheerders_zijn_er_een_te_weinig_en_twee_rollen_van_een_mens_tellen_een_keer()
    {
        var beheerders = Compleet().Rollen.Where(r => r.Rol == Rol.FunctioneelBeheerder).ToList();
        var inrichting = Compleet() with { Rollen = [.. Compleet().Rollen.Except([beheerders[0]]), beheerders[1] with { Van = Nu.AddDays(-1) }] };

        inrichting.Bevindingen().Should().Equal(new Bevinding(Controle.Beheerders) { Aantal = 2 });
    }

    [Theory]
    [InlineData("Top3, Expertise", "Gezin", true)]
    [InlineData("Top3", "Gezin, RaadVoorDeKinderbescherming", true)]
    [InlineData("Top3", "Gezin, LokaalTeam", false)]
    public void Een_partner_die_de_regio_niet_vraagt_hoeft_er_niet_te_zijn(string modules, string intake, bool isGevraagd)
    {
        var inrichting = Zet(Zet(Compleet(), Instellingsleutel.Modules, modules), Instellingsleutel.VerplichtBijIntake, intake);
        inrichting = inrichting with { Rollen = [.. inrichting.Rollen.Where(r => r.Soort != Organisatiesoort.RaadVoorDeKinderbescherming)] };

        inrichting.Bevindingen().Should().Equal(isGevraagd ? [new Bevinding(Controle.Rvtpartner) { Soort = Organisatiesoort.RaadVoorDeKinderbescherming }] : []);
    }

    [Theory]
    [InlineData("LokaalTeam", "VerklarendeAnalyse", false)]
    [InlineData("Proeftuin", "VerklarendeAnalyse", true)]
    [InlineData("Samen", "VerklarendeAnalyse", true)]
    [InlineData("Proeftuin", "Top3, Expertise", false)]
    public void Een_gedragswetenschapper_is_nodig_als_de_proeftuin_de_analyse_maakt(string uitvoerder, string modules, bool isNodig)
    {
        var inrichting = Zet(Zet(Compleet(), Instellingsleutel.UitvoerderAnalyse, uitvoerder), Instellingsleutel.Modules, modules);
        inrichting = inrichting with { Rollen = [.. inrichting.Rollen.Where(r => r.Rol != Rol.Gedragswetenschapper)] };

        inrichting.Bevindingen().Select(b => b.Controle).Should().Equal(isNodig ? [Controle.Gedragswetenschapper] : []);
    }

    [Theory]
    [InlineData(Instellingsleutel.NaamInstroom, "Instroomoverleg / Regieteam", "één instroom")]
    [InlineData(Instellingsleutel.TermijnBesluit, "0", "heel getal")]
    [InlineData(Instellingsleutel.GepauzeerdeDelen, "Noord, Zuid", "“Zuid”")]
    public void Een_waarde_die_niet_kan_valt_op(Instellingsleutel sleutel, string waarde, string zin)
    {
        var bevinding = Zet(Compleet(), sleutel, waarde).Bevindingen().Should().ContainSingle().Subject;

        (bevinding.Controle, bevinding.Sleutel).Should().Be((Controle.Instellingswaarde, sleutel));
        bevinding.Wat.Should().Contain(zin);
    }

    [Theory]
    [InlineData(30, true)]
    [InlineData(31, false)]
    public void Een_waarde_die_binnenkort_eindigt_zonder_vervolg_valt_op(int dagen, bool valtOp)
    {
        var (basis, einde) = (Compleet(), Vandaag.AddDays(dagen));
        var eindigt = basis with { Instellingen = [.. basis.Instellingen.Select(i => i.Sleutel == Instellingsleutel.TermijnHulp ? i with { Tot = einde } : i)] };
        var vervolg = Waarde(Instellingsleutel.TermijnHulp, "21") with { Van = einde };

        eindigt.Bevindingen().Should().Equal(valtOp ? [new Bevinding(Controle.InstellingEindigt) { Sleutel = Instellingsleutel.TermijnHulp, Dag = einde }] : []);
        (eindigt with { Instellingen = [.. eindigt.Instellingen, vervolg] }).Bevindingen().Should().BeEmpty();
        // Withdrawn before it held: an empty period follows nothing.
        (eindigt with { Instellingen = [.. eindigt.Instellingen, vervolg with { Tot = einde }] }).Bevindingen().Should().HaveCount(valtOp ? 1 : 0);
    }

    [Fact]
    public void Vragen_die_eindigen_of_er_niet_zijn_vallen_op()
    {
        var (basis, einde) = (Compleet(), Vandaag.AddDays(9));
        Inrichting Met(DateOnly? tot) => basis with { Criteria = [.. basis.Criteria.Select(c => c.Soort == Criteriumsoort.Uitstroom ? c with { Tot = tot } : c)] };

        Met(Vandaag).Bevindingen().Should().Equal(new Bevinding(Controle.Criteria) { Criteria = Criteriumsoort.Uitstroom });
        Met(einde).Bevindingen().Should().Equal(new Bevinding(Controle.CriteriaEindigen) { Criteria = Criteriumsoort.Uitstroom, Dag = einde });
        Met(Vandaag.AddDays(31)).Bevindingen().Should().BeEmpty();
    }

    [Fact]
    public void Zonder_werkgebied_van_vandaag_of_met_een_dubbele_postcode_is_het_niet_in_orde()
    {
        var basis = Compleet();

        (basis with { Werkgebieden = [.. basis.Werkgebieden.Select(w => w with { Van = Vandaag.AddDays(1) })] }).Bevindingen().Select(b => b.Controle).Should().Equal(Controle.Werkgebied);
        (basis with { DubbelePostcodes = ["3541"] }).Bevindingen().Should().Equal(new Bevinding(Controle.DubbelePostcode) { Wat = "3541" });
    }

    private static IReadOnlyList<Bevinding> Verander(Rol rol, Func<Rolperiode, Rolperiode> hoe) =>
        (Compleet() with { Rollen = [.. Compleet().Rollen.Select(r => r.Rol == rol ? hoe(r) : r)] }).Bevindingen();

    private static Inrichting Zet(Inrichting inrichting, Instellingsleutel sleutel, string waarde) =>
        inrichting with { Instellingen = [.. inrichting.Instellingen.Select(i => i.Sleutel == sleutel ? i with { Waarde = waarde } : i)] };

    private static readonly IReadOnlyList<Rolperiode> Iedereen =
    [
        Periode(Rol.Procesregisseur, Organisatiesoort.Gemeente), Periode(Rol.Lokaalteamwerker, Organisatiesoort.LokaalTeam),
        Periode(Rol.RvtExpert, Organisatiesoort.VeiligThuis), Periode(Rol.RvtExpert, Organisatiesoort.GecertificeerdeInstelling),
        Periode(Rol.RvtExpert, Organisatiesoort.RaadVoorDeKinderbescherming), Periode(Rol.Gedragswetenschapper, Organisatiesoort.GecertificeerdeInstelling),
        Periode(Rol.Projectleider, Organisatiesoort.Gemeente), Periode(Rol.PrivacyOfficer, Organisatiesoort.Gemeente),
        .. Enumerable.Range(0, Inrichting.Beheerdersnodig).Select(_ => Periode(Rol.FunctioneelBeheerder, Organisatiesoort.Gemeente)),
    ];

    private static Inrichting Compleet() => new(Nu, Vandaag)
    {
        Rollen = Iedereen,
        Instellingen = [.. Enum.GetValues<Instellingsleutel>().Select(sleutel => Waarde(sleutel, Goed(sleutel)))],
        Criteria = [.. Enum.GetValues<Criteriumsoort>().Select(soort => new Criterium(Guid.NewGuid(), Voorbeelden.Regio, soort, 1, "Vraag 1?", Vandaag.AddDays(-90), null))],
        Werkgebieden = [new(Guid.NewGuid(), Voorbeelden.Regio, "Wijk Voorbeeld-01", "Noord", "3541", Vandaag.AddDays(-90), null, "voorbeeld")],
        DubbelePostcodes = [],
        OpenAanmeldingen = 0,
    };

    private static Rolperiode Periode(Rol rol, Organisatiesoort soort) => new(new(Guid.NewGuid()), rol, soort, Nu.AddDays(-90), null);

    private static Instelling Waarde(Instellingsleutel sleutel, string waarde) => new(Guid.NewGuid(), Voorbeelden.Regio, sleutel, waarde, Vandaag.AddDays(-90), null, "voorbeeld");

    private static string Goed(Instellingsleutel sleutel) => Instellingsregels.Vorm(sleutel) switch
    {
        Instellingsvorm.Tekst => "Instroomoverleg",
        Instellingsvorm.Getal => "10",
        Instellingsvorm.Getallen => "3, 6, 12",
        Instellingsvorm.Namen => Instellingsregels.GeenDelen,
        Instellingsvorm.Keuzes => string.Join(", ", Instellingsregels.Mogelijk(sleutel)),
        _ => Instellingsregels.Mogelijk(sleutel)[0],
    };
}
