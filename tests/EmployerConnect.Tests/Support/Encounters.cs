using EmployerConnect.Web.Database;
using EmployerConnect.Web.Features.Accounts;
using EmployerConnect.Web.Features.Matches;

namespace EmployerConnect.Tests.Support;

/// <summary>An offer of Brook Builders and requests of schools, put straight into the database: for tests about what comes after.</summary>
public sealed class Encounters(TestSite site, People people)
{
    /// <summary>Tuesday 2 February 2027, ten o'clock: well after <see cref="TestSite.Now"/>, in winter time.</summary>
    public static readonly DateOnly Day = new(2027, 2, 2);
    public const int Ten = 600;
    public const int Hour = 60;

    public async Task<Guid> Offer(int sessions = 3, int activity = 1, int clearance = 0)
    {
        var id = Guid.CreateVersion7();
        await Write(
            """
            INSERT INTO Offer (Id, OrganisationId, CreatedByPersonId, Title, Description, Activity, Sectors, Subjects, YearGroups, Deliveries, Benchmarks,
                Postcode, Latitude, Longitude, RadiusMiles, DurationMinutes, SessionsAvailable, SessionsTaken, GroupMinimum, GroupMaximum, ClearanceNeeded, State, LastConfirmedAt, Version, CreatedAt, UpdatedAt)
            VALUES (@id, @employer, @person, 'Life on a building site', 'A builder tells.', @activity, 16, 0, 3584, 3, 32,
                'WR5 1AA', 52.18, -2.20, 20, 60, @sessions, 0, 5, 60, @clearance, 'Published', @now, 1, @now, @now)
            """,
            new { id, employer = people.BrookBuilders, person = people.Ben, activity, sessions, clearance, now = TestSite.Now.UtcDateTime });
        await Write("INSERT INTO OfferWindow (OfferId, Number, FromDate, ToDate, Days, StartMinute, EndMinute) VALUES (@id, 1, @from, @to, 31, 540, 960)",
            new { id, from = Day.AddDays(-14), to = Day.AddDays(60) });
        return id;
    }

    public async Task<Guid> Request(Guid? school = null, Guid? hub = null, Guid? by = null, int sessions = 1)
    {
        var id = Guid.CreateVersion7();
        await Write(
            """
            INSERT INTO EncounterRequest (Id, OrganisationId, HubId, CreatedByPersonId, Title, Activities, Sectors, Subjects, YearGroups, GroupSize, Deliveries, RadiusMiles, Benchmarks,
                Purpose, Outcomes, SessionsWanted, SessionsHeld, State, Version, CreatedAt, UpdatedAt)
            VALUES (@id, @school, @hub, @by, 'Construction for Year 9', 9, 16, 0, 512, 30, 3, 20, 32,
                'To see what builders do', 'Each pupil names three jobs', @sessions, 0, 'Open', 1, @now, @now)
            """,
            new { id, school = school ?? people.AshSchool, hub = hub ?? people.AlderHub, by = by ?? people.Ada, sessions, now = TestSite.Now.UtcDateTime });
        await Write("INSERT INTO RequestWindow (RequestId, Number, FromDate, ToDate, Days, StartMinute, EndMinute) VALUES (@id, 1, @from, @to, 31, 540, 930)",
            new { id, from = Day.AddDays(-7), to = Day.AddDays(60) });
        return id;
    }

    public Task<int> Write(string sql, object values) => site.With<Database, int>(database => database.Commit(work => work.Execute(sql, values)));

    public Task<T> Value<T>(string sql, object? values = null) => site.With<Database, T>(database => database.Read(work => work.Value<T>(sql, values)));

    public MatchPair Pair(Guid offer, Guid request) => new(offer, request, people.AlderHub, people.BrookBuilders, people.AshSchool, "Great", "It fits.", null);

    /// <summary>A match that the school proposed, moved on as far as asked for.</summary>
    public async Task<Guid> Match(Guid offer, Guid request, MatchState until = MatchState.Proposed, int startMinute = Ten, Guid? volunteer = null)
    {
        var now = TestSite.Now.UtcDateTime;
        var school = new MatchParty(people.Ada, Side.School, false);
        var when = new ProposedTime(Day, startMinute, Hour, EmployerConnect.Matching.Deliveries.AtSchool, 30);
        var (match, _) = EmployerConnect.Web.Features.Matches.Match.Propose(Pair(offer, request), school, when, null, null, now);
        var outcome = await site.With<MatchStore, Outcome>(store => store.Propose(match!, school));
        Assert.Null(outcome.Refused);
        if (until >= MatchState.Agreed)
        {
            outcome = await site.With<MatchStore, Outcome>(store => store.Move(match!.Id, MatchEventKind.Agreed, people.Ben, false, m => m.Agree(new MatchParty(people.Ben, Side.Employer, false), volunteer ?? people.Bea, now)));
            Assert.Null(outcome.Refused);
        }

        if (until >= MatchState.Approved)
        {
            var cora = new Actor(people.Cora, "Cora", false, [new ActorMembership { Role = Role.Coordinator, HubId = people.AlderHub, Where = "Alder hub" }]);
            outcome = await site.With<MatchStore, Outcome>(store => store.Move(match!.Id, MatchEventKind.Approved, people.Cora, false, m => m.Approve(cora, now)));
            Assert.Null(outcome.Refused);
        }

        return match!.Id;
    }
}
