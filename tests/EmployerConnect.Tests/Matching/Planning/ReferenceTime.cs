using EmployerConnect.Matching;
using EmployerConnect.Matching.Ranking;

namespace EmployerConnect.Tests.Matching.Planning;

/// <summary>Whether an offer and several requests have a time in common: day by day, minute by minute.</summary>
internal static class ReferenceTime
{
    public static bool HaveOne(OfferTerms offer, RequestTerms[] requests, DateOnly notBefore)
    {
        if (offer.Windows.Count == 0)
        {
            return false;
        }

        var all = requests.Select(request => request.Windows).Append(offer.Windows).ToList();
        for (var date = notBefore; date <= offer.Windows.Max(window => window.To); date = date.AddDays(1))
        {
            var run = 0;
            for (var minute = 0; minute < 1440; minute++)
            {
                run = all.TrueForAll(windows => IsFree(windows, date, minute)) ? run + 1 : 0;
                if (run == offer.DurationMinutes)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool IsFree(IReadOnlyList<AvailabilityWindow> windows, DateOnly date, int minute)
    {
        var weekday = (Weekdays)(1 << (((int)date.DayOfWeek + 6) % 7));
        return windows.Any(window => window.From <= date && date <= window.To && (window.Days & weekday) != 0
            && window.StartMinute <= minute && minute < window.EndMinute);
    }
}
