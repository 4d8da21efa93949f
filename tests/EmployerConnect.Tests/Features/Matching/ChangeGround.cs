using EmployerConnect.Tests.Support;
using EmployerConnect.Web.Database;
using EmployerConnect.Web.Features.Matches;
using Microsoft.Extensions.Time.Testing;

namespace EmployerConnect.Tests.Features.Matching;

/// <summary>A database in which every change of <see cref="ChangeTriggerTests"/> makes a difference to the ranking, in a file to copy.</summary>
public sealed class ChangeGround : IAsyncLifetime
{
    public string Path { get; } = System.IO.Path.Combine(Directory.CreateTempSubdirectory("employerconnect-ground-").FullName, "ground.db");

    public FakeTimeProvider Time { get; } = new(TestSite.Now);

    /// <summary>The ids that the changes speak of.</summary>
    public object Values { get; private set; } = new();

    public async ValueTask InitializeAsync()
    {
        await using var site = new TestSite();
        Values = await Settle(site);
        await site.With<Database, int>(database => database.Read(work => work.Execute("VACUUM INTO @path", new { path = Path })));
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(System.IO.Path.GetDirectoryName(Path)!, recursive: true);
        return ValueTask.CompletedTask;
    }

    private static async Task<object> Settle(TestSite site)
    {
        var people = await People.Settle(site);
        var encounters = new Encounters(site, people);
        var (offer, bare) = (await encounters.Offer(clearance: 1), await encounters.Offer());
        // No volunteer of Brook Builders can lose the last clearance unseen: Bea has one, Otto brings a better.
        await Clear(encounters, people.Bea, 1, people.Cora);
        await Clear(encounters, people.Otto, 2, people.Cora);
        var level2 = await encounters.Offer(clearance: 2);
        var (request, had, bareRequest) = (await encounters.Request(), await encounters.Request(), await encounters.Request());
        var match = await encounters.Match(level2, had, MatchState.Approved);
        var bareMatch = await encounters.Match(offer, await encounters.Request(people.OakSchool, people.BirchHub, people.Olive));
        await encounters.Write("UPDATE EncounterMatch SET SchoolId = @OakSchool WHERE Id = @bareMatch", new { people.OakSchool, bareMatch });
        var session = Guid.CreateVersion7();
        await encounters.Write(
            """
            INSERT INTO Session (Id, HubId, Title, Activity, OnDate, StartMinute, DurationMinutes, StartsAt, EndsAt, Delivery, Place, GroupSize, YearGroups, State, CalendarUid, Sequence, Version, CreatedAt, UpdatedAt)
            VALUES (@session, @AlderHub, 'Talk', 1, '2027-02-02', 600, 60, '2027-02-02 10:00:00', '2027-02-02 11:00:00', 1, 'Hall', 30, 512, 'Booked', 'uid', 0, 1, @now, @now)
            """,
            new { session, people.AlderHub, now = TestSite.Now.UtcDateTime });
        await encounters.Write("INSERT INTO SessionMatch (SessionId, MatchId) VALUES (@session, @match)", new { session, match });
        await encounters.Write("DELETE FROM OfferWindow WHERE OfferId = @bare", new { bare });
        await encounters.Write("DELETE FROM RequestWindow WHERE RequestId = @bareRequest", new { bareRequest });
        await encounters.Write("DELETE FROM MatchEvent WHERE MatchId = @bareMatch", new { bareMatch });
        return new { @new = Guid.CreateVersion7(), offer, bare, request, had, bareRequest, match, bareMatch, people.Bea, people.Otto, people.Cora, people.BrookBuilders, people.AshSchool };
    }

    private static Task<int> Clear(Encounters encounters, Guid person, int level, Guid by) => encounters.Write(
        "INSERT INTO VolunteerClearance (Id, PersonId, Level, IssuedOn, ExpiresOn, SeenByPersonId, SeenAt) VALUES (@id, @person, @level, '2026-01-01', '2028-01-01', @by, '2026-01-01')",
        new { id = Guid.CreateVersion7(), person, level, by });
}
