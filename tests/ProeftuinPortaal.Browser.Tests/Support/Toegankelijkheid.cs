using Deque.AxeCore.Commons;

namespace ProeftuinPortaal.Browser.Tests.Support;

/// <summary>WCAG 2.2 AA as far as axe can judge.</summary>
internal static class Toegankelijkheid
{
    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    // RunAxe of the package loads its script again, and opens a second page, for each scan.
    private const string Regels = """
        async () => (await axe.run(document, {
            runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
            resultTypes: ['violations'],
        })).violations.flatMap(regel => regel.nodes.map(plek =>
            `${regel.id}: ${plek.html} – ${[...plek.any, ...plek.all, ...plek.none].map(controle => controle.message).join('; ')}`))
        """;

    /// <summary>What axe finds on the page as it is now.</summary>
    public static async Task<string[]> BeoordeelAsync(Bezoeker bezoeker)
    {
        if (await bezoeker.Page.EvaluateAsync<bool>("() => window.axe === undefined"))
        {
            await bezoeker.Page.EvaluateAsync(Axe);
        }

        return await bezoeker.Page.EvaluateAsync<string[]>(Regels);
    }
}
