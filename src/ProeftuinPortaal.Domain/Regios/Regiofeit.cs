namespace ProeftuinPortaal.Domain.Regios;

/// <summary>What kind of thing a source says about a region.</summary>
public enum Feitsoort
{
    /// <summary>Where the proeftuin is.</summary>
    Locatie,

    /// <summary>What is particular to it.</summary>
    Kenmerk,
}

/// <summary>A sentence of a source about one region, from the day the source says it, or else from the day of the source.</summary>
public sealed record Regiofeit(Guid Id, RegioId RegioId, Feitsoort Soort, string Tekst, DateOnly Van, DateOnly? Tot, string Bron)
{
    public const int TekstMaxLength = 2000;
    public const int BronMaxLength = 500;
}

/// <summary>How a region stands in the national programme.</summary>
public enum Regiostatus
{
    Actief,

    /// <summary>Goes on, without money of the national programme.</summary>
    NietLandelijkGefinancierd,

    /// <summary>One part of the region stopped for the time being.</summary>
    DeelsGestopt,

    /// <summary>No proeftuin any more; the work goes on by the handelingskader.</summary>
    Handelingskader,

    /// <summary>Goes on in a smaller area than before.</summary>
    KleinerGebied,
}

/// <summary>The status of a region during a period of days (half-open).</summary>
public sealed record Statusperiode(Guid Id, RegioId RegioId, Regiostatus Status, string Toelichting, DateOnly Van, DateOnly? Tot, string Bron);

/// <summary>The seven blocks in which the infosheet groups its goals.</summary>
public enum Doelblok
{
    PositioneringEnStructuur,
    Instroomroutes,
    LerendeCultuurEnProfessionalisering,
    MethodiekenEnInstrumenten,
    Ervaringsdeskundigheid,
    Teamsamenstelling,
    SamenwerkingLokaleTeamsEnRvt,
}

/// <summary>A goal for one year: of one region, or of a block for all regions.</summary>
/// <param name="RegioId">Null for a goal of a block.</param>
/// <param name="Blok">Null for a goal of a region.</param>
public sealed record Doel(Guid Id, RegioId? RegioId, Doelblok? Blok, int Volgorde, string Tekst, int Jaar, string Bron);

/// <summary>A card to talk from, made after a leersessie.</summary>
/// <param name="Tekst">Null when the source gives only the title.</param>
public sealed record Gesprekskaart(Guid Id, int Volgorde, string Titel, string? Tekst, string Bron);
