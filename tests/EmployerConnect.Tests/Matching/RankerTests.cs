using CsCheck;
using EmployerConnect.Matching;
using EmployerConnect.Matching.Geography;
using EmployerConnect.Matching.Ranking;

namespace EmployerConnect.Tests.Matching;

public sealed class RankerTests
{
    private static readonly RankingWeights Weights = RankingWeights.Default;

    [Fact]
    public void GeneratedPairs_FitOftenEnoughToTestAnything()
    {
        var fitting = 0;
        Terms.Requests.Select(Terms.Offers.List[25]).Sample(
            (request, offers) => Interlocked.Add(ref fitting, Ranker.OffersFor(request, offers, 25, Terms.Monday, Weights).Count),
            iter: 400);

        Assert.True(fitting > 400, $"{fitting} of 10,000 pairs fit.");
    }

    [Fact]
    public void OffersFor_EqualsAPlainScan_InOrder() =>
        Terms.Requests.Select(Terms.Offers.List[0, 25], Gen.Int[0, 12]).Sample(
            (request, offers, top) =>
            {
                var expected = ReferenceRanking.Rank(offers.Select(offer => (offer, request)), top, Terms.Monday, Weights);

                Assert.Equal(expected, Plain(Ranker.OffersFor(request, offers, top, Terms.Monday, Weights)));
            },
            iter: 1_000);

    [Fact]
    public void RequestsFor_EqualsAPlainScan_InOrder() =>
        Terms.Offers.Select(Terms.Requests.List[0, 25], Gen.Int[0, 12]).Sample(
            (offer, requests, top) =>
            {
                var expected = ReferenceRanking.Rank(requests.Select(request => (offer, request)), top, Terms.Monday, Weights);

                Assert.Equal(expected, Plain(Ranker.RequestsFor(offer, requests, top, Terms.Monday, Weights)));
            },
            iter: 1_000);

    [Fact]
    public void Fits_ExactlyWhenNothingIsInTheWay() =>
        Terms.Requests.Select(Terms.Offers.List[1, 25]).Sample(
            (request, offers) =>
            {
                var fitting = Ranker.OffersFor(request, offers, offers.Count, Terms.Monday, Weights).Select(one => one.OfferId);
                var missing = Ranker.NearMisses(request, offers, offers.Count, Terms.Monday, 99).Select(one => one.OfferId);

                Assert.Equal(offers.Select(offer => offer.Id).Order(), fitting.Concat(missing).Order());
            },
            iter: 1_000);

    [Fact]
    public void Order_DoesNotDependOnTheOrderOfTheInput() =>
        Terms.Requests.Select(Terms.Offers.List[2, 25]).Sample(
            (request, offers) =>
            {
                var forwards = Ranker.OffersFor(request, offers, 25, Terms.Monday, Weights);
                var backwards = Ranker.OffersFor(request, offers.AsEnumerable().Reverse(), 25, Terms.Monday, Weights);

                Assert.Equal(forwards.Select(one => one.OfferId), backwards.Select(one => one.OfferId));
            },
            iter: 500);

    [Fact]
    public void School_WithMoreNeed_NeverRanksLower() =>
        Terms.Offers.Select(Terms.Requests.List[1, 15], Gen.Int[0, 3]).Sample(
            (offer, requests, what) =>
            {
                var needier = what switch
                {
                    0 => requests[0] with { YearGroupsWithoutEncounter = (YearGroups)(0x3FF << 5) },
                    1 => requests[0] with { BenchmarksWithoutEncounter = (Benchmarks)0x1FE },
                    2 => requests[0] with { EncountersThisYear = 0 },
                    _ => requests[0] with { Setting = SchoolSetting.Special },
                };
                var before = Place(Ranker.RequestsFor(offer, requests, 15, Terms.Monday, Weights), needier.Id);
                var after = Place(Ranker.RequestsFor(offer, [needier, .. requests.Skip(1)], 15, Terms.Monday, Weights), needier.Id);

                Assert.True(after <= before);
            },
            iter: 1_000);

    [Fact]
    public void WiderRadius_NeverLosesACandidate_NorItsPlace() =>
        Terms.Requests.Select(Terms.Offers.List[1, 15], Gen.Double[0, 60]).Sample(
            (request, offers, more) =>
            {
                OfferTerms[] wider = [offers[0] with { RadiusMiles = offers[0].RadiusMiles + more }, .. offers.Skip(1)];
                var before = Ranker.OffersFor(request, offers, 15, Terms.Monday, Weights);
                var after = Ranker.OffersFor(request, wider, 15, Terms.Monday, Weights);
                var afterAtSchool = Ranker.OffersFor(
                    request with { RadiusMiles = request.RadiusMiles + more }, offers, 15, Terms.Monday, Weights);

                Assert.Subset(after.Select(one => one.OfferId).ToHashSet(), before.Select(one => one.OfferId).ToHashSet());
                Assert.Subset(afterAtSchool.Select(one => one.OfferId).ToHashSet(), before.Select(one => one.OfferId).ToHashSet());
                Assert.True(Place(after, offers[0].Id) <= Place(before, offers[0].Id));
            },
            iter: 1_000);

    [Fact]
    public void Points_AreWholeAndAddUp_WithinTheTotal() =>
        Terms.Requests.Select(Terms.Offers.List[1, 25]).Sample(
            (request, offers) =>
            {
                foreach (var one in Ranker.OffersFor(request, offers, 25, Terms.Monday, Weights))
                {
                    Assert.Equal(Enum.GetValues<TermKind>(), one.Terms.Select(term => term.Kind));
                    Assert.Equal(one.Score, one.Terms.Sum(term => term.Points));
                    Assert.InRange(one.Score, 0, Weights.Total);
                    Assert.All(one.Terms, term => Assert.InRange(term.Value, 0, 1));
                    Assert.Equal(Weights.FitOf(one.Score), one.Fit);
                }
            },
            iter: 500);

    [Fact]
    public void MovingAMillimetre_ChangesNoScore()
    {
        var here = Terms.Request();
        var aside = here with { Place = new GeoPoint(here.Place!.Value.Latitude + 1e-9, here.Place.Value.Longitude) };

        Assert.Equal(Rank(here, Terms.Offer()).Single().Score, Rank(aside, Terms.Offer()).Single().Score);
    }

    [Fact]
    public void DefaultWeights_AddUpToAThousand() => Assert.Equal(1_000, Weights.Total);

    [Fact]
    public void EqualScores_AreTiedByDistance_ThenById()
    {
        var flat = new RankingWeights { Distance = 0 };
        var far = Terms.Offer() with { Id = Id(1), Base = new GeoPoint(52.10, -2.22) };
        var near = Terms.Offer() with { Id = Id(3) };
        var twin = Terms.Offer() with { Id = Id(2) };

        var order = Ranker.OffersFor(Terms.Request(), [far, near, twin], 9, Terms.Monday, flat).Select(one => one.OfferId);

        Assert.Equal([Id(2), Id(3), Id(1)], order);
    }

    [Fact]
    public void Guids_SortAsTheirTextDoes() =>
        Gen.Guid.Select(Gen.Guid).Sample((one, other) =>
            Assert.Equal(Math.Sign(string.CompareOrdinal($"{one}", $"{other}")), Math.Sign(one.CompareTo(other))));

    [Fact]
    public void RadiusOfNothing_ReachesTheSamePlaceAndNoOther()
    {
        var offer = Terms.Offer() with { RadiusMiles = 0 };

        Assert.Empty(Rank(Terms.Request(), offer));
        Assert.Equal(0, Rank(Terms.Request() with { Place = offer.Base }, offer).Single().DistanceMetres);
    }

    [Fact]
    public void NeighboursAcrossTheAntimeridian_AreNear()
    {
        var offer = Terms.Offer() with { Base = new GeoPoint(52, 179.99) };

        Assert.InRange(Rank(Terms.Request() with { Place = new GeoPoint(52, -179.99) }, offer).Single().DistanceMetres!.Value, 1_365, 1_378);
    }

    [Fact]
    public void NoOffers_GiveNoSuggestions()
    {
        Assert.Empty(Rank(Terms.Request()));
        Assert.Empty(Ranker.NearMisses(Terms.Request(), [], 5, Terms.Monday));
        Assert.Empty(Ranker.OffersFor(Terms.Request(), [Terms.Offer()], 0, Terms.Monday, Weights));
    }

    [Fact]
    public void UnknownPlace_LeavesOnlyVirtual()
    {
        var either = Terms.Request() with { Place = null, Deliveries = Deliveries.AtSchool | Deliveries.Virtual };
        var offer = Terms.Offer() with { Deliveries = Deliveries.AtSchool | Deliveries.Virtual };

        Assert.Empty(Rank(either, Terms.Offer()));
        var suggestion = Rank(either, offer).Single();
        Assert.Equal(Deliveries.Virtual, suggestion.Delivery);
        Assert.Null(suggestion.DistanceMetres);
    }

    private static IReadOnlyList<Suggestion> Rank(RequestTerms request, params OfferTerms[] offers) =>
        Ranker.OffersFor(request, offers, 9, Terms.Monday, Weights);

    private static IEnumerable<(Guid, Guid, int, Deliveries, int?, Slot)> Plain(IEnumerable<Suggestion> suggestions) =>
        suggestions.Select(one => (one.OfferId, one.RequestId, one.Score, one.Delivery, one.DistanceMetres, one.Slot));

    private static int Place(IReadOnlyList<Suggestion> suggestions, Guid id)
    {
        for (var i = 0; i < suggestions.Count; i++)
        {
            if (suggestions[i].OfferId == id || suggestions[i].RequestId == id)
            {
                return i;
            }
        }

        return int.MaxValue;
    }

    private static Guid Id(int number) => new(number, 0, 0, new byte[8]);
}
