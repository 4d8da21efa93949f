using EmployerConnect.Matching;
using EmployerConnect.Web.Database;
using EmployerConnect.Web.Features.Accounts;
using EmployerConnect.Web.Features.Shared.Windows;

namespace EmployerConnect.Web.Features.Requests;

/// <summary>
/// Encounters that a school asks for. Each verb changes this object or says why not; the store then writes the change
/// only if the request still stands as it was read. SessionsHeld is the matches' own count: no verb here touches it.
/// </summary>
public sealed class EncounterRequest
{
    public const string MovedOn = "This request has changed since you opened the page. It is shown as it stands now.";

    public Guid Id { get; private set; }

    public Guid OrganisationId { get; private set; }

    public Guid HubId { get; private set; }

    public Guid CreatedByPersonId { get; private set; }

    public string Title { get; private set; } = "";

    public Activities Activities { get; private set; }

    public Sectors Sectors { get; private set; }

    public Subjects Subjects { get; private set; }

    public YearGroups YearGroups { get; private set; }

    public int GroupSize { get; private set; }

    public Deliveries Deliveries { get; private set; }

    public int RadiusMiles { get; private set; }

    public Benchmarks Benchmarks { get; private set; }

    public string Purpose { get; private set; } = "";

    public string Outcomes { get; private set; } = "";

    /// <summary>What pupils say, ask or do themselves; like Reflection null on a request from before it was asked.</summary>
    public string? TwoWay { get; private set; }

    public string? Reflection { get; private set; }

    public string? AccessNeeds { get; private set; }

    public int SessionsWanted { get; private set; }

    public int SessionsHeld { get; init; }

    public RequestState State { get; private set; }

    /// <summary>Raised by each edit and each change of state, never by a session that is held or given back.</summary>
    public int Version { get; private set; }

    public DateTime CreatedAt { get; private set; }

    public DateTime UpdatedAt { get; private set; }

    public IReadOnlyList<OpenWindow> Windows { get; internal set; } = [];

    public int SessionsLeft => SessionsWanted - SessionsHeld;

    /// <param name="draftId">The draft that becomes this request and gives it its id: so it becomes one request and no second.</param>
    public static EncounterRequest Post(Guid schoolId, Guid hubId, Guid personId, RequestContent content, DateTime now, Guid? draftId = null)
    {
        var request = new EncounterRequest
        {
            Id = draftId ?? Guid.CreateVersion7(),
            OrganisationId = schoolId,
            HubId = hubId,
            CreatedByPersonId = personId,
            State = RequestState.Open,
            Version = 1,
            CreatedAt = now,
        };
        request.Take(content, now);
        return request;
    }

    /// <summary>
    /// The school's own people and its hub's co-ordinators know it always, employers of one of its hubs while it is open; and an
    /// employer whom it was ever brought together with. Other schools, and employers elsewhere, never do.
    /// </summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="near">What the employers of this person have to do with it.</param>
    public bool IsKnownTo(Actor actor, RequestNearness near) =>
        IsOwnTo(actor) || (actor.IsEmployer && (near.IsPartner || (near.IsOfOneHub && State == RequestState.Open)));

    /// <summary>Of those who know it: an employer, to whom it says nothing that only the school and the hub should read.</summary>
    public bool IsOwnTo(Actor actor) => actor.BelongsTo(OrganisationId) || actor.Coordinates(HubId);

    public bool MayEdit(Actor actor) => actor.ActsForSchool(OrganisationId);

    public Outcome Edit(RequestContent content, DateTime now)
    {
        if (State == RequestState.Withdrawn)
        {
            return Outcome.Stale("This request has been withdrawn, so it cannot be changed. Post a new one instead.");
        }

        if (content.SessionsWanted < SessionsHeld)
        {
            return Outcome.Invalid($"{Promised} already: enter {SessionsHeld} or more", nameof(SessionsWanted));
        }

        Take(content, now);
        return Outcome.Done;
    }

    public Outcome Pause(DateTime now) => Turn(RequestState.Open, RequestState.Paused, now, "Only an open request can be paused: this one is {0}.");

    public Outcome Resume(DateTime now) => Turn(RequestState.Paused, RequestState.Open, now, "Only a paused request can be opened again: this one is {0}.");

    public Outcome Withdraw(DateTime now)
    {
        if (State == RequestState.Withdrawn)
        {
            return Outcome.Stale("This request has been withdrawn already.");
        }

        if (SessionsHeld > 0)
        {
            return Outcome.Invalid(
                $"{Promised}, so the request cannot be withdrawn. Decline or withdraw what is proposed and cancel what is booked first; or pause the request: it then gets no new proposals, and what is promised stands.");
        }

        (State, UpdatedAt) = (RequestState.Withdrawn, now);
        return Outcome.Done;
    }

    private string Promised => SessionsHeld == 1 ? "1 session is promised" : $"{SessionsHeld} sessions are promised";

    private Outcome Turn(RequestState from, RequestState to, DateTime now, string refusal)
    {
        if (State != from)
        {
            return Outcome.Stale(string.Format(null, refusal, RequestWords.State(State).ToLowerInvariant()));
        }

        (State, UpdatedAt) = (to, now);
        return Outcome.Done;
    }

    private void Take(RequestContent content, DateTime now)
    {
        (Title, Purpose, Outcomes) = (content.Title, content.Purpose, content.Outcomes);
        (Activities, Sectors, Subjects) = (content.Activities, content.Sectors, content.Subjects);
        (YearGroups, GroupSize) = (content.YearGroups, content.GroupSize);
        (Deliveries, RadiusMiles, Benchmarks) = (content.Deliveries, content.RadiusMiles, content.Benchmarks);
        (AccessNeeds, SessionsWanted) = (content.AccessNeeds, content.SessionsWanted);
        (TwoWay, Reflection) = (content.TwoWay, content.Reflection);
        (Windows, UpdatedAt) = (content.Windows, now);
    }
}
