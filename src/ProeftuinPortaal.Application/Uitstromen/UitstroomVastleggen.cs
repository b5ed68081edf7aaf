using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using ProeftuinPortaal.Application.Common;
using ProeftuinPortaal.Application.Persistence;
using ProeftuinPortaal.Application.Toegang;
using ProeftuinPortaal.Domain.Common;
using ProeftuinPortaal.Domain.Regios;
using ProeftuinPortaal.Domain.Toegang;
using ProeftuinPortaal.Domain.Uitstromen;

namespace ProeftuinPortaal.Application.Uitstromen;

/// <summary>The family leaves the proeftuin (F077); every case role but that of the contactpersoon ends.</summary>
public sealed class UitstroomVastleggen : IMetOperatie
{
    public required Guid OperatieId { get; set; }

    public required string Casusnummer { get; init; }

    /// <summary>Of the case.</summary>
    public required int Versie { get; set; }

    /// <summary>One line per criterium of the region.</summary>
    public IReadOnlyList<Wegingregel> Wegingen { get; set; } = [];

    [Required(ErrorMessage = "Kies waarom het samen werken stopt.")]
    public Uitstroomreden? Reden { get; set; }

    [Required(ErrorMessage = "Schrijf een korte toelichting.")]
    public string? Toelichting { get; set; } = "";

    [Required(ErrorMessage = "Schrijf op wat het gezin ervan vindt, het liefst in hun eigen woorden.")]
    public string? GezinVindt { get; set; } = "";

    [Required(ErrorMessage = "Schrijf op wie er contact houdt met het gezin.")]
    public string? BlijftContact { get; set; } = "";

    [Required(ErrorMessage = "Vul in op welke dag het gezin uitstroomt.")]
    public DateOnly? UitstroomOp { get; set; }

    /// <summary>One line per planned day; an empty one is left out.</summary>
    public IReadOnlyList<Nazorgregel> Nazorg { get; set; } = [];

    /// <summary>The open questions and actions that were on the screen.</summary>
    public IReadOnlyList<Guid> OpenPunten { get; set; } = [];

    /// <summary>The user gives those up.</summary>
    public bool OpenPuntenVervallen { get; set; }

    internal Uitstroomgegevens ToGegevens() => new(
        Reden, Toelichting, GezinVindt, BlijftContact, UitstroomOp, [.. Wegingen.Select(w => (w.CriteriumId, w.Antwoord))], [.. Nazorg.Select(n => n.Dag)]);
}

/// <summary>The line of one criterium in the form.</summary>
public sealed class Wegingregel
{
    public required Guid CriteriumId { get; init; }

    public Criteriumantwoord? Antwoord { get; set; }
}

/// <summary>The line of one day of nazorg in the form.</summary>
public sealed class Nazorgregel
{
    public DateOnly? Dag { get; set; }
}

/// <inheritdoc cref="UitstroomVastleggen" />
public sealed class UitstroomVastleggenHandler(PortaalDb portaalDb, TimeProvider clock)
{
    public Task<Result<Gedaan>> HandleAsync(UitstroomVastleggen command, CancellationToken cancellationToken) =>
        portaalDb.VoerUitAsync<Gedaan>(command.OperatieId, command, Bevoegdheid.UitstroomVastleggen, command.Casusnummer, async db =>
        {
            var casus = await db.VindCasusAsync(command.Casusnummer, Bevoegdheid.UitstroomVastleggen, cancellationToken);
            if (!casus.IsSuccess)
            {
                return casus.Errors.ToArray();
            }

            var gegevens = command.ToGegevens();
            Error[] errors = [.. gegevens.Check(casus.Value, Moment.Nu(clock).Vandaag)];
            if (command.OpenPunten.Count > 0 && !command.OpenPuntenVervallen)
            {
                errors = [.. errors, UitstroomErrors.OpenPuntenNietAkkoord];
            }

            return errors.Length > 0 ? errors : await Databasefout.VangAsync(() => db.Database.ExecuteSqlAsync(
                $"""
                SELECT toegang.leg_uitstroom_vast({Guid.CreateVersion7()}, {casus.Value.Id.Value}, {command.Versie}, {gegevens.Reden!.Value.ToString()},
                    {Schrift.Opgeschoond(gegevens.Toelichting)}, {Schrift.Opgeschoond(gegevens.GezinVindt)}, {Schrift.Opgeschoond(gegevens.BlijftContact)},
                    {gegevens.UitstroomOp!.Value}, {gegevens.Wegingen.Select(w => w.CriteriumId).ToArray()},
                    {gegevens.Wegingen.Select(w => w.Antwoord!.Value.ToString()).ToArray()},
                    {gegevens.Nazorg.OfType<DateOnly>().ToArray()}, {command.OpenPunten.ToArray()})
                """, cancellationToken));
        }, cancellationToken);
}
