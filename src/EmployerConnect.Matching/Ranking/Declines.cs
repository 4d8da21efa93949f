namespace EmployerConnect.Matching.Ranking;

/// <summary>What the noes of the past leave of an offer for a request; both rankings ask here, for many rows: nothing is allocated.</summary>
internal static class Declines
{
    /// <summary>The first no that keeps the two apart, or null.</summary>
    public static PastDecline? KeepingApart(RequestTerms request, Guid offerId, Guid employerId, YearGroups years, Deliveries deliveries)
    {
        for (var i = 0; i < request.PastDeclines.Count; i++)
        {
            if (request.PastDeclines[i].KeepsApart(offerId, employerId, years, deliveries, request))
            {
                return request.PastDeclines[i];
            }
        }

        return null;
    }

    public static PastDecline? KeepingApart(RequestTerms request, OfferTerms offer) =>
        KeepingApart(request, offer.Id, offer.EmployerId, offer.YearGroups, offer.Deliveries);

    /// <summary>The ways to meet that are left of those that both named.</summary>
    public static Deliveries Left(Deliveries common, RequestTerms request, Guid employerId)
    {
        for (var i = 0; i < request.PastDeclines.Count; i++)
        {
            if (request.PastDeclines[i].LeavesOnline(employerId))
            {
                return common & Deliveries.Virtual;
            }
        }

        return common;
    }

    /// <summary>The request's windows without the dates that were declined; the very same list where there are none.</summary>
    public static IReadOnlyList<AvailabilityWindow> Windows(RequestTerms request, Guid offerId, Guid employerId)
    {
        var windows = request.Windows;
        for (var i = 0; i < request.PastDeclines.Count; i++)
        {
            if (request.PastDeclines[i].TakesOutDate(offerId, employerId))
            {
                windows = Without(windows, request.PastDeclines[i].ForDate);
            }
        }

        return windows;
    }

    public static IReadOnlyList<AvailabilityWindow> Windows(RequestTerms request, OfferTerms offer) => Windows(request, offer.Id, offer.EmployerId);

    /// <summary>Those that leave a pair together, but not as it was.</summary>
    public static IReadOnlyList<PastDecline> Felt(RequestTerms request, OfferTerms offer) =>
        request.PastDeclines.Count == 0 ? [] : [.. request.PastDeclines.Where(past => past.LeavesOnline(offer.EmployerId) || past.TakesOutDate(offer.Id, offer.EmployerId))];

    private static List<AvailabilityWindow> Without(IReadOnlyList<AvailabilityWindow> windows, DateOnly date)
    {
        var left = new List<AvailabilityWindow>(windows.Count + 1);
        foreach (var window in windows)
        {
            if (date < window.From || date > window.To)
            {
                left.Add(window);
                continue;
            }

            if (window.From < date)
            {
                left.Add(new AvailabilityWindow(window.From, date.AddDays(-1), window.Days, window.StartMinute, window.EndMinute));
            }

            if (date < window.To)
            {
                left.Add(new AvailabilityWindow(date.AddDays(1), window.To, window.Days, window.StartMinute, window.EndMinute));
            }
        }

        return left;
    }
}
