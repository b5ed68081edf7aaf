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

/// <summary>One row of the form: the answer to one question of the region.</summary>
public sealed class Weegregel
{
    public Guid CriteriumId { get; set; }

    public Criteriumantwoord? Antwoord { get; set; }
}

/// <summary>Decides about an aanmelding; "samen starten" starts the casus as well.</summary>
public sealed class InstroomBesluiten : IMetOperatie
{
    /// <summary>The choice that this is none of the families that the double check found.</summary>
    public const string NieuwGezin = "nieuw";

    public required Guid OperatieId { get; set; }

    public required string Nummer { get; init; }

    /// <summary>The version the user looked at; after a conflict, the stored one.</summary>
    public required int Versie { get; set; }

    public List<Weegregel> Wegingen { get; set; } = [];

    [Required(ErrorMessage = "Kies wat er is besloten.")]
    public Instroomuitkomst? Uitkomst { get; set; }

    public string? Afwijking { get; set; } = "";

    [Required(ErrorMessage = "Kies wie vanaf nu de regie heeft. Zonder regiehouder is er geen besluit.")]
    public GebruikerId? Regiehouder { get; set; }

    public GebruikerId? VasteContactpersoon { get; set; }

    /// <summary>Id of a family that the double check found, or <see cref="NieuwGezin"/>; null when it found none.</summary>
    public string? BekendGezin { get; set; }

    [Required(ErrorMessage = "Schrijf op waarom dit is besloten.")]
    public string? Motivering { get; set; } = "";

    [Required(ErrorMessage = "Schrijf op wat de aanmelder van het besluit mag weten.")]
    public string? Terugkoppeling { get; set; } = "";

    /// <summary>What the answers so far advise.</summary>
    public Instroomadvies Advies => Weegadvies.Van([.. Wegingen.Select(regel => regel.Antwoord)]);

    internal Besluitgegevens ToGegevens() => new()
    {
        Uitkomst = Uitkomst,
        Regiehouder = Regiehouder,
        VasteContactpersoon = VasteContactpersoon,
        IsBekendGezin = string.IsNullOrEmpty(BekendGezin) ? null : BekendGezin != NieuwGezin,
        BekendGezin = Guid.TryParse(BekendGezin, out var gezin) ? new GezinId(gezin) : null,
        Motivering = Motivering,
        Terugkoppeling = Terugkoppeling,
        Afwijking = Afwijking,
        Wegingen = Wegingen.DistinctBy(regel => regel.CriteriumId).ToDictionary(regel => regel.CriteriumId, regel => regel.Antwoord),
    };
}

/// <summary>What came of a decision.</summary>
/// <param name="Casusnummer">Of the casus that was started; null when none was.</param>
public sealed record Besluituitslag(string? Casusnummer);

/// <inheritdoc cref="InstroomBesluiten" />
public sealed class InstroomBesluitenHandler(PortaalDb portaalDb, TimeProvider clock)
{
    private static readonly JsonSerializerOptions Json = new() { Converters = { new JsonStringEnumConverter() } };

    public Task<Result<Besluituitslag>> HandleAsync(InstroomBesluiten command, CancellationToken cancellationToken) =>
        portaalDb.VoerUitAsync<Besluituitslag>(command.OperatieId, command, Bevoegdheid.InstroomBesluiten, null, async db =>
        {
            var gevonden = await db.VindAanmeldingAsync(command.Nummer, Bevoegdheid.InstroomBesluiten, cancellationToken);
            if (!gevonden.IsSuccess)
            {
                return gevonden.Errors.ToArray();
            }

            if (Aanmeldingfout.Bezwaar(gevonden.Value, command.Versie, Aanmeldinghandeling.Besluiten) is { } bezwaar)
            {
                return bezwaar;
            }

            var vandaag = Moment.Nu(clock).Vandaag;
            var ruimte = await RuimteAsync(db, gevonden.Value, vandaag, cancellationToken);
            var gegevens = command.ToGegevens();
            Error[] errors = [.. gegevens.Check(ruimte)];
            return errors.Length > 0 ? errors : await SchrijfAsync(db, gevonden.Value, command.Versie, Besluit(gegevens, ruimte), vandaag, cancellationToken);
        }, cancellationToken);

    private static async Task<Besluitruimte> RuimteAsync(PortaalDbContext db, Aanmelding aanmelding, DateOnly vandaag, CancellationToken cancellationToken)
    {
        var instellingen = await db.InstellingenAsync(aanmelding.RegioId, vandaag, cancellationToken);
        var criteria = await db.CriteriaAsync(aanmelding.RegioId, Criteriumsoort.Instroom, vandaag, cancellationToken);
        var kandidaten = await db.KandidatenAsync(aanmelding.RegioId, cancellationToken);
        var treffers = await AanmeldingInzienHandler.TreffersAsync(db, aanmelding.Id, cancellationToken);
        return new(
            instellingen.Ja(Instellingsleutel.ConsultBeschikbaar),
            [.. criteria.Select(criterium => criterium.Id)],
            kandidaten.Where(kandidaat => kandidaat.KanRegieHebben).Select(kandidaat => kandidaat.Id).ToHashSet(),
            kandidaten.Where(kandidaat => kandidaat.KanContactpersoonZijn).Select(kandidaat => kandidaat.Id).ToHashSet(),
            treffers.Where(treffer => treffer.GezinId is not null).DistinctBy(treffer => treffer.GezinId)
                .ToDictionary(treffer => treffer.GezinId!.Value, treffer => treffer.IsOpen ? treffer.Casusnummer : null))
        {
            RegieBijLokaalTeam = instellingen.RegieBijLokaalTeam(),
            IsGepauzeerd = await db.IsGepauzeerdAsync(aanmelding, instellingen, vandaag, cancellationToken),
        };
    }

    // The function repeats under the lock what was checked here.
    private static async Task<Result<Besluituitslag>> SchrijfAsync(
        PortaalDbContext db, Aanmelding aanmelding, int versie, string besluit, DateOnly vandaag, CancellationToken cancellationToken)
    {
        string? casusnummer = null;
        var gevangen = await Aanmeldingfout.VangAsync(async () => casusnummer = await db.Database.SqlQuery<string?>(
            $"""
            SELECT toegang.besluit_aanmelding({aanmelding.Id.Value}, {versie}, {besluit}::jsonb, {Guid.CreateVersion7()}, {vandaag}) AS "Value"
            """).SingleAsync(cancellationToken));
        return gevangen.IsSuccess ? new Besluituitslag(casusnummer) : gevangen.Errors.ToArray();
    }

    private static string Besluit(Besluitgegevens gegevens, Besluitruimte ruimte)
    {
        var isStart = gegevens.Uitkomst == Instroomuitkomst.SamenStarten;
        return JsonSerializer.Serialize(new
        {
            gegevens.Uitkomst,
            Regiehouder = gegevens.Regiehouder!.Value.Value,
            VasteContactpersoon = isStart ? gegevens.VasteContactpersoon?.Value : null,
            BekendGezin = isStart ? gegevens.BekendGezin?.Value : null,
            Motivering = Schrift.Opgeschoond(gegevens.Motivering),
            Terugkoppeling = Schrift.Opgeschoond(gegevens.Terugkoppeling),
            Afwijking = gegevens.Advies(ruimte).WijktAf(gegevens.Uitkomst!.Value) ? Schrift.Opgeschoond(gegevens.Afwijking) : null,
            Wegingen = ruimte.Criteria.ToDictionary(id => id, id => gegevens.Wegingen[id]),
        }, Json);
    }
}
