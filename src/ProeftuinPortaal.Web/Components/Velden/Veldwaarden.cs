using System.Globalization;
using System.Reflection;
using ProeftuinPortaal.Domain.Common;
using ProeftuinPortaal.Domain.Tijdlijnen;

namespace ProeftuinPortaal.Web.Components.Velden;

/// <summary>Values of a command as text and back: for options, drafts and the choice between two versions.</summary>
public static class Veldwaarden
{
    /// <summary>The text that stands for this value in a form, the same in every culture; empty for nothing.</summary>
    public static string NaarTekst(object? waarde) => waarde switch
    {
        null => "",
        string tekst => tekst,
        bool ja => ja ? "true" : "false",
        DateOnly dag => dag.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        TimeOnly tijd => tijd.ToString("HH:mm", CultureInfo.InvariantCulture),
        DateTimeOffset tijdstip => tijdstip.ToString("O", CultureInfo.InvariantCulture),
        _ when IsId(waarde.GetType()) => waarde.GetType().GetProperty("Value")!.GetValue(waarde)!.ToString()!,
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => waarde.ToString() ?? "",
    };

    /// <summary>The value as a person reads it, in Dutch.</summary>
    public static string NaarWeergave(object? waarde) => waarde switch
    {
        null or "" => "(leeg)",
        bool ja => ja ? "ja" : "nee",
        DateOnly dag => Datumnotatie.Kort(dag),
        TimeOnly tijd => tijd.ToString("HH:mm", CultureInfo.InvariantCulture),
        DateTimeOffset tijdstip => Datumnotatie.Kort(tijdstip),
        Strekking strekking => Woorden.Van(strekking),
        Kenbron kenbron => Woorden.Van(kenbron),
        Enum keuze when Woorden.VanPlan(keuze) is { } woord => woord,
        _ => waarde.ToString() ?? "",
    };

    /// <summary>Reads what <see cref="NaarTekst"/> wrote.</summary>
    /// <returns>False when the text is no value of this type.</returns>
    public static bool ProbeerVanTekst(Type type, string? tekst, out object? waarde)
    {
        ArgumentNullException.ThrowIfNull(type);
        var kern = Nullable.GetUnderlyingType(type) ?? type;
        waarde = null;
        if (kern == typeof(string))
        {
            waarde = tekst;
            return true;
        }

        if (string.IsNullOrEmpty(tekst))
        {
            return kern != type;
        }

        const NumberStyles Getal = NumberStyles.Number;
        var cultuur = CultureInfo.InvariantCulture;
        waarde = kern switch
        {
            _ when kern.IsEnum => Enum.TryParse(kern, tekst, out var keuze) && Enum.IsDefined(kern, keuze) ? keuze : null,
            _ when kern == typeof(bool) => bool.TryParse(tekst, out var ja) ? ja : null,
            _ when kern == typeof(Guid) => Guid.TryParse(tekst, out var guid) ? guid : null,
            _ when kern == typeof(DateOnly) => DateOnly.TryParseExact(tekst, "yyyy-MM-dd", cultuur, DateTimeStyles.None, out var dag) ? dag : null,
            _ when kern == typeof(TimeOnly) => TimeOnly.TryParse(tekst, cultuur, out var tijd) ? tijd : null,
            _ when kern == typeof(DateTimeOffset) => DateTimeOffset.TryParse(tekst, cultuur, out var tijdstip) ? tijdstip : null,
            _ when kern == typeof(int) => int.TryParse(tekst, Getal, cultuur, out var getal) ? getal : null,
            _ when kern == typeof(decimal) => decimal.TryParse(tekst, Getal, cultuur, out var bedrag) ? bedrag : null,
            _ when IsId(kern) => Guid.TryParse(tekst, out var id) ? kern.GetMethod("From", [typeof(Guid)])!.Invoke(null, [id]) : null,
            _ => null,
        };
        return waarde is not null;
    }

    /// <summary>Sets a property of a command; what does not fit is left alone.</summary>
    /// <returns>Whether it was set.</returns>
    public static bool Zet(object command, string veld, object? waarde)
    {
        if (!Veldpad.ProbeerVolgen(command, veld, out var model, out var eigenschap) || !eigenschap.CanWrite)
        {
            return false;
        }

        var type = eigenschap.PropertyType;
        if (waarde is null ? !type.IsValueType || Nullable.GetUnderlyingType(type) is not null : type.IsInstanceOfType(waarde))
        {
            eigenschap.SetValue(model, waarde is null && type == typeof(string) && IsVerplichteTekst(eigenschap) ? "" : waarde);
            return true;
        }

        if (waarde is string tekst && ProbeerVanTekst(type, tekst, out var gelezen))
        {
            eigenschap.SetValue(model, gelezen);
            return true;
        }

        return false;
    }

    private static bool IsVerplichteTekst(PropertyInfo eigenschap) =>
        new NullabilityInfoContext().Create(eigenschap).WriteState == NullabilityState.NotNull;

    private static bool IsId(Type type) =>
        type.IsValueType && type.GetInterfaces().Any(soort => soort.IsGenericType && soort.GetGenericTypeDefinition() == typeof(IEntityId<>));
}
