namespace ProeftuinPortaal.Domain.Common;

/// <summary>A typed identifier, so that the id of a family can never be passed as the id of an organisation.</summary>
/// <typeparam name="TSelf">The id type itself.</typeparam>
public interface IEntityId<TSelf> where TSelf : struct, IEntityId<TSelf>
{
    /// <summary>The version-7 uuid that the database stores.</summary>
    Guid Value { get; }

    /// <summary>Wraps a stored uuid.</summary>
    static abstract TSelf From(Guid value);

    /// <summary>A new id. Time-ordered, so that new rows are appended to the index instead of scattered over it.</summary>
    static TSelf New() => TSelf.From(Guid.CreateVersion7());
}
