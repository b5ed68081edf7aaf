using ProeftuinPortaal.Domain.Casussen;
using ProeftuinPortaal.Domain.Organisaties;
using ProeftuinPortaal.Domain.Tijdlijnen;
using ProeftuinPortaal.Domain.Toegang;

namespace ProeftuinPortaal.Application.Persistence.Seed;

internal sealed record Organisatierij(Guid Id, string Naam, Organisatiesoort Soort);

internal sealed record Gebruikerrij(Guid Id, string Naam, string Telefoon, Organisatierij Organisatie, bool IsActief = true)
{
    public GebruikerId GebruikerId => new(Id);
}

internal sealed record Werkgebiedrij(Guid Id, Guid RegioId, string Naam, string? Deel, string Postcode, DateOnly Van);

internal sealed record Accountrij(Guid Id, string Email, string Wachtwoordhash, Guid Beveiligingsstempel, Guid Versiestempel);

internal sealed record Gezinrij(Guid Id, Guid RegioId, string Naam);

internal sealed record Huishoudenrij(Guid Id, Guid GezinId, string Postcodegebied, string Wijk);

/// <param name="IsVrouw">Not stored: for first name and pronouns.</param>
/// <param name="Leeftijd">Not stored: known also when the date of birth is not.</param>
internal sealed record Persoonrij(Guid Id, Guid GezinId, string Voornaam, string Achternaam, DateOnly? Geboortedatum, bool IsVrouw, int Leeftijd);

internal sealed record Casusrij(
    Guid Id, Guid GezinId, Guid RegioId, string Nummer, Guid VasteContactpersoonId, string? VeiligContact, DateOnly GestartOp, DateOnly? AfgeslotenOp)
{
    public CasusId CasusId => new(Id);
}

internal sealed record Notitierij(
    Guid Id, Guid CasusId, Gebruikerrij Auteur, DateTimeOffset VastgelegdOp, DateOnly GebeurdOp, string Tekst, Kenbron? Kenbron, Strekking? Strekking)
{
    public DateTimeOffset? HerzienOp { get; init; }

    public int Versie => HerzienOp is null ? 1 : 2;
}

/// <summary>The first text of a note that was revised.</summary>
internal sealed record Notitieversierij(Notitierij Notitie, string Tekst);

/// <summary>Everything the demo holds of one region, before it is written.</summary>
internal sealed partial class Demoset(HashSet<string> nummers)
{
    public List<Organisatierij> Organisaties { get; } = [];

    public List<Werkgebiedrij> Werkgebieden { get; } = [];

    public List<Gebruikerrij> Gebruikers { get; } = [];

    public List<Gebruikersrol> Gebruikersrollen { get; } = [];

    public List<Accountrij> Accounts { get; } = [];

    public List<Gezinrij> Gezinnen { get; } = [];

    public List<Huishoudenrij> Huishoudens { get; } = [];

    public List<Persoonrij> Personen { get; } = [];

    public List<Casusrij> Casussen { get; } = [];

    public List<Casusrol> Casusrollen { get; } = [];

    public List<DossierdeelToegang> Toegangen { get; } = [];

    public List<Casusfase> Fasen { get; } = [];

    public List<Casuskader> Kaders { get; } = [];

    public List<Notitierij> Notities { get; } = [];

    public List<Notitieversierij> Notitieversies { get; } = [];

    public List<Aanmeldingrij> Aanmeldingen { get; } = [];

    public List<Aanmeldingpersoonrij> Aanmeldingpersonen { get; } = [];

    public List<Trefferrij> Dubbelchecktreffers { get; } = [];

    public List<Besluitrij> Instroombesluiten { get; } = [];

    public Demoplanset Plan { get; } = new();

    /// <summary>Over all regions: a number exists once.</summary>
    public HashSet<string> Nummers => nummers;
}

/// <summary>What the makers of one region share.</summary>
internal sealed record Regiowerk(Demoregio Regio, Guid RegioId, DateOnly Vandaag, Toeval Toeval, Demoset Set)
{
    /// <summary>Yesterday: nothing of the demo depends on the hour at which it was filled.</summary>
    public DateOnly Laatst => Vandaag.AddDays(-1);
}
