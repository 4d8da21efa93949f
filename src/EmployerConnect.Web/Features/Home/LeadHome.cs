using EmployerConnect.Web.Features.Plans;

namespace EmployerConnect.Web.Features.Home;

/// <summary>What a hub's lead sees besides the desk: who is there, whom the hub reaches, its newest plan.</summary>
public sealed record LeadHome(Guid HubId, HubPeople People, HubCoverage Coverage, int Invited, PlanSummary? Plan, int SignInDays);

/// <summary>People of the hub and of its organisations.</summary>
public sealed class HubPeople
{
    public required int Joined { get; init; }

    /// <summary>Of them: those with a session that is still kept.</summary>
    public required int SignedIn { get; init; }

    public int NotSeen => Joined - SignedIn;
}

/// <summary>Schools of the hub, and those that have met somebody this school year.</summary>
public sealed class HubCoverage
{
    public required int Schools { get; init; }

    public required int Reached { get; init; }

    /// <summary>Of a hundred schools, rounded down so that 100 means all.</summary>
    public int Percent => Schools == 0 ? 0 : Reached * 100 / Schools;
}
