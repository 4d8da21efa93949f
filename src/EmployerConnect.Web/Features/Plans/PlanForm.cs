using EmployerConnect.Matching.Planning;
using EmployerConnect.Web.Features.Shared.Reading;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace EmployerConnect.Web.Features.Plans;

/// <summary>What a plan is to be made from.</summary>
public sealed class PlanForm
{
    public const string EveryOffer = "Every";
    public const string OffersOfHub = "Hub";

    public Guid HubId { get; set; }

    public string? Offers { get; set; } = OffersOfHub;

    /// <summary>Empty: no visit is shared.</summary>
    public string? PoolMiles { get; set; }

    /// <summary>Empty: as many as each employer offers.</summary>
    public string? DaysPerEmployer { get; set; }

    /// <summary>The plan whose rows the pins below name.</summary>
    public Guid? From { get; set; }

    public List<Guid>? Keep { get; set; }

    public List<Guid>? Never { get; set; }

    /// <summary>What the page shows around the form; never bound.</summary>
    public NewPlanPage? Page { get; internal set; }

    public PlanSettings? Read(ModelStateDictionary state, IReadOnlyList<Assignment> earlier)
    {
        var reader = new FormReader(state);
        if (Offers is not (EveryOffer or OffersOfHub))
        {
            reader.Refuse(nameof(Offers), "Choose which offers the plan may use");
        }

        var pool = Optional(reader, nameof(PoolMiles), PoolMiles, "Miles between schools that share a visit", 0, PlanSettings.MostMiles);
        var days = Optional(reader, nameof(DaysPerEmployer), DaysPerEmployer, "Encounters from each employer", 1, PlanSettings.MostDays);
        if (Both().Any())
        {
            reader.Refuse(nameof(Keep), "An encounter cannot both be kept and be avoided: choose one for each");
        }

        return reader.HasErrors ? null : new PlanSettings(Offers == EveryOffer, pool, days, [.. Pins(earlier, Keep, PinKind.Keep), .. Pins(earlier, Never, PinKind.Never)]);
    }

    private IEnumerable<Guid> Both() => (Keep ?? []).Intersect(Never ?? []);

    private static IEnumerable<Pin> Pins(IReadOnlyList<Assignment> earlier, List<Guid>? chosen, PinKind kind) =>
        earlier.Where(row => chosen?.Contains(row.Id) == true).Select(row => new Pin(kind, row.OfferId, row.RequestId));

    private static int? Optional(FormReader reader, string field, string? typed, string label, int from, int to) =>
        string.IsNullOrWhiteSpace(typed) ? null : reader.Number(field, typed, label, from, to);
}

/// <summary>The hubs to choose from, and the rows of an earlier plan that may be kept or avoided.</summary>
public sealed record NewPlanPage(IReadOnlyList<HubRow> Hubs, IReadOnlyList<PlanLine> Earlier);
