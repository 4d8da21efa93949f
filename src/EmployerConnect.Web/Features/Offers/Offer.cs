using EmployerConnect.Matching;
using EmployerConnect.Web.Database;
using EmployerConnect.Web.Features.Accounts;
using EmployerConnect.Web.Features.Safeguarding;
using EmployerConnect.Web.Features.Shared.Windows;

namespace EmployerConnect.Web.Features.Offers;

/// <summary>
/// Encounters that an employer offers. Each verb changes this object or says why not; the store then writes the change
/// only if the offer still stands as it was read. SessionsTaken is the matches' own count: no verb here touches it.
/// </summary>
public sealed class Offer
{
    public const string MovedOn = "This offer has changed since you opened the page. It is shown as it stands now.";

    public Guid Id { get; private set; }

    public Guid OrganisationId { get; private set; }

    public Guid CreatedByPersonId { get; private set; }

    public string Title { get; private set; } = "";

    public string Description { get; private set; } = "";

    public Activities Activity { get; private set; }

    public Sectors Sectors { get; private set; }

    public Subjects Subjects { get; private set; }

    public YearGroups YearGroups { get; private set; }

    public Deliveries Deliveries { get; private set; }

    public Benchmarks Benchmarks { get; private set; }

    /// <summary>What it is for, in the employer's words; like the three that follow null on an offer from before these were asked.</summary>
    public string? Purpose { get; private set; }

    public string? Outcomes { get; private set; }

    /// <summary>What pupils say, ask or do themselves.</summary>
    public string? TwoWay { get; private set; }

    public string? Reflection { get; private set; }

    public string? Postcode { get; private set; }

    public double? Latitude { get; private set; }

    public double? Longitude { get; private set; }

    public int? UncertaintyMetres { get; private set; }

    public int RadiusMiles { get; private set; }

    public int DurationMinutes { get; private set; }

    public int SessionsAvailable { get; private set; }

    public int SessionsTaken { get; init; }

    public int GroupMinimum { get; private set; }

    public int GroupMaximum { get; private set; }

    public string? Languages { get; private set; }

    public string? Accessibility { get; private set; }

    public Supervisions Supervision { get; private set; }

    public Frequencies Frequency { get; private set; }

    public Clearance ClearanceNeeded { get; private set; }

    public OfferState State { get; private set; }

    /// <summary>UTC; when the employer last said that the offer stands.</summary>
    public DateTime LastConfirmedAt { get; private set; }

    /// <summary>Raised by each edit and each change of state, never by a session that is held or given back.</summary>
    public int Version { get; private set; }

    public DateTime CreatedAt { get; private set; }

    public DateTime UpdatedAt { get; private set; }

    public IReadOnlyList<OpenWindow> Windows { get; internal set; } = [];

    public int SessionsLeft => SessionsAvailable - SessionsTaken;

    public OfferPlace? Place => this is { Postcode: { } postcode, Latitude: { } latitude, Longitude: { } longitude }
        ? new OfferPlace(postcode, latitude, longitude, UncertaintyMetres ?? 0)
        : null;

    /// <summary>As much of the place as strangers may know: "WR1 2AA" gives "WR1".</summary>
    public string? Outcode => Postcode?.Split(' ')[0];

    /// <param name="draftId">The draft that becomes this offer and gives it its id: so it becomes one offer and no second.</param>
    public static Offer Publish(Guid organisationId, Guid personId, OfferContent content, DateTime now, Guid? draftId = null)
    {
        var offer = new Offer
        {
            Id = draftId ?? Guid.CreateVersion7(),
            OrganisationId = organisationId,
            CreatedByPersonId = personId,
            State = OfferState.Published,
            Version = 1,
            CreatedAt = now,
        };
        offer.Take(content, now);
        return offer;
    }

    /// <summary>Published offers are known to everybody, others to the employer's own people; partners are asked for in the store.</summary>
    public bool IsKnownTo(Actor? actor) => State == OfferState.Published || actor?.BelongsTo(OrganisationId) == true;

    public bool MayEdit(Actor actor) => actor.ActsForEmployer(OrganisationId);

    public Outcome Edit(OfferContent content, DateTime now)
    {
        if (State == OfferState.Withdrawn)
        {
            return Outcome.Stale("This offer has been withdrawn, so it cannot be changed. Publish a new one instead.");
        }

        if (content.SessionsAvailable < SessionsTaken)
        {
            return Outcome.Invalid($"{Promised} already: enter {SessionsTaken} or more", nameof(SessionsAvailable));
        }

        Take(content, now);
        return Outcome.Done;
    }

    public Outcome Pause(DateTime now) => Turn(OfferState.Published, OfferState.Paused, now, "Only a published offer can be paused: this one is {0}.");

    public Outcome Resume(DateTime now)
    {
        var outcome = Turn(OfferState.Paused, OfferState.Published, now, "Only a paused offer can be published again: this one is {0}.");
        LastConfirmedAt = outcome.IsDone ? now : LastConfirmedAt;
        return outcome;
    }

    public Outcome Withdraw(DateTime now)
    {
        if (State == OfferState.Withdrawn)
        {
            return Outcome.Stale("This offer has been withdrawn already.");
        }

        if (SessionsTaken > 0)
        {
            return Outcome.Invalid(
                $"{Promised}, so the offer cannot be withdrawn. Decline or withdraw what is proposed and cancel what is booked first; or pause the offer: it then gets no new proposals, and what is promised stands.");
        }

        (State, UpdatedAt) = (OfferState.Withdrawn, now);
        return Outcome.Done;
    }

    /// <summary>"It still stands."</summary>
    public Outcome Confirm(DateTime now)
    {
        if (State == OfferState.Withdrawn)
        {
            return Outcome.Stale("This offer has been withdrawn, so there is nothing to confirm.");
        }

        LastConfirmedAt = now;
        return Outcome.Done;
    }

    private string Promised => SessionsTaken == 1 ? "1 session is promised" : $"{SessionsTaken} sessions are promised";

    private Outcome Turn(OfferState from, OfferState to, DateTime now, string refusal)
    {
        if (State != from)
        {
            return Outcome.Stale(string.Format(null, refusal, OfferWords.State(State).ToLowerInvariant()));
        }

        (State, UpdatedAt) = (to, now);
        return Outcome.Done;
    }

    private void Take(OfferContent content, DateTime now)
    {
        (Title, Description) = (content.Title, content.Description);
        (Activity, ClearanceNeeded) = (content.Activity, content.ClearanceNeeded);
        (Supervision, Frequency) = (content.Supervision, content.Frequency);
        (Sectors, Subjects, YearGroups) = (content.Sectors, content.Subjects, content.YearGroups);
        (Deliveries, Benchmarks) = (content.Deliveries, content.Benchmarks);
        (Purpose, Outcomes, TwoWay, Reflection) = (content.Purpose, content.Outcomes, content.TwoWay, content.Reflection);
        (Postcode, Latitude, Longitude) = (content.Place?.Postcode, content.Place?.Latitude, content.Place?.Longitude);
        (UncertaintyMetres, RadiusMiles) = (content.Place?.UncertaintyMetres, content.RadiusMiles);
        (DurationMinutes, SessionsAvailable) = (content.DurationMinutes, content.SessionsAvailable);
        (GroupMinimum, GroupMaximum) = (content.GroupMinimum, content.GroupMaximum);
        (Languages, Accessibility) = (content.Languages, content.Accessibility);
        Windows = content.Windows;
        // Who edits an offer says with it that the offer stands.
        (LastConfirmedAt, UpdatedAt) = (now, now);
    }
}
