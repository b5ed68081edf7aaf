using ProeftuinPortaal.Domain.Gezinnen;
using ProeftuinPortaal.Domain.Plannen;
using ProeftuinPortaal.Domain.Tijdlijnen;

namespace ProeftuinPortaal.Application.Persistence.Seed;

/// <summary>What every contribution carries.</summary>
internal sealed record Bijdrage(Guid Id, Guid CasusId, Gebruikerrij Auteur, DateTimeOffset Op);

internal sealed record Contactrij(Bijdrage Bij, DateOnly Dag, Contactvorm Vorm, string Met, bool IsGelukt, string Tekst);

internal sealed record Intakerij(Bijdrage Bij, DateOnly Dag, string? Toelichting);

internal sealed record Hulprij(Bijdrage Bij, Guid? PersoonId, string Wat, string Aanbieder, Hulpstatus Status)
{
    public DateOnly GevraagdOp { get; init; }

    public DateOnly? WachtOp { get; init; }

    public DateOnly? GestartOp { get; init; }

    public DateOnly? BeeindigdOp { get; init; }

    public string? Resultaat { get; init; }
}

internal sealed record Top3rij(Bijdrage Bij, int Nummer, string SamenMet);

internal sealed record Situatierij(Guid Id, Top3rij Top3, Guid LijnId, int Rang, Demothema Thema, Situatiestatus Status, Func<string, string> Invullen);

internal sealed record Analyserij(Bijdrage Bij, int Nummer, Analysestatus Status, Demothema Thema, Func<string, string> Invullen);

internal sealed record Actierij(Bijdrage Bij, string Wat, Guid? EigenaarId, Guid? PersoonId, DateOnly UiterlijkOp, Actiestatus Status, DateOnly? AfgerondOp);

/// <summary>The plans and timelines of the demo, before they are written.</summary>
internal sealed class Demoplanset
{
    public List<Contactrij> Contacten { get; } = [];

    public List<Intakerij> Intakes { get; } = [];

    public List<Intakedeelnemer> Deelnemers { get; } = [];

    public List<Hulprij> Hulp { get; } = [];

    public List<Top3rij> Top3 { get; } = [];

    public List<Situatierij> Situaties { get; } = [];

    public List<Beleving> Belevingen { get; } = [];

    public List<Analyserij> Analyses { get; } = [];

    public List<Feit> Feiten { get; } = [];

    public List<(Bijdrage Bij, Guid AnalyseId, PersoonId PersoonId, Standpunt Standpunt, string Tekst)> Reacties { get; } = [];

    public List<(Bijdrage Bij, string Tekst)> Planreacties { get; } = [];

    public List<Actierij> Acties { get; } = [];
}

/// <summary>One unsafe situation with all that goes with it. {v} an adult, {k} a child.</summary>
internal sealed record Demothema(Past Past, string Situatie, string Voorbeelden, string Risico)
{
    public required string Volwassene { get; init; }

    public string Kind { get; init; } = "Ik wil gewoon dat het rustig is.";

    public required string Feit { get; init; }

    public required string Verklaring { get; init; }

    public required string Doel { get; init; }

    public required string Hulp { get; init; }

    public required string Actie { get; init; }
}
