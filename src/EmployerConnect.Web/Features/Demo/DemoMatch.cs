using EmployerConnect.Matching;
using EmployerConnect.Matching.Ranking;
using EmployerConnect.Web.Features.Accounts;
using EmployerConnect.Web.Features.Matches;

namespace EmployerConnect.Web.Features.Demo;

/// <summary>An offer brought together with a request, with what has happened to it so far.</summary>
internal sealed class DemoMatch
{
    public Guid Id { get; } = Guid.CreateVersion7();

    public required DemoOffer Offer { get; init; }

    public required DemoRequest Request { get; init; }

    public required DemoHub Hub { get; init; }

    public required DateOnly OnDate { get; init; }

    public required int StartMinute { get; init; }

    public required Deliveries Delivery { get; init; }

    public required Side ProposedBy { get; init; }

    public required MatchState State { get; init; }

    /// <summary>Oldest first.</summary>
    public required IReadOnlyList<DemoEvent> Events { get; init; }

    public DemoPerson Volunteer => Offer.Employer.Volunteers[0];

    public int Minutes => Offer.Activity.Minutes;

    public DateTime StartsAt => DemoDiary.Utc(OnDate, StartMinute);

    public DateTime EndsAt => DemoDiary.Utc(OnDate, StartMinute + Minutes);

    public bool HoldsCapacity => State is MatchState.Proposed or MatchState.Agreed or MatchState.Approved or MatchState.Booked;

    public DateTime UpdatedAt => Events[^1].OccurredAt;

    /// <summary>As Match says: a deadline never lies after the start.</summary>
    public DateTime? AnswerDueAt => State switch
    {
        MatchState.Proposed or MatchState.Agreed => Earlier(UpdatedAt + Match.AnswerTime, StartsAt),
        MatchState.Approved => Earlier(UpdatedAt + Match.BookingTime, StartsAt),
        _ => null,
    };

    /// <summary>By the distance alone, which is all that the demo's past keeps of its ranking.</summary>
    public Fit Fit => Offer.MilesTo(Request.School) switch
    {
        < 4 => Fit.Great,
        < 12 => Fit.Good,
        _ => Fit.Fair,
    };

    public string Reasons =>
        $"About {Math.Max(1, Math.Round(Offer.MilesTo(Request.School)))} miles from {Request.School.Name} to {Offer.Employer.Name}.\n"
        + $"Suits {Shared.FieldWords.Years(Request.Years)} and {Request.GroupSize} pupils.";

    private static DateTime Earlier(DateTime one, DateTime other) => one < other ? one : other;
}

internal sealed record DemoEvent(MatchEventKind Kind, DemoPerson? By, DateTime OccurredAt, bool ByPhone = false);
