using EmployerConnect.Matching;
using EmployerConnect.Web.Features.Shared.PupilNames;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace EmployerConnect.Web.Features.Matches;

public sealed class AgreeForm
{
    public int Version { get; set; }

    public string? VolunteerId { get; set; }
}

public sealed class DeclineForm
{
    public int Version { get; set; }

    public string? Reason { get; set; }

    public MatchPage? Page { get; internal set; }

    public DeclineReason? Read(ModelStateDictionary state, Decliner by)
    {
        if (DeclineReasons.Read(Reason, by) is { } reason)
        {
            return reason;
        }

        state.AddModelError(nameof(Reason), "Choose the reason that fits best");
        return null;
    }
}

public sealed class OtherTimeForm : WhenForm
{
    public const int NoteLimit = 500;

    public int Version { get; set; }

    public string? Note { get; set; }

    public PupilNameForm NoPupil { get; set; } = new();

    public MatchPage? Page { get; internal set; }

    public (ProposedTime When, string? Note)? Read(ModelStateDictionary state, Deliveries delivery, int groupSize)
    {
        var when = ReadWhen(state);
        var note = NoteText.Read(Note, nameof(Note), NoteLimit, state);
        NoPupil.Check(state, (nameof(Note), note));
        return state.IsValid && when is var (date, start, duration) ? (new ProposedTime(date, start, duration, delivery, groupSize), note) : null;
    }
}
