using EmployerConnect.Matching;
using EmployerConnect.Web.Database;
using EmployerConnect.Web.Features.Accounts;
using EmployerConnect.Web.Features.Shared;

namespace EmployerConnect.Web.Features.Matches;

/// <summary>
/// An offer brought together with a request. Each verb changes this object or says why not; the store then writes the
/// change only if the match still stands as it was read, so that of two who are quick one wins and the other is told.
/// </summary>
public sealed class Match
{
    /// <summary>How long a side has to answer, a co-ordinator to approve, and the sides to book.</summary>
    public static readonly TimeSpan AnswerTime = TimeSpan.FromDays(7);
    public static readonly TimeSpan BookingTime = TimeSpan.FromDays(14);

    public const string MovedOn = "This match has moved on since you opened the page. It is shown below as it stands now.";

    public required Guid Id { get; init; }

    public required Guid OfferId { get; init; }

    public required Guid RequestId { get; init; }

    public required Guid HubId { get; init; }

    public required Guid EmployerId { get; init; }

    public required Guid SchoolId { get; init; }

    public required MatchState State { get; set; }

    public required Side ProposedBy { get; init; }

    /// <summary>Whose turn it is while the match is proposed; null otherwise.</summary>
    public Side? Awaiting { get; set; }

    /// <summary>The other side, where the hub suggested the match and neither has answered yet.</summary>
    public Side? AlsoAwaiting { get; set; }

    /// <summary>The co-ordinator who suggested it to both sides from a plan of the hub; null where a side proposed it.</summary>
    public Guid? SuggestedByPersonId { get; init; }

    /// <summary>Schools that share one visit share its number, and hold one session of the offer together.</summary>
    public Guid? VisitId { get; init; }

    public DateOnly OnDate { get; set; }

    public int StartMinute { get; set; }

    public int DurationMinutes { get; set; }

    public Deliveries Delivery { get; set; }

    public int GroupSize { get; set; }

    public Guid? VolunteerPersonId { get; set; }

    public string? Note { get; set; }

    public string? Fit { get; init; }

    /// <summary>The reasons for it that everybody is shown, a line each.</summary>
    public string? Reasons { get; init; }

    /// <summary>The reasons against it, likewise.</summary>
    public string? ReasonsAgainst { get; init; }

    /// <summary>UTC; every waiting state has one.</summary>
    public DateTime? AnswerDueAt { get; set; }

    public bool AgreedByPhone { get; set; }

    public DeclineReason? DeclineReason { get; set; }

    /// <summary>Who said no; null where nobody has.</summary>
    public Decliner? DeclinedBy { get; set; }

    /// <summary>The year groups that offer and request had in common, where they were the reason.</summary>
    public YearGroups? DeclinedYearGroups { get; set; }

    public Guid? ApprovedByPersonId { get; set; }

    public int Version { get; init; }

    public DateTime CreatedAt { get; init; }

    public DateTime UpdatedAt { get; set; }

    public bool IsWaiting => State is MatchState.Proposed or MatchState.Agreed or MatchState.Approved;

    /// <summary>Holds one session of the offer and of the request.</summary>
    public bool HoldsCapacity => IsWaiting || State == MatchState.Booked;

    public static (Match? Match, Outcome Outcome) Propose(MatchPair pair, MatchParty by, ProposedTime when, Guid? volunteer, string? note, DateTime now)
    {
        var match = new Match
        {
            Id = Guid.CreateVersion7(),
            OfferId = pair.OfferId,
            RequestId = pair.RequestId,
            HubId = pair.HubId,
            EmployerId = pair.EmployerId,
            SchoolId = pair.SchoolId,
            State = MatchState.Proposed,
            ProposedBy = by.Side,
            Fit = pair.Fit,
            Reasons = pair.Reasons,
            ReasonsAgainst = pair.ReasonsAgainst,
            VolunteerPersonId = by.Side == Side.Employer ? volunteer : null,
            CreatedAt = now,
        };
        var outcome = match.Suggest(by, when, note, now);
        return (outcome.IsDone ? match : null, outcome);
    }

    /// <summary>A co-ordinator suggests it from a plan of the hub: a plan answers for nobody, so both sides are asked.</summary>
    public static (Match? Match, Outcome Outcome) Suggest(MatchPair pair, Guid coordinatorId, ProposedTime when, Guid? visitId, DateTime now)
    {
        var match = new Match
        {
            Id = Guid.CreateVersion7(),
            OfferId = pair.OfferId,
            RequestId = pair.RequestId,
            HubId = pair.HubId,
            EmployerId = pair.EmployerId,
            SchoolId = pair.SchoolId,
            State = MatchState.Proposed,
            // It answers the school's request, and counts as one more time that the employer was asked.
            ProposedBy = Side.School,
            SuggestedByPersonId = coordinatorId,
            VisitId = visitId,
            Fit = pair.Fit,
            Reasons = pair.Reasons,
            ReasonsAgainst = pair.ReasonsAgainst,
            CreatedAt = now,
        };
        var outcome = match.Suggest(new MatchParty(coordinatorId, Side.School, ByPhone: false), when, null, now);
        match.AlsoAwaiting = Side.School;
        return (outcome.IsDone ? match : null, outcome);
    }

    /// <summary>"Yes, but at another time": the other side's turn again.</summary>
    public Outcome AnswerWithAnotherTime(MatchParty by, ProposedTime when, string? note, DateTime now)
    {
        if (!IsTurnOf(by))
        {
            return Outcome.Stale(MovedOn);
        }

        if (VisitId is not null)
        {
            return Outcome.Invalid("Several schools share this visit, so its time is the same for all: decline it, and propose a session of your own", nameof(ProposedTime.Date));
        }

        return when == When
            ? Outcome.Invalid("That is the time already proposed: choose another, or agree to this one", nameof(ProposedTime.Date))
            : Suggest(by, when, note, now);
    }

    public Outcome Agree(MatchParty by, Guid? volunteer, DateTime now)
    {
        if (!IsTurnOf(by))
        {
            return Outcome.Stale(MovedOn);
        }

        if (!LondonTime.TryToUtc(OnDate, StartMinute, out var start, out _) || start <= now)
        {
            return Outcome.Invalid("The proposed time has passed: answer with another time");
        }

        AgreedByPhone |= by.ByPhone;
        VolunteerPersonId = by.Side == Side.Employer ? volunteer ?? VolunteerPersonId : VolunteerPersonId;
        if (AlsoAwaiting is not null)
        {
            (Awaiting, AlsoAwaiting) = (Other(by.Side), null);
            UpdatedAt = now;
            return Outcome.Done;
        }

        State = MatchState.Agreed;
        Awaiting = null;
        return Waiting(AnswerTime, now);
    }

    public Outcome Decline(MatchParty by, DeclineReason reason, DateTime now)
    {
        // After agreement either side may still say no; before, the side whose turn it is.
        if (State is not (MatchState.Agreed or MatchState.Approved) && !IsTurnOf(by))
        {
            return Outcome.Stale(MovedOn);
        }

        (DeclineReason, DeclinedBy) = (reason, by.Side == Side.Employer ? Decliner.Employer : Decliner.School);
        return End(MatchState.Declined, now);
    }

    public Outcome Withdraw(MatchParty by, DateTime now)
    {
        if (!IsWaiting || (State == MatchState.Proposed && IsTurnOf(by)))
        {
            return Outcome.Stale(MovedOn);
        }

        return End(MatchState.Withdrawn, now);
    }

    /// <summary>Approval by a co-ordinator of the match's hub who is no party to it (invariant 24).</summary>
    public Outcome Approve(Actor by, DateTime now)
    {
        if (State != MatchState.Agreed)
        {
            return Outcome.Stale(MovedOn);
        }

        if (!MayBeApprovedBy(by))
        {
            return Outcome.Invalid("You belong to one of the two sides: another co-ordinator of the hub has to approve this match");
        }

        State = MatchState.Approved;
        ApprovedByPersonId = by.PersonId;
        return Waiting(BookingTime, now);
    }

    /// <summary>A co-ordinator who does not approve says why, in the same words as a side that declines.</summary>
    public Outcome Refuse(Actor by, DeclineReason reason, DateTime now)
    {
        if (State != MatchState.Agreed)
        {
            return Outcome.Stale(MovedOn);
        }

        if (!MayBeApprovedBy(by))
        {
            return Outcome.Invalid("You belong to one of the two sides: another co-ordinator of the hub has to decide on this match");
        }

        (DeclineReason, DeclinedBy) = (reason, Decliner.Hub);
        return End(MatchState.Declined, now);
    }

    public bool MayBeApprovedBy(Actor by) =>
        by.Coordinates(HubId) && !by.BelongsTo(EmployerId) && !by.BelongsTo(SchoolId) && VolunteerPersonId != by.PersonId;

    public Outcome Book(DateTime now)
    {
        if (State != MatchState.Approved)
        {
            return Outcome.Stale(MovedOn);
        }

        State = MatchState.Booked;
        AnswerDueAt = null;
        UpdatedAt = now;
        return Outcome.Done;
    }

    public Outcome Expire(DateTime now) =>
        IsWaiting && AnswerDueAt <= now ? End(MatchState.Expired, now) : Outcome.Stale(MovedOn);

    /// <summary>The session that served it was cancelled.</summary>
    public Outcome Cancel(DateTime now) =>
        State == MatchState.Booked ? End(MatchState.Cancelled, now) : Outcome.Stale(MovedOn);

    public bool IsTurnOf(MatchParty by) => Awaits(by.Side);

    public bool Awaits(Side side) => State == MatchState.Proposed && (Awaiting == side || AlsoAwaiting == side);

    public ProposedTime When => new(OnDate, StartMinute, DurationMinutes, Delivery, GroupSize);

    /// <summary>Both sides and the hub's co-ordinators know of it; to anybody else it does not exist.</summary>
    public bool IsKnownTo(Actor actor) => actor.BelongsTo(EmployerId) || actor.BelongsTo(SchoolId) || actor.Coordinates(HubId);

    /// <summary>For which side this person speaks; co-ordinators only by telephone for the side that they name.</summary>
    public MatchParty? PartyOf(Actor actor, Side? recordedFor = null)
    {
        if (actor.AnswersForEmployer(EmployerId))
        {
            return new MatchParty(actor.PersonId, Side.Employer, ByPhone: false);
        }

        if (actor.ActsForSchool(SchoolId))
        {
            return new MatchParty(actor.PersonId, Side.School, ByPhone: false);
        }

        return recordedFor is { } side && actor.Coordinates(HubId) ? new MatchParty(actor.PersonId, side, ByPhone: true) : null;
    }

    private Outcome Suggest(MatchParty by, ProposedTime when, string? note, DateTime now)
    {
        if (!LondonTime.TryToUtc(when.Date, when.StartMinute, out var start, out var reason))
        {
            return Outcome.Invalid(reason, "StartTime");
        }

        if (!LondonTime.TryToUtc(when.Date, when.StartMinute + when.DurationMinutes, out _, out reason))
        {
            return Outcome.Invalid(reason, "StartTime");
        }

        if (start <= now)
        {
            return Outcome.Invalid("The date and time must be in the future", nameof(when.Date));
        }

        OnDate = when.Date;
        StartMinute = when.StartMinute;
        DurationMinutes = when.DurationMinutes;
        Delivery = when.Delivery;
        GroupSize = when.GroupSize;
        Note = note;
        State = MatchState.Proposed;
        (Awaiting, AlsoAwaiting) = (Other(by.Side), null);
        return Waiting(AnswerTime, now);
    }

    /// <summary>How long the other side has, by the hub's own patience; the encounter's start ends it all the same.</summary>
    public void AnswerBy(DateTime due) => AnswerDueAt = LondonTime.TryToUtc(OnDate, StartMinute, out var start, out _) && start < due ? start : due;

    private static Side Other(Side side) => side == Side.Employer ? Side.School : Side.Employer;

    /// <summary>A deadline never lies after the start of the encounter itself.</summary>
    private Outcome Waiting(TimeSpan time, DateTime now)
    {
        AnswerBy(now + time);
        UpdatedAt = now;
        return Outcome.Done;
    }

    private Outcome End(MatchState end, DateTime now)
    {
        State = end;
        (Awaiting, AlsoAwaiting) = (null, null);
        AnswerDueAt = null;
        UpdatedAt = now;
        return Outcome.Done;
    }
}
