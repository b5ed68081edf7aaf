using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using ProeftuinPortaal.Application.Common;
using ProeftuinPortaal.Application.Persistence;
using ProeftuinPortaal.Application.Regios;
using ProeftuinPortaal.Domain.Aanmeldingen;
using ProeftuinPortaal.Domain.Common;
using ProeftuinPortaal.Domain.Regios;
using ProeftuinPortaal.Domain.Toegang;

namespace ProeftuinPortaal.Application.Aanmeldingen;

/// <summary>What a sender sees of an aanmelding: where it stands and what came of it, nothing of the file (F011).</summary>
/// <param name="Terugkoppeling">What the procesregisseur wrote to the sender; null while nothing is decided.</param>
public sealed record MijnAanmeldingRow(
    string Nummer, DateTimeOffset IngediendOp, Aanmeldingstatus Status, Instroomuitkomst? Uitkomst, string? Terugkoppeling)
{
    /// <summary>Open, while nobody in the region decides: it is kept, and the beheerder knows.</summary>
    public bool WachtOpProcesregisseur { get; init; }

    /// <summary>When the region wants to have decided (F010); null when it was, or when nobody decides there yet.</summary>
    public DateOnly? BesluitUiterlijk { get; init; }

    public bool MagIntrekken => Aanmeldingverloop.Na(Status, Aanmeldinghandeling.Intrekken).IsSuccess;
}

/// <summary>The own aanmeldingen, newest first. Logged as a list.</summary>
public sealed class MijnAanmeldingenInzienHandler(PortaalDb portaalDb, TimeProvider clock)
{
    public Task<Result<MijnAanmeldingRow[]>> HandleAsync(CancellationToken cancellationToken) =>
        portaalDb.LeesAsync<MijnAanmeldingRow[]>(Bevoegdheid.AanmeldingIndienen, null, async db =>
        {
            await db.LogLijstAsync("MijnAanmeldingen", [], cancellationToken);
            var rijen = await db.Database.SqlQuery<Rij>($"SELECT * FROM toegang.mijn_aanmeldingen()")
                .OrderByDescending(rij => rij.IngediendOp).ToListAsync(cancellationToken);
            var vandaag = Moment.Nu(clock).Vandaag;
            Dictionary<Guid, int?> termijnen = [];
            foreach (var regio in rijen.Select(rij => rij.RegioId).Distinct())
            {
                termijnen[regio] = (await db.InstellingenAsync(new(regio), vandaag, cancellationToken)).Getal(Instellingsleutel.TermijnBesluit);
            }

            return rijen.Select(rij => Row(rij, termijnen[rij.RegioId])).ToArray();
        }, cancellationToken);

    private static MijnAanmeldingRow Row(Rij rij, int? termijn)
    {
        var status = Enum.Parse<Aanmeldingstatus>(rij.Status);
        var isOpen = Aanmeldingverloop.Open.Contains(status);
        return new(rij.Nummer, rij.IngediendOp, status, rij.Uitkomst is null ? null : Enum.Parse<Instroomuitkomst>(rij.Uitkomst), rij.Terugkoppeling)
        {
            WachtOpProcesregisseur = isOpen && !rij.WordtGezien,
            BesluitUiterlijk = isOpen && rij.WordtGezien && termijn is { } werkdagen ? Werkdagen.Na(new Moment(rij.IngediendOp).Vandaag, werkdagen) : null,
        };
    }

    private sealed record Rij(string Nummer, DateTimeOffset IngediendOp, string Status, string? Uitkomst, string? Terugkoppeling, bool WordtGezien, Guid RegioId);
}

/// <summary>Takes an own aanmelding back, as long as nothing was decided.</summary>
public sealed class AanmeldingIntrekken : IMetOperatie
{
    public required Guid OperatieId { get; set; }

    public required string Nummer { get; init; }

    [Required(ErrorMessage = "Schrijf op waarom je de aanmelding intrekt.")]
    public string? Reden { get; set; } = "";
}

/// <inheritdoc cref="AanmeldingIntrekken" />
public sealed class AanmeldingIntrekkenHandler(PortaalDb portaalDb)
{
    public Task<Result<Gedaan>> HandleAsync(AanmeldingIntrekken command, CancellationToken cancellationToken) =>
        portaalDb.VoerUitAsync<Gedaan>(command.OperatieId, command, Bevoegdheid.AanmeldingIntrekken, null, async db =>
        {
            if (string.IsNullOrWhiteSpace(command.Reden))
            {
                return AanmeldingErrors.RedenIntrekkingOntbreekt;
            }

            return Schrift.Bezwaar(command.Reden, Aanmelding.RedenIntrekkingMaxLength) is { } bezwaar
                ? new Error(ErrorKind.Invalid, bezwaar, nameof(command.Reden))
                : await Aanmeldingfout.VangAsync(() => db.Database.ExecuteSqlAsync(
                    $"SELECT toegang.trek_aanmelding_in({command.Nummer}, {Schrift.Opgeschoond(command.Reden)})", cancellationToken));
        }, cancellationToken);
}
