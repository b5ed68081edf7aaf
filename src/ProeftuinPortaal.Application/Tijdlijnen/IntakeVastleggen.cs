using System.ComponentModel.DataAnnotations;
using ProeftuinPortaal.Application.Common;
using ProeftuinPortaal.Application.Persistence;
using ProeftuinPortaal.Application.Regios;
using ProeftuinPortaal.Application.Toegang;
using ProeftuinPortaal.Domain.Common;
using ProeftuinPortaal.Domain.Regios;
using ProeftuinPortaal.Domain.Tijdlijnen;
using ProeftuinPortaal.Domain.Toegang;

namespace ProeftuinPortaal.Application.Tijdlijnen;

/// <summary>Whether one party is there.</summary>
public sealed class Partijformulier
{
    public bool IsErbij { get; set; }

    public string? RedenAfwezig { get; set; } = "";
}

/// <summary>Writes down the gezamenlijke intake, planned or held (F007).</summary>
public sealed class IntakeVastleggen : IMetOperatie
{
    public required Guid OperatieId { get; set; }

    public required string Casusnummer { get; init; }

    [Required(ErrorMessage = "Vul in op welke dag het gesprek is of was.")]
    public DateOnly? GesprekOp { get; set; }

    public string? Toelichting { get; set; } = "";

    /// <summary>By the name of the Intakepartij.</summary>
    public Dictionary<string, Partijformulier> Partijen { get; } =
        Enum.GetNames<Intakepartij>().ToDictionary(partij => partij, _ => new Partijformulier());

    internal Intakegegevens ToGegevens() => new(GesprekOp, Toelichting,
        [.. from partij in Enum.GetValues<Intakepartij>()
            let rij = Partijen.GetValueOrDefault(partij.ToString()) ?? new()
            select new Partijgegevens(partij, rij.IsErbij, rij.RedenAfwezig)]);
}

/// <inheritdoc cref="IntakeVastleggen" />
public sealed class IntakeVastleggenHandler(PortaalDb portaalDb, TimeProvider clock)
{
    public Task<Result<Guid>> HandleAsync(IntakeVastleggen command, CancellationToken cancellationToken) =>
        portaalDb.VoerUitAsync<Guid>(command.OperatieId, command, Bevoegdheid.IntakeVastleggen, command.Casusnummer, async db =>
        {
            var casus = await db.VindCasusAsync(command.Casusnummer, Bevoegdheid.IntakeVastleggen, cancellationToken);
            if (!casus.IsSuccess)
            {
                return casus.Errors.ToArray();
            }

            var nu = Moment.Nu(clock);
            var instellingen = await db.InstellingenAsync(casus.Value.RegioId, nu.Vandaag, cancellationToken);
            var verplicht = instellingen.Keuzes<Intakepartij>(Instellingsleutel.VerplichtBijIntake);
            var intake = Intake.LegVast(casus.Value, db.Actor, command.ToGegevens(), verplicht, nu);
            if (!intake.IsSuccess)
            {
                return intake.Errors.ToArray();
            }

            db.Add(intake.Value);
            await db.SaveChangesAsync(cancellationToken);
            return intake.Value.Id;
        }, cancellationToken);
}
