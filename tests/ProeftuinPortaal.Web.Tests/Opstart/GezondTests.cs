using ProeftuinPortaal.Web.Tests.Support;

namespace ProeftuinPortaal.Web.Tests.Opstart;

/// <summary>The command that a service manager asks whether the portal is ready.</summary>
public sealed class GezondTests(Webportaal web) : IClassFixture<Webportaal>
{
    [Theory]
    [InlineData("*")]
    [InlineData("portaal.example")]
    [InlineData("*.example;anders.example")]
    public async Task Een_portaal_dat_klaar_is_antwoordt_nul_hoe_het_ook_heet(string namen)
    {
        await using var factory = web.Met(("AllowedHosts", namen));
        factory.UseKestrel(0);
        factory.StartServer();
        var adres = factory.ClientOptions.BaseAddress.ToString();

        var (code, _, fout) = await Opstartproces.DraaiAsync("Production", ["gezond"], ("ASPNETCORE_URLS", adres), ("AllowedHosts", namen));

        (code, fout).Should().Be((0, ""));
    }

    [Fact]
    public async Task Waar_niets_luistert_is_het_een_en_een_zin()
    {
        var (code, _, fout) = await Opstartproces.DraaiAsync("Production", ["gezond"], ("ASPNETCORE_URLS", "http://127.0.0.1:1"));

        (code, fout).Should().Be((1, "Het portaal antwoordt niet op http://127.0.0.1:1."));
    }
}
