using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using Microsoft.AspNetCore.Components.Forms;

namespace ProeftuinPortaal.Web.Components.Velden;

/// <summary>Finds the property that a name such as <c>Reden</c> or <c>Adres.Postcode</c> means.</summary>
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
            // A line of a list: Wegingen.0.Antwoord.
            if (model is System.Collections.IList lijst && int.TryParse(delen[i], out var plek))
            {
                model = plek >= 0 && plek < lijst.Count ? lijst[plek] : null;
                continue;
            }

            eigenschap = model.GetType().GetProperty(delen[i]);
            if (eigenschap is null || i == delen.Length - 1)
            {
                break;
            }

            model = eigenschap.GetValue(model);
        }

        return model is not null && eigenschap is not null;
    }

    /// <summary>The field of a form that an error is about.</summary>
    public static FieldIdentifier Veld(EditContext context, string pad)
    {
        ArgumentNullException.ThrowIfNull(context);
        return ProbeerVolgen(context.Model, pad, out var model, out var eigenschap) ? new(model, eigenschap.Name) : context.Field(pad);
    }
}
