using EmployerConnect.Web.Features.Shared.Forms;
using EmployerConnect.Web.Features.Shared.PupilNames;
using EmployerConnect.Web.Features.Shared.Reading;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace EmployerConnect.Web.Features.Reports;

/// <summary>What is reported.</summary>
internal sealed record Reported(ReportKind Kind, Guid Id, string Title)
{
    public string Address => ReportWords.Address(Kind, Id);
}

public sealed class ReportForm
{
    public const int NoteLimit = 500;

    public string? Reason { get; set; }

    public string? Note { get; set; }

    public PupilNameForm NoPupil { get; set; } = new();

    internal Reported? About { get; set; }

    internal static IReadOnlyList<Choice> Choices { get; } = [.. Enum.GetValues<ReportReason>().Select(reason => new Choice(reason.ToString(), ReportWords.Name(reason)))];

    internal (ReportReason Reason, string? Note)? Read(ModelStateDictionary state)
    {
        var reader = new FormReader(state);
        var reason = Enum.GetValues<ReportReason>().Cast<ReportReason?>().FirstOrDefault(one => one.ToString() == Reason);
        if (reason is null)
        {
            reader.Refuse(nameof(Reason), "Say what is wrong with it");
        }

        var note = reader.OptionalText(nameof(Note), Note, "Note", NoteLimit);
        NoPupil.Check(state, (nameof(Note), note));
        return reader.HasErrors ? null : (reason!.Value, note);
    }
}
