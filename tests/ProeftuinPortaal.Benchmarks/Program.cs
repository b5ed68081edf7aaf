using System.CommandLine;
using System.Globalization;
using ProeftuinPortaal.Benchmarks;

var casussen = new Option<int[]>("--casussen")
{
    Description = "Sizes of the database, in cases over all regions",
    DefaultValueFactory = _ => [1_000, 10_000],
    AllowMultipleArgumentsPerToken = true,
};
var keren = new Option<int>("--keren") { Description = "How often each question is asked", DefaultValueFactory = _ => 200 };
var opdracht = new RootCommand("Times the work of the portal beside the same question in SQL by hand, on the same server in the same run.") { casussen, keren };
opdracht.SetAction(async (keuze, cancellationToken) =>
{
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Environment.ProcessorCount} cores, {keuze.GetValue(keren)} times each, times in ms"));
    List<(int Casussen, IReadOnlyList<Uitslag> Uitslagen)> alle = [];
    foreach (var aantal in keuze.GetValue(casussen)!)
    {
        await using var proef = await Proefdatabase.MaakAsync(aantal, cancellationToken);
        Console.WriteLine($"\n## {proef.Omschrijving}\n");
        alle.Add((aantal, await Meting.MeetAsync(proef, await Vragen.VanAsync(proef), keuze.GetValue(keren))));
        Verslag.Druk(alle[^1].Uitslagen);
    }

    Verslag.DrukGroei(alle);
    return 0;
});
return await opdracht.Parse(args).InvokeAsync();
