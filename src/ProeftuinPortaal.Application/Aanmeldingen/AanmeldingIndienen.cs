using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using ProeftuinPortaal.Application.Common;
using ProeftuinPortaal.Application.Persistence;
using ProeftuinPortaal.Application.Regios;
using ProeftuinPortaal.Domain.Aanmeldingen;
using ProeftuinPortaal.Domain.Common;
using ProeftuinPortaal.Domain.Gezinnen;
using ProeftuinPortaal.Domain.Regios;
using ProeftuinPortaal.Domain.Toegang;

namespace ProeftuinPortaal.Application.Aanmeldingen;

/// <summary>One row of the form: a member of the household.</summary>
public sealed class Persoonregel
{
    public string? Voornaam { get; set; } = "";

    /// <summary>Empty when it is the name of the family.</summary>
    public string? Achternaam { get; set; } = "";

    public DateOnly? Geboortedatum { get; set; }

    public Gezinsrol? Gezinsrol { get; set; }
}

/// <summary>Announces a family at the inbox of the region. The page binds its form to this class.</summary>
public sealed class AanmeldingIndienen : IMetOperatie
{
    /// <summary>Made once per form, kept in the draft: sending the form again does nothing twice.</summary>
    public required Guid OperatieId { get; set; }

    [Required(ErrorMessage = "Kies in welke regio je aanmeldt.")]
    public RegioId? Regio { get; set; }

    [Required(ErrorMessage = "Kies via welke route de aanmelding komt.")]
    public Instroomroute? Route { get; set; }

    [Required(ErrorMessage = "Vul de achternaam van het gezin in.")]
    public string? Achternaam { get; set; } = "";

    public List<Persoonregel> Personen { get; init; } = [new()];

    [Required(ErrorMessage = "Schrijf op waarom je dit gezin aanmeldt.")]
    public string? Reden { get; set; } = "";

    [Required(ErrorMessage = "Schrijf op hoe veilig iedereen nu is.")]
    public string? VeiligheidNu { get; set; } = "";

    public string? Geprobeerd { get; set; } = "";

    [Required(ErrorMessage = "Kies op welke grond je de gegevens deelt.")]
    public Grondslag? Grondslag { get; set; }

    [Required(ErrorMessage = "Schrijf op wie wanneer toestemming gaf, of welke taak het is.")]
    public string? GrondslagToelichting { get; set; } = "";

    public string? Postcodegebied { get; set; } = "";

    public DateOnly? AfgestemdOp { get; set; }

    public string? AfgestemdMet { get; set; } = "";

    public string? VeiligContact { get; set; } = "";

    internal Aanmeldinggegevens ToGegevens() => new()
    {
        Route = Route,
        Achternaam = Achternaam,
        Reden = Reden,
        VeiligheidNu = VeiligheidNu,
        Geprobeerd = Geprobeerd,
        Grondslag = Grondslag,
        GrondslagToelichting = GrondslagToelichting,
        Postcodegebied = Postcodegebied,
        Afstemming = new(AfgestemdOp, AfgestemdMet),
        VeiligContact = VeiligContact,
        Personen = [.. Personen.Select(persoon => new Persoongegevens(persoon.Voornaam, persoon.Achternaam, persoon.Geboortedatum, persoon.Gezinsrol))],
    };
}

/// <inheritdoc cref="AanmeldingIndienen" />
public sealed class AanmeldingIndienenHandler(PortaalDb portaalDb, TimeProvider clock)
{
    private static readonly JsonSerializerOptions Json = new() { Converters = { new JsonStringEnumConverter() } };

    /// <returns>The number and nothing else: the answer is the same whether the family is known or not (F009).</returns>
    public Task<Result<string>> HandleAsync(AanmeldingIndienen command, CancellationToken cancellationToken) =>
        portaalDb.VoerUitAsync<string>(command.OperatieId, command, Bevoegdheid.AanmeldingIndienen, null, async db =>
        {
            if (command.Regio is not { } regio)
            {
                return AanmeldingErrors.RegioOntbreekt;
            }

            if (!db.Actor.RegiosVoor(Bevoegdheid.AanmeldingIndienen).Contains(regio))
            {
                return Error.NotFound;
            }

            var vandaag = Moment.Nu(clock).Vandaag;
            var instellingen = await db.InstellingenAsync(regio, vandaag, cancellationToken);
            Error[] errors = [.. command.ToGegevens().Check(instellingen.Keuzes<Instroomroute>(Instellingsleutel.Instroomroutes), vandaag)];
            if (errors.Length > 0)
            {
                return errors;
            }

            var nummer = "";
            var gevangen = await Databasefout.VangAsync(async () => nummer = await db.Database.SqlQuery<string>(
                $"""
                SELECT toegang.dien_aanmelding_in({Guid.CreateVersion7()}, {regio.Value}, {Gegevens(command)}::jsonb, {Personen(command)}::jsonb) AS "Value"
                """).SingleAsync(cancellationToken));
            return gevangen.IsSuccess ? nummer : gevangen.Errors.ToArray();
        }, cancellationToken);

    private static string Gegevens(AanmeldingIndienen command) => JsonSerializer.Serialize(new
    {
        command.Route,
        Achternaam = Schrift.Opgeschoond(command.Achternaam),
        Reden = Schrift.Opgeschoond(command.Reden),
        VeiligheidNu = Schrift.Opgeschoond(command.VeiligheidNu),
        Geprobeerd = Schrift.Opgeschoond(command.Geprobeerd),
        command.Grondslag,
        GrondslagToelichting = Schrift.Opgeschoond(command.GrondslagToelichting),
        Postcodegebied = OfNull(command.Postcodegebied),
        command.AfgestemdOp,
        AfgestemdMet = OfNull(command.AfgestemdMet),
        VeiligContact = OfNull(command.VeiligContact),
    }, Json);

    private static string Personen(AanmeldingIndienen command) => JsonSerializer.Serialize(command.Personen.Select(persoon => new
    {
        Voornaam = Schrift.Opgeschoond(persoon.Voornaam),
        Achternaam = OfNull(persoon.Achternaam) ?? Schrift.Opgeschoond(command.Achternaam),
        persoon.Geboortedatum,
        persoon.Gezinsrol,
    }), Json);

    private static string? OfNull(string? tekst) => Schrift.Opgeschoond(tekst) is { Length: > 0 } schoon ? schoon : null;
}

/// <summary>A region in which this user may announce, with what differs there.</summary>
/// <param name="NaamInstroom">What the region calls its inbox.</param>
/// <param name="Routes">The routes it uses.</param>
public sealed record Aanmeldregio(RegioId Id, string Naam, string NaamInstroom, IReadOnlyList<Instroomroute> Routes)
{
    /// <summary>Without, what is sent is received and nobody decides yet.</summary>
    public bool HeeftProcesregisseur { get; init; } = true;
}

/// <summary>What the form offers; nothing of a family, so it is not logged.</summary>
public sealed class AanmeldformulierInzienHandler(PortaalDb portaalDb, TimeProvider clock)
{
    public Task<Result<Aanmeldregio[]>> HandleAsync(CancellationToken cancellationToken) =>
        portaalDb.LeesAsync<Aanmeldregio[]>(Bevoegdheid.AanmeldingIndienen, null, async db =>
        {
            var eigen = db.Actor.RegiosVoor(Bevoegdheid.AanmeldingIndienen);
            List<Aanmeldregio> regios = [];
            foreach (var regio in await db.Regios.AsNoTracking().Where(r => eigen.Contains(r.Id)).OrderBy(r => r.Naam).ToListAsync(cancellationToken))
            {
                var instellingen = await db.InstellingenAsync(regio.Id, Moment.Nu(clock).Vandaag, cancellationToken);
                regios.Add(new(regio.Id, regio.Naam, instellingen.NaamInstroom(), instellingen.Keuzes<Instroomroute>(Instellingsleutel.Instroomroutes))
                {
                    HeeftProcesregisseur = await db.HeeftInboxbeheerderAsync(regio.Id, cancellationToken),
                });
            }

            return regios.ToArray();
        }, cancellationToken);
}
