using System.Net;
using EmployerConnect.Matching;
using EmployerConnect.Tests.Support;
using EmployerConnect.Web.Database;
using EmployerConnect.Web.Features.Calendars;
using Ical.Net;

namespace EmployerConnect.Tests.Features.Calendars;

/// <summary>Each kind of address shows what its holder may see on their pages, and no more.</summary>
public sealed class FeedScopeTests : IAsyncLifetime
{
    private readonly TestSite _site = new();
    private People _people = null!;
    private BookedSessions _sessions = null!;

    public async ValueTask InitializeAsync()
    {
        _people = await People.Settle(_site);
        _sessions = new BookedSessions(_site, _people);
        await _sessions.Book(title: "Talk");
        var (mentoring, _) = await _sessions.Book(title: "Mentoring");
        await _sessions.Write("UPDATE Session SET Activity = 8 WHERE Id = @mentoring", new { mentoring });
        // Bea takes no part in this one: it is in her employer's feed, not in her own.
        var (without, _) = await _sessions.Book(title: "Without her");
        await _sessions.Write("DELETE FROM SessionPerson WHERE SessionId = @without AND PersonId = @bea", new { without, bea = _people.Bea });
        // A session of Birch hub, between its school and its employer.
        var (other, _) = await _sessions.Book(title: "Others");
        await _sessions.Write("UPDATE Session SET HubId = @hub WHERE Id = @other", new { other, hub = _people.BirchHub });
        await _sessions.Write("UPDATE EncounterMatch SET HubId = @hub, EmployerId = @employer, SchoolId = @school WHERE Id = (SELECT MatchId FROM SessionMatch WHERE SessionId = @other)",
            new { other, hub = _people.BirchHub, employer = _people.OtherOptics, school = _people.OakSchool });
        await _sessions.Write("DELETE FROM SessionPerson WHERE SessionId = @other", new { other });
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task Person_SeesTheSessionsThatTheyTakePartIn() =>
        Assert.Equal(["Mentoring", "Talk"], await Titles(_people.Bea, FeedSubject.Own));

    [Fact]
    public async Task School_SeesItsOwn()
    {
        Assert.Equal(["Mentoring", "Talk", "Without her"], await Titles(_people.Ada, new FeedSubject(FeedScope.School, _people.AshSchool)));
        Assert.Equal(["Others"], await Titles(_people.Olive, new FeedSubject(FeedScope.School, _people.OakSchool)));
    }

    [Fact]
    public async Task Employer_SeesItsOwn()
    {
        Assert.Equal(["Mentoring", "Talk", "Without her"], await Titles(_people.Ben, new FeedSubject(FeedScope.Employer, _people.BrookBuilders)));
        Assert.Equal(["Others"], await Titles(_people.Otto, new FeedSubject(FeedScope.Employer, _people.OtherOptics)));
    }

    [Fact]
    public async Task Hub_SeesItsOwn()
    {
        Assert.Equal(["Mentoring", "Talk", "Without her"], await Titles(_people.Cora, new FeedSubject(FeedScope.Hub, HubId: _people.AlderHub)));
        Assert.Equal(["Others"], await Titles(_people.Ozzie, new FeedSubject(FeedScope.Hub, HubId: _people.BirchHub)));
    }

    [Fact]
    public async Task Programme_SeesOneActivityOfItsHub()
    {
        Assert.Equal(["Mentoring"], await Titles(_people.Cora, new FeedSubject(FeedScope.Programme, HubId: _people.AlderHub, Activity: Activities.Mentoring)));
        Assert.Empty(await Titles(_people.Ozzie, new FeedSubject(FeedScope.Programme, HubId: _people.BirchHub, Activity: Activities.Mentoring)));
    }

    [Fact]
    public async Task LeavingTheOrganisation_EndsItsFeedAtOnceAlsoWithTheTag()
    {
        await using var other = new TestSite(_site);
        foreach (var (person, subject) in new[]
        {
            (_people.Ada, new FeedSubject(FeedScope.School, _people.AshSchool)),
            (_people.Ben, new FeedSubject(FeedScope.Employer, _people.BrookBuilders)),
            (_people.Cora, new FeedSubject(FeedScope.Hub, HubId: _people.AlderHub)),
            (_people.Carl, new FeedSubject(FeedScope.Programme, HubId: _people.AlderHub, Activity: Activities.CareersTalk)),
        })
        {
            var token = await Token(person, subject);
            using var before = await Get(other, token);
            Assert.Equal(HttpStatusCode.OK, before.StatusCode);
            // They still have a role, elsewhere: only what they have left is closed to them.
            await _sessions.Write("INSERT INTO Membership (Id, PersonId, OrganisationId, Role, SinceAt) VALUES (@key, @person, @organisation, 'Volunteer', '2027-01-12 08:00:00')",
                new { key = Guid.CreateVersion7(), person, organisation = _people.OtherOptics });
            using var still = await Get(other, token);
            Assert.Equal(HttpStatusCode.OK, still.StatusCode);
            await _sessions.Write("UPDATE Membership SET EndedAt = '2027-01-12 08:00:00' WHERE PersonId = @person AND (OrganisationId = @organisation OR HubId = @hub)",
                new { person, organisation = subject.OrganisationId, hub = subject.HubId });
            using var after = await Get(other, token, before.Headers.ETag!.Tag);
            Assert.Equal(HttpStatusCode.NotFound, after.StatusCode);
        }
    }

    [Fact]
    public async Task NoFeed_HoldsContactsChecksOrNeeds()
    {
        await _sessions.Write("INSERT INTO VolunteerClearance (Id, PersonId, Level, IssuedOn, ExpiresOn, SeenByPersonId, SeenAt) VALUES (@id, @bea, 2, '2025-03-03', '2028-03-03', @cora, '2026-01-01 00:00:00')",
            new { id = Guid.CreateVersion7(), bea = _people.Bea, cora = _people.Cora });
        foreach (var (person, subject) in new[]
        {
            (_people.Ada, FeedSubject.Own),
            (_people.Ada, new FeedSubject(FeedScope.School, _people.AshSchool)),
            (_people.Ben, new FeedSubject(FeedScope.Employer, _people.BrookBuilders)),
            (_people.Cora, new FeedSubject(FeedScope.Hub, HubId: _people.AlderHub)),
            (_people.Cora, new FeedSubject(FeedScope.Programme, HubId: _people.AlderHub, Activity: Activities.CareersTalk)),
        })
        {
            using var response = await Get(_site, await Token(person, subject));
            var text = (await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Replace("\r\n ", "", StringComparison.Ordinal);
            Assert.Contains("BEGIN:VEVENT", text, StringComparison.Ordinal);
            Assert.All(new[] { "SECRET-NEED", "@example.org", "Bea", "ATTENDEE", "ORGANIZER", "DBS", "20280303", "2028-03-03" }, secret => Assert.DoesNotContain(secret, text, StringComparison.OrdinalIgnoreCase));
        }
    }

    private async Task<IEnumerable<string>> Titles(Guid person, FeedSubject subject)
    {
        using var response = await Get(_site, await Token(person, subject));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return Calendar.Load(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!.Events.Select(one => one.Summary!).Order(StringComparer.Ordinal);
    }

    private async Task<string> Token(Guid person, FeedSubject subject) =>
        (await _site.With<FeedStore, (string? Token, Outcome Outcome)>(feeds => feeds.Create(person, subject, "Careers", TestSite.Now.UtcDateTime))).Token!;

    private static async Task<HttpResponseMessage> Get(TestSite site, string token, string? seen = null)
    {
        var client = await site.Client();
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/calendars/{token}.ics");
        if (seen is not null)
        {
            request.Headers.Add("If-None-Match", seen);
        }

        return await client.Http.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
