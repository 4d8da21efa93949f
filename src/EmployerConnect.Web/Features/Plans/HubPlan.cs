using EmployerConnect.Web.Database;

namespace EmployerConnect.Web.Features.Plans;

/// <summary>A plan of a hub as it was made. Nothing of it changes but what is decided about its rows.</summary>
public sealed class HubPlan
{
    public const string MovedOn = "Somebody has decided about this plan since you opened the page. It is shown below as it stands now.";

    public required Guid Id { get; init; }

    public required Guid HubId { get; init; }

    public required Guid RunId { get; init; }

    public required Guid MadeByPersonId { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime MadeAt { get; init; }

    /// <summary>The year in which the school year begins.</summary>
    public required int SchoolYear { get; init; }

    public required DateOnly NotBefore { get; init; }

    /// <summary>The weights that were used, as JSON.</summary>
    public required string Weights { get; init; }

    /// <summary>Points.</summary>
    public required long Value { get; init; }

    /// <summary>No plan could have been worth more points: what the certificate proves, as checked when the plan was made.</summary>
    public required long Bound { get; init; }

    public required bool IsExact { get; init; }

    public required double Seconds { get; init; }

    public required long Pairs { get; init; }

    public required int Requests { get; init; }

    public required int RequestsServed { get; init; }

    public required int Schools { get; init; }

    public required int SchoolsReached { get; init; }

    public required long FirstComeValue { get; init; }

    public required int FirstComeServed { get; init; }

    public required int FirstComeSchools { get; init; }

    public string? Remarks { get; init; }

    public required HubPlanState State { get; set; }

    public required int Version { get; init; }

    public required DateTime UpdatedAt { get; set; }

    /// <summary>How much is missing at most, as a share of the bound.</summary>
    public double Gap => Bound == 0 ? 0 : (double)(Bound - Value) / Bound;

    /// <summary>Some or all of the rows that wait are decided.</summary>
    public Outcome Decide(int waiting, int chosen, DateTime now)
    {
        if (State == HubPlanState.Closed)
        {
            return Outcome.Stale("Every row of this plan has been decided.");
        }

        if (chosen == 0)
        {
            return Outcome.Invalid("Choose at least one encounter that waits for a decision", "Rows");
        }

        (State, UpdatedAt) = (chosen == waiting ? HubPlanState.Closed : HubPlanState.Open, now);
        return Outcome.Done;
    }
}
