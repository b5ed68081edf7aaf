using ProeftuinPortaal.Application.Persistence.Server;

namespace ProeftuinPortaal.Application.Tests.Persistence.Server;

public sealed class VerbindingTests
{
    [Theory]
    [InlineData("Host=db;Username=u;Password=geheim;No Reset On Close=true", "No Reset On Close")]
    [InlineData("Host=db;Username=u;Password=geheim;NoResetOnClose=True", "No Reset On Close")]
    [InlineData("Host=db;Username=u;Password=geheim;multiplexing=TRUE", "Multiplexing")]
    public void Een_instelling_die_toegang_lekt_wordt_geweigerd(string connectionString, string instelling) =>
        Fout(connectionString).Should().Contain(instelling).And.Contain("toegang").And.NotContain("geheim");

    [Theory]
    [InlineData("")]
    [InlineData("Database=zonder_host;Password=geheim")]
    [InlineData("geheim")]
    [InlineData("Host=db;Port=geheim")]
    [InlineData("Host=db;Password=half;geheim")]
    [InlineData("Host=db;Bestaat Niet=geheim")]
    [InlineData("Host=db;Multiplexing=geheim")]
    [InlineData("Host=db;Port=99999999999999999999;Password=geheim")]
    public void Wat_niet_te_lezen_is_wordt_geweigerd_zonder_het_wachtwoord_te_tonen(string connectionString) =>
        Fout(connectionString).Should().Contain("niet te lezen").And.NotContain("geheim");

    [Theory]
    [InlineData("Host=db;Username=u;Password=geheim;Database=portaal")]
    [InlineData("Host=/run/postgresql;Username=u;No Reset On Close=false;Multiplexing=false")]
    public void Een_gewone_verbinding_mag(string connectionString) =>
        FluentActions.Invoking(() => Verbinding.Controleer(connectionString)).Should().NotThrow();

    private static string Fout(string connectionString) =>
        FluentActions.Invoking(() => Verbinding.Controleer(connectionString))
            .Should().Throw<PostgresServerFout>().Which.ToString();
}
