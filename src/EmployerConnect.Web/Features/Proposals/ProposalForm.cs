using EmployerConnect.Matching;
using EmployerConnect.Web.Features.Matches;
using EmployerConnect.Web.Features.Shared.PupilNames;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace EmployerConnect.Web.Features.Proposals;

public sealed class ProposalForm : WhenForm
{
    public const int NoteLimit = 500;

    public Guid OfferId { get; set; }

    public Guid RequestId { get; set; }

    public string? Delivery { get; set; }

    public string? VolunteerId { get; set; }

    public string? Note { get; set; }

    public PupilNameForm NoPupil { get; set; } = new();

    /// <summary>What the page shows around the form; never bound.</summary>
    public ProposalPage? Page { get; internal set; }

    public (ProposedTime When, Guid? Volunteer, string? Note)? Read(ModelStateDictionary state, Deliveries allowed, int groupSize)
    {
        var when = ReadWhen(state);
        if (!Enum.TryParse<Deliveries>(Delivery, out var delivery) || (delivery & allowed) != delivery || delivery is not (Deliveries.AtSchool or Deliveries.AtWorkplace or Deliveries.Virtual))
        {
            state.AddModelError(nameof(Delivery), "Choose where the session takes place");
        }

        var note = NoteText.Read(Note, nameof(Note), NoteLimit, state);
        NoPupil.Check(state, (nameof(Note), note));
        Guid? volunteer = Guid.TryParse(VolunteerId, out var id) ? id : null;
        return state.IsValid && when is var (date, start, duration) ? (new ProposedTime(date, start, duration, delivery, groupSize), volunteer, note) : null;
    }
}
