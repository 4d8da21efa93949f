using System.Globalization;
using EmployerConnect.Tests.Support;
using EmployerConnect.Web.Features.Places.Import;
using EmployerConnect.Web.Features.SchoolDays;

namespace EmployerConnect.Tests.Features.SchoolDays;

public sealed class SchoolCalendarTests
{
    private static readonly TermRow Autumn = Term("hertfordshire", 2026, 9, 1, 2026, 12, 18);
    private static readonly ClosureRow HalfTerm = new() { Place = "hertfordshire", SchoolYear = "2026-27", Kind = "half-term", FromDate = new DateOnly(2026, 10, 26), ToDate = new DateOnly(2026, 10, 30) };

    [Theory]
    [InlineData("2026-04-03", "Good Friday")]
    [InlineData("2026-04-06", "Easter Monday")]
    [InlineData("2026-12-28", "Boxing Day")]
    [InlineData("2027-03-29", "Easter Monday")]
    [InlineData("2027-05-31", "Spring bank holiday")]
    [InlineData("2027-12-27", "Christmas Day")]
    [InlineData("2027-12-28", "Boxing Day")]
    [InlineData("2028-01-03", "New Year’s Day")]
    [InlineData("2028-08-28", "Summer bank holiday")]
    [InlineData("2027-12-25", null)]
    [InlineData("2027-02-02", null)]
    public void Usual_BankHolidays_AreWorkedOut(string date, string? title) => Assert.Equal(title, SchoolCalendar.Unknown.Closed(Date(date)));

    [Fact]
    public void Usual_BankHolidays_AreThoseOfThePublishedList()
    {
        var published = SchoolDayFiles.BankHolidays(SharedData.Require("calendar/bank-holidays-england-and-wales.json"));
        // The days of one year alone, and the two that were moved for them.
        DateOnly[] special = [new(2020, 5, 8), new(2022, 6, 2), new(2022, 6, 3), new(2022, 9, 19), new(2023, 5, 8)];
        DateOnly[] movedAway = [new(2020, 5, 4), new(2022, 5, 30)];
        var usual = Enumerable.Range(2019, 9).SelectMany(BankHolidays.Usual).Select(one => one.Date).Except(movedAway).Union(special).Order();
        Assert.Equal(published.Select(one => one.Date).Order(), usual);
    }

    [Fact]
    public void Published_List_TakesThePlaceOfTheUsualDaysOfItsYears()
    {
        var calendar = new SchoolCalendar([new BankHolidayRow { OnDate = new DateOnly(2027, 6, 7), Title = "Jubilee" }], [], []);
        Assert.Equal("Jubilee", calendar.Closed(new DateOnly(2027, 6, 7)));
        Assert.Null(calendar.Closed(new DateOnly(2027, 5, 31)));
        Assert.Equal("Easter Monday", calendar.Closed(new DateOnly(2026, 4, 6)));
    }

    [Theory]
    [InlineData("2026-09-01", null)]
    [InlineData("2026-10-28", "half-term")]
    [InlineData("2026-12-21", "school holidays")]
    [InlineData("2027-09-02", null)]
    public void Terms_CloseWhatLiesOutsideThemInTheYearsThatAreKnown(string date, string? reason) =>
        Assert.Equal(reason, new SchoolCalendar([], [Autumn], [HalfTerm]).Closed(Date(date)));

    [Fact]
    public void Terms_OfTheSchoolItself_StandAboveItsAuthoritys()
    {
        var calendar = new SchoolCalendar([], [Autumn, Term("urn 123456", 2026, 9, 7, 2026, 12, 11)], [HalfTerm]);
        Assert.Equal("school holidays", calendar.Closed(new DateOnly(2026, 9, 2)));
        Assert.Null(calendar.Closed(new DateOnly(2026, 10, 28)));
    }

    [Theory]
    [InlineData("Hertfordshire County Council", "hertfordshire")]
    [InlineData("Solihull Metropolitan  Borough Council", "solihull")]
    [InlineData("London Borough of Hackney", "hackney")]
    [InlineData("Herefordshire, County of", "herefordshire")]
    [InlineData("Worcestershire", "worcestershire")]
    public void Authority_IsTheSameBySeveralNames(string name, string place) => Assert.Equal(place, SchoolPlaces.OfAuthority(name));

    [Theory]
    [InlineData("2026-27")]
    [InlineData("2026/27")]
    [InlineData("2026-2027")]
    public void SchoolYear_InItsSpellings(string text) => Assert.Equal(new DateOnly(2026, 9, 1), SchoolYears.Start(text));

    [Theory]
    [InlineData("2026-28")]
    [InlineData("2026")]
    [InlineData(null)]
    public void SchoolYear_ThatIsNone_IsNotRead(string? text) => Assert.Null(SchoolYears.Start(text));

    [Fact]
    public void RealTerms_AreReadButForTheSchoolWithoutItsNumber()
    {
        var report = new ImportReport("Terms");
        var calendars = SchoolDayFiles.Terms(SharedData.Require("calendar/term-dates-samples.json"), report);
        Assert.Equal(["hertfordshire", "hertfordshire", "essex", "solihull"], calendars.Select(calendar => calendar.Place));
        Assert.Contains("urn", Assert.Single(report.Rejections).Reason, StringComparison.Ordinal);
    }

    private static TermRow Term(string place, int year, int month, int day, int toYear, int toMonth, int toDay) => new()
    {
        Place = place,
        PlaceName = place,
        SchoolYear = "2026-27",
        Name = "autumn",
        FromDate = new DateOnly(year, month, day),
        ToDate = new DateOnly(toYear, toMonth, toDay),
    };

    private static DateOnly Date(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
