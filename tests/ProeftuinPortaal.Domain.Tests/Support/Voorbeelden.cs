using System.Reflection;
using ProeftuinPortaal.Domain.Casussen;
using ProeftuinPortaal.Domain.Common;
using ProeftuinPortaal.Domain.Gezinnen;
using ProeftuinPortaal.Domain.Regios;
using ProeftuinPortaal.Domain.Tijdlijnen;
using ProeftuinPortaal.Domain.Toegang;

namespace ProeftuinPortaal.Domain.Tests.Support;

/// <summary>Valid examples with invented people.</summary>
internal static class Voorbeelden
{
    public static readonly RegioId Regio = IEntityId<RegioId>.New();

    public static readonly DateOnly Vandaag = new(2026, 11, 24);

    /// <summary>Noon in the Netherlands on <see cref="Vandaag"/>.</summary>
    public static readonly Moment Nu = new(new DateTimeOffset(2026, 11, 24, 11, 0, 0, TimeSpan.Zero));

    /// <summary>A case as EF would read it: the database starts cases, so the class has no way to make one.</summary>
    public static Casus Casus(DateOnly? afgeslotenOp = null)
    {
        var constructor = typeof(Casus).GetConstructors(BindingFlags.Instance | BindingFlags.NonPublic).Single();
        var casus = (Casus)constructor.Invoke(
            [IEntityId<CasusId>.New(), IEntityId<GezinId>.New(), Regio, "BCD-F23", IEntityId<GebruikerId>.New()]);
        typeof(Casus).GetProperty(nameof(casus.AfgeslotenOp))!.SetValue(casus, afgeslotenOp);
        return casus;
    }

    public static Actor Actor(Rol rol, Organisatiesoort soort, OrganisatieId? organisatie = null) => new(
        IEntityId<GebruikerId>.New(), "Medewerker Voorbeeld-01", organisatie ?? IEntityId<OrganisatieId>.New(), soort, [new(rol, Regio)]);

    public static Notitiegegevens Gegevens(DateOnly? gebeurdOp = null, string? tekst = "Voorbeeldnotitie 01.") =>
        new(gebeurdOp ?? Vandaag, tekst, Kenbron.ZelfGezien, Strekking.Feit);

    public static Notitie Notitie(Casus casus, Actor auteur)
    {
        var result = Domain.Tijdlijnen.Notitie.LegVast(casus, auteur, Gegevens(), Nu);
        return result.IsSuccess ? result.Value : throw new InvalidOperationException(result.Errors[0].Message);
    }
}
