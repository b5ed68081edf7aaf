using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Reflection;
using Microsoft.AspNetCore.Components.Forms;

namespace ProeftuinPortaal.Web.Components.Velden;

/// <summary>Finds the property that a name such as <c>Reden</c>, <c>Adres.Postcode</c>, <c>Personen.0.Voornaam</c> or <c>Partijen.VeiligThuis.IsErbij</c> means.</summary>
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
            if (model is IDictionary or IList)
            {
                model = Rij(model, delen[i]);
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

    // A row by its place or by its key; null when it is not there.
    private static object? Rij(object rijen, string naam) => rijen switch
    {
        IDictionary bij => bij[naam],
        IList lijst => int.TryParse(naam, NumberStyles.None, CultureInfo.InvariantCulture, out var plek) && plek < lijst.Count ? lijst[plek] : null,
        _ => null,
    };

    /// <summary>Every property of a command and of its rows, in the order in which they are declared, which is that of the screen.</summary>
    public static IEnumerable<FieldIdentifier> Alle(object command)
    {
        ArgumentNullException.ThrowIfNull(command);
        return command.GetType().GetProperties().SelectMany(eigenschap => eigenschap.GetIndexParameters().Length > 0 ? [] : eigenschap.GetValue(command) switch
        {
            IDictionary bij => bij.Values.Cast<object>().SelectMany(Alle).Prepend(new(command, eigenschap.Name)),
            IList lijst => lijst.Cast<object>().Where(rij => rij.GetType().IsClass).SelectMany(Alle).Prepend(new(command, eigenschap.Name)),
            _ => (IEnumerable<FieldIdentifier>)[new(command, eigenschap.Name)],
        });
    }

    /// <summary>The field of a form that an error is about.</summary>
    public static FieldIdentifier Veld(EditContext context, string pad)
    {
        ArgumentNullException.ThrowIfNull(context);
        return ProbeerVolgen(context.Model, pad, out var model, out var eigenschap) ? new(model, eigenschap.Name) : context.Field(pad);
    }
}
