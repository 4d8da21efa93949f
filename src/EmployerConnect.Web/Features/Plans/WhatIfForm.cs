using EmployerConnect.Matching.Planning;
using EmployerConnect.Web.Features.Shared.Forms;
using EmployerConnect.Web.Features.Shared.Reading;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace EmployerConnect.Web.Features.Plans;

/// <summary>One change to try; in the address, so that it can be shared and nothing is kept.</summary>
public sealed class WhatIfForm
{
    public const int MostSessions = 50;

    public string? OfferId { get; set; }

    public string? Change { get; set; }

    public string? Amount { get; set; }

    /// <summary>What the page shows around the form; never bound.</summary>
    public WhatIfPage? Page { get; internal set; }

    public bool IsAsked => OfferId is not null || Change is not null || Amount is not null;

    public PlanInput? Read(ModelStateDictionary state, PlanInput input)
    {
        var reader = new FormReader(state);
        var offer = Guid.TryParse(OfferId, out var id) ? input.Offers.FirstOrDefault(one => one.Id == id) : null;
        if (offer is null)
        {
            reader.Refuse(nameof(OfferId), "Choose an offer of the plan");
        }

        switch (Change)
        {
            case "Radius":
                var miles = reader.Number(nameof(Amount), Amount, "How much", 1, PlanSettings.MostMiles);
                return reader.HasErrors ? null : WhatIf.WithRadius(input, offer!.Id, offer.RadiusMiles + miles);
            case "Sessions":
                var sessions = reader.Number(nameof(Amount), Amount, "How much", 1, MostSessions);
                return reader.HasErrors ? null : WhatIf.WithSessions(input, offer!.Id, sessions);
            case "Days" when input.VolunteerDays.Count > 0:
                var days = reader.Number(nameof(Amount), Amount, "How much", 1, MostSessions);
                return reader.HasErrors ? null : WhatIf.WithVolunteerDays(input, offer!.EmployerId, days);
            default:
                reader.Refuse(nameof(Change), "Choose what would change");
                return null;
        }
    }
}

/// <summary>What stands around the form, and once asked, both plans.</summary>
public sealed record WhatIfPage(HubPlan Plan, IReadOnlyList<Choice> Offers, bool HasDays)
{
    public WhatIfAnswer? Answer { get; init; }
}

/// <summary>The plan as it would be made today, and with the change.</summary>
public sealed record WhatIfAnswer(Plan Before, Plan After, PlanDifference Difference, IReadOnlyList<string> Reached, IReadOnlyList<string> Lost);
