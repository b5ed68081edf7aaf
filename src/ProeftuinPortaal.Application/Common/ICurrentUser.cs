using ProeftuinPortaal.Domain.Toegang;

namespace ProeftuinPortaal.Application.Common;

/// <summary>Who is signed in, and nothing more: what they may do is read from the database at each use.</summary>
public interface ICurrentUser
{
    /// <summary>The user of this circuit or request; null when nobody is signed in.</summary>
    ValueTask<GebruikerId?> GetIdAsync();
}
