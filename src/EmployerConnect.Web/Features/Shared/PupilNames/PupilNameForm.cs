using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace EmployerConnect.Web.Features.Shared.PupilNames;

/// <summary>
/// The box that a form with free text shows once something in it looks like a pupil's name: whoever knows better ticks it and
/// saves. It belongs to the form, so that what was typed is never lost.
/// </summary>
public sealed class PupilNameForm
{
    public const string Field = "NoPupil.IsConfirmed";

    public bool IsConfirmed { get; set; }

    /// <summary>The fields in which something looks like a name.</summary>
    internal List<string> Suspects { get; } = [];

    /// <summary>Shown beside the text; never bound.</summary>
    public bool IsAsked { get; internal set; }

    /// <summary>An error beside the first field in which something looks like a name, unless that has been answered.</summary>
    public void Check(ModelStateDictionary state, params (string Field, string? Text)[] texts)
    {
        foreach (var (field, text) in texts)
        {
            if (PupilNames.Find(text) is not { } found)
            {
                continue;
            }

            IsAsked = true;
            Suspects.Add(field);
            if (!IsConfirmed)
            {
                state.AddModelError(field, $"“{(found.Length > 40 ? found[..40] + "…" : found)}” looks like a name. No pupil may be named here: take it out. If it is not a pupil's, tick the box at the end of the form and save again");
            }
        }
    }
}
