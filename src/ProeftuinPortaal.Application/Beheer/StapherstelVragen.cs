using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using ProeftuinPortaal.Application.Common;
using ProeftuinPortaal.Application.Persistence;
using ProeftuinPortaal.Application.Regios;
using ProeftuinPortaal.Domain.Common;
using ProeftuinPortaal.Domain.Organisaties;
using ProeftuinPortaal.Domain.Toegang;

namespace ProeftuinPortaal.Application.Beheer;

/// <summary>Asks to take away someone's second step of signing in, so that they set up a new one. Another beheerder decides.</summary>
public sealed class StapherstelVragen : IMetOperatie
{
    public const int RedenMaxLength = 500;

    public required Guid OperatieId { get; set; }

    /// <summary>Code of the region.</summary>
    public required string Regio { get; init; }

    public required GebruikerId Gebruiker { get; init; }

    [Required(ErrorMessage = "Vul in waarom dit nodig is.")]
    public string? Reden { get; set; } = "";
}

/// <inheritdoc cref="StapherstelVragen" />
public sealed class StapherstelVragenHandler(PortaalDb portaalDb)
{
    public Task<Result<Gedaan>> HandleAsync(StapherstelVragen command, CancellationToken cancellationToken) =>
        portaalDb.VoerUitAsync<Gedaan>(command.OperatieId, command, Bevoegdheid.StapherstelVragen, null, async db =>
        {
            var kring = await db.RegioAsync(command.Regio, Bevoegdheid.StapherstelVragen, cancellationToken);
            if (!kring.IsSuccess)
            {
                return kring.Errors.ToArray();
            }

            if (command.Gebruiker == db.Actor.Id)
            {
                return GebruikerErrors.EigenRollen;
            }

            var reden = Schrift.Opgeschoond(command.Reden);
            return reden.Length == 0 ? new Error(ErrorKind.Invalid, "Vul in waarom dit nodig is.", nameof(command.Reden))
                : Schrift.Bezwaar(reden, StapherstelVragen.RedenMaxLength) is { } bezwaar ? new Error(ErrorKind.Invalid, bezwaar, nameof(command.Reden))
                : await Databasefout.VangAsync(() => db.Database.ExecuteSqlAsync(
                    $"SELECT toegang.vraag_stapherstel({Guid.CreateVersion7()}, {kring.Value.Regio.Id.Value}, {command.Gebruiker.Value}, {reden})",
                    cancellationToken));
        }, cancellationToken);
}
