using CsCheck;
using EmployerConnect.Matching;
using EmployerConnect.Matching.Geography;
using EmployerConnect.Matching.Ranking;
using EmployerConnect.Web.Features.Shapes;
using Barrier = EmployerConnect.Matching.Geography.Barrier;

namespace EmployerConnect.Tests.Matching;

public sealed class BarriersTests
{
    private static readonly Barriers Water = CurrentShapes.Own.Barriers;

    // Across the middle of where the generated offers and requests are, with a gap and an end at sea.
    private static readonly Barriers Invented = Barriers.Of(
    [
        Line("the Long Water", new GeoPoint(51.95, -2.7), new GeoPoint(52.05, -2.1), new GeoPoint(51.9, -1.4)),
        Line("the Short Water", new GeoPoint(51.9, -1.3), new GeoPoint(52.1, -0.5)) with { EndIsAtSea = true },
        Line("the Cross Water", new GeoPoint(52.4, -2.1), new GeoPoint(52.22, -2.15)) with { ExtraMiles = 3 },
    ]);

    private static readonly Gen<GeoPoint> Somewhere = Gen.Double[51.6, 52.4].Select(Gen.Double[-2.6, 0.2], (latitude, longitude) => new GeoPoint(latitude, longitude));

    [Theory]
    [InlineData(51.481, -3.179, 51.346, -2.977, "the Severn estuary", 12, 36, 45)] // Cardiff, Weston-super-Mare
    [InlineData(53.744, -0.335, 53.567, -0.081, "the Humber estuary", 15, 21, 30)] // Hull, Grimsby
    [InlineData(51.442, 0.369, 51.463, 0.363, "the Thames estuary", 1, 8, 14)] // Gravesend, Tilbury
    [InlineData(52.94, 0.49, 52.976, -0.02, "the Wash", 21, 26, 34)] // Hunstanton, Boston
    [InlineData(50.728, -1.16, 50.80, -1.09, "the Solent", 6, 20, 26)] // Ryde, Portsmouth: the ferry counts as 15 miles
    [InlineData(50.76, -1.545, 50.706, -1.50, "the Solent", 4, 18, 22)] // Lymington, Yarmouth
    [InlineData(50.83, -1.35, 50.87, -1.34, "Southampton Water", 3, 12, 18)] // Fawley, Netley
    [InlineData(53.735, -2.96, 53.648, -3.007, "the Ribble estuary", 6, 17, 24)] // Lytham, Southport
    [InlineData(54.19, -2.91, 54.07, -2.87, "Morecambe Bay", 8, 15, 25)] // Grange-over-Sands, Morecambe
    public void WaterWithoutACrossing_IsGoneRound(
        double latitude, double longitude, double otherLatitude, double otherLongitude, string name, double straight, double from, double to)
    {
        var (one, other) = (new GeoPoint(latitude, longitude), new GeoPoint(otherLatitude, otherLongitude));

        var way = Water.Between(one, other);

        Assert.Equal(name, Water.NameOf(way.Barrier));
        Assert.InRange(Distance.Miles(one, other), straight - 1, straight + 1.5);
        Assert.InRange(way.Metres / Distance.MetresPerMile, from, to);
    }

    [Theory]
    [InlineData(52.192, -2.22, 51.752, -0.339)] // Worcester, St Albans
    [InlineData(52.192, -2.22, 52.112, -2.325)] // Worcester, Malvern
    [InlineData(51.454, -2.588, 51.346, -2.977)] // Bristol, Weston-super-Mare
    [InlineData(51.481, -3.179, 51.588, -2.998)] // Cardiff, Newport
    [InlineData(53.744, -0.335, 53.84, -0.43)] // Hull, Beverley
    [InlineData(52.754, 0.395, 52.94, 0.49)] // King's Lynn, Hunstanton
    [InlineData(50.698, -1.295, 50.728, -1.16)] // Newport and Ryde, Isle of Wight
    [InlineData(53.408, -2.991, 53.393, -3.023)] // Liverpool and Birkenhead, over the tunnel
    [InlineData(50.376, -4.143, 50.408, -4.215)] // Plymouth and Saltash, over the Tamar Bridge
    [InlineData(51.454, -2.588, 51.642, -2.675)] // Bristol and Chepstow, over the bridges
    [InlineData(54.978, -1.618, 54.906, -1.381)] // Newcastle, Sunderland
    public void PlacesWithNothingBetween_AreAStraightLineApart(double latitude, double longitude, double otherLatitude, double otherLongitude)
    {
        var (one, other) = (new GeoPoint(latitude, longitude), new GeoPoint(otherLatitude, otherLongitude));

        Assert.Equal(new Way(Distance.Metres(one, other), Way.Nothing), Water.Between(one, other));
    }

    [Fact]
    public void Way_IsNeverShorterThanTheLine_AndTheSameBothWays() =>
        Somewhere.Select(Somewhere).Sample(
            (one, other) =>
            {
                foreach (var barriers in new[] { Water, Invented })
                {
                    var (there, back) = (barriers.Between(one, other), barriers.Between(other, one));
                    Assert.True(there.Metres >= Distance.Metres(one, other));
                    Assert.Equal(there.Metres, back.Metres, 0.001);
                    Assert.Equal(there.IsStraight, back.IsStraight);
                }
            },
            iter: 5_000);

    [Fact]
    public void WayRoundOneLine_IsTheShorterOfTheWaysRoundItsEnds() =>
        Somewhere.Select(Somewhere).Sample(
            (one, other) =>
            {
                var (start, end) = (new GeoPoint(52.3, -1.5), new GeoPoint(51.7, -1.1));
                var way = Barriers.Of([Line("the Water", start, end)]).Between(one, other);
                if (!way.IsStraight)
                {
                    var round = Math.Min(
                        Distance.Metres(one, start) + Distance.Metres(start, other), Distance.Metres(one, end) + Distance.Metres(end, other));
                    Assert.InRange(way.Metres, round - 0.001, round + 201);
                }
            },
            iter: 5_000);

    [Fact]
    public void ABoxWithoutAWayIn_IsFurtherThanAnybodyTravels()
    {
        GeoPoint[] corners = [new(52, -2), new(52.2, -2), new(52.2, -1.7), new(52, -1.7)];
        var walls = Enumerable.Range(0, 4).Select(i => Line("the Wall", corners[i], corners[(i + 1) % 4]) with { StartIsAtSea = true, EndIsAtSea = true });

        var way = Barriers.Of(walls).Between(new GeoPoint(52.1, -1.85), new GeoPoint(52.5, -1.85));

        Assert.Equal(Way.NoWayMetres, way.Metres);
    }

    [Fact]
    public void OtherSideOfTheEarth_HasNoBarrierOfOurs() =>
        Assert.True(Water.Between(new GeoPoint(-51.4, 176.5), new GeoPoint(-51.2, 177.5)).IsStraight);

    [Fact]
    public void Ranking_ByTheIndex_EqualsThePlainOne_AcrossBarriers() =>
        Terms.Requests.Select(Terms.Offers.List[0, 100], Gen.Bool).Sample(
            (request, offers, ours) =>
            {
                var barriers = ours ? Invented : Water;
                var expected = Ranker.OffersFor(request, offers, 20, Terms.Monday, RankingWeights.Default, barriers);
                var actual = OfferIndex.Build(offers, RankingWeights.Default, Terms.Monday, barriers).OffersFor(request, 20, Terms.Monday);

                Assert.Equal(
                    expected.Select(one => (one.OfferId, one.Score, one.Delivery, one.DistanceMetres, one.Barrier, one.Slot)),
                    actual.Select(one => (one.OfferId, one.Score, one.Delivery, one.DistanceMetres, one.Barrier, one.Slot)));
            },
            iter: 800);

    [Fact]
    public void Ranking_AcrossBarriers_EqualsTheReference() =>
        Terms.Requests.Select(Terms.Offers.List[0, 40]).Sample(
            (request, offers) =>
            {
                var expected = ReferenceRanking.Rank(offers.Select(offer => (offer, request)), 20, Terms.Monday, RankingWeights.Default, Invented);
                var actual = Ranker.OffersFor(request, offers, 20, Terms.Monday, RankingWeights.Default, Invented);

                Assert.Equal(expected, actual.Select(one => (one.OfferId, one.RequestId, one.Score, one.Delivery, one.DistanceMetres, one.Slot)));
            },
            iter: 300);

    [Fact]
    public void AnOfferAcrossTheEstuary_IsOutOfReach_AndSaysWhy()
    {
        var offer = Terms.Offer() with { Base = new GeoPoint(51.481, -3.179), RadiusMiles = 20 };
        var request = Terms.Request() with { Place = new GeoPoint(51.346, -2.977) };

        Assert.Single(Ranker.OffersFor(request, [offer], 1, Terms.Monday, RankingWeights.Default));
        Assert.Empty(Ranker.OffersFor(request, [offer], 1, Terms.Monday, RankingWeights.Default, Water));
        Assert.Empty(OfferIndex.Build([offer], RankingWeights.Default, Terms.Monday, Water).OffersFor(request, 1, Terms.Monday));
        var miss = Assert.Single(Ranker.NearMisses(request, [offer], 1, Terms.Monday, barriers: Water));
        var obstacle = Assert.IsType<TooFar>(Assert.Single(miss.Obstacles));
        Assert.Equal("the Severn estuary", obstacle.Barrier);
        Assert.InRange(obstacle.DistanceMiles, 36, 45);
        var far = Assert.Single(Ranker.OffersFor(request, [offer with { RadiusMiles = 50 }], 1, Terms.Monday, RankingWeights.Default, Water));
        Assert.Equal(("the Severn estuary", Deliveries.AtSchool), (far.Barrier, far.Delivery));
    }

    [Fact]
    public void Rank_AcrossBarriers_OnAThreadThatHasRankedBefore_AllocatesNothing()
    {
        var offers = Enumerable.Range(1, 300).Select(number => Terms.Offer() with
        {
            Id = new Guid(number, 0, 0, new byte[8]),
            Base = new GeoPoint(51.4 + (number * 0.001), -3.2),
            RadiusMiles = 100,
        });
        var index = OfferIndex.Build(offers, RankingWeights.Default, Terms.Monday, Water);
        var (request, best) = (Terms.Request() with { Place = new GeoPoint(51.346, -2.977) }, new RankedOffer[10]);
        Assert.Equal(10, index.Rank(request, Terms.Monday, best));

        var before = GC.GetAllocatedBytesForCurrentThread();
        index.Rank(request, Terms.Monday, best);

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void BadBarriers_AreRefused()
    {
        var point = new GeoPoint(52, -2);
        Assert.Throws<ArgumentException>(() => Barriers.Of([Line("a point", point)]));
        Assert.Throws<ArgumentException>(() => Barriers.Of([Line("a point twice", point, point)]));
        Assert.Throws<ArgumentException>(() => Barriers.Of([Line("no number", point, new GeoPoint(52, -1)) with { ExtraMiles = double.NaN }]));
        Assert.Throws<ArgumentException>(() => Barriers.Of(Enumerable.Repeat(Line("many", point, new GeoPoint(52, -1)), Barriers.MostLines + 1)));
    }

    private static Barrier Line(string name, params GeoPoint[] points) => new() { Name = name, Line = points };
}
