using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace EmployerConnect.Web.Features.Shared.Forms;

/// <summary>Puts a form's errors in the order in which the form declares its fields; ModelState itself keeps the alphabet's.</summary>
internal static class ErrorOrder
{
    private const int Last = 9999;

    private static readonly char[] Steps = ['.', '['];

    public static string Of(ModelMetadata form, string name)
    {
        var key = new List<string>();
        ModelMetadata? at = form;
        foreach (var step in name.Split(Steps))
        {
            if (step.EndsWith(']'))
            {
                key.Add(Padded(int.TryParse(step[..^1], NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? index : Last));
                at = at?.ElementMetadata;
                continue;
            }

            var place = Place(at, step);
            key.Add(Padded(place));
            at = place < Last ? at!.Properties[place] : null;
        }

        return string.Join('.', key);
    }

    private static int Place(ModelMetadata? at, string property)
    {
        for (var index = 0; at is not null && index < at.Properties.Count; index++)
        {
            if (string.Equals(at.Properties[index].PropertyName, property, StringComparison.OrdinalIgnoreCase))
            {
                return index;
            }
        }

        return Last;
    }

    private static string Padded(int number) => Math.Min(number, Last).ToString("D4", CultureInfo.InvariantCulture);
}
