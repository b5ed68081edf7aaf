using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using ProeftuinPortaal.Application.Common;
using ProeftuinPortaal.Application.Persistence;
using ProeftuinPortaal.Domain.Common;
using ProeftuinPortaal.Domain.Toegang;

namespace ProeftuinPortaal.Application.Toegang;

/// <summary>Gives a colleague of the region a case role, or one part of the file on top of it.</summary>
public sealed class ToegangGeven : IMetOperatie
{
    public required Guid OperatieId { get; set; }

    public required string Casusnummer { get; init; }

    [Required(ErrorMessage = "Kies aan wie je toegang geeft.")]
    public GebruikerId? Gebruiker { get; set; }

    /// <summary>The case role to give; exactly one of this and <see cref="Deel"/>.</summary>
    public Casusrolsoort? Casusrol { get; set; }

    /// <summary>The part to grant; exactly one of this and <see cref="Casusrol"/>.</summary>
    public Dossierdeel? Deel { get; set; }

    /// <summary>The last day on which it counts, in Europe/Amsterdam; null for as long as the case is open.</summary>
    public DateOnly? TotEnMet { get; set; }

    [Required(ErrorMessage = "Schrijf op waarom deze toegang nodig is.")]
    public string? Reden { get; set; } = "";
}

/// <inheritdoc cref="ToegangGeven" />
public sealed class ToegangGevenHandler(PortaalDb portaalDb, TimeProvider clock)
{
    public Task<Result<Gedaan>> HandleAsync(ToegangGeven command, CancellationToken cancellationToken) =>
        portaalDb.VoerUitAsync<Gedaan>(command.OperatieId, command, Bevoegdheid.ToegangGeven, command.Casusnummer, async db =>
        {
            var casus = await db.VindCasusAsync(command.Casusnummer, Bevoegdheid.ToegangGeven, cancellationToken);
            if (!casus.IsSuccess)
            {
                return casus.Errors.ToArray();
            }

            Error[] errors = [.. Check(command, Moment.Nu(clock).Vandaag)];
            if (errors.Length > 0)
            {
                return errors;
            }

            DateTimeOffset? tot = command.TotEnMet is { } dag ? Moment.BeginVan(dag.AddDays(1)) : null;
            return await Databasefout.VangAsync(() => db.Database.ExecuteSqlAsync(
                $"""
                SELECT toegang.geef_toegang({Guid.CreateVersion7()}, {casus.Value.Id.Value}, {command.Gebruiker!.Value.Value},
                    {command.Casusrol?.ToString()}, {command.Deel?.ToString()}, {tot}, {Schrift.Opgeschoond(command.Reden)})
                """, cancellationToken), command.Casusrol is null ? nameof(command.Deel) : nameof(command.Casusrol));
        }, cancellationToken);

    private static IEnumerable<Error> Check(ToegangGeven command, DateOnly vandaag)
    {
        if (command.Gebruiker is null)
        {
            yield return ToegangErrors.GebruikerOntbreekt;
        }

        if (command.Casusrol is null == command.Deel is null)
        {
            yield return ToegangErrors.RolOfDeel;
        }

        if (command.TotEnMet < vandaag)
        {
            yield return ToegangErrors.TotVoorbij;
        }

        if (string.IsNullOrWhiteSpace(command.Reden))
        {
            yield return ToegangErrors.RedenOntbreekt;
        }
        else if (Schrift.Bezwaar(command.Reden, Domain.Casussen.Casusrol.RedenMaxLength) is { } bezwaar)
        {
            yield return new(ErrorKind.Invalid, bezwaar, nameof(command.Reden));
        }
    }
}

/// <summary>Ends a case role or a granted part, from now.</summary>
/// <param name="Id">Id of the case role or the granted part.</param>
public sealed record ToegangBeeindigen(Guid OperatieId, string Casusnummer, Guid Id);

/// <inheritdoc cref="ToegangBeeindigen" />
public sealed class ToegangBeeindigenHandler(PortaalDb portaalDb)
{
    public Task<Result<Gedaan>> HandleAsync(ToegangBeeindigen command, CancellationToken cancellationToken) =>
        portaalDb.VoerUitAsync<Gedaan>(command.OperatieId, command, Bevoegdheid.ToegangBeeindigen, command.Casusnummer, async db =>
        {
            var casus = await db.VindCasusAsync(command.Casusnummer, Bevoegdheid.ToegangBeeindigen, cancellationToken);
            return casus.IsSuccess
                ? await Databasefout.VangAsync(() => db.Database.ExecuteSqlAsync(
                    $"SELECT toegang.beeindig_toegang({casus.Value.Id.Value}, {command.Id})", cancellationToken))
                : casus.Errors.ToArray();
        }, cancellationToken);
}

/// <summary>What can be wrong when giving access, in the user's words.</summary>
public static class ToegangErrors
{
    public static readonly Error GebruikerOntbreekt =
        new(ErrorKind.Invalid, "Kies aan wie je toegang geeft.", nameof(ToegangGeven.Gebruiker));

    public static readonly Error RolOfDeel =
        new(ErrorKind.Invalid, "Kies een rol in de casus, of een deel van het dossier.", nameof(ToegangGeven.Casusrol));

    public static readonly Error TotVoorbij =
        new(ErrorKind.Invalid, "Deze dag is al voorbij. Kies vandaag of een latere dag.", nameof(ToegangGeven.TotEnMet));

    public static readonly Error RedenOntbreekt =
        new(ErrorKind.Invalid, "Schrijf op waarom deze toegang nodig is.", nameof(ToegangGeven.Reden));
}
