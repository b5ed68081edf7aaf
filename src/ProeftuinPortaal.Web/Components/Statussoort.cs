namespace ProeftuinPortaal.Web.Components;

/// <summary>How a status feels; decides its colour and its icon.</summary>
public enum Statussoort
{
    /// <summary>No judgement.</summary>
    Neutraal,

    /// <summary>To know.</summary>
    Info,

    /// <summary>Done, safe, in time.</summary>
    Goed,

    /// <summary>Needs attention soon.</summary>
    LetOp,

    /// <summary>Too late, unsafe, refused.</summary>
    Fout,
}
