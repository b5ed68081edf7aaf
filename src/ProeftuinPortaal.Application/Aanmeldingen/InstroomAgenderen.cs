using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using ProeftuinPortaal.Application.Common;
using ProeftuinPortaal.Application.Persistence;
using ProeftuinPortaal.Domain.Aanmeldingen;
using ProeftuinPortaal.Domain.Common;
using ProeftuinPortaal.Domain.Toegang;

namespace ProeftuinPortaal.Application.Aanmeldingen;

/// <summary>Puts an aanmelding on the agenda of an overleg.</summary>
public sealed class InstroomAgenderen : IMetOperatie
{
    public required Guid OperatieId { get; set; }

    public required string Nummer { get; init; }

    /// <summary>The version the user looked at.</summary>
    public required int Versie { get; set; }

    [Required(ErrorMessage = "Kies de dag van het overleg.")]
    public DateOnly? OverlegOp { get; set; }
}

/// <inheritdoc cref="InstroomAgenderen" />
public sealed class InstroomAgenderenHandler(PortaalDb portaalDb, TimeProvider clock)
{
    public Task<Result<Gedaan>> HandleAsync(InstroomAgenderen command, CancellationToken cancellationToken) =>
        portaalDb.VoerUitAsync<Gedaan>(command.OperatieId, command, Bevoegdheid.InstroomAgenderen, null, async db =>
        {
            var aanmelding = await db.VindAanmeldingAsync(command.Nummer, Bevoegdheid.InstroomAgenderen, cancellationToken);
            if (!aanmelding.IsSuccess)
            {
                return aanmelding.Errors.ToArray();
            }

            var bezwaar = Aanmeldingfout.Bezwaar(aanmelding.Value, command.Versie, Aanmeldinghandeling.Agenderen)
                ?? Aanmeldingverloop.BezwaarTegenOverleg(command.OverlegOp, Moment.Nu(clock).Vandaag);
            return bezwaar is not null ? bezwaar : await Aanmeldingfout.VangAsync(() => db.Database.ExecuteSqlAsync(
                $"SELECT toegang.agendeer_aanmelding({aanmelding.Value.Id.Value}, {command.OverlegOp}, {command.Versie})", cancellationToken));
        }, cancellationToken);
}

/// <summary>Records afterwards when and with whom in the lokaal team an aanmelding was aligned (F003).</summary>
public sealed class AfstemmingVastleggen : IMetOperatie
{
    public required Guid OperatieId { get; set; }

    public required string Nummer { get; init; }

    /// <summary>The version the user looked at.</summary>
    public required int Versie { get; set; }

    [Required(ErrorMessage = "Vul in op welke dag er is afgestemd.")]
    public DateOnly? AfgestemdOp { get; set; }

    [Required(ErrorMessage = "Vul in met wie er is afgestemd.")]
    public string? AfgestemdMet { get; set; } = "";
}

/// <inheritdoc cref="AfstemmingVastleggen" />
public sealed class AfstemmingVastleggenHandler(PortaalDb portaalDb, TimeProvider clock)
{
    public Task<Result<Gedaan>> HandleAsync(AfstemmingVastleggen command, CancellationToken cancellationToken) =>
        portaalDb.VoerUitAsync<Gedaan>(command.OperatieId, command, Bevoegdheid.InstroomAgenderen, null, async db =>
        {
            var aanmelding = await db.VindAanmeldingAsync(command.Nummer, Bevoegdheid.InstroomAgenderen, cancellationToken);
            if (!aanmelding.IsSuccess)
            {
                return aanmelding.Errors.ToArray();
            }

            if (Aanmeldingfout.Bezwaar(aanmelding.Value, command.Versie, Aanmeldinghandeling.AfstemmingVastleggen) is { } bezwaar)
            {
                return bezwaar;
            }

            Error[] errors = [.. new Afstemming(command.AfgestemdOp, command.AfgestemdMet).Check(Moment.Nu(clock).Vandaag, isVerplicht: true)];
            return errors.Length > 0 ? errors : await Aanmeldingfout.VangAsync(() => db.Database.ExecuteSqlAsync(
                $"SELECT toegang.stem_aanmelding_af({aanmelding.Value.Id.Value}, {command.AfgestemdOp}, {Schrift.Opgeschoond(command.AfgestemdMet)}, {command.Versie})",
                cancellationToken));
        }, cancellationToken);
}
