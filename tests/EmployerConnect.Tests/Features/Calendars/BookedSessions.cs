using EmployerConnect.Tests.Support;
using EmployerConnect.Web.Database;
using EmployerConnect.Web.Features.Shared;

namespace EmployerConnect.Tests.Features.Calendars;

/// <summary>Sessions of Brook Builders at Ash School, put straight into the database, with Ada, Ben and Bea taking part.</summary>
internal sealed class BookedSessions(TestSite site, People people)
{
    public static readonly DateOnly Day = new(2027, 2, 2);

    public async Task<(Guid Id, string Uid)> Book(DateOnly? onDate = null, string title = "Life on a building site")
    {
        Assert.True(LondonTime.TryToUtc(onDate ?? Day, 600, out var starts, out var reason), reason);
        var row = new
        {
            offer = Guid.CreateVersion7(),
            request = Guid.CreateVersion7(),
            match = Guid.CreateVersion7(),
            id = Guid.CreateVersion7(),
            uid = Guid.CreateVersion7().ToString(),
            employer = people.BrookBuilders,
            school = people.AshSchool,
            hub = people.AlderHub,
            ben = people.Ben,
            ada = people.Ada,
            cora = people.Cora,
            title,
            day = onDate ?? Day,
            starts,
            ends = starts.AddHours(1),
            now = TestSite.Now.UtcDateTime,
        };
        await Write("""
            INSERT INTO Offer (Id, OrganisationId, CreatedByPersonId, Title, Description, Activity, Sectors, Subjects, YearGroups, Deliveries, Benchmarks, RadiusMiles, DurationMinutes,
                SessionsAvailable, SessionsTaken, GroupMinimum, GroupMaximum, ClearanceNeeded, State, LastConfirmedAt, Version, CreatedAt, UpdatedAt)
            VALUES (@offer, @employer, @ben, @title, 'A builder tells.', 1, 16, 0, 512, 1, 32, 20, 60, 3, 1, 5, 60, 0, 'Published', @now, 1, @now, @now)
            """, row);
        await Write("""
            INSERT INTO EncounterRequest (Id, OrganisationId, HubId, CreatedByPersonId, Title, Activities, Sectors, Subjects, YearGroups, GroupSize, Deliveries, RadiusMiles, Benchmarks,
                Purpose, Outcomes, AccessNeeds, SessionsWanted, SessionsHeld, State, Version, CreatedAt, UpdatedAt)
            VALUES (@request, @school, @hub, @ada, 'Construction for Year 9', 1, 16, 0, 512, 30, 1, 20, 32, 'To see', 'Three jobs', 'SECRET-NEED', 1, 1, 'Open', 1, @now, @now)
            """, row);
        await Write("""
            INSERT INTO EncounterMatch (Id, OfferId, RequestId, HubId, EmployerId, SchoolId, State, ProposedBy, OnDate, StartMinute, DurationMinutes, Delivery, GroupSize, AgreedByPhone,
                ApprovedByPersonId, Version, CreatedAt, UpdatedAt)
            VALUES (@match, @offer, @request, @hub, @employer, @school, 'Booked', 'School', @day, 600, 60, 1, 30, 0, @cora, 1, @now, @now)
            """, row);
        await Write("""
            INSERT INTO Session (Id, HubId, Title, Activity, OnDate, StartMinute, DurationMinutes, StartsAt, EndsAt, Delivery, Place, Room, GroupSize, YearGroups, State, CalendarUid, Sequence, Version, CreatedAt, UpdatedAt)
            VALUES (@id, @hub, @title, 1, @day, 600, 60, @starts, @ends, 1, 'Ash School, WR1 2AA', 'Hall', 30, 512, 'Booked', @uid, 0, 1, @now, @now)
            """, row);
        await Write("INSERT INTO SessionMatch (SessionId, MatchId) VALUES (@id, @match)", row);
        await AddPerson(row.id, people.Ada, people.AshSchool, "CareersLeader");
        await AddPerson(row.id, people.Ben, people.BrookBuilders, "EmployerContact");
        await AddPerson(row.id, people.Bea, people.BrookBuilders, "Volunteer");
        return (row.id, row.uid);
    }

    public Task<int> AddPerson(Guid sessionId, Guid personId, Guid organisationId, string role) =>
        Write("INSERT INTO SessionPerson (SessionId, PersonId, OrganisationId, Role) VALUES (@sessionId, @personId, @organisationId, @role)", new { sessionId, personId, organisationId, role });

    public Task<int> Write(string sql, object values) => site.With<Database, int>(database => database.Commit(work => work.Execute(sql, values)));
}
