using ProeftuinPortaal.Application.Tests.Support;

namespace ProeftuinPortaal.Application.Tests.Gebruiksgevallen;

/// <summary>Every reading is in the logboek, with exactly the lines of docs/logboek.md. Of the commands: <see cref="EenEffectTests"/>.</summary>
public sealed class LogboekregelTests(Portaal portaal) : IClassFixture<Portaal>
{
    public static TheoryData<string> Lezingen => Register.Lezingen;

    [Theory]
    [MemberData(nameof(Lezingen))]
    public async Task Elke_lezing_schrijft_precies_haar_regels(string naam)
    {
        var geval = await Register.Alle[naam](portaal);
        var voor = await portaal.LaatsteRegelAsync();

        (await geval.Doe(portaal.DbVoor(geval.Wie), Guid.CreateVersion7())).Errors.Should().BeEmpty();

        (await portaal.RegelsNaAsync(voor, geval)).Should().BeEquivalentTo(geval.Logboek);
        (await portaal.VormfoutenNaAsync(voor, geval)).Should().BeEmpty();
    }
}

/// <summary>Reads back what was logged.</summary>
internal static class Logboeklezer
{
    public static Task<long> LaatsteRegelAsync(this Portaal portaal) => portaal.EigenaarAsync<long>("SELECT coalesce(max(id), 0) FROM portaal.logboek");

    /// <summary>A line has who and why, ids, and names of columns; never what stands in them.</summary>
    public static Task<string[]> VormfoutenNaAsync(this Portaal portaal, long voor, Gebruiksgeval geval) => portaal.EigenaarAsync<string[]>(
        $$"""
        SELECT coalesce(array_agg(l::text), '{}') FROM portaal.logboek l
        WHERE l.id > {{voor}} AND (l.gebruiker_id IS DISTINCT FROM '{{geval.Wie.Value}}' OR cardinality(l.rollen) = 0
            OR l.onderwerp !~ '^[A-Za-z0-9_]+$' OR l.rij !~ '^[0-9a-f -]*$'
            OR (l.handeling = 'Wijzigen' AND coalesce(cardinality(l.kolommen), 0) = 0)
            OR EXISTS (SELECT FROM unnest(l.kolommen) k WHERE NOT EXISTS (
                SELECT FROM pg_attribute a WHERE a.attrelid = to_regclass('portaal.' || l.onderwerp) AND a.attname = k)))
        """);

    /// <summary>As <see cref="Gebruiksgeval.Logboek"/> writes them.</summary>
    public static async Task<string[]> RegelsNaAsync(this Portaal portaal, long voor, Gebruiksgeval geval)
    {
        var regels = await portaal.EigenaarAsync<string[]>(
            $$"""
            SELECT coalesce(array_agg(concat_ws('|', handeling, coalesce(deel, ''), onderwerp,
                coalesce(casus_id::text, array_to_string(casussen, ','), gezin_id::text, '')) ORDER BY id), '{}')
            FROM portaal.logboek WHERE id > {{voor}}
            """);
        return [.. from regel in regels
                   let delen = regel.Split('|')
                   let ankers = from anker in delen[3].Split(',', StringSplitOptions.RemoveEmptyEntries) select geval.Namen.GetValueOrDefault(anker, "nieuw")
                   select $"{delen[0]}|{delen[1]}|{delen[2]}|{string.Join(',', ankers)}"];
    }
}
