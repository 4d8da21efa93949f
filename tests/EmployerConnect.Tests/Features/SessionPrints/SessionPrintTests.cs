using System.Net;
using EmployerConnect.Matching.Geography;
using EmployerConnect.Tests.Features.Calendars;
using EmployerConnect.Tests.Support;

namespace EmployerConnect.Tests.Features.SessionPrints;

/// <summary>A session on paper: everything for whoever takes part, no more for anybody else, and nothing to a stranger.</summary>
public sealed class SessionPrintTests : IAsyncLifetime
{
    private readonly TestSite _site = new();
    private People _people = null!;
    private Encounters _encounters = null!;
    private Guid _session;

    private string Address => $"/sessions/{_session}/print";

    public async ValueTask InitializeAsync()
    {
        _people = await People.Settle(_site);
        _encounters = new Encounters(_site, _people);
        (_session, _) = await new BookedSessions(_site, _people).Book();
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    private async Task<string> Text(Guid person) => string.Join(' ', (await (await _site.Client(person)).Page(Address)).QuerySelector(".ec-sheet")!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    [Fact]
    public async Task WhoTakesPart_HasTimePlacePupilsAndContacts()
    {
        using (var saved = await (await _site.Client(_people.Ada)).Submit($"/organisations/{_people.AshSchool}/arrival", $"/organisations/{_people.AshSchool}/arrival", ($"Notes[{_people.AshSchool}]", "Park left of the gate.\nAsk for reception.")))
        {
            Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        }

        foreach (var person in new[] { _people.Ada, _people.Ben, _people.Bea, _people.Cora })
        {
            var text = await Text(person);
            Assert.Contains("Tuesday 2 February 2027, 10:00 to 11:00", text, StringComparison.Ordinal);
            Assert.Contains("Ash School, WR1 2AA, Hall", text, StringComparison.Ordinal);
            Assert.Contains("Park left of the gate. Ask for reception.", text, StringComparison.Ordinal);
            Assert.Contains("Ordnance SurveySO 8", text, StringComparison.Ordinal);
            Assert.Contains("Ash School: 30, Year 9", text, StringComparison.Ordinal);
            Assert.Contains("ben@example.org", text, StringComparison.Ordinal);
        }

        var page = await (await _site.Client(_people.Ada)).Page($"/sessions/{_session}");
        Assert.NotNull(page.QuerySelector($"a[href='{Address}']"));
    }

    [Fact]
    public async Task ThePlace_IsOnAMap_ThatIsDrawnWithoutAScriptToo()
    {
        var page = await (await _site.Client(_people.Ada)).Page(Address);
        Assert.StartsWith("Ash School with the towns around", page.QuerySelector("[data-map] svg.ec-sketch title")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll(".ec-sketch [style]"));
        await _encounters.Write("UPDATE Session SET Delivery = 4, Place = NULL, Room = NULL, Link = 'https://meet.example.org/x'", new { });
        Assert.Null((await (await _site.Client(_people.Ada)).Page(Address)).QuerySelector(".ec-place-map"));
    }

    [Fact]
    public async Task AColleagueWhoTakesNoPart_SeesNoAddresses_AStrangerNothing()
    {
        var ivy = Guid.CreateVersion7();
        await _site.With<EmployerConnect.Web.Database.Database, int>(database => database.Commit(async work =>
        {
            await People.Person(work, ivy, "Ivy Brook", _people.BrookBuilders, null, "Volunteer", TestSite.Now.UtcDateTime.AddDays(-9));
            return 0;
        }));
        var text = await Text(ivy);
        Assert.Contains("Ben Brook", text, StringComparison.Ordinal);
        Assert.DoesNotContain("@example.org", text, StringComparison.Ordinal);
        foreach (var stranger in new[] { _people.Ozzie, _people.Otto, _people.Olive })
        {
            using var response = await (await _site.Client(stranger)).Get(Address);
            Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        }
    }

    [Fact]
    public async Task WhoIsCleared_IsToldToThoseWhoArrangeIt_AndNoted()
    {
        await _encounters.Write("INSERT INTO VolunteerClearance (Id, PersonId, Level, IssuedOn, ExpiresOn, SeenByPersonId, SeenAt) VALUES (@Bea, @Bea, 1, '2026-01-12', '2027-02-01', @Cora, @now)", new { _people.Bea, _people.Cora, now = TestSite.Now.UtcDateTime });
        await _encounters.Write("UPDATE Session SET ClearanceNeeded = 1", new { });
        Assert.DoesNotContain("leared for this session", await Text(_people.Bea), StringComparison.Ordinal);
        Assert.Equal(0, await _encounters.Value<int>("SELECT COUNT(*) FROM AuditEntry WHERE Action = 'ClearancesRead'"));
        foreach (var person in new[] { _people.Ada, _people.Ben, _people.Cora })
        {
            var text = await Text(person);
            Assert.Contains("Not cleared for this session: must not take part", text, StringComparison.Ordinal);
            Assert.Contains("enhanced DBS check", text, StringComparison.Ordinal);
            Assert.DoesNotContain("2027-02-01", text, StringComparison.Ordinal);
        }

        Assert.Equal(3, await _encounters.Value<int>("SELECT COUNT(*) FROM AuditEntry WHERE Action = 'ClearancesRead' AND SubjectKind = 'Session' AND SubjectId = @_session", new { _session }));
        await _encounters.Write("UPDATE VolunteerClearance SET ExpiresOn = '2027-02-02'", new { });
        Assert.Contains("☑ Cleared for this session", await Text(_people.Cora), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ArrivalNotes_AreWrittenByThoseWhoAnswer_NamesOfPupilsAreAskedAbout_AndSitesKeepTheirs()
    {
        var address = $"/organisations/{_people.BrookBuilders}/arrival";
        using (var volunteer = await (await _site.Client(_people.Bea)).Get(address))
        {
            Assert.Equal(HttpStatusCode.Forbidden, volunteer.StatusCode);
        }

        foreach (var stranger in new[] { _people.Otto, _people.Cora, _people.Ada })
        {
            using var response = await (await _site.Client(stranger)).Get(address);
            Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        }

        var ben = await _site.Client(_people.Ben);
        await _encounters.Write("INSERT INTO OrganisationSite (Id, OrganisationId, Name, Postcode) VALUES (@Ben, @BrookBuilders, 'Yard', 'WR1 3AA')", _people);
        using (var named = await ben.Submit(address, address, ($"Notes[{_people.BrookBuilders}]", "Pupil Tom Smith waits at the door")))
        {
            Assert.Contains("looks like a name", (await SiteClient.Parse(named)).Body!.TextContent, StringComparison.Ordinal);
        }

        using (var large = await ben.Submit(address, address, ($"Notes[{_people.BrookBuilders}]", new string('x', 1001))))
        {
            Assert.Contains("1,000 characters or fewer", (await SiteClient.Parse(large)).Body!.TextContent, StringComparison.Ordinal);
        }

        using (var saved = await ben.Submit(address, address, ($"Notes[{_people.Ben}]", "Ring the bell")))
        {
            Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        }

        var profile = $"/organisations/{_people.BrookBuilders}/profile";
        using var changed = await ben.Submit(profile, profile, ("SizeBand", "10 to 49"), ("Sites", "WR1 3AA\nWR1 4AA"));
        Assert.Equal(HttpStatusCode.Redirect, changed.StatusCode);
        Assert.Equal(2, await _encounters.Value<int>("SELECT COUNT(*) FROM OrganisationSite"));
        Assert.Equal("Ring the bell", await _encounters.Value<string>("SELECT ArrivalNotes FROM OrganisationSite WHERE Postcode = 'WR1 3AA'"));
        await _encounters.Write("UPDATE Session SET Delivery = 2, Place = 'The yard, wr1 3aa'", new { });
        Assert.Contains("Ring the bell", await Text(_people.Cora), StringComparison.Ordinal);
    }

    /// <summary>The first is Ordnance Survey's own worked example.</summary>
    [Theory]
    [InlineData(651409, 313177, "TG 514 131")]
    [InlineData(530050, 180450, "TQ 300 804")]
    [InlineData(325150, 673450, "NT 251 734")]
    [InlineData(216650, 771250, "NN 166 712")]
    [InlineData(463050, 1215050, "HP 630 150")]
    [InlineData(134250, 25250, "SW 342 252")]
    public void GridReference_IsThatOfTheMap(double easting, double northing, string reference) => Assert.Equal(reference, GridReference.Of(Osgb36.ToWgs84(easting, northing)));

    [Fact]
    public void GridReference_OfAPlaceThatIsOnNoBritishMap_IsNone() => Assert.Null(GridReference.Of(new GeoPoint(48.85, 12.35)));
}
