using CsCheck;
using EmployerConnect.Matching;
using EmployerConnect.Matching.Geography;
using EmployerConnect.Matching.Ranking;
using EmployerConnect.Web.Features.Shapes;

namespace EmployerConnect.Tests.Matching;

public sealed class OfferIndexTests
{
    private static readonly RankingWeights Weights = RankingWeights.Default;
    private static readonly DateOnly Monday = Terms.Monday;

    private static readonly Gen<RankingWeights> AnyWeights =
        Gen.Int[0, 400].Array[12].Where(points => points.Any(one => one > 0)).Select(points => new RankingWeights
        {
            Distance = points[0],
            Sector = points[1],
            Subject = points[2],
            Benchmark = points[3],
            Delivery = points[4],
            YearGroupNeed = points[5],
            BenchmarkNeed = points[6],
            EncounterNeed = points[7],
            Setting = points[8],
            Freshness = points[9],
            Load = points[10],
            Partnership = points[11],
            HalfDistanceMiles = 1 + (points[0] / 10d),
        });

    [Fact]
    public void Ranking_EqualsThePlainOne_InOrder_ForTwoThousandRequests() =>
        Terms.Requests.Select(Terms.Offers.List[0, 150], Gen.Int[0, 30]).Sample(
            (request, offers, top) =>
            {
                var index = OfferIndex.Build(offers, Weights, Monday);

                AssertSame(
                    Ranker.OffersFor(request, offers, top, Monday, Weights), index.OffersFor(request, top, Monday));
            },
            iter: 2_000);

    [Fact]
    public void Ranking_WithAnyWeights_EqualsThePlainOne() =>
        Terms.Requests.Select(Terms.Offers.List[0, 80], AnyWeights, Gen.Int[0, 20]).Sample(
            (request, offers, weights, day) =>
            {
                var index = OfferIndex.Build(offers, weights, Monday);
                var notBefore = Monday.AddDays(day);

                AssertSame(
                    Ranker.OffersFor(request, offers, 9, notBefore, weights), index.OffersFor(request, 9, notBefore));
            },
            iter: 1_000);

    [Fact]
    public void Ranking_OfALargeIndex_SortedBySector_EqualsThePlainOne() =>
        Terms.Offers.Array[9_000].Select(Terms.Requests.Array[60]).Sample(
            (offers, requests) =>
            {
                var index = OfferIndex.Build(offers, Weights, Monday);
                foreach (var request in requests)
                {
                    AssertSame(Ranker.OffersFor(request, offers, 20, Monday, Weights), index.OffersFor(request, 20, Monday));
                }
            },
            iter: 2);

    [Fact]
    public void Changes_OneAfterAnother_LeaveWhatAFreshIndexWouldHold_AndTheOldOneAsItWas() =>
        Terms.Offers.Array[1, 60].Select(Gen.Int[0, 99].Array[0, 120], Terms.Requests).Sample(
            (offers, steps, request) =>
            {
                var index = OfferIndex.Build([], Weights, Monday);
                var held = new Dictionary<Guid, OfferTerms>();
                foreach (var step in steps)
                {
                    var (before, expected) = (index, index.OffersFor(request, 5, Monday));
                    var offer = offers[step % offers.Length];
                    if (step % 3 == 0)
                    {
                        index = index.Without(offer.Id);
                        held.Remove(offer.Id);
                    }
                    else
                    {
                        var changed = offer with { SessionsLeft = step % 4, TimesAskedRecently = step };
                        index = index.With(changed);
                        held[offer.Id] = changed;
                    }

                    AssertSame(expected, before.OffersFor(request, 5, Monday));
                }

                AssertSame(Ranker.OffersFor(request, held.Values, 99, Monday, Weights), index.OffersFor(request, 99, Monday));
                Assert.Equal(OfferIndex.Build(held.Values, Weights, Monday).Count, index.Count);
            },
            iter: 1_000);

    [Fact]
    public void NearMisses_EqualThePlainOnes_InOrder_AlsoAfterChanges() =>
        Terms.Requests.Select(Terms.Offers.Array[1, 80], Gen.Int[0, 12], Gen.Int[1, 3]).Sample(
            (request, offers, top, obstacles) =>
            {
                var index = OfferIndex.Build(offers.Take(offers.Length / 2), Weights, Monday);
                var held = offers.Take(offers.Length / 2).ToDictionary(offer => offer.Id);
                foreach (var (number, offer) in offers.Index().Skip(offers.Length / 3))
                {
                    var changed = offer with { SessionsLeft = number % 3 };
                    (index, held[offer.Id]) = (index.With(changed), changed);
                }

                AssertSame(
                    Ranker.NearMisses(request, held.Values, top, Monday, obstacles), index.NearMisses(request, top, Monday, obstacles));
            },
            iter: 2_000);

    [Fact]
    public void NearMisses_OnBothSidesOfTheSevern_EqualThePlainOnes()
    {
        var barriers = CurrentShapes.Own.Barriers;
        var place = Gen.Double[51.2, 51.8].Select(Gen.Double[-3.4, -2.4], (latitude, longitude) => new GeoPoint(latitude, longitude));
        var between = 0;
        Terms.Requests.Select(Terms.Offers.Array[60], place.Array[61], Gen.Int[1, 2]).Sample(
            (request, offers, places, obstacles) =>
            {
                var here = request with { Place = places[60], RadiusMiles = 12 };
                List<OfferTerms> there = [.. offers.Zip(places, (offer, its) => offer with { Base = its })];
                var plain = Ranker.NearMisses(here, there, 20, Monday, obstacles, barriers);
                AssertSame(plain, OfferIndex.Build(there, Weights, Monday, barriers).NearMisses(here, 20, Monday, obstacles));
                Interlocked.Add(ref between, plain.Count(miss => miss.Obstacles.OfType<TooFar>().Any(far => far.Barrier is not null)));
            },
            iter: 150);
        Assert.True(between > 30, $"{between} pairs had the water between them.");
    }

    [Fact]
    public void LeastRecentlyAsked_ComesFirst_OfThoseAskedAsOften()
    {
        var offers = new[] { 3, 80, 41, 0 }.Select(days => Terms.Offer() with { Id = Id(100 + days), TimesAskedRecently = 2, DaysSinceAsked = days }).ToList();
        var never = Terms.Offer() with { Id = Id(99) };
        var index = OfferIndex.Build([.. offers, never], Weights, Monday);

        Assert.Equal(
            [Id(99), Id(180), Id(141), Id(103), Id(100)], index.OffersFor(Terms.Request(), 9, Monday).Select(one => one.OfferId));
    }

    [Fact]
    public void Readers_OnManyThreads_SeeOneStateEach_WhileOneWrites()
    {
        var (offers, request) = (Terms.Offers.Array[300].Single(), Terms.Request());
        var index = OfferIndex.Build(offers, Weights, Monday);
        var wrong = 0;
        Parallel.For(0, 8, reader =>
        {
            for (var round = 0; round < 60; round++)
            {
                if (reader == 0)
                {
                    Volatile.Write(ref index, index.With(Terms.Offer() with { Id = Id(round), TimesAskedRecently = round % 7 }));
                    continue;
                }

                var seen = Volatile.Read(ref index);
                var (once, again) = (seen.OffersFor(request, 20, Monday), seen.OffersFor(request, 20, Monday));
                Interlocked.Add(ref wrong, once.Select(one => (one.OfferId, one.Score)).SequenceEqual(again.Select(one => (one.OfferId, one.Score))) ? 0 : 1);
            }
        });

        var held = offers.ToDictionary(offer => offer.Id);
        for (var round = 0; round < 60; round++)
        {
            held[Id(round)] = Terms.Offer() with { Id = Id(round), TimesAskedRecently = round % 7 };
        }

        Assert.Equal(0, wrong);
        AssertSame(Ranker.OffersFor(request, held.Values, 400, Monday, Weights), index.OffersFor(request, 400, Monday));
    }

    [Fact]
    public void EqualScores_AreTiedAsInThePlainRanking()
    {
        var offers = Enumerable.Range(1, 100).Select(number => Terms.Offer() with { Id = Id(101 - number) }).ToList();
        var index = OfferIndex.Build(offers, Weights, Monday);

        Assert.Equal(
            Enumerable.Range(1, 7).Select(Id), index.OffersFor(Terms.Request(), 7, Monday).Select(one => one.OfferId));
    }

    [Fact]
    public void Edges_ThePoles_TheAntimeridian_RadiusOfNothing_EqualThePlainRanking()
    {
        GeoPoint[] places = [new(90, 0), new(-90, 0), new(52, 180), new(52, -180), new(52, 179.999), new(0, 0)];
        var offers = places.SelectMany((place, i) => new[] { 0d, 1, 1_000 }.Select((radius, j) =>
            Terms.Offer() with { Id = Id((i * 3) + j), Base = place, RadiusMiles = radius })).ToList();
        var index = OfferIndex.Build(offers, Weights, Monday);
        foreach (var place in places)
        {
            var request = Terms.Request() with { Place = place };
            var expected = Ranker.OffersFor(request, offers, 99, Monday, Weights);

            Assert.True(expected.Count >= 3);
            AssertSame(expected, index.OffersFor(request, 99, Monday));
        }
    }

    [Fact]
    public void Edges_OfTheYear_EqualThePlainRanking()
    {
        DateOnly[] days = [new(2026, 12, 31), new(2027, 1, 1), new(2028, 2, 28), new(2028, 2, 29), new(2028, 3, 1), new(2027, 3, 28), new(2027, 10, 31), new(2070, 1, 1)];
        const Weekdays all = (Weekdays)127;
        var offers = days.SelectMany((from, i) => days.Where(to => to >= from).Select((to, j) => Terms.Offer() with
        {
            Id = Id((i * 10) + j),
            Windows = [new AvailabilityWindow(from, to, all, 0, AvailabilityWindow.MinutesInDay)],
            DurationMinutes = i % 2 == 0 ? AvailabilityWindow.MinutesInDay : 1,
        })).ToList();
        foreach (var day in days.SkipLast(1))
        {
            var index = OfferIndex.Build(offers, Weights, day);
            foreach (var notBefore in new[] { day, day.AddDays(1) })
            {
                var request = Terms.Request() with { Windows = [new AvailabilityWindow(day, day.AddDays(1), all, 0, AvailabilityWindow.MinutesInDay)] };
                AssertSame(Ranker.OffersFor(request, offers, 99, notBefore, Weights), index.OffersFor(request, 99, notBefore));
                AssertSame(Ranker.NearMisses(request, offers, 99, notBefore), index.NearMisses(request, 99, notBefore));
            }
        }
    }

    [Fact]
    public void NoOffers_AndNoRoom_GiveNothing()
    {
        Assert.Empty(OfferIndex.Build([], Weights, Monday).OffersFor(Terms.Request(), 5, Monday));
        Assert.Empty(OfferIndex.Build([Terms.Offer()], Weights, Monday).OffersFor(Terms.Request(), 0, Monday));
        Assert.Empty(OfferIndex.Build([Terms.Offer()], Weights, Monday).OffersFor(Terms.Request() with { SessionsLeft = 0 }, 5, Monday));
    }

    [Fact]
    public void OfTwoOffersWithOneId_TheLaterCounts()
    {
        var index = OfferIndex.Build([Terms.Offer() with { SessionsLeft = 0 }, Terms.Offer()], Weights, Monday);
        Assert.Equal(1, index.Count);
        Assert.Equal(0, OfferIndex.Build([Terms.Offer(), Terms.Offer() with { SessionsLeft = 0 }], Weights, Monday).Count);
    }

    [Fact]
    public void Rank_OnAThreadThatHasRankedBefore_AllocatesNothing()
    {
        var offers = Enumerable.Range(1, 500).Select(number => Terms.Offer() with { Id = Id(number) });
        var index = OfferIndex.Build(offers, Weights, Monday);
        var (request, best) = (Terms.Request(), new RankedOffer[10]);
        index.Rank(request, Monday, best);

        var before = GC.GetAllocatedBytesForCurrentThread();
        var found = index.Rank(request, Monday, best);

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.Equal(10, found);
    }

    [Fact]
    public void Offers_TakeAtMostSixtyBytesEach_BesidesTheirIds()
    {
        var offers = Enumerable.Range(1, 40_000).Select(number => Terms.Offer() with
        {
            Id = Id(number),
            EmployerId = Id(number / 4),
            Base = new GeoPoint(50 + (number % 400 * 0.01), -3 + (number % 397 * 0.01)),
            Sectors = (Sectors)(1 << (number % 20)),
            Activity = (Activities)(1 << (number % 8)),
        });
        var index = OfferIndex.Build(offers, Weights, Monday);

        Assert.InRange(index.Bytes / (double)index.Count, 44, 60);
    }

    [Fact]
    public void BadInput_IsRefusedByName()
    {
        var index = OfferIndex.Build([Terms.Offer()], Weights, Monday);
        AvailabilityWindow far = new(Monday.AddYears(45), Monday.AddYears(46), Weekdays.Monday, 0, 60);
        Refused("date", () => index.OffersFor(Terms.Request(), 1, Monday.AddDays(-1)));
        Refused("top", () => index.OffersFor(Terms.Request(), -1, Monday));
        Refused("From", () => index.With(Terms.Offer() with { Windows = [far] }));
        Refused("From", () => index.OffersFor(Terms.Request() with { Windows = [far] }, 1, Monday));
        Refused("GroupMaximum", () => index.With(Terms.Offer() with { GroupMinimum = 31 }));
    }

    [Fact]
    public void Row_HoldsEveryTerm_AtItsLargest()
    {
        var offer = Terms.Offer() with
        {
            Activity = Activities.EnterpriseChallenge,
            Sectors = FieldOf<Sectors>(),
            Subjects = FieldOf<Subjects>(),
            YearGroups = FieldOf<YearGroups>(),
            Deliveries = FieldOf<Deliveries>(),
            Benchmarks = FieldOf<Benchmarks>(),
            RadiusMiles = Limits.RadiusMiles,
            DurationMinutes = 1_440,
            GroupMinimum = Limits.GroupSize,
            GroupMaximum = Limits.GroupSize,
            DaysSinceConfirmed = Limits.Days,
            TimesAskedRecently = Limits.TimesAsked,
            DaysSinceAsked = Limits.AskedDays,
            ClearanceNeeded = Clearance.EnhancedDbsWithBarredList,
            ClearanceHeld = Clearance.EnhancedDbs,
            SessionsLeft = 0,
            IsResting = true,
        };

        var row = new OfferRow(offer, (1 << 24) - 1, ulong.MaxValue);

        Assert.Equal((1 << 24) - 1, row.Employer);
        Assert.Equal(1_609_344, row.RadiusMetres);
        Assert.Equal(new Standing(true, Clearance.EnhancedDbsWithBarredList, Clearance.EnhancedDbs, true), row.Standing);
        Assert.Equal(
            offer with { Base = null, RadiusMiles = 0, Windows = [], SessionsLeft = 1, ClearanceNeeded = Clearance.None, ClearanceHeld = Clearance.None, IsResting = false },
            row.Terms(offer.Id, offer.EmployerId) with { Windows = [] });
        Assert.Equal(UnitVector.Of(offer.Base!.Value), row.Place);
    }

    private static T FieldOf<T>()
        where T : struct, Enum =>
        (T)Enum.ToObject(typeof(T), Enum.GetValues<T>().Aggregate(0, (all, one) => all | Convert.ToInt32(one, null)));

    private static void AssertSame(IReadOnlyList<Suggestion> expected, IReadOnlyList<Suggestion> actual)
    {
        Assert.Equal(
            expected.Select(one => (one.OfferId, one.RequestId, one.Score, one.Fit, one.Delivery, one.DistanceMetres, one.Slot)),
            actual.Select(one => (one.OfferId, one.RequestId, one.Score, one.Fit, one.Delivery, one.DistanceMetres, one.Slot)));
        Assert.Equal(expected.SelectMany(one => one.Terms), actual.SelectMany(one => one.Terms));
    }

    private static void AssertSame(IReadOnlyList<NearMiss> expected, IReadOnlyList<NearMiss> actual)
    {
        Assert.Equal(expected.Select(one => (one.OfferId, one.RequestId, one.DistanceMetres)), actual.Select(one => (one.OfferId, one.RequestId, one.DistanceMetres)));
        Assert.Equal(expected.SelectMany(one => one.Obstacles), actual.SelectMany(one => one.Obstacles));
    }

    private static void Refused(string field, Func<object> make) =>
        Assert.Contains(field, Assert.ThrowsAny<ArgumentException>(make).Message, StringComparison.Ordinal);

    private static Guid Id(int number) => new(number, 0, 0, new byte[8]);
}
