using EmployerConnect.Matching;
using EmployerConnect.Tests.Support;
using EmployerConnect.Web.Features.Spreadsheets;

namespace EmployerConnect.Tests.Features.Spreadsheets;

/// <summary>Columns are guessed from their headings, and whoever knows better corrects the guess.</summary>
public sealed class ColumnsTests
{
    [Theory]
    [InlineData("Organisation,Post code,Industry,Contact,E-mail", SheetKind.Employers)]
    [InlineData("Company,First name,Surname,Email address", SheetKind.Contacts)]
    [InlineData("Business name;Volunteer;E-Mail", SheetKind.Volunteers)]
    [InlineData("URN,Full name,Email,Job title", SheetKind.SchoolPeople)]
    [InlineData("School,Employer,Type of activity,Date,Start time,End time,Year group,No. of pupils", SheetKind.Encounters)]
    public void Kind_IsToldByTheHeadings(string headings, SheetKind kind) => Assert.Equal(kind, HeadingGuess.Kind(headings.Split(",;".ToCharArray()), "list.csv"));

    [Fact]
    public void Columns_AreFoundBySynonyms_EachOnce()
    {
        var columns = HeadingGuess.Columns(SheetKind.Employers, ["E-mail", "Post code", "Company name", "E-mail", "Main contact", "Notes", "Industry sector"]);
        Assert.Equal(
            [("Email", 0), ("Employer", 2), ("Name", 4), ("Postcode", 1), ("Sector", 6)],
            columns.Select(one => (one.Key, one.Value)).OrderBy(one => one.Key, StringComparer.Ordinal));
        Assert.Equal(1, HeadingGuess.Columns(SheetKind.Contacts, ["Their e-mail address at work", "Name of the organisation in full"])[SheetFields.Employer]);
    }

    [Theory]
    [InlineData("The Brook-Builders Co. Ltd", "brook builders")]
    [InlineData("BROOK   BUILDERS", "brook builders")]
    [InlineData("Café Brontë & Sons Limited", "cafe bronte sons")]
    [InlineData("Ltd", "ltd")]
    [InlineData("O’Neill's plc", "oneills")]
    public void EmployerNames_AreComparedWithoutWhatComesAndGoes(string name, string normal) => Assert.Equal(normal, EmployerName.Normal(name));

    [Theory]
    [InlineData("Year 9", YearGroups.Year9)]
    [InlineData("7-9", YearGroups.Year7 | YearGroups.Year8 | YearGroups.Year9)]
    [InlineData("Y10 & Y11", YearGroups.Year10 | YearGroups.Year11)]
    [InlineData("years 5 to 6, 8", YearGroups.Year5 | YearGroups.Year6 | YearGroups.Year8)]
    [InlineData("KS4", YearGroups.Year10 | YearGroups.Year11)]
    [InlineData("Sixth form", YearGroups.Year12 | YearGroups.Year13)]
    [InlineData("4", null)]
    [InlineData("9 10", null)]
    [InlineData("everybody", null)]
    [InlineData("99999999999999999999", null)]
    public void YearGroups_AreReadAsPeopleWriteThem(string text, YearGroups? years) => Assert.Equal(years, SheetWords.ReadYears(text));

    [Theory]
    [InlineData("14/1/2027", "2027-01-14")]
    [InlineData("14/01/27", "2027-01-14")]
    [InlineData("2027-01-14", "2027-01-14")]
    [InlineData("14-Jan-27", "2027-01-14")]
    [InlineData("Thursday 14 January 2027", "2027-01-14")]
    [InlineData("14/01/2027 00:00", "2027-01-14")]
    [InlineData("31/02/2027", null)]
    [InlineData("1/14/2027", null)]
    [InlineData("soon", null)]
    public void Dates_AreBritish(string text, string? date) => Assert.Equal(date, SheetWords.ReadDate(text)?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("10:00", 600)]
    [InlineData("9.30", 570)]
    [InlineData("2:15 pm", 855)]
    [InlineData("9am", 540)]
    [InlineData("13:00:00", 780)]
    [InlineData("25:00", null)]
    [InlineData("ten", null)]
    public void Times_AreReadAsPeopleWriteThem(string text, int? minute) => Assert.Equal(minute, SheetWords.ReadMinute(text));

    [Theory]
    [InlineData("Careers talk", Activities.CareersTalk)]
    [InlineData("mock interviews", Activities.MockInterview)]
    [InlineData("Site visit", Activities.WorkplaceVisit)]
    [InlineData("WEX", Activities.WorkExperience)]
    [InlineData("picnic", null)]
    public void Activities_AreReadAsPeopleCallThem(string text, Activities? activity) => Assert.Equal(activity, SheetWords.ReadActivity(text));

    [Fact]
    public async Task ThePage_GuessesAndIsCorrected_AndRefusesWhatCannotBe()
    {
        await using var site = new TestSite();
        var people = await People.Settle(site);
        var sheets = new Sheets(site, await site.Client(people.Cora));
        var address = await sheets.Upload("Who we work with,Where,Post code\nNew Nurseries,Town,WR1 2AA\n", "Employers");
        var page = await sheets.Client.Page($"{address}/columns");
        Assert.Equal("2", page.QuerySelector("#Column_Postcode_ option[selected]")!.GetAttribute("value"));
        Assert.Contains("such as New Nurseries", page.QuerySelector("#Column_Employer_")!.TextContent, StringComparison.Ordinal);

        using var missing = await sheets.Client.Submit($"{address}/columns", $"{address}/columns");
        Assert.Contains("Choose the column with this", (await SiteClient.Parse(missing)).QuerySelector("#Column_Employer_-error")!.TextContent, StringComparison.Ordinal);
        using var twice = await sheets.Client.Submit($"{address}/columns", $"{address}/columns", ("Column[Employer]", "2"));
        Assert.Contains("chosen already", (await SiteClient.Parse(twice)).Body!.TextContent, StringComparison.Ordinal);
        using var forged = await sheets.Client.Submit($"{address}/columns", $"{address}/columns", ("Column[Employer]", "99"));
        Assert.Contains("Choose one of the columns", (await SiteClient.Parse(forged)).Body!.TextContent, StringComparison.Ordinal);

        using var right = await sheets.Client.Submit($"{address}/columns", $"{address}/columns", ("Column[Employer]", "0"));
        Assert.Equal(address, right.Headers.Location!.OriginalString);
        Assert.Contains("1 row can come in", await sheets.Text(address), StringComparison.Ordinal);
        Assert.Equal("0", (await sheets.Client.Page($"{address}/columns")).QuerySelector("#Column_Employer_ option[selected]")!.GetAttribute("value"));
        Assert.NotNull((await sheets.Client.Page($"{address}/columns?kind=Contacts")).QuerySelector("#Column_Email_"));
    }
}
