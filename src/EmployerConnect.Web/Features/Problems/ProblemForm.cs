using EmployerConnect.Web.Features.Shared.Forms;
using EmployerConnect.Web.Features.Shared.PupilNames;
using EmployerConnect.Web.Features.Shared.Reading;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace EmployerConnect.Web.Features.Problems;

public sealed class ProblemForm
{
    public const int NoteLimit = 500;
    public const int PageLimit = 300;

    private static readonly char[] AfterPath = ['?', '#'];

    public string? Kind { get; set; }

    /// <summary>The path of the page that it is about.</summary>
    public string? Page { get; set; }

    public string? Note { get; set; }

    public PupilNameForm NoPupil { get; set; } = new();

    internal static IReadOnlyList<Choice> Kinds { get; } = [.. Enum.GetValues<ProblemKind>().Select(kind => new Choice(kind.ToString(), ProblemReport.Words(kind)))];

    internal (ProblemKind Kind, string? Page, string Note)? Read(ModelStateDictionary state)
    {
        var reader = new FormReader(state);
        var kind = Enum.GetValues<ProblemKind>().Cast<ProblemKind?>().FirstOrDefault(one => one.ToString() == Kind);
        if (kind is null)
        {
            reader.Refuse(nameof(Kind), "Choose what it is about");
        }

        var note = reader.OptionalText(nameof(Note), Note, "What is wrong", NoteLimit);
        if (note is null)
        {
            reader.Refuse(nameof(Note), "Say in a sentence what is wrong");
        }

        NoPupil.Check(state, (nameof(Note), note));
        return reader.HasErrors ? null : (kind!.Value, Path(Page), note!);
    }

    /// <summary>A path of this site without its query, in which somebody may have typed something; null for anything else.</summary>
    internal static string? Path(string? page)
    {
        var path = page?.Split(AfterPath)[0];
        return path is ['/', ..] && !path.StartsWith("//", StringComparison.Ordinal) && !path.Contains('\\') && path.Length <= PageLimit ? path : null;
    }
}
