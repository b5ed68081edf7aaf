using ProeftuinPortaal.Application.Common;
using ProeftuinPortaal.Application.Tests.Support;
using ProeftuinPortaal.Domain.Common;

namespace ProeftuinPortaal.Application.Tests.Gebruiksgevallen;

/// <summary>
/// Every command: however often it is sent it is done once, with exactly the lines of docs/logboek.md, and of two at the same moment no
/// work is lost without a word.
/// </summary>
public sealed class EenEffectTests(Portaal portaal) : IClassFixture<Portaal>
{
    public static TheoryData<string> Commands => Register.Commands;

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Herhaald_versturen_heeft_een_effect_een_keer_haar_regels_in_het_logboek_en_hetzelfde_antwoord(string naam)
    {
        var geval = await Register.Alle[naam](portaal);
        geval.IsCommand.Should().BeTrue();
        var operatie = Guid.CreateVersion7();
        var voor = await portaal.LaatsteRegelAsync();

        var tegelijk = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => geval.Doe(portaal.DbVoor(geval.Wie), operatie)));
        var stand = await StandAsync();
        var later = await geval.Doe(portaal.DbVoor(geval.Wie), operatie);

        tegelijk.Should().OnlyContain(antwoord => antwoord.IsGelukt);
        tegelijk.Append(later).Select(antwoord => antwoord.Tekst).Distinct().Should().ContainSingle();
        (await StandAsync()).Should().Equal(stand);
        (await portaal.VormfoutenNaAsync(voor, geval)).Should().BeEmpty();
        // What is read anew for the answer is a reading each time.
        (await portaal.RegelsNaAsync(voor, geval)).Where(GeenInzage).Should().BeEquivalentTo(geval.Logboek.Where(GeenInzage));
        (await portaal.RegelsNaAsync(voor, geval)).Count(regel => !GeenInzage(regel)).Should().Be(geval.Logboek.Count(regel => !GeenInzage(regel)) * 4);
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Van_twee_tegelijk_wint_er_een_en_de_ander_hoort_het(string naam)
    {
        var geval = await Register.Alle[naam](portaal);

        var antwoorden = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => geval.Doe(portaal.DbVoor(geval.Wie), Guid.CreateVersion7())));

        var verloren = antwoorden.Where(antwoord => !antwoord.IsGelukt).ToList();
        verloren.Should().HaveCount(geval.Verliezer is null ? 0 : 1);
        verloren.SelectMany(antwoord => antwoord.Errors).Where(error => error.Kind != geval.Verliezer || error.Message.Length == 0).Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Wie_geen_rol_meer_heeft_hoort_ook_het_eerste_antwoord_niet_meer(string naam)
    {
        var geval = await Register.Alle[naam](portaal);
        var operatie = Guid.CreateVersion7();
        (await geval.Doe(portaal.DbVoor(geval.Wie), operatie)).IsGelukt.Should().BeTrue();
        var rollen = $"gebruiker_id = '{geval.Wie.Value}' AND (tot IS NULL OR tot > now())";

        // Under the guards and back: this is about what is true now, not about how it came so.
        await portaal.EigenaarAsync<object>(
            $"""
            ALTER TABLE portaal.gebruikersrollen DISABLE TRIGGER USER;
            CREATE TABLE portaal.even_weg AS SELECT id, tot FROM portaal.gebruikersrollen WHERE {rollen};
            UPDATE portaal.gebruikersrollen SET tot = now() WHERE {rollen};
            ALTER TABLE portaal.gebruikersrollen ENABLE TRIGGER USER
            """);
        try
        {
            var antwoord = await geval.Doe(portaal.DbVoor(geval.Wie), operatie);
            antwoord.IsGelukt.Should().BeFalse();
            antwoord.Errors.Should().OnlyContain(error => error.Kind == ErrorKind.Forbidden || error.Kind == ErrorKind.NotFound);
        }
        finally
        {
            await portaal.EigenaarAsync<object>(
                """
                ALTER TABLE portaal.gebruikersrollen DISABLE TRIGGER USER;
                UPDATE portaal.gebruikersrollen r SET tot = e.tot FROM portaal.even_weg e WHERE e.id = r.id;
                ALTER TABLE portaal.gebruikersrollen ENABLE TRIGGER USER;
                DROP TABLE portaal.even_weg
                """);
        }
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task In_een_proefronde_blijft_er_niets_van_en_daarna_lukt_het_nog(string naam)
    {
        var geval = await Register.Alle[naam](portaal);
        var operatie = Guid.CreateVersion7();
        var regel = await portaal.LaatsteRegelAsync();
        Task<Antwoord> BeoordeelAsync() => Proefronde.DoeAsync(() => geval.Doe(portaal.DbVoor(geval.Wie), operatie));

        // An example that makes its own account does so here, the first time.
        (await BeoordeelAsync()).Errors.Should().Equal(Error.AlleenBeoordeeld);
        var stand = await StandAsync();
        (await BeoordeelAsync()).Errors.Should().Equal(Error.AlleenBeoordeeld);

        (await StandAsync()).Should().Equal(stand);
        (await portaal.EigenaarAsync<long>($"SELECT count(*) FROM portaal.operaties WHERE id = '{operatie}'")).Should().Be(0);
        (await portaal.LaatsteRegelAsync()).Should().Be(regel);
        (await geval.Doe(portaal.DbVoor(geval.Wie), operatie)).IsGelukt.Should().BeTrue();
    }

    private static bool GeenInzage(string regel) => !regel.StartsWith("Inzage|", StringComparison.Ordinal);

    // A fingerprint of every table but the logboek, which is compared line by line.
    private async Task<string[]> StandAsync()
    {
        var tabellen = await portaal.EigenaarAsync<string[]>(
            "SELECT array_agg(oid::regclass::text ORDER BY oid) FROM pg_class WHERE relkind = 'r' AND relnamespace IN ('portaal'::regnamespace, 'identiteit'::regnamespace) AND relname NOT LIKE 'logboek%'");
        return await portaal.EigenaarAsync<string[]>(
            $"SELECT ARRAY[{string.Join(",", tabellen.Select(tabel => $"(SELECT '{tabel} ' || count(*) || ' ' || coalesce(sum(hashtextextended(t::text, 0)), 0) FROM {tabel} t)"))}]");
    }
}
