using Microsoft.EntityFrameworkCore;
using ProeftuinPortaal.Application.Persistence;
using ProeftuinPortaal.Application.Regios;
using ProeftuinPortaal.Domain.Aanmeldingen;
using ProeftuinPortaal.Domain.Common;
using ProeftuinPortaal.Domain.Gezinnen;
using ProeftuinPortaal.Domain.Regios;
using ProeftuinPortaal.Domain.Toegang;

namespace ProeftuinPortaal.Application.Aanmeldingen;

/// <summary>One aanmelding on the board.</summary>
/// <param name="Besluit">Term for the decision; null when the region set none, or when it is decided or withdrawn.</param>
/// <param name="EersteContact">Term for the first contact with the family; null as <paramref name="Besluit"/>.</param>
public sealed record AanmeldingRow(
    AanmeldingId Id, string Nummer, string Achternaam, Instroomroute Route, Aanmeldingstatus Status, DateOnly IngediendOp, DateOnly? OverlegOp,
    Aanmeldingtermijn? Besluit, Aanmeldingtermijn? EersteContact)
{
    public int Personen { get; init; }

    public int Kinderen { get; init; }

    /// <summary>Null while nothing is decided.</summary>
    public Instroomuitkomst? Uitkomst { get; init; }

    public bool IsOpen => Aanmeldingverloop.Open.Contains(Status);
}

/// <summary>A region whose inbox this user keeps.</summary>
public sealed record Inboxregio(RegioId Id, string Code, string Naam);

/// <summary>The one inbox of a region (F001).</summary>
/// <param name="Naam">What the region calls it.</param>
/// <param name="Regios">More than one when this user keeps several inboxes.</param>
/// <param name="Open">Neither decided nor withdrawn, oldest first.</param>
/// <param name="Afgehandeld">Of the last weeks, newest first.</param>
public sealed record InstroomDetails(
    RegioId Regio, string Naam, IReadOnlyList<Inboxregio> Regios, IReadOnlyList<AanmeldingRow> Open, IReadOnlyList<AanmeldingRow> Afgehandeld)
{
    /// <summary>There is no proeftuin team in this region: the work goes by the handelingskader (F108).</summary>
    public bool IsHandelingskader { get; init; }
}

/// <summary>Opens the inbox of a region. Logged as one list with the aanmeldingen shown.</summary>
public sealed class InstroomInzienHandler(PortaalDb portaalDb, TimeProvider clock)
{
    private const int DagenAfgehandeld = 30;

    /// <param name="regiocode">Null for the first region of this user.</param>
    public Task<Result<InstroomDetails>> HandleAsync(string? regiocode, CancellationToken cancellationToken) =>
        portaalDb.LeesAsync<InstroomDetails>(Bevoegdheid.InstroomInzien, null, async db =>
        {
            var eigen = db.Actor.RegiosVoor(Bevoegdheid.InstroomInzien);
            var regios = await db.Regios.AsNoTracking().Where(r => eigen.Contains(r.Id)).OrderBy(r => r.Naam)
                .Select(r => new Inboxregio(r.Id, r.Code, r.Naam)).ToListAsync(cancellationToken);
            var regio = regiocode is null ? regios.FirstOrDefault() : regios.SingleOrDefault(r => r.Code == regiocode);
            if (regio is null)
            {
                return Error.NotFound;
            }

            var vandaag = Moment.Nu(clock).Vandaag;
            var sinds = Moment.BeginVan(vandaag.AddDays(-DagenAfgehandeld));
            var instellingen = await db.InstellingenAsync(regio.Id, vandaag, cancellationToken);
            var rows = await ReadAsync(db, db.Aanmeldingen.Where(a => a.RegioId == regio.Id && (Aanmeldingverloop.Open.Contains(a.Status)
                || a.IngediendOp >= sinds || db.Instroombesluiten.Any(b => b.AanmeldingId == a.Id && b.BeslotenOp >= sinds))), instellingen, vandaag, cancellationToken);
            await db.LogLijstAsync("Instroom", rows.Select(row => row.Id), cancellationToken);
            return new InstroomDetails(
                regio.Id, instellingen.NaamInstroom(), regios, [.. rows.Where(row => row.IsOpen)], [.. rows.Where(row => !row.IsOpen).Reverse()])
            {
                IsHandelingskader = instellingen.Tekst(Instellingsleutel.Werkwijze) == "Handelingskader",
            };
        }, cancellationToken);

    /// <summary>Reads rows of the board, oldest first.</summary>
    internal static async Task<IReadOnlyList<AanmeldingRow>> ReadAsync(
        PortaalDbContext db, IQueryable<Aanmelding> aanmeldingen, Regioinstellingen instellingen, DateOnly vandaag, CancellationToken cancellationToken)
    {
        var rijen = await aanmeldingen.AsNoTracking().InInboxVan(db.Actor).OrderBy(a => a.IngediendOp).ThenBy(a => a.Id)
            .Select(a => new
            {
                Aanmelding = a,
                Personen = a.Personen.Count,
                Kinderen = a.Personen.Count(persoon => persoon.Gezinsrol == Gezinsrol.Kind),
                Uitkomst = db.Instroombesluiten.Where(b => b.AanmeldingId == a.Id).Select(b => (Instroomuitkomst?)b.Uitkomst).FirstOrDefault(),
            }).ToListAsync(cancellationToken);
        return [.. rijen.Select(rij =>
        {
            var a = rij.Aanmelding;
            var ingediend = new Moment(a.IngediendOp).Vandaag;
            Aanmeldingtermijn? Termijn(Instellingsleutel sleutel) => Aanmeldingverloop.Open.Contains(a.Status) && instellingen.Getal(sleutel) is { } dagen
                ? Aanmeldingtermijn.Van(ingediend, dagen, vandaag) : null;
            return new AanmeldingRow(
                a.Id, a.Nummer, a.Achternaam, a.Route, a.Status, ingediend, a.OverlegOp,
                Termijn(Instellingsleutel.TermijnBesluit), Termijn(Instellingsleutel.TermijnEersteContact))
            {
                Personen = rij.Personen,
                Kinderen = rij.Kinderen,
                Uitkomst = rij.Uitkomst,
            };
        })];
    }
}

/// <summary>What the inbox asks for today.</summary>
/// <param name="Nieuw">How many wait to be discussed and are on no agenda.</param>
/// <param name="Dringend">Open aanmeldingen with a term that ends soon or has passed.</param>
/// <param name="Regios">Whose inbox this is.</param>
public sealed record InstroomVandaagDetails(int Nieuw, IReadOnlyList<AanmeldingRow> Dringend, IReadOnlyList<RegioId> Regios);

/// <summary>The part of Vandaag for who keeps an inbox. Logged as a list when it shows anything.</summary>
public sealed class InstroomVandaagInzienHandler(PortaalDb portaalDb, TimeProvider clock)
{
    private const int MaxDringend = 10;

    public Task<Result<InstroomVandaagDetails>> HandleAsync(CancellationToken cancellationToken) =>
        portaalDb.LeesAsync<InstroomVandaagDetails>(Bevoegdheid.InstroomInzien, null, async db =>
        {
            var vandaag = Moment.Nu(clock).Vandaag;
            List<AanmeldingRow> open = [];
            var regios = db.Actor.RegiosVoor(Bevoegdheid.InstroomInzien);
            foreach (var regio in regios)
            {
                var instellingen = await db.InstellingenAsync(regio, vandaag, cancellationToken);
                open.AddRange(await InstroomInzienHandler.ReadAsync(
                    db, db.Aanmeldingen.Where(a => a.RegioId == regio && Aanmeldingverloop.Open.Contains(a.Status)), instellingen, vandaag, cancellationToken));
            }

            var dringend = open.Where(row => row.Besluit is { Stand: not Termijnstand.OpTijd } || row.EersteContact is { Stand: not Termijnstand.OpTijd })
                .OrderBy(row => row.Besluit?.Uiterlijk).Take(MaxDringend).ToList();
            if (dringend.Count > 0)
            {
                await db.LogLijstAsync("Vandaag", dringend.Select(row => row.Id), cancellationToken);
            }

            return new InstroomVandaagDetails(open.Count(row => row.Status == Aanmeldingstatus.Ingediend), dringend, regios);
        }, cancellationToken);
}
