using ProeftuinPortaal.Application.Expertises;
using ProeftuinPortaal.Application.Tests.Support;
using ProeftuinPortaal.Domain.Common;
using ProeftuinPortaal.Domain.Expertises;
using ProeftuinPortaal.Domain.Toegang;

namespace ProeftuinPortaal.Application.Tests.Expertises;

/// <summary>A case with a question in it, and experts around it.</summary>
/// <param name="Expert">Of the asked organisation (Veilig Thuis).</param>
/// <param name="Collega">The same organisation, without a role in the case.</param>
/// <param name="GiInCasus">RVT expert of a GI, with the case role RvtExpert in this very case.</param>
/// <param name="Rvdk">RVT expert of the Raad in the region.</param>
public sealed record Vraagvoorbeeld(
    Voorbeeldcasus Casus, ExpertisevraagId VraagId, OrganisatieId Organisatie, GebruikerId Expert, GebruikerId Collega, GebruikerId GiInCasus, GebruikerId Rvdk);

/// <summary>Every act on a question, as a user.</summary>
internal static class Expertisevoorbeelden
{
    public const string Vraagtekst = "Geheime vraagtekst Voorbeeld-01";

    public static async Task<Vraagvoorbeeld> MetVraagAsync(this Portaal portaal, params Dossierdeel[] delen)
    {
        var casus = await portaal.CasusAsync();
        var organisatie = await portaal.OrganisatieAsync(Organisatiesoort.VeiligThuis);
        var expert = await portaal.GebruikerAsync(casus.RegioId, Rol.RvtExpert, Organisatiesoort.VeiligThuis, "Expert Voorbeeld-05", organisatie);
        var collega = await portaal.GebruikerAsync(casus.RegioId, Rol.RvtExpert, Organisatiesoort.VeiligThuis, "Collega Voorbeeld-06", organisatie);
        var gi = await portaal.BetrokkeneAsync(casus, Rol.RvtExpert, Organisatiesoort.GecertificeerdeInstelling, Casusrolsoort.RvtExpert);
        var rvdk = await portaal.GebruikerAsync(casus.RegioId, Rol.RvtExpert, Organisatiesoort.RaadVoorDeKinderbescherming);
        return new(casus, await portaal.VraagAsync(casus, organisatie, delen), organisatie, expert, collega, gi, rvdk);
    }

    public static ExpertiseVragen Vraag(this Portaal portaal, Voorbeeldcasus casus, OrganisatieId organisatie, params Dossierdeel[] delen) => new()
    {
        OperatieId = Guid.CreateVersion7(),
        Casusnummer = casus.Nummer,
        Thema = Expertisethema.HuiselijkGeweld,
        Tekst = Vraagtekst,
        GerichtAan = organisatie,
        UiterlijkOp = portaal.Vandaag.AddDays(7),
        DeelPlan = delen.Contains(Dossierdeel.Plan),
        DeelVeiligheid = delen.Contains(Dossierdeel.Veiligheid),
        DeelTijdlijn = delen.Contains(Dossierdeel.Tijdlijn),
    };

    public static async Task<ExpertisevraagId> VraagAsync(this Portaal portaal, Voorbeeldcasus casus, OrganisatieId organisatie, params Dossierdeel[] delen)
    {
        var result = await portaal.VraagAsync(casus.Contactpersoon, portaal.Vraag(casus, organisatie, delen));
        return result.IsSuccess ? result.Value : throw new InvalidOperationException(result.Errors[0].Message);
    }

    public static Task<Result<ExpertisevraagId>> VraagAsync(this Portaal portaal, GebruikerId wie, ExpertiseVragen command) =>
        new ExpertiseVragenHandler(portaal.DbVoor(wie), portaal.Clock).HandleAsync(command, default);

    public static Task<Result<Gedaan>> PakOpAsync(this Portaal portaal, GebruikerId wie, ExpertisevraagId vraag, Guid? operatie = null) =>
        new ExpertiseOppakkenHandler(portaal.DbVoor(wie)).HandleAsync(new(operatie ?? Guid.CreateVersion7(), vraag), default);

    public static async Task<Result<Gedaan>> GeefTerugAsync(this Portaal portaal, GebruikerId wie, ExpertisevraagId vraag, string reden = "Ik ken dit gezin zelf.") =>
        await new ExpertiseTeruggevenHandler(portaal.DbVoor(wie)).HandleAsync(
            new() { OperatieId = Guid.CreateVersion7(), VraagId = vraag, Versie = await portaal.VersieAsync(vraag), Reden = reden }, default);

    public static Task<Result<Gedaan>> VraagDeelAsync(this Portaal portaal, GebruikerId wie, ExpertisevraagId vraag, Dossierdeel deel, bool opnieuw = false) =>
        new ExpertisedeelVragenHandler(portaal.DbVoor(wie)).HandleAsync(new(Guid.CreateVersion7(), vraag, deel, opnieuw), default);

    public static Task<Result<Gedaan>> DeelAsync(this Portaal portaal, GebruikerId wie, Voorbeeldcasus casus, ExpertisevraagId vraag, Dossierdeel deel, bool alsnog = false) =>
        new ExpertisedeelDelenHandler(portaal.DbVoor(wie)).HandleAsync(new(Guid.CreateVersion7(), casus.Nummer, vraag, deel, alsnog), default);

    public static Task<Result<Gedaan>> WeigerAsync(
        this Portaal portaal, GebruikerId wie, Voorbeeldcasus casus, ExpertisevraagId vraag, Dossierdeel deel, string reden = "Staat los van de vraag.", Guid? operatie = null) =>
        new ExpertisedeelWeigerenHandler(portaal.DbVoor(wie)).HandleAsync(
            new() { OperatieId = operatie ?? Guid.CreateVersion7(), Casusnummer = casus.Nummer, VraagId = vraag, Deel = deel, Reden = reden }, default);

    public static async Task<Result<Gedaan>> BeantwoordAsync(
        this Portaal portaal, GebruikerId wie, ExpertisevraagId vraag, Bevoegdheidsgrond grond = Bevoegdheidsgrond.Advies, string tekst = "Geheim antwoord Voorbeeld-01") =>
        await new ExpertiseBeantwoordenHandler(portaal.DbVoor(wie)).HandleAsync(
            new() { OperatieId = Guid.CreateVersion7(), VraagId = vraag, Versie = await portaal.VersieAsync(vraag), Tekst = tekst, Grond = grond }, default);

    public static async Task<Result<Gedaan>> SluitAfAsync(this Portaal portaal, GebruikerId wie, Voorbeeldcasus casus, ExpertisevraagId vraag) =>
        await new ExpertiseAfsluitenHandler(portaal.DbVoor(wie)).HandleAsync(new()
        {
            OperatieId = Guid.CreateVersion7(),
            Casusnummer = casus.Nummer,
            VraagId = vraag,
            Versie = await portaal.VersieAsync(vraag),
            Oordeel = Expertiseoordeel.Deels,
        }, default);

    public static async Task<Result<Gedaan>> TrekInAsync(this Portaal portaal, GebruikerId wie, Voorbeeldcasus casus, ExpertisevraagId vraag) =>
        await new ExpertiseIntrekkenHandler(portaal.DbVoor(wie)).HandleAsync(
            new(Guid.CreateVersion7(), casus.Nummer, vraag, await portaal.VersieAsync(vraag)), default);

    public static Task<Result<ExpertisevraagDetails>> OpenVraagAsync(this Portaal portaal, GebruikerId wie, ExpertisevraagId vraag) =>
        new ExpertisevraagInzienHandler(portaal.DbVoor(wie)).HandleAsync(vraag, default);

    public static Task<Result<ExpertiseDetails>> OpenTabAsync(this Portaal portaal, GebruikerId wie, Voorbeeldcasus casus) =>
        new ExpertiseInzienHandler(portaal.DbVoor(wie), portaal.Clock).HandleAsync(casus.Nummer, default);

    public static async Task<ExpertisewerklijstDetails> WerklijstAsync(this Portaal portaal, GebruikerId wie) =>
        (await new ExpertisewerklijstInzienHandler(portaal.DbVoor(wie)).HandleAsync(default)).Value!;

    public static Task<int> VersieAsync(this Portaal portaal, ExpertisevraagId vraag) =>
        portaal.EigenaarAsync<int>($"SELECT versie FROM portaal.expertisevragen WHERE id = '{vraag.Value}'");

    public static Task<string> StatusAsync(this Portaal portaal, ExpertisevraagId vraag) =>
        portaal.EigenaarAsync<string>($"SELECT status FROM portaal.expertisevragen WHERE id = '{vraag.Value}'");

    /// <summary>Parts of this case that a user reads now, by the rule of the database.</summary>
    public static async Task<string[]> LeestAsync(this Portaal portaal, GebruikerId wie, Voorbeeldcasus casus) => await portaal.AppAsync<string[]>(
        $"SELECT coalesce(array_agg(d ORDER BY d), '{{}}') FROM unnest(ARRAY['{string.Join("','", Enum.GetNames<Dossierdeel>())}']) d WHERE '{casus.Id.Value}' = ANY (toegang.mijn_casussen(d))", wie);
}
