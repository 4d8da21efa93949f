using EmployerConnect.Matching.Planning;

namespace EmployerConnect.Web.Features.Plans;

/// <summary>What a co-ordinator chooses before a plan is made.</summary>
/// <param name="EveryOffer">All published offers within reach, not only those of the hub's own employers.</param>
/// <param name="PoolMiles">Schools this near to each other may share a visit, 0 to 100 miles; null: none do.</param>
/// <param name="DaysPerEmployer">The most encounters that one employer is asked for, 1 to 1,000; null: as many as it offers.</param>
/// <param name="Pins">"Keep this one" and "never these two".</param>
public sealed record PlanSettings(bool EveryOffer, int? PoolMiles, int? DaysPerEmployer, IReadOnlyList<Pin> Pins)
{
    public const int MostMiles = 100;
    public const int MostDays = 1_000;

    public static readonly PlanSettings Usual = new(EveryOffer: false, PoolMiles: null, DaysPerEmployer: null, Pins: []);
}
