using EmployerConnect.Web.Features.Sessions;

namespace EmployerConnect.Web.Features.Risks;

/// <summary>A booked session to come, with what may keep it from taking place as planned.</summary>
public sealed class SessionRisk
{
    public required Guid Id { get; init; }

    public required string Title { get; init; }

    public required DateOnly OnDate { get; init; }

    public required int StartMinute { get; init; }

    public required int DurationMinutes { get; init; }

    public int WholeDays { get; init; }

    public required int VolunteersNeeded { get; init; }

    /// <summary>Who takes part as a volunteer.</summary>
    public required int Volunteers { get; init; }

    /// <summary>Of them: suspended, or no longer of the employer.</summary>
    public required int Gone { get; init; }

    /// <summary>Of them: without the check that the activity needs, in date on the day.</summary>
    public required int Uncleared { get; init; }

    /// <summary>Of them: invited, the session near, and no answer yet.</summary>
    public required int Unconfirmed { get; init; }

    public bool IsAtRisk => Reasons.Count > 0;

    public string When => SessionWords.When(OnDate, StartMinute, DurationMinutes, WholeDays);

    /// <summary>Each in words that say what to do about it.</summary>
    public IReadOnlyList<string> Reasons
    {
        get
        {
            List<string> reasons = [];
            var there = Volunteers - Gone;
            if (there < VolunteersNeeded)
            {
                reasons.Add(there == 0 ? "Nobody comes from the employer: find a volunteer" : $"Short of volunteers: {there} of the {VolunteersNeeded} that are needed");
            }

            if (Gone > 0)
            {
                reasons.Add(Gone == 1 ? "A volunteer no longer belongs to the employer" : $"{Gone} volunteers no longer belong to the employer");
            }

            if (Uncleared > 0)
            {
                reasons.Add(Uncleared == 1 ? "A volunteer’s check lapses before the day" : $"The checks of {Uncleared} volunteers lapse before the day");
            }

            if (Unconfirmed > 0)
            {
                reasons.Add(Unconfirmed == 1 ? "A volunteer has not said yet whether they come" : $"{Unconfirmed} volunteers have not said yet whether they come");
            }

            return reasons;
        }
    }
}
