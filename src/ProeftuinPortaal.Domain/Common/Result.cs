using System.Diagnostics.CodeAnalysis;

namespace ProeftuinPortaal.Domain.Common;

/// <summary>Why a use case did not do what was asked.</summary>
public enum ErrorKind
{
    /// <summary>Something filled in is not right; the message says what to do.</summary>
    Invalid,

    /// <summary>It does not exist, or this user may not know that it does: the two are never told apart.</summary>
    NotFound,

    /// <summary>The user sees it, but may not do this.</summary>
    Forbidden,

    /// <summary>Someone else changed it meanwhile; both versions come along.</summary>
    Conflict,

    /// <summary>The same form was sent already, from another window, with other content: it needs a new operation id.</summary>
    AlVerstuurd,

    /// <summary>It is right by itself, but one user has too much of it.</summary>
    TeVeel,
}

/// <summary>An expected failure, in a Dutch sentence that the user can act on.</summary>
/// <param name="Kind">The kind of failure.</param>
/// <param name="Message">What to do, in Dutch.</param>
/// <param name="Field">The command property it concerns; null when it concerns the whole command.</param>
public sealed record Error(ErrorKind Kind, string Message, string? Field = null)
{
    public static readonly Error NotFound = new(ErrorKind.NotFound, "Niet gevonden.");
    public static readonly Error Forbidden = new(ErrorKind.Forbidden, "Je hebt geen bevoegdheid voor deze handeling.");

    public static readonly Error AlVerstuurd = new(ErrorKind.AlVerstuurd,
        "Dit formulier is in een ander venster al opgeslagen, met een andere inhoud. Wat je hier schreef staat er nog. Sla het opnieuw op om ook dit te bewaren.");

    /// <summary>Nothing is wrong, but it was only judged: the form still has something to say or to ask. Never shown.</summary>
    public static readonly Error AlleenBeoordeeld = new(ErrorKind.Invalid, "Dit is alleen nagekeken en nog niet opgeslagen.");

    /// <summary>Only with <see cref="ErrorKind.Conflict"/>: both versions, so that nobody's work is lost.</summary>
    public Versieconflict? Versieconflict { get; init; }

    /// <summary>A lost race. What the user typed stays in the form until they choose.</summary>
    public static Error Conflict(Versieconflict versieconflict) =>
        new(ErrorKind.Conflict, "Iemand anders heeft dit intussen gewijzigd. Kies per onderdeel welke tekst blijft staan.")
        {
            Versieconflict = versieconflict,
        };
}

/// <summary>Two versions of one record, field by field.</summary>
/// <param name="HuidigeVersie">The stored version: send it along with the choice.</param>
/// <param name="GewijzigdDoor">Name of who saved the stored version; null when that is not known.</param>
/// <param name="Velden">The fields that differ; empty when only the version differs.</param>
public sealed record Versieconflict(int HuidigeVersie, string? GewijzigdDoor, IReadOnlyList<Veldverschil> Velden);

/// <summary>One field of which two versions exist.</summary>
/// <param name="Veld">Name of the command property.</param>
/// <param name="Label">What the field is called on the screen.</param>
/// <param name="Eigen">What this user wants to save.</param>
/// <param name="Huidig">What is stored now.</param>
public sealed record Veldverschil(string Veld, string Label, object? Eigen, object? Huidig)
{
    /// <summary>How a person reads <see cref="Eigen"/> when the value itself says nothing, such as an id.</summary>
    public string? EigenWoord { get; init; }

    /// <summary>The same for <see cref="Huidig"/>.</summary>
    public string? HuidigWoord { get; init; }
}

/// <summary>The outcome of a use case: it succeeded, or it failed for reasons the user can act on.</summary>
public class Result
{
    private static readonly Result Ok = new([]);

    protected Result(IReadOnlyList<Error> errors) => Errors = errors;

    /// <summary>Every objection at once; empty when it succeeded.</summary>
    public IReadOnlyList<Error> Errors { get; }

    public virtual bool IsSuccess => Errors.Count == 0;

    public static Result Success() => Ok;

    public static Result Failure(params IReadOnlyList<Error> errors) => new(errors);

    public static implicit operator Result(Error error) => Failure(error);
}

/// <summary>The outcome of a use case that answers something.</summary>
/// <typeparam name="T">What it answers when it succeeds.</typeparam>
public sealed class Result<T> : Result
{
    private Result(T? value, IReadOnlyList<Error> errors) : base(errors) => Value = value;

    /// <summary>The answer; default when it failed.</summary>
    public T? Value { get; }

    [MemberNotNullWhen(true, nameof(Value))]
    public override bool IsSuccess => base.IsSuccess;

    public static implicit operator Result<T>(T value) => new(value, []);

    public static implicit operator Result<T>(Error error) => new(default, [error]);

    public static implicit operator Result<T>(Error[] errors) => new(default, errors);
}

/// <summary>The answer of a use case that has nothing to tell but that it happened.</summary>
public readonly record struct Gedaan;
