using ProeftuinPortaal.Domain.Common;

namespace ProeftuinPortaal.Domain.Regios;

/// <summary>Identifies a region.</summary>
public readonly record struct RegioId(Guid Value) : IEntityId<RegioId>
{
    public static RegioId From(Guid value) => new(value);
}

/// <summary>A region in which partners try the toekomstscenario: a proeftuin. Reference data; use cases only read it.</summary>
public sealed class Regio
{
    public const int NaamMaxLength = 100;

    private Regio(RegioId id, string code, string naam)
    {
        Id = id;
        Code = code;
        Naam = naam;
    }

    public RegioId Id { get; private set; }

    /// <summary>Short name in addresses of demo accounts, such as "utrecht".</summary>
    public string Code { get; private set; }

    public string Naam { get; private set; }
}
