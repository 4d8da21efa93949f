using System.Data.Common;
using EmployerConnect.Matching.Ranking;
using EmployerConnect.Web.Database;
using EmployerConnect.Web.Features.Shared.Auditing;

namespace EmployerConnect.Web.Features.Weights;

/// <summary>What everything that ranks asks for its weights. Read anew each time, so a change counts at once on every instance.</summary>
public sealed class RankingWeightsStore(Database.Database database, TimeProvider time)
{
    public Task<WeightsVersion> Current() => database.Read(In);

    /// <summary>Adds the version after <paramref name="from"/>; refused where there is one already. Written only where it differs.</summary>
    public Task<Outcome> Change(int from, RankingWeights weights, Guid by) => database.Change(async work =>
    {
        var current = await In(work);
        if (current.Version != from)
        {
            return Outcome.Stale(WeightsVersion.MovedOn);
        }

        if (current.Weights == weights)
        {
            return Outcome.Done;
        }

        var row = WeightsRow.Of(weights, from + 1, by, time.GetUtcNow().UtcDateTime);
        try
        {
            await work.Execute(WeightsSql.Add, row);
        }
        catch (DbException exception) when (work.IsUniqueViolation(exception))
        {
            return Outcome.Stale(WeightsVersion.MovedOn);
        }

        await Audit.Write(work, row.ChangedAt, by, "WeightsChanged", "RankingWeightSet", row.Id, fromVersion: from, toVersion: row.Version);
        return Outcome.Done;
    });

    /// <summary>The same, for who has a connection open already.</summary>
    internal static async Task<WeightsVersion> In(Work work) =>
        await work.QueryOne<WeightsRow>(WeightsSql.Current, new { }) is { } row
            ? new WeightsVersion(row.Version, row.Weights(), row.ChangedAt, row.ChangedByName)
            : WeightsVersion.Own;
}
