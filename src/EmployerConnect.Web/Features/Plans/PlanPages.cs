using EmployerConnect.Web.Features.Accounts;
using EmployerConnect.Web.Features.Matching;

namespace EmployerConnect.Web.Features.Plans;

/// <summary>One row as the page shows it.</summary>
public sealed record PlanLine(Assignment Row, NameRow Offer, NameRow Request, Standing? Standing)
{
    public bool MayAccept => Row.State == AssignmentState.Proposed && Standing?.Holds == true;
}

/// <summary>What the plan does for one school.</summary>
public sealed record SchoolLines(string Name, string? Town, IReadOnlyList<PlanLine> Lines)
{
    /// <summary>"2 encounters, the first this school year; 1 to decide".</summary>
    public string Gain
    {
        get
        {
            var stands = Lines.Where(line => line.Row.State is not (AssignmentState.Refused or AssignmentState.Gone)).ToList();
            var first = stands.Exists(line => line.Row.NumberInYear == 1) ? ", the first this school year" : "";
            var waiting = stands.Count(line => line.Row.State == AssignmentState.Proposed);
            return $"{ReasonWords.Count(stands.Count, "encounter")}{first}{(waiting > 0 ? $"; {waiting} to decide" : "")}";
        }
    }
}

public sealed record UnservedLine(UnservedRow Row, NameRow Request);

/// <summary>A plan as its hub's co-ordinators see it.</summary>
public sealed record PlanPage(HubPlan Plan, HubPlanRun Run, string HubName, IReadOnlyList<SchoolLines> Schools, IReadOnlyList<UnservedLine> Unserved, bool IsNewest)
{
    public IEnumerable<PlanLine> Lines => Schools.SelectMany(school => school.Lines);

    public int Waiting => Lines.Count(line => line.Row.State == AssignmentState.Proposed);

    public int Holding => Lines.Count(line => line.MayAccept);

    public int Changed => Lines.Count(line => line.Standing?.Changes.Count > 0);
}

/// <summary>Brings together what a plan's page shows.</summary>
public sealed class PlanPages(Database.Database database, HubPlanStore plans, PlanRunStore runs, PlanDecisions decisions)
{
    /// <summary>Null where there is no such plan; whether somebody may see it is the caller's to ask.</summary>
    public async Task<PlanPage?> For(Guid id, Actor actor)
    {
        if (await plans.Find(id) is not { } plan || await runs.Find(plan.RunId) is not { } run)
        {
            return null;
        }

        var rows = await plans.Assignments(id);
        var standings = await decisions.Standing(rows);
        return await database.Read(async work =>
        {
            var unserved = await work.Query<UnservedRow>(HubPlanSql.Unserved, new { id });
            var names = await PlanNames.Read(work, rows.Select(row => row.OfferId), rows.Select(row => row.RequestId).Concat(unserved.Select(row => row.RequestId)));
            var lines = rows.Select(row => new PlanLine(row, names.Offer(row.OfferId), names.Request(row.RequestId), standings.GetValueOrDefault(row.Id)));
            return new PlanPage(
                plan,
                run,
                actor.HubName(plan.HubId),
                [.. lines.GroupBy(line => line.Request.OrganisationId)
                    .Select(school => new SchoolLines(school.First().Request.OrganisationName, school.First().Request.Town, [.. school.OrderBy(line => line.Row.NumberInYear)]))
                    .OrderBy(school => school.Name, StringComparer.Ordinal)],
                [.. unserved.Select(row => new UnservedLine(row, names.Request(row.RequestId)))],
                await work.Value<int>(HubPlanSql.NewerThan, new { plan.HubId, plan.MadeAt }) == 0);
        });
    }
}
