using CsCheck;
using EmployerConnect.Matching.Geography;

namespace EmployerConnect.Tests.Matching;

public sealed class TravelEstimateTests
{
    private static readonly Gen<double> AnyMetres = Gen.Frequency((3, Gen.Double[0, 40_000]), (1, Gen.Double[0, 2_000_000]), (1, Gen.Const(0d)));

    [Fact]
    public void Estimate_NeverFallsBelowTheLine_AndGrowsWithIt() =>
        AnyMetres.Select(AnyMetres).Sample(
            (one, other) =>
            {
                var (shorter, longer) = (TravelEstimate.Of(Math.Min(one, other)), TravelEstimate.Of(Math.Max(one, other)));
                Assert.True(shorter.EstimatedRoadMetres >= Math.Min(one, other));
                Assert.True(longer.EstimatedRoadMetres >= shorter.EstimatedRoadMetres);
                Assert.True(longer.EstimatedMinutes >= shorter.EstimatedMinutes);
            },
            iter: 20_000);

    [Fact]
    public void Estimate_OfEachMetre_GrowsAcrossTheKnots()
    {
        for (var metres = 0; metres < 60_000; metres++)
        {
            var (here, next) = (TravelEstimate.Of(metres), TravelEstimate.Of(metres + 1));
            Assert.True(next.EstimatedRoadMetres > here.EstimatedRoadMetres && next.EstimatedMinutes > here.EstimatedMinutes, $"{metres} m");
        }
    }

    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(1_000, 1_370, 3.288)]
    [InlineData(5_700, 7_524, 13.086)]
    [InlineData(14_000, 18_771.667, 24.897)]
    [InlineData(100_000, 135_000, 107.826)]
    public void Estimate_IsTheFactorsAndSpeedsThatItSays(double metres, double road, double minutes)
    {
        var estimate = TravelEstimate.Of(metres);

        Assert.Equal(road, estimate.EstimatedRoadMetres, 0.01);
        Assert.Equal(minutes, estimate.EstimatedMinutes, 0.01);
    }

    [Theory]
    [InlineData(-0.001)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void Estimate_OfNoDistance_IsRefused(double metres) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => TravelEstimate.Of(metres));
}
