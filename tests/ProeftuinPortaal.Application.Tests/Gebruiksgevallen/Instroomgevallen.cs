using ProeftuinPortaal.Application.Aanmeldingen;
using ProeftuinPortaal.Application.Persistence;
using ProeftuinPortaal.Application.Tests.Support;
using ProeftuinPortaal.Domain.Aanmeldingen;
using ProeftuinPortaal.Domain.Common;
using ProeftuinPortaal.Domain.Toegang;

namespace ProeftuinPortaal.Application.Tests.Gebruiksgevallen;

/// <summary>Instroom: announcing, the inbox, and the decision.</summary>
internal static class Instroomgevallen
{
    private const string Aanmelding = "Wijzigen||aanmeldingen|";

    private static readonly string[] Besluit = ["Toevoegen||instroombesluiten|", "Toevoegen||wegingen|", "Toevoegen||wegingen|", Aanmelding];

    public static Dictionary<string, Opzet> Alle { get; } = new()
    {
        ["AanmeldformulierInzien"] = p => AanmelderAsync(p,
            (db, i, _, _) => Antwoord.Van(new AanmeldformulierInzienHandler(db, p.Clock).HandleAsync(default)), i => i.Regio.Value.ToString()),
        ["AanmeldingIndienen"] = IndienenAsync,
        ["AanmeldingIntrekken"] = async p => await AanmelderAsync(p, (db, _, nummer, id) => Antwoord.Van(
            new AanmeldingIntrekkenHandler(db).HandleAsync(new() { OperatieId = id, Nummer = nummer, Reden = "Reden Voorbeeld-01" }, default)), null, Aanmelding) with
        { IsCommand = true, Verliezer = ErrorKind.Conflict },
        ["MijnAanmeldingenInzien"] = p => AanmelderAsync(p,
            (db, _, _, _) => Antwoord.Van(new MijnAanmeldingenInzienHandler(db, TimeProvider.System).HandleAsync(default)), _ => "Ingediend nummer", "Lijst|Kop|MijnAanmeldingen|"),

        ["AanmeldingInzien"] = p => InboxAsync(p, (db, _, nummer, _) => Antwoord.Van(new AanmeldingInzienHandler(db, p.Clock).HandleAsync(nummer, default)), "Inzage||aanmelding|"),
        ["InstroomInzien"] = async p => await InboxAsync(p, (db, _, _, _) => Antwoord.Van(new InstroomInzienHandler(db, p.Clock).HandleAsync(null, default)), "Lijst||Instroom|") with
        { IsEigenLijst = true },
        ["InstroomInzien.VanRegio"] = p => InboxAsync(p,
            (db, i, _, _) => Antwoord.Van(new InstroomInzienHandler(db, p.Clock).HandleAsync(i.Regio.Value.ToString("N"), default)), "Lijst||Instroom|"),
        ["InstroomVandaagInzien"] = async p => await InboxAsync(p,
            (db, _, _, _) => Antwoord.Van(new InstroomVandaagInzienHandler(db, p.Clock).HandleAsync(default)), "Lijst||Vandaag|") with
        { IsEigenLijst = true },
        ["InstroomAgenderen"] = async p => await InboxAsync(p, (db, _, nummer, id) => Antwoord.Van(new InstroomAgenderenHandler(db, p.Clock).HandleAsync(
            new() { OperatieId = id, Nummer = nummer, Versie = 1, OverlegOp = p.Vandaag.AddDays(3) }, default)), Aanmelding) with
        { IsCommand = true, Verliezer = ErrorKind.Conflict },
        ["AfstemmingVastleggen"] = async p => await InboxAsync(p, (db, _, nummer, id) => Antwoord.Van(new AfstemmingVastleggenHandler(db, p.Clock).HandleAsync(
            new() { OperatieId = id, Nummer = nummer, Versie = 1, AfgestemdOp = p.Vandaag, AfgestemdMet = "Iemand Voorbeeld-01" }, default)), Aanmelding) with
        { IsCommand = true, Verliezer = ErrorKind.Conflict },
        ["InstroomBesluiten"] = p => BesluitAsync(p, Instroomuitkomst.TerugMetAdvies, Besluit),
        ["InstroomBesluiten.SamenStarten"] = p => BesluitAsync(p, Instroomuitkomst.SamenStarten,
        [
            .. Besluit, "Toevoegen|Kop|gezinnen|nieuw", "Toevoegen|Kop|casussen|nieuw", "Toevoegen|Kop|casusrollen|nieuw", "Toevoegen|Kop|casusrollen|nieuw",
            "Toevoegen|Kop|fasen|nieuw", "Toevoegen|Kop|kaders|nieuw", "Toevoegen|Gezin|personen|nieuw", "Toevoegen|Gezin|personen|nieuw",
            "Toevoegen|Gezin|huishoudens|nieuw", "Wijzigen|Kop|casussen|nieuw",
        ]),
    };

    private static async Task<Gebruiksgeval> IndienenAsync(Portaal portaal)
    {
        var instroom = await portaal.InstroomAsync();
        return new(instroom.Aanmelder, instroom.Regio, (db, id) =>
        {
            var command = Instroomvoorbeelden.Aanmelding(instroom);
            command.OperatieId = id;
            return Antwoord.Van(new AanmeldingIndienenHandler(db, portaal.Clock).HandleAsync(command, default));
        })
        {
            Logboek = ["Toevoegen||aanmeldingen|", "Toevoegen||aanmelding_personen|", "Toevoegen||aanmelding_personen|", "Dubbelcheck||aanmelding|"],
            Anderen = async () => [(await portaal.InstroomAsync()).Aanmelder],
            IsCommand = true,
        };
    }

    private static async Task<Gebruiksgeval> BesluitAsync(Portaal portaal, Instroomuitkomst uitkomst, string[] logboek) =>
        await InboxAsync(portaal, (db, instroom, nummer, id) =>
        {
            var command = Instroomvoorbeelden.Besluit(instroom, nummer, uitkomst);
            command.OperatieId = id;
            return Antwoord.Van(new InstroomBesluitenHandler(db, portaal.Clock).HandleAsync(command, default));
        }, logboek) with
        { IsCommand = true, Verliezer = ErrorKind.Conflict };

    // Of the own aanmelding; somebody else of the region and a sender elsewhere find nothing.
    private static async Task<Gebruiksgeval> AanmelderAsync(
        Portaal portaal, Func<PortaalDb, Voorbeeldinstroom, string, Guid, Task<Antwoord>> doe, Func<Voorbeeldinstroom, string>? geheim, params string[] logboek)
    {
        var instroom = await portaal.InstroomAsync();
        var nummer = await portaal.IngediendAsync(instroom);
        return new(instroom.Aanmelder, instroom.Regio, (db, id) => doe(db, instroom, nummer, id))
        {
            Logboek = logboek,
            Anderen = async () => [.. geheim is null ? [instroom.Contactpersoon] : Array.Empty<GebruikerId>(), (await portaal.InstroomAsync()).Aanmelder],
            IsEigenLijst = geheim is not null,
            Geheimen = geheim is null ? [] : [geheim(instroom).Replace("Ingediend nummer", nummer, StringComparison.Ordinal)],
        };
    }

    // As who keeps the inbox; who keeps the inbox of another region finds nothing. Sent long ago, so that its term is urgent.
    private static async Task<Gebruiksgeval> InboxAsync(
        Portaal portaal, Func<PortaalDb, Voorbeeldinstroom, string, Guid, Task<Antwoord>> doe, params string[] logboek)
    {
        var instroom = await portaal.InstroomAsync();
        var nummer = await portaal.IngediendAsync(instroom);
        await portaal.EigenaarAsync<object>($"UPDATE portaal.aanmeldingen SET ingediend_op = now() - interval '30 days' WHERE nummer = '{nummer}'");
        return new(instroom.Procesregisseur, instroom.Regio, (db, id) => doe(db, instroom, nummer, id))
        {
            Logboek = logboek,
            Anderen = async () => [(await portaal.InstroomAsync()).Procesregisseur],
            Geheimen = [nummer],
        };
    }
}
