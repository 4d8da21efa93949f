using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using EmployerConnect.Tests.Support;
using static EmployerConnect.Tests.Features.Offers.OfferPages;

namespace EmployerConnect.Tests.Features.Offers;

/// <summary>Every wrong field gets one message that names it and the reason; nothing typed is lost and nothing is saved: so all of them can be sent to one site.</summary>
public sealed class PublishErrorsTests(PublishErrorsTests.Ground ground) : IClassFixture<PublishErrorsTests.Ground>
{
    public sealed class Ground : OfferPages;

    public static TheoryData<string, string, string> Wrong => new()
    {
        { "Title", "", "Enter the title" },
        { "Title", new string('x', 121), "Title must be 120 characters or fewer: this has 121" },
        { "Title", "Bricks\u202Eabc", "Remove the character that cannot be shown" },
        { "Title", "Bricks\0", "Remove the character that cannot be shown" },
        { "Description", " \t\r\n", "Enter the description" },
        { "Description", new string('é', 2001), "Description must be 2,000 characters or fewer: this has 2,001" },
        { "Activity", "", "Choose the kind of activity" },
        { "Activity", "Karaoke", "“Karaoke” is not one of the choices" },
        { "Activity", "3", "“3” is not one of the choices" },
        { "Sectors", "", "Choose at least one sector" },
        { "Sectors", "-1", "“-1” is not one of the choices" },
        { "YearGroups", "", "Choose at least one year group" },
        { "YearGroups", "Year4", "“Year4” is not one of the choices" },
        { "Deliveries", "", "Choose where it can happen" },
        { "Postcode", "", "Enter the postcode of your workplace: without it no school can see how far away you are" },
        { "Postcode", "JE2 3AB", "We do not know where JE2 3AB is. Which town is nearest?" },
        { "Postcode", "nonsense", "That is not a UK postcode: it should look like WR1 2AA. Enter it again, or choose the nearest town." },
        { "RadiusMiles", "101", "How far you travel must be a whole number from 0 to 100, not “101”" },
        { "DurationMinutes", "9", "Length in minutes must be a whole number from 10 to 480, not “9”" },
        { "SessionsAvailable", "-3", "Number of sessions must be a whole number from 1 to 200, not “-3”" },
        { "SessionsAvailable", "99999999999999999999", "Number of sessions must be a whole number from 1 to 200, not “99999999999999999999”" },
        { "SessionsAvailable", "four", "Number of sessions must be a whole number from 1 to 200, not “four”" },
        { "SessionsAvailable", "", "Number of sessions: enter a whole number from 1 to 200" },
        { "GroupMinimum", "0", "Smallest group must be a whole number from 1 to 2,000, not “0”" },
        { "GroupMaximum", "4", "Largest group must not be smaller than the smallest group, 5" },
        { "GroupMaximum", "2001", "Largest group must be a whole number from 1 to 2,000, not “2001”" },
        { "Languages", new string('x', 201), "Languages must be 200 characters or fewer: this has 201" },
        { "Accessibility", new string('x', 501), "Accessibility must be 500 characters or fewer: this has 501" },
        { "Windows[0].From", "", "First date: enter a date" },
        { "Windows[0].From", "2027-02-29", "First date: “2027-02-29” is not a real date. Enter one such as 14/1/2027" },
        { "Windows[0].From", "2027-01-11", "First date must not be in the past: today is 12 January 2027" },
        { "Windows[0].To", "31 January 2027", "Last date must not be before the first date, 1 February 2027" },
        { "Windows[0].To", "2029-01-13", "Last date must be within 2 years: 12 January 2029 at the latest" },
        { "Windows[0].Days", "", "Choose at least one day of the week" },
        { "Windows[0].Start", "25:00", "Start time: “25:00” is not a time. Enter hours and minutes, such as 10:30" },
        { "Windows[0].Start", "01:30", "Start time must be between 06:00 and 22:00" },
        { "Windows[0].End", "10:00", "End time must be after the start time, 10:00" },
        { "Windows[0].End", "22:01", "End time must not be after 22:00" },
        { "Windows[0].End", "10:59", "The times hold 59 minutes, too few for an encounter of 60 minutes" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task Post_SaysWhatIsWrongBesideItsField_AndKeepsAll(string field, string value, string message)
    {
        using var response = await ground.Post(With((field, value)));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var page = await SiteClient.Parse(response);
        var id = field.Replace("[", "_", StringComparison.Ordinal).Replace("]", "_", StringComparison.Ordinal).Replace(".", "_", StringComparison.Ordinal);
        Assert.Equal($"Error: {message}", page.QuerySelector($"#{id}-error")?.TextContent.Trim());
        Assert.Equal($"#{id}", page.QuerySelector(".govuk-error-summary__list a")?.GetAttribute("href"));
        Assert.Single(page.QuerySelectorAll(".govuk-error-summary__list li"));
        Assert.Equal(1, await ground.Count("Offer"));

        var kept = SiteClient.Fields(page, "/offers/new");
        foreach (var (name, typed) in With((field, value)).Where(one => one.Value.Length > 0 && IsShowable(one.Name, one.Value)))
        {
            Assert.Contains(new(name, typed), kept);
        }
    }

    [Fact]
    public async Task Post_WithOverlappingWindows_NamesBoth()
    {
        using var response = await ground.Post(With(
            ("Windows[2].From", "2027-03-29"), ("Windows[2].To", "2027-04-30"), ("Windows[2].Days", "Monday"), ("Windows[2].Start", "11:30"), ("Windows[2].End", "13:00")));
        var page = await SiteClient.Parse(response);
        Assert.Equal("Error: The times in row 3 overlap with those in row 1: change or clear one of them", page.QuerySelector("#Windows_2__From-error")?.TextContent.Trim());
        Assert.True(page.QuerySelector("#Windows_2__From")!.Closest("details")!.HasAttribute("open"));
        Assert.Equal(1, await ground.Count("Offer"));
    }

    [Fact]
    public async Task Post_WithNoSuchDayBetweenTheDates_SaysSo()
    {
        using var response = await ground.Post(With(("Windows[0].To", "2027-02-03"), ("Windows[0].Days", "Friday")));
        var page = await SiteClient.Parse(response);
        Assert.Equal("Error: There is no Friday from 1 February 2027 to 3 February 2027", page.QuerySelector("#Windows_0__Days-error")?.TextContent.Trim());
    }

    [Fact]
    public async Task Post_WithAHalfFilledSecondRow_NamesTheRow()
    {
        using var response = await ground.Post(With(("Windows[1].From", "2027-02-01")));
        var page = await SiteClient.Parse(response);
        Assert.Equal(
            ["Last date in row 2: enter a date", "Choose at least one day of the week in row 2", "Start time in row 2: enter a time", "End time in row 2: enter a time"],
            page.QuerySelectorAll(".govuk-error-summary__list a").Select(link => link.TextContent));
    }

    [Fact]
    public async Task Post_WithFiveRows_IsRefused()
    {
        using var response = await ground.Post(With([.. Enumerable.Range(1, 4).Select(row => ($"Windows[{row}].From", "2027-02-01"))]));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains("at most 4 rows", (await SiteClient.Parse(response)).QuerySelector("#Windows_0__From-error")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(1, await ground.Count("Offer"));
    }

    [Fact]
    public async Task Post_WithAMegabyteOfText_KeepsIt()
    {
        var much = new string('m', 1_000_000);
        using var response = await ground.Post(With(("Description", much)));
        var page = await SiteClient.Parse(response);
        Assert.Equal(much, page.QuerySelector<IHtmlTextAreaElement>("#Description")!.Value);
        Assert.Equal("Error: Description must be 2,000 characters or fewer: this has 1,000,000", page.QuerySelector("#Description-error")!.TextContent.Trim());
    }

    // A NUL has no place in a page; choices that are none have no box to come back in.
    private static bool IsShowable(string name, string value) =>
        !value.Contains('\0', StringComparison.Ordinal) && name is not ("Activity" or "Sectors" or "YearGroups" or "Deliveries") && !string.IsNullOrWhiteSpace(value);
}
