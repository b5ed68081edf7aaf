using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace ProeftuinPortaal.Web.Tests.Support;

/// <summary>Fills in a form as a browser would: what is hidden in it goes along.</summary>
internal static class Formulieren
{
    public static Task<HttpResponseMessage> LogInAsync(this HttpClient client, string email, string wachtwoord, string pagina = "/inloggen") =>
        client.VerstuurAsync(pagina, "form.formulier", ("Invoer.Email", email), ("Invoer.Wachtwoord", wachtwoord));

    /// <summary>Sends the form of a page of the second step.</summary>
    public static Task<HttpResponseMessage> StapAsync(this HttpClient client, string pagina, string code) =>
        client.VerstuurAsync(pagina, "form.formulier", ("Invoer.Code", code));

    /// <summary>The secret as a page to set up a second step shows it, in groups of four.</summary>
    public static async Task<byte[]> NieuweSleutelAsync(this HttpClient client, string pagina = "/inloggen/tweede-stap") =>
        Inlogcodes.Sleutel((await client.DocumentAsync(pagina)).QuerySelector(".codesleutel code")!.TextContent);

    public static async Task<HttpResponseMessage> VerstuurAsync(
        this HttpClient client, string pagina, string formulier, params (string Naam, string Waarde)[] velden) =>
        await (await client.OpenAsync(pagina, formulier))(velden);

    /// <summary>Opens the page now; the answer sends the form later.</summary>
    public static async Task<Func<(string Naam, string Waarde)[], Task<HttpResponseMessage>>> OpenAsync(
        this HttpClient client, string pagina, string formulier)
    {
        var form = (await client.DocumentAsync(pagina)).QuerySelector(formulier) ?? throw new InvalidOperationException($"No form on {pagina}.");
        var verborgen = form.QuerySelectorAll("input[type=hidden]").Select(i => (i.GetAttribute("name")!, i.GetAttribute("value") ?? "")).ToList();
        return velden => client.PostAsync(form.GetAttribute("action") ?? pagina, Inhoud([.. verborgen, .. velden]));
    }

    public static async Task<IDocument> DocumentAsync(this HttpClient client, string pagina) =>
        Document(await client.GetStringAsync(pagina));

    public static IDocument Document(string html) => new HtmlParser().ParseDocument(html);

    /// <summary>Where a redirect leads: within the portal the path alone, otherwise the whole address.</summary>
    public static string? Doel(this HttpResponseMessage antwoord)
    {
        Uri basis = new("http://localhost/");
        return antwoord.Headers.Location is not { } adres ? null
            : new Uri(basis, adres) is var doel && basis.IsBaseOf(doel) ? doel.PathAndQuery : doel.AbsoluteUri;
    }

    public static FormUrlEncodedContent Inhoud(params (string Naam, string Waarde)[] velden) =>
        new(velden.Select(veld => KeyValuePair.Create(veld.Naam, veld.Waarde)));
}
