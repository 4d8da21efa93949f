using System.Net;
using EmployerConnect.Tests.Support;
using EmployerConnect.Web.Database;
using EmployerConnect.Web.Features.Places.Import;
using EmployerConnect.Web.Features.SchoolDays;

namespace EmployerConnect.Tests.Features.SchoolDays;

public sealed class SchoolDayImportTests : IAsyncLifetime
{
    private const string Terms = """
        { "calendars": [
          { "authority": "Worcestershire County Council", "kind": "local-authority", "academic_year": "2026-27",
            "terms": [ { "name": "autumn", "start": "2026-09-01", "end": "2026-12-18", "half_terms": [ { "start": "2026-10-26", "end": "2026-10-30" } ] },
                       { "name": "spring", "start": "2027-01-04", "end": "2027-03-19", "half_terms": [ { "start": "2027-02-01", "end": "2027-02-05" } ] } ] },
          { "authority": "Ash School", "kind": "school", "academic_year": "2026-27", "terms": [] },
          { "authority": "Backwards", "academic_year": "2026-27", "terms": [ { "name": "autumn", "start": "2026-12-18", "end": "2026-09-01" } ] },
          { "authority": "Nowhen", "academic_year": "2026-27", "terms": [ { "name": "autumn", "start": "2026-02-30", "end": "2026-12-01" } ] },
          { "authority": "Twice", "academic_year": "2026-27", "terms": [ { "name": "a", "start": "2026-09-01", "end": "2026-12-01" }, { "name": "b", "start": "2026-12-01", "end": "2027-01-01" } ] },
          { "authority": "Endless", "academic_year": "2026-27", "terms": [ { "name": "a", "start": "2026-09-01", "end": "2027-07-20" } ] },
          { "authority": 5 }
        ] }
        """;

    private readonly TestSite _site = new();
    private readonly string _file = Path.GetTempFileName();
    private People _people = null!;

    public async ValueTask InitializeAsync()
    {
        _people = await People.Settle(_site);
        await _site.With<Database, int>(database => database.Commit(work => work.Execute("UPDATE School SET AuthorityName = 'Worcestershire' WHERE Urn = 990001")));
        await File.WriteAllTextAsync(_file, Terms, TestContext.Current.CancellationToken);
    }

    public ValueTask DisposeAsync()
    {
        File.Delete(_file);
        return _site.DisposeAsync();
    }

    [Fact]
    public async Task Terms_GoodOnesAreTakenAndTheOthersReported()
    {
        var report = await Import();
        Assert.Equal((7, 1, 6), (report.Read, report.Added, report.Rejected));
        Assert.Equal([2, 3, 4, 5, 6, 7], report.Rejections.Select(rejection => rejection.Line));
        var ash = await _site.With<SchoolDayStore, SchoolCalendar>(days => days.Of(_people.AshSchool));
        Assert.Equal("half-term", ash.Closed(new DateOnly(2027, 2, 2)));
        var oak = await _site.With<SchoolDayStore, SchoolCalendar>(days => days.Of(_people.OakSchool));
        Assert.Null(oak.Closed(new DateOnly(2027, 2, 2)));
    }

    [Fact]
    public async Task Terms_Again_TakeThePlaceOfTheFormerOnes()
    {
        await Import();
        await File.WriteAllTextAsync(_file, Terms.Replace("2027-02-01", "2027-02-15", StringComparison.Ordinal).Replace("2027-02-05", "2027-02-19", StringComparison.Ordinal), TestContext.Current.CancellationToken);
        var report = await Import();
        Assert.Equal((0, 1), (report.Added, report.Changed));
        var ash = await _site.With<SchoolDayStore, SchoolCalendar>(days => days.Of(_people.AshSchool));
        Assert.Null(ash.Closed(new DateOnly(2027, 2, 2)));
        Assert.Equal("half-term", ash.Closed(new DateOnly(2027, 2, 16)));
        Assert.Equal(2, await _site.With<Database, int>(database => database.Read(work => work.Value<int>("SELECT COUNT(*) FROM AuditEntry WHERE Action = 'RegisterImported' AND Detail = 'Terms' AND PersonId IS NULL"))));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("""{ "calendars": "none" }""")]
    public async Task Terms_ThatAreNone_ChangeNothing(string text)
    {
        await Import();
        await File.WriteAllTextAsync(_file, text, TestContext.Current.CancellationToken);
        var problem = await Assert.ThrowsAsync<ImportException>(Import);
        Assert.Contains("Nothing was changed", problem.Message, StringComparison.Ordinal);
        Assert.Equal(2, await _site.With<Database, int>(database => database.Read(work => work.Value<int>("SELECT COUNT(*) FROM SchoolTerm"))));
    }

    [Fact]
    public async Task BankHolidays_InGovUksShape_AreTaken()
    {
        await File.WriteAllTextAsync(_file, """
            { "england-and-wales": { "division": "england-and-wales", "events": [ { "title": "Jubilee", "date": "2027-06-07", "notes": "", "bunting": true } ] },
              "scotland": { "division": "scotland", "events": [ { "title": "2nd January", "date": "2027-01-04", "notes": "", "bunting": true } ] } }
            """, TestContext.Current.CancellationToken);
        var report = await _site.With<SchoolDayImport, ImportReport>(import => import.BankHolidays(_file));
        Assert.Equal((2, 2), (report.Read, report.Added));
        var ash = await _site.With<SchoolDayStore, SchoolCalendar>(days => days.Of(_people.AshSchool));
        Assert.Equal("Jubilee", ash.Closed(new DateOnly(2027, 6, 7)));
        Assert.Null(ash.Closed(new DateOnly(2027, 1, 4)));
    }

    [Fact]
    public async Task Page_ShowsTheTermsOfOnesOwnSchools()
    {
        await Import();
        Assert.Contains("Worcestershire County Council", (await (await _site.Client(_people.Ada)).Page("/school-days")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Worcestershire County Council", (await (await _site.Client(_people.Cora)).Page("/school-days")).Body!.TextContent, StringComparison.Ordinal);
        var olive = await (await _site.Client(_people.Olive)).Page("/school-days");
        Assert.DoesNotContain("Worcestershire County Council", olive.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Monday 29 March 2027: Easter Monday", olive.Body.TextContent, StringComparison.Ordinal);
        using var anonymous = await (await _site.Client()).Get("/school-days");
        Assert.Equal(HttpStatusCode.Redirect, anonymous.StatusCode);
    }

    [Fact]
    public async Task Proposals_LeaveTheHolidaysOutAndSayWhy()
    {
        await Import();
        var encounters = new Encounters(_site, _people);
        var (offer, request) = (await encounters.Offer(), await encounters.Request());
        var ada = await _site.Client(_people.Ada);
        var page = await ada.Page($"/proposals/new?offerId={offer}&requestId={request}");
        var times = page.QuerySelector("main ul.govuk-list--bullet")!.TextContent;
        Assert.DoesNotContain(" 2 February 2027", times, StringComparison.Ordinal);
        Assert.Contains("8 February 2027", times, StringComparison.Ordinal);
        Assert.Contains("Tuesday 2 February 2027 (half-term)", page.Body!.TextContent, StringComparison.Ordinal);
        using var refused = await ada.Submit($"/proposals/new?offerId={offer}&requestId={request}", "/proposals", ("Date", "2027-03-29"), ("Delivery", "AtSchool"));
        Assert.Contains("bank holiday (Easter Monday)", (await SiteClient.Parse(refused)).QuerySelector("#Date-error")!.TextContent, StringComparison.Ordinal);
    }

    private Task<ImportReport> Import() => _site.With<SchoolDayImport, ImportReport>(import => import.Terms(_file));
}
