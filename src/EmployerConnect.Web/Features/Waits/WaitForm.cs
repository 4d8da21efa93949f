using EmployerConnect.Matching;
using EmployerConnect.Web.Features.Matches;
using EmployerConnect.Web.Features.Matching;
using EmployerConnect.Web.Features.Proposals;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace EmployerConnect.Web.Features.Waits;

/// <summary>The proposal with which a school takes the place that is held for it.</summary>
public sealed class WaitForm : WhenForm
{
    public string? Delivery { get; set; }

    /// <summary>What the page shows around the form; never bound.</summary>
    public WaitPage? Page { get; internal set; }

    public ProposedTime? Read(ModelStateDictionary state)
    {
        var when = ReadWhen(state);
        if (!Enum.TryParse<Deliveries>(Delivery, out var delivery) || (delivery & Page!.Deliveries) != delivery || delivery is not (Deliveries.AtSchool or Deliveries.AtWorkplace or Deliveries.Virtual))
        {
            state.AddModelError(nameof(Delivery), "Choose where the session takes place");
        }

        return state.IsValid && when is var (date, start, duration) ? new ProposedTime(date, start, duration, delivery, Page!.Candidate.Request.GroupSize) : null;
    }
}

public sealed record WaitPage(OfferWait Wait, Candidate Candidate, OpenSlots Times)
{
    public Deliveries Deliveries => Candidate.Offer.Deliveries & Candidate.Request.Deliveries;
}

/// <summary>Whether to wait for an offer, asked before anything is written.</summary>
public sealed record JoinPage(WaitPair Pair);
