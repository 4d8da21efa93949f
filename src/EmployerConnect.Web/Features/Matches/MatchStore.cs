using System.Data.Common;
using EmployerConnect.Matching;
using EmployerConnect.Web.Database;
using EmployerConnect.Web.Features.Accounts;
using EmployerConnect.Web.Features.Reminders;
using EmployerConnect.Web.Features.Requests;
using EmployerConnect.Web.Features.Safeguarding;
using EmployerConnect.Web.Features.Shared.Auditing;
using EmployerConnect.Web.Features.Waits;

namespace EmployerConnect.Web.Features.Matches;

public sealed class MatchStore(Database.Database database, TimeProvider time, MatchNotices notices, WaitList waits, ReminderOptions patience)
{
    public const string UnderWay = "A proposal between this offer and this request is already under way.";

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    public Task<Match?> Find(Guid id) => database.Read(work => Find(work, id));

    public static Task<Match?> Find(Work work, Guid id) => work.QueryOne<Match>(MatchSql.Find, new { id });

    public Task<MatchDetails?> Details(Guid id) => database.Read(work => work.QueryOne<MatchDetails>(MatchSql.Details, new { id }));

    public Task<CheckAnswer> Checks(Match match) => database.Read(work => SafeguardingGate.Ask(work, match.Id, match.OnDate));

    public Task<IReadOnlyList<MatchSummary>> ListFor(Actor actor, int skip, int take) => ListFor(actor, MatchFilter.All, skip, take);

    /// <summary>Those that the actor has to answer first, then the newest.</summary>
    public Task<IReadOnlyList<MatchSummary>> ListFor(Actor actor, MatchFilter filter, int skip, int take) =>
        database.Read(work => work.Query<MatchSummary>(MatchSql.ListFor, Of(actor, filter, skip, take)));

    public Task<int> CountFor(Actor actor, MatchFilter filter) => database.Read(work => work.Value<int>(MatchSql.CountFor, Of(actor, filter, 0, 0)));

    /// <summary>What waits for the co-ordinator, the oldest first.</summary>
    public Task<IReadOnlyList<MatchSummary>> WaitingFor(Actor coordinator, IReadOnlyList<MatchState> states, int skip, int take) => database.Read(work => work.Query<MatchSummary>(
        MatchSql.Waiting, new { hubIds = coordinator.HubIds.DefaultIfEmpty().ToArray(), states = states.Select(state => state.ToString()).ToArray(), skip, take }));

    /// <summary>Requests of their hubs for which several matches wait for a decision.</summary>
    public Task<IReadOnlyList<RivalsRow>> Rivals(Actor coordinator) =>
        database.Read(work => work.Query<RivalsRow>(MatchSql.Rivals, new { hubIds = coordinator.HubIds.DefaultIfEmpty().ToArray() }));

    /// <summary>The matches of a request that wait for a decision, the longest waiting first.</summary>
    public Task<IReadOnlyList<Guid>> AgreedOf(Guid requestId) => database.Read(work => work.Query<Guid>(MatchSql.AgreedOf, new { requestId }));

    public async Task<IReadOnlyDictionary<MatchState, int>> WaitingCounts(Actor coordinator) =>
        (await database.Read(work => work.Query<StateCountRow>(MatchSql.WaitingCounts, new { hubIds = coordinator.HubIds.DefaultIfEmpty().ToArray() })))
        .ToDictionary(row => row.State, row => row.Number);

    public Task<IReadOnlyList<MatchPerson>> Volunteers(Guid employerId, DateOnly onDate) => database.Read(work => Volunteers(work, employerId, onDate));

    /// <summary>The same for a form that says beside each name whether their check suffices: where one is needed, somebody reads checks (invariant 26).</summary>
    public Task<IReadOnlyList<MatchPerson>> VolunteersWithChecks(Guid employerId, DateOnly onDate, Clearance needed, Actor reader) =>
        needed == Clearance.None ? Volunteers(employerId, onDate) : database.ReadAndNote(async work =>
        {
            await Audit.Write(work, Now, reader.PersonId, "ClearancesRead", "Organisation", employerId);
            return await Volunteers(work, employerId, onDate);
        });

    public static Task<IReadOnlyList<MatchPerson>> Volunteers(Work work, Guid employerId, DateOnly onDate) =>
        work.Query<MatchPerson>(MatchSql.Volunteers, new { employerId, onDate });

    /// <summary>Holds a session of the offer and of the request, and asks the other side; all of it or nothing.</summary>
    public Task<Outcome> Propose(Match match, MatchParty by) => database.Change(work => Propose(work, match, by.PersonId, by.ByPhone));

    /// <summary>The same among other changes of a transaction: where it is refused, nothing is held.</summary>
    internal async Task<Outcome> Propose(Work work, Match match, Guid personId, bool byPhone)
    {
        match.AnswerBy(ReminderTimes.WorkingDaysAfter(Now, patience.ProposalRelease));
        if (await work.Value<int>(MatchSql.SaidNo, new { match.OfferId, match.SchoolId, proposedBy = match.ProposedBy.ToString(), since = ReminderTimes.TermStart(Now) }) > 0)
        {
            return Outcome.Invalid("They have said no to this in this term. Please choose something else, or ask again next term.");
        }

        if (!await MatchVisits.Hold(work, match, Now))
        {
            return Outcome.Stale("No session of this offer is left: somebody else was quicker, or the offer has been paused.");
        }

        return await ProposeHeld(work, match, personId, byPhone);
    }

    /// <summary>The same where a session of the offer is held for this school already, from its wait list.</summary>
    internal async Task<Outcome> ProposeHeld(Work work, Match match, Guid personId, bool byPhone)
    {
        if (!await RequestStore.Hold(work, match.RequestId, Now))
        {
            return await LetGo(work, match, ofRequest: false, "This request has all the sessions that it asked for, or is no longer open.");
        }

        try
        {
            await work.Execute(MatchSql.Insert, Row(match, match.State));
        }
        catch (DbException exception) when (work.IsUniqueViolation(exception))
        {
            return await LetGo(work, match, ofRequest: true, UnderWay);
        }

        await Record(work, match, MatchEventKind.Proposed, personId, byPhone, match.Note, SideId(match, match.ProposedBy));
        return Outcome.Done;
    }

    /// <summary>Reads the match, lets <paramref name="verb"/> change it, and writes the change if the match still stands as it was read.</summary>
    public Task<Outcome> Move(Guid id, MatchEventKind kind, Guid? personId, bool byPhone, Func<Match, Outcome> verb, int? seenVersion = null) =>
        database.Change(work => Move(work, id, kind, personId, byPhone, verb, seenVersion));

    internal async Task<Outcome> Move(Work work, Guid id, MatchEventKind kind, Guid? personId, bool byPhone, Func<Match, Outcome> verb, int? seenVersion = null)
    {
        if (await Find(work, id) is not { } match || (seenVersion is not null && match.Version != seenVersion))
        {
            return Outcome.Stale(Match.MovedOn);
        }

        var (from, held, turn) = (match.State, match.HoldsCapacity, match.Awaiting);
        var outcome = verb(match);
        if (!outcome.IsDone)
        {
            return outcome;
        }

        if (await SafeguardingGate.Refuse(work, match, kind) is { } unsafeStep)
        {
            return unsafeStep;
        }

        if (match.DeclineReason == DeclineReason.YearGroupDoesNotFit && await work.QueryOne<YearGroupsRow>(MatchSql.YearGroupsOf, new { id }) is { } years)
        {
            match.DeclinedYearGroups = years.Offered & years.Asked;
        }

        if (kind == MatchEventKind.OtherTime)
        {
            match.AnswerBy(ReminderTimes.WorkingDaysAfter(Now, patience.ProposalRelease));
        }

        if (!await work.ExecuteOne(MatchSql.Move, Row(match, from)))
        {
            return Outcome.Stale(Match.MovedOn);
        }

        if (held && !match.HoldsCapacity)
        {
            if (!(await MatchVisits.Release(work, match, Now) && await RequestStore.Release(work, match.RequestId, Now)))
            {
                throw new InvalidOperationException($"Match {id} held a session that its offer or request does not count.");
            }

            await waits.Freed(work, match.OfferId, Now);
        }

        var note = kind == MatchEventKind.Declined ? match.DeclineReason?.ToString() : kind == MatchEventKind.OtherTime ? match.Note : null;
        await Record(work, match, kind, personId, byPhone, note, byPhone && turn is { } side ? SideId(match, side) : null);
        return Outcome.Done;
    }

    /// <summary>Ends every match whose deadline has passed and gives back what it held. Returns how many.</summary>
    public async Task<int> ExpireDue()
    {
        var due = await database.Read(work => work.Query<Guid>(MatchSql.DueIds, new { now = Now }));
        var expired = 0;
        foreach (var id in due)
        {
            var outcome = await Move(id, MatchEventKind.Expired, null, false, match => match.Expire(Now));
            expired += outcome.IsDone ? 1 : 0;
        }

        return expired;
    }

    internal async Task Record(Work work, Match match, MatchEventKind kind, Guid? personId, bool byPhone, string? note, Guid? forId = null)
    {
        // A match that was read at a version stands at the next; a new one at its first.
        var (from, to) = match.Version == 0 ? ((int?)null, 1) : (match.Version, match.Version + 1);
        await work.Execute(MatchSql.AddEvent, new { matchId = match.Id, kind = kind.ToString(), personId, byPhone, note, now = Now });
        await Audit.Write(work, Now, personId, $"Match{kind}", nameof(Match), match.Id, byPhone ? HistoryWords.ByTelephone : kind == MatchEventKind.Declined ? note : null, forId ?? match.HubId, from, to);
        await notices.Tell(work, Now, match, kind, personId);
    }

    private static Guid SideId(Match match, Side side) => side == Side.Employer ? match.EmployerId : match.SchoolId;

    private async Task<Outcome> LetGo(Work work, Match match, bool ofRequest, string reason)
    {
        if (!await MatchVisits.Release(work, match, Now) || (ofRequest && !await RequestStore.Release(work, match.RequestId, Now)))
        {
            throw new InvalidOperationException($"Match {match.Id} held a session that its offer or request does not count.");
        }

        return Outcome.Stale(reason);
    }

    private static object Of(Actor actor, MatchFilter filter, int skip, int take) => new
    {
        organisationIds = actor.EmployerIds.Concat(actor.SchoolIds).DefaultIfEmpty().ToArray(),
        hubIds = actor.HubIds.DefaultIfEmpty().ToArray(),
        answering = actor.Memberships.Where(m => m.Role is Role.EmployerContact or Role.CareersLeader && m.OrganisationId is not null).Select(m => m.OrganisationId!.Value).DefaultIfEmpty().ToArray(),
        states = MatchFilters.States(filter).Select(state => state.ToString()).ToArray(),
        toAnswer = filter == MatchFilter.Answer ? 1 : 0,
        skip,
        take,
    };

    private static object Row(Match match, MatchState fromState) => new
    {
        match.Id,
        match.OfferId,
        match.RequestId,
        match.HubId,
        match.EmployerId,
        match.SchoolId,
        State = match.State.ToString(),
        ProposedBy = match.ProposedBy.ToString(),
        Awaiting = match.Awaiting?.ToString(),
        AlsoAwaiting = match.AlsoAwaiting?.ToString(),
        match.SuggestedByPersonId,
        match.VisitId,
        match.OnDate,
        match.StartMinute,
        match.DurationMinutes,
        match.Delivery,
        match.GroupSize,
        match.VolunteerPersonId,
        match.Note,
        match.Fit,
        match.Reasons,
        match.ReasonsAgainst,
        match.AnswerDueAt,
        match.AgreedByPhone,
        DeclineReason = match.DeclineReason?.ToString(),
        DeclinedBy = match.DeclinedBy?.ToString(),
        match.DeclinedYearGroups,
        match.ApprovedByPersonId,
        match.Version,
        match.CreatedAt,
        match.UpdatedAt,
        fromState = fromState.ToString(),
    };
}
