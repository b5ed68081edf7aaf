using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Reflection;
using Microsoft.AspNetCore.Components.Forms;

namespace ProeftuinPortaal.Web.Components.Velden;

/// <summary>Finds the property that a name such as <c>Reden</c>, <c>Adres.Postcode</c> or <c>Personen.0.Voornaam</c> (row 0 of a list) means.</summary>
public static class Veldpad
{
    /// <summary>Follows the name from the command to the object that holds the property.</summary>
    public static bool ProbeerVolgen(object command, string pad, [NotNullWhen(true)] out object? model, [NotNullWhen(true)] out PropertyInfo? eigenschap)
    {
        ArgumentNullException.ThrowIfNull(command);
        ArgumentNullException.ThrowIfNull(pad);
        model = command;
        eigenschap = null;
        var delen = pad.Split('.');
        for (var i = 0; i < delen.Length && model is not null; i++)
        {
            if (model is IList rijen && int.TryParse(delen[i], NumberStyles.None, CultureInfo.InvariantCulture, out var plek))
            {
                model = plek < rijen.Count ? rijen[plek] : null;
                continue;
            }

            eigenschap = model.GetType().GetProperty(delen[i]);
            if (eigenschap is null || i == delen.Length - 1)
            {
                break;
            }

            model = eigenschap.GetValue(model);
        }

        return model is not null && eigenschap is not null && eigenschap.DeclaringType!.IsInstanceOfType(model);
    }

    /// <summary>The field of a form that an error is about.</summary>
    public static FieldIdentifier Veld(EditContext context, string pad)
    {
        ArgumentNullException.ThrowIfNull(context);
        return ProbeerVolgen(context.Model, pad, out var model, out var eigenschap) ? new(model, eigenschap.Name) : context.Field(pad);
    }
}
