using EmployerConnect.Matching;
using EmployerConnect.Matching.Geography;
using EmployerConnect.Matching.Ranking;
using static EmployerConnect.Matching.Deliveries;

namespace EmployerConnect.Tests.Matching;

/// <summary>
/// The ranking once more, written from its description alone and as plainly as can be: day by day, minute by minute,
/// term by term. It shares nothing with the library but its types and its distance.
/// </summary>
internal static class ReferenceRanking
{
    private sealed record Scored(OfferTerms Offer, RequestTerms Request, int Points, double SortMetres, Deliveries Delivery, Slot Slot);

    public static IReadOnlyList<(Guid Offer, Guid Request, int Score, Deliveries Delivery, int? Metres, Slot Slot)> Rank(
        IEnumerable<(OfferTerms Offer, RequestTerms Request)> pairs, int top, DateOnly notBefore, RankingWeights w, Barriers? barriers = null)
    {
        var all = new List<Scored>();
        foreach (var (o, r) in pairs)
        {
            if ((o.Activity & r.Activities) == 0 || (o.YearGroups & r.YearGroups) == 0 || o.SessionsLeft < 1 || r.SessionsLeft < 1
                || r.GroupSize < o.GroupMinimum || r.GroupSize > o.GroupMaximum || o.ClearanceHeld < o.ClearanceNeeded
                || !Ways(o, r, barriers).Any() || FirstSlot(o.Windows, r.Windows, o.DurationMinutes, notBefore) is not { } slot)
            {
                continue;
            }

            var best = Ways(o, r, barriers)
                .Select(way => new Scored(o, r, Score(o, r, way.Delivery, way.Metres, w), way.Metres ?? double.MaxValue, way.Delivery, slot))
                .OrderByDescending(one => one.Points).ThenBy(one => one.Delivery).FirstOrDefault();
            if (best is not null)
            {
                all.Add(best);
            }
        }

        return
        [
            .. all.OrderByDescending(one => one.Points).ThenBy(one => one.SortMetres)
                .ThenBy(one => $"{one.Offer.Id}", StringComparer.Ordinal).ThenBy(one => $"{one.Request.Id}", StringComparer.Ordinal)
                .Take(top)
                .Select(one => (one.Offer.Id, one.Request.Id, one.Points, one.Delivery,
                    one.SortMetres < double.MaxValue ? (int?)one.SortMetres : null, one.Slot)),
        ];
    }

    /// <summary>Each minute of each day: free on both sides?</summary>
    public static Slot? FirstSlot(
        IReadOnlyList<AvailabilityWindow> offer, IReadOnlyList<AvailabilityWindow> request, int duration, DateOnly notBefore)
    {
        if (offer.Count == 0 || request.Count == 0)
        {
            return null;
        }

        var last = offer.Concat(request).Max(window => window.To);
        for (var date = notBefore; date <= last; date = date.AddDays(1))
        {
            var (offered, asked) = (FreeMinutes(offer, date), FreeMinutes(request, date));
            var run = 0;
            for (var minute = 0; minute < 1440; minute++)
            {
                run = offered[minute] && asked[minute] ? run + 1 : 0;
                if (run == duration)
                {
                    return new Slot(date, minute - duration + 1);
                }
            }
        }

        return null;
    }

    private static bool[] FreeMinutes(IEnumerable<AvailabilityWindow> windows, DateOnly date)
    {
        var free = new bool[1440];
        var today = (Weekdays)(1 << (((int)date.DayOfWeek + 6) % 7));
        foreach (var window in windows.Where(one => one.From <= date && date <= one.To && one.Days.HasFlag(today)))
        {
            Array.Fill(free, true, window.StartMinute, window.EndMinute - window.StartMinute);
        }

        return free;
    }

    private static IEnumerable<(Deliveries Delivery, double? Metres)> Ways(OfferTerms o, RequestTerms r, Barriers? barriers)
    {
        var both = o.Deliveries & r.Deliveries;
        if (o.Base is { } there && r.Place is { } here)
        {
            var metres = Math.Floor((barriers ?? Barriers.None).Between(here, there).Metres + 0.5);
            if (both.HasFlag(AtSchool) && metres <= Math.Floor((o.RadiusMiles * 1609.344) + 0.5))
            {
                yield return (AtSchool, metres);
            }

            if (both.HasFlag(AtWorkplace) && metres <= Math.Floor((r.RadiusMiles * 1609.344) + 0.5))
            {
                yield return (AtWorkplace, metres);
            }
        }

        if (both.HasFlag(Virtual))
        {
            yield return (Virtual, null);
        }
    }

    private static int Score(OfferTerms o, RequestTerms r, Deliveries delivery, double? metres, RankingWeights w)
    {
        var common = Bits((int)(o.YearGroups & r.YearGroups));
        var unmet = Bits((int)(o.YearGroups & r.YearGroups & r.YearGroupsWithoutEncounter));
        double[] values =
        [
            metres is { } m ? w.HalfDistanceMiles / (w.HalfDistanceMiles + (m / 1609.344)) : w.VirtualDistance,
            Wanted((int)r.Sectors, (int)o.Sectors, w),
            Wanted((int)r.Subjects, (int)o.Subjects, w),
            Wanted((int)r.Benchmarks, (int)o.Benchmarks, w),
            delivery == Virtual && r.Deliveries != delivery ? w.VirtualDelivery : 1,
            (double)unmet / common,
            (o.Benchmarks & r.BenchmarksWithoutEncounter) != 0 ? 1 : 0,
            w.HalfEncounters / (w.HalfEncounters + r.EncountersThisYear),
            new[]
            {
                0,
                r.Setting.HasFlag(SchoolSetting.Special) ? w.SpecialSchool : 0,
                r.Setting.HasFlag(SchoolSetting.PupilReferralUnit) ? w.PupilReferralUnit : 0,
                r.Setting.HasFlag(SchoolSetting.Rural) ? w.RuralSchool : 0,
            }.Max(),
            w.HalfFreshnessDays / (w.HalfFreshnessDays + o.DaysSinceConfirmed),
            w.HalfTimesAsked / (w.HalfTimesAsked + (o.TimesAskedRecently * (90d - o.DaysSinceAsked) / 90)),
            r.PartnerEmployerIds.Contains(o.EmployerId) ? 1 : 0,
        ];
        int[] weights =
        [
            w.Distance, w.Sector, w.Subject, w.Benchmark, w.Delivery, w.YearGroupNeed,
            w.BenchmarkNeed, w.EncounterNeed, w.Setting, w.Freshness, w.Load, w.Partnership,
        ];
        return values.Zip(weights, (value, weight) => (int)Math.Floor((value * weight) + 0.5)).Sum();
    }

    private static double Wanted(int asked, int offered, RankingWeights w)
    {
        if (asked == 0)
        {
            return w.NoPreference;
        }

        return (asked & offered) != 0 ? 1 : 0;
    }

    private static int Bits(int mask) => Convert.ToString(mask, 2).Count(digit => digit == '1');
}
