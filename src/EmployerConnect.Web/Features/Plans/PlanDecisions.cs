using EmployerConnect.Web.Database;
using EmployerConnect.Web.Features.Accounts;
using EmployerConnect.Web.Features.Mailings;
using EmployerConnect.Web.Features.Matches;
using EmployerConnect.Web.Features.Matching;
using EmployerConnect.Web.Features.Shared.Auditing;

namespace EmployerConnect.Web.Features.Plans;

/// <summary>What became of the rows that were decided.</summary>
public sealed record DecisionReport(int Accepted, int Refused, int Gone);

/// <summary>
/// What a co-ordinator decides about rows of a plan. An accepted row becomes a match that both sides are asked about, with the guards of
/// every proposal; one that no longer holds is marked with the reason, and the others go through.
/// </summary>
public sealed class PlanDecisions(Database.Database database, MatchStore matches, MatchingIndex index, TimeProvider time)
{
    private DateTime Now => time.GetUtcNow().UtcDateTime;

    /// <summary>How each row that waits stands now.</summary>
    public async Task<IReadOnlyDictionary<Guid, Standing>> Standing(IReadOnlyList<Assignment> rows)
    {
        var rules = await index.Current();
        return await database.Read(work => Standings.Of(work, rows, rules));
    }

    /// <param name="planId">The plan.</param>
    /// <param name="seenVersion">The version that the co-ordinator saw.</param>
    /// <param name="decision">What to do with the rows.</param>
    /// <param name="chosen">Ids of rows; null for all that wait. Those that do not wait are passed over.</param>
    /// <param name="by">The co-ordinator.</param>
    public async Task<(DecisionReport Report, Outcome Outcome)> Decide(Guid planId, int seenVersion, PlanDecision decision, IReadOnlyCollection<Guid>? chosen, Actor by)
    {
        var rules = await index.Current();
        var report = new DecisionReport(0, 0, 0);
        var outcome = await database.Change(async work =>
        {
            if (await HubPlanStore.Find(work, planId) is not { } plan || plan.Version != seenVersion)
            {
                return Outcome.Stale(HubPlan.MovedOn);
            }

            var rows = await HubPlanStore.Assignments(work, planId);
            var waiting = rows.Where(row => row.State == AssignmentState.Proposed).ToList();
            // In one order for everybody, so that two plans which name the same offers cannot wait for each other.
            var decided = waiting.Where(row => chosen?.Contains(row.Id) != false).OrderBy(row => row.OfferId).ThenBy(row => row.RequestId).ToList();
            var allowed = plan.Decide(waiting.Count, decided.Count, Now);
            if (!allowed.IsDone)
            {
                return allowed;
            }

            if (!await work.ExecuteOne(HubPlanSql.Decide, new { id = planId, version = seenVersion, state = plan.State.ToString(), now = Now }))
            {
                return Outcome.Stale(HubPlan.MovedOn);
            }

            if (decision == PlanDecision.Accept)
            {
                await Accept(work, plan, decided, await Standings.Of(work, rows, rules), by);
            }
            else
            {
                decided.ForEach(row => row.Decide(AssignmentState.Refused, null, null, by.PersonId, Now));
            }

            foreach (var row in decided)
            {
                if (!await work.ExecuteOne(HubPlanSql.DecideAssignment, new { row.Id, state = row.State.ToString(), row.MatchId, row.Problem, row.DecidedByPersonId, row.DecidedAt }))
                {
                    return Outcome.Stale(HubPlan.MovedOn);
                }
            }

            report = new DecisionReport(Count(decided, AssignmentState.Accepted), Count(decided, AssignmentState.Refused), Count(decided, AssignmentState.Gone));
            await Audit.Write(work, Now, by.PersonId, decision == PlanDecision.Accept ? "PlanAccepted" : "PlanRefused", nameof(HubPlan), planId, $"accepted {report.Accepted}, refused {report.Refused}, gone {report.Gone}", plan.HubId);
            return Outcome.Done;
        });
        return (report, outcome);
    }

    private async Task Accept(Work work, HubPlan plan, List<Assignment> rows, IReadOnlyDictionary<Guid, Standing> standings, Actor by)
    {
        var mailing = MailingStore.Begin(work);
        var visits = new Dictionary<int, Guid>();
        foreach (var row in rows)
        {
            var (match, outcome) = standings[row.Id] is { Holds: false } fallen
                ? (null, Outcome.Stale(string.Join(" ", fallen.Changes)))
                : await Suggest(work, plan, row, visits, by);
            row.Decide(outcome.IsDone ? AssignmentState.Accepted : AssignmentState.Gone, outcome.IsDone ? match!.Id : null, outcome.Refused?.Reason, by.PersonId, Now);
        }

        await MailingStore.Keep(work, mailing, plan.HubId, MailingKind.Plan, plan.Id, by.PersonId, Now);
    }

    private async Task<(Match? Match, Outcome Outcome)> Suggest(Work work, HubPlan plan, Assignment row, Dictionary<int, Guid> visits, Actor by)
    {
        var pair = new MatchPair(row.OfferId, row.RequestId, plan.HubId, row.EmployerId, row.SchoolId, row.Fit, row.Reasons, row.ReasonsAgainst);
        var (match, outcome) = Match.Suggest(pair, by.PersonId, row.When, await VisitOf(work, plan.Id, row, visits), Now);
        return match is null ? (null, outcome) : (match, await matches.Propose(work, match, by.PersonId, byPhone: false));
    }

    /// <summary>The visit that the row shares: of a row accepted before, of one in this decision, or a new one.</summary>
    private async Task<Guid?> VisitOf(Work work, Guid planId, Assignment row, Dictionary<int, Guid> visits)
    {
        if (row.Visit is not { } number)
        {
            return null;
        }

        if (!visits.TryGetValue(number, out var id))
        {
            var known = await work.Query<Guid>(HubPlanSql.LiveVisit, new { planId, visit = number });
            visits[number] = id = known is [var one, ..] ? one : await MatchVisits.Open(work, row.OfferId, Now);
        }

        return id;
    }

    private static int Count(List<Assignment> rows, AssignmentState state) => rows.Count(row => row.State == state);
}
