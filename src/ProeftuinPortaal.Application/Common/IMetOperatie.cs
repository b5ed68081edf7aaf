namespace ProeftuinPortaal.Application.Common;

/// <summary>A command that is carried out once, however often it is sent.</summary>
public interface IMetOperatie
{
    /// <summary>Made once per form, kept in the draft.</summary>
    Guid OperatieId { get; set; }
}
