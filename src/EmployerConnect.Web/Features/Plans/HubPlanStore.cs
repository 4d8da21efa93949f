using EmployerConnect.Web.Database;

namespace EmployerConnect.Web.Features.Plans;

/// <summary>Plans as they are kept.</summary>
public sealed class HubPlanStore(Database.Database database)
{
    public Task<HubPlan?> Find(Guid id) => database.Read(work => Find(work, id));

    public static Task<HubPlan?> Find(Work work, Guid id) => work.QueryOne<HubPlan>(HubPlanSql.Find, new { id });

    public Task<IReadOnlyList<Assignment>> Assignments(Guid id) => database.Read(work => Assignments(work, id));

    public static Task<IReadOnlyList<Assignment>> Assignments(Work work, Guid id) => work.Query<Assignment>(HubPlanSql.Assignments, new { id });

    public Task<IReadOnlyList<PlanSummary>> ListFor(IEnumerable<Guid> hubIds, int skip, int take) =>
        database.Read(work => work.Query<PlanSummary>(HubPlanSql.ListFor, new { hubIds = hubIds.DefaultIfEmpty().ToArray(), skip, take }));

    public Task<int> CountFor(IEnumerable<Guid> hubIds) =>
        database.Read(work => work.Value<int>(HubPlanSql.CountFor, new { hubIds = hubIds.DefaultIfEmpty().ToArray() }));

    public async Task<HubRow?> Hub(string idOrName)
    {
        var id = Guid.TryParse(idOrName, out var parsed) ? parsed : Guid.Empty;
        return await database.Read(work => work.QueryOne<HubRow>(PlanDemandSql.Hub, new { id, name = idOrName.Trim().ToLowerInvariant() }));
    }

    internal static async Task Add(Work work, MadePlan made)
    {
        var plan = made.Plan;
        await work.Execute(HubPlanSql.Insert, new
        {
            plan.Id,
            plan.HubId,
            plan.RunId,
            plan.MadeByPersonId,
            plan.MadeAt,
            plan.SchoolYear,
            plan.NotBefore,
            plan.Weights,
            plan.Value,
            plan.Bound,
            plan.IsExact,
            plan.Seconds,
            plan.Pairs,
            plan.Requests,
            plan.RequestsServed,
            plan.Schools,
            plan.SchoolsReached,
            plan.FirstComeValue,
            plan.FirstComeServed,
            plan.FirstComeSchools,
            plan.Remarks,
            State = plan.State.ToString(),
            plan.UpdatedAt,
        });
        await work.Execute(HubPlanSql.AddAssignment, made.Assignments.Select(row => new
        {
            row.Id,
            PlanId = plan.Id,
            row.OfferId,
            row.RequestId,
            row.EmployerId,
            row.SchoolId,
            row.OfferVersion,
            row.RequestVersion,
            row.OnDate,
            row.StartMinute,
            row.DurationMinutes,
            row.Delivery,
            row.GroupSize,
            row.DistanceMetres,
            row.Value,
            row.NumberInYear,
            row.Fit,
            row.Reasons,
            row.ReasonsAgainst,
            row.Visit,
            row.IsKept,
        }));
        await work.Execute(HubPlanSql.AddUnserved, made.Unserved.Select(row => new { PlanId = plan.Id, row.RequestId, row.Number, row.SchoolId, row.Missing, row.Reason, row.Words }));
    }
}
