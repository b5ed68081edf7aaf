using System.ComponentModel.DataAnnotations;
using System.Reflection;
using ProeftuinPortaal.Domain.Common;

namespace ProeftuinPortaal.Web.Components.Velden;

/// <summary>Judges the annotations of a command in Dutch; .NET's own sentences are English.</summary>
public static class Annotaties
{
    /// <summary>All objections, each with its property.</summary>
    /// <param name="command">What was filled in.</param>
    /// <param name="label">What a property is called on the screen.</param>
    public static IEnumerable<Error> Beoordeel(object command, Func<string, string> label)
    {
        ArgumentNullException.ThrowIfNull(command);
        ArgumentNullException.ThrowIfNull(label);
        foreach (var eigenschap in command.GetType().GetProperties(BindingFlags.Instance | BindingFlags.Public))
        {
            foreach (var fout in Beoordeel(command, eigenschap, label(eigenschap.Name)))
            {
                yield return fout;
            }
        }

        if (command is IValidatableObject zelf)
        {
            foreach (var uitslag in zelf.Validate(new ValidationContext(command)).Where(uitslag => uitslag != ValidationResult.Success))
            {
                yield return new(ErrorKind.Invalid, uitslag.ErrorMessage ?? "Controleer wat je hebt ingevuld.", uitslag.MemberNames.FirstOrDefault());
            }
        }
    }

    /// <summary>Whether the annotation of a property says that it must be filled in.</summary>
    public static bool IsVerplicht(PropertyInfo? eigenschap) => eigenschap?.IsDefined(typeof(RequiredAttribute)) == true;

    /// <summary>The most characters the annotations of a property allow; null when they do not say.</summary>
    public static int? Maximum(PropertyInfo? eigenschap) =>
        eigenschap?.GetCustomAttribute<StringLengthAttribute>()?.MaximumLength ?? eigenschap?.GetCustomAttribute<MaxLengthAttribute>()?.Length;

    private static IEnumerable<Error> Beoordeel(object command, PropertyInfo eigenschap, string label)
    {
        var regels = eigenschap.GetCustomAttributes<ValidationAttribute>().ToList();
        if (regels.Count == 0 || eigenschap.GetIndexParameters().Length > 0)
        {
            yield break;
        }

        var waarde = eigenschap.GetValue(command);
        var context = new ValidationContext(command) { MemberName = eigenschap.Name, DisplayName = label };
        // Nothing filled in is one objection, not four.
        foreach (var regel in regels.OrderByDescending(regel => regel is RequiredAttribute))
        {
            if (regel.GetValidationResult(waarde, context) is { } uitslag && uitslag != ValidationResult.Success)
            {
                yield return new(ErrorKind.Invalid, HeeftEigenTekst(regel) ? uitslag.ErrorMessage! : Tekst(regel, label), eigenschap.Name);
                if (regel is RequiredAttribute)
                {
                    yield break;
                }
            }
        }
    }

    private static bool HeeftEigenTekst(ValidationAttribute regel) =>
        regel.ErrorMessage is not null || regel.ErrorMessageResourceName is not null || regel is CustomValidationAttribute;

    private static string Tekst(ValidationAttribute regel, string label) => regel switch
    {
        RequiredAttribute => $"Vul bij ‘{label}’ iets in.",
        StringLengthAttribute { MinimumLength: > 0 } lengte => $"Gebruik bij ‘{label}’ {lengte.MinimumLength} tot {lengte.MaximumLength} tekens.",
        StringLengthAttribute lengte => $"Gebruik bij ‘{label}’ hoogstens {lengte.MaximumLength} tekens.",
        MaxLengthAttribute lengte => $"Gebruik bij ‘{label}’ hoogstens {lengte.Length} tekens.",
        MinLengthAttribute lengte => $"Gebruik bij ‘{label}’ minstens {lengte.Length} tekens.",
        RangeAttribute bereik => $"Vul bij ‘{label}’ een waarde in van {bereik.Minimum} tot en met {bereik.Maximum}.",
        EmailAddressAttribute => $"Vul bij ‘{label}’ een e-mailadres in, bijvoorbeeld naam@voorbeeld.nl.",
        PhoneAttribute => $"Vul bij ‘{label}’ een telefoonnummer in, bijvoorbeeld 06 12345678.",
        _ => $"Controleer wat je bij ‘{label}’ hebt ingevuld.",
    };
}
