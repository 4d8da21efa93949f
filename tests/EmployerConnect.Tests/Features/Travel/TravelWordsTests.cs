using EmployerConnect.Matching.Geography;
using EmployerConnect.Web.Features.Travel;

namespace EmployerConnect.Tests.Features.Travel;

public sealed class TravelWordsTests
{
    [Theory]
    [InlineData(12.3, 24.6, false, null, null, "About 12 miles, about 25 minutes by car (estimate)")]
    [InlineData(12.3, 24.6, true, null, null, "About 12 miles, about 25 minutes by car (by road)")]
    [InlineData(38.2, 61, false, "the Severn estuary", null, "About 38 miles, about 1 hour by car (estimate, round the Severn estuary)")]
    [InlineData(38.2, 68, true, "the Severn estuary", null, "About 38 miles, about 1 hour 10 minutes by car (by road, round the Severn estuary)")]
    [InlineData(0.96, 1.2, false, null, "Malvern", "About 1 mile, about 1 minute by car (estimate); both are in Malvern")]
    [InlineData(0.01, 0.2, false, null, null, "Less than a tenth of a mile, less than a minute by car (estimate)")]
    public void Line_SaysHowFar_HowLong_AndHowThatIsKnown(double miles, double minutes, bool byRoad, string? barrier, string? area, string line) =>
        Assert.Equal(line, TravelWords.Line(new Journey(miles * Distance.MetresPerMile, minutes, byRoad, barrier, area)));

    [Fact]
    public void Line_WithoutAWay_SaysSo() =>
        Assert.Equal("No way by road is known, because the Moat lies between", TravelWords.Line(new Journey(null, 0, false, "the Moat", null)));

    [Theory]
    [InlineData(0.04, "less than a tenth of a mile")]
    [InlineData(0.06, "about 0.1 miles")]
    [InlineData(1, "about 1 mile")]
    [InlineData(1.05, "about 1.1 miles")]
    [InlineData(9.94, "about 9.9 miles")]
    [InlineData(9.96, "about 10 miles")]
    [InlineData(10.5, "about 11 miles")]
    [InlineData(1_234, "about 1,234 miles")]
    public void Miles_HaveOneDecimalBelowTen(double miles, string words) => Assert.Equal(words, TravelWords.Miles(miles));

    [Theory]
    [InlineData(0.4, "less than a minute")]
    [InlineData(1.4, "about 1 minute")]
    [InlineData(9.4, "about 9 minutes")]
    [InlineData(9.6, "about 10 minutes")]
    [InlineData(57, "about 55 minutes")]
    [InlineData(58, "about 1 hour")]
    [InlineData(63, "about 1 hour 5 minutes")]
    [InlineData(121, "about 2 hours")]
    [InlineData(600, "about 10 hours")]
    public void Minutes_AreAsRoundAsTheyAreKnown(double minutes, string words) => Assert.Equal(words, TravelWords.Minutes(minutes));

    [Fact]
    public void EveryCombination_HasItsUnits_AndNeitherAPluralOfOneNorASingularOfMany()
    {
        foreach (var miles in Enumerable.Range(0, 300).Select(i => i / 7d))
        {
            foreach (var minutes in Enumerable.Range(0, 200))
            {
                var line = TravelWords.Line(new Journey(miles * Distance.MetresPerMile, minutes, minutes % 2 == 0, minutes % 3 == 0 ? "the Wash" : null, null));
                Assert.Matches(@"^(About|Less) [^.]*(\.\d [^.]*)*\((estimate|by road)(, round the Wash)?\)$", line);
                Assert.DoesNotMatch(@"(?<![\d.,])1 (miles|minutes|hours)\b|(?<![\d.,])(0|[2-9]|\d\d+|\d+\.\d) (mile|minute|hour)\b", line);
            }
        }
    }
}
