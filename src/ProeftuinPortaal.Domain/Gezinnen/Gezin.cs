using ProeftuinPortaal.Domain.Common;
using ProeftuinPortaal.Domain.Regios;

namespace ProeftuinPortaal.Domain.Gezinnen;

/// <summary>Identifies a family.</summary>
public readonly record struct GezinId(Guid Value) : IEntityId<GezinId>
{
    public static GezinId From(Guid value) => new(value);
}

/// <summary>Identifies a person.</summary>
public readonly record struct PersoonId(Guid Value) : IEntityId<PersoonId>
{
    public static PersoonId From(Guid value) => new(value);
}

/// <summary>The people a casus is about, with or without children (doelgroep 0–100). Started by toegang.start_casus.</summary>
public sealed class Gezin
{
    public const int NaamMaxLength = 200;

    private Gezin(GezinId id, RegioId regioId, string naam)
    {
        Id = id;
        RegioId = regioId;
        Naam = naam;
    }

    public GezinId Id { get; private set; }

    public RegioId RegioId { get; private set; }

    /// <summary>What the professionals call the family, such as "Gezin Appelvink". Never in an address or a title.</summary>
    public string Naam { get; private set; }
}

/// <summary>What someone is in the household.</summary>
public enum Gezinsrol
{
    Ouder,

    /// <summary>Partner of a parent, without gezag of their own.</summary>
    Partner,

    Kind,

    AnderGezinslid,
}
