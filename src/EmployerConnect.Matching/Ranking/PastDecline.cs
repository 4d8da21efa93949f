namespace EmployerConnect.Matching.Ranking;

/// <summary>
/// A no that was said to an encounter between the request's school and an employer, and what follows from it for what is
/// suggested to the two of them next. What each reason does is our own rule (docs/decisions/0047):
/// <list type="bullet">
/// <item>the date does not suit: the offer is not suggested for that date again; no volunteer free: none of the employer's is;</item>
/// <item>too far: the two meet online or not at all until the school year ends;</item>
/// <item>the group: not the offer again for a group of that size; the year group: not for those year groups;</item>
/// <item>arranged already: not the offer for that request again; plans have changed: not for <see cref="RestDays"/> days;</item>
/// <item>met already: nothing of the employer; not the right fit: not the offer, both until the school year ends.</item>
/// </list>
/// Too many requests is about the employer and every school: see <see cref="OfferTerms.IsResting"/>.
/// </summary>
public sealed record PastDecline
{
    /// <summary>Days that an employer who has too many requests is left in peace, and that changed plans count.</summary>
    public const int RestDays = 28;

    private const int SchoolYearMonth = 9;

    public required Guid OfferId { get; init; }

    public required Guid RequestId { get; init; }

    public required Guid EmployerId { get; init; }

    public required DeclineReason Reason { get; init; }

    public required Decliner By { get; init; }

    /// <summary>The London date on which it was said.</summary>
    public required DateOnly SaidOn { get; init; }

    /// <summary>The date that was proposed.</summary>
    public required DateOnly ForDate { get; init; }

    /// <summary>Pupils in the group that was proposed.</summary>
    public int GroupSize { get; init; }

    /// <summary>The year groups that offer and request had in common then; only where they are the reason.</summary>
    public YearGroups YearGroups { get; init; }

    /// <summary>The first day on which it no longer counts: the day after the date that did not suit, four weeks on, or 1 September.</summary>
    public DateOnly CountsUntil => Reason switch
    {
        DeclineReason.DateDoesNotSuit or DeclineReason.NoVolunteerFree => ForDate.AddDays(1),
        DeclineReason.ChangedPlans or DeclineReason.TooManyRequests => SaidOn.AddDays(RestDays),
        _ => new DateOnly(SaidOn.Month >= SchoolYearMonth ? SaidOn.Year + 1 : SaidOn.Year, SchoolYearMonth, 1),
    };

    /// <summary>Whether it keeps the offer from the request altogether.</summary>
    internal bool KeepsApart(Guid offerId, Guid employerId, YearGroups years, Deliveries deliveries, RequestTerms request) =>
        EmployerId == employerId && Reason switch
        {
            DeclineReason.TooFar => (deliveries & request.Deliveries & Deliveries.Virtual) == Deliveries.None,
            DeclineReason.GroupDoesNotFit => OfferId == offerId && GroupSize == request.GroupSize,
            DeclineReason.YearGroupDoesNotFit => OfferId == offerId && (years & request.YearGroups & ~YearGroups) == YearGroups.None,
            DeclineReason.AlreadyArranged or DeclineReason.ChangedPlans => OfferId == offerId && RequestId == request.Id,
            DeclineReason.NotTheRightFit => OfferId == offerId,
            DeclineReason.AlreadyMet => true,
            _ => false,
        };

    /// <summary>Whether it leaves the two of them nothing but to meet online.</summary>
    internal bool LeavesOnline(Guid employerId) => EmployerId == employerId && Reason == DeclineReason.TooFar;

    /// <summary>Whether its date is one that the offer is not suggested for.</summary>
    internal bool TakesOutDate(Guid offerId, Guid employerId) =>
        EmployerId == employerId && (Reason == DeclineReason.NoVolunteerFree || (Reason == DeclineReason.DateDoesNotSuit && OfferId == offerId));
}
