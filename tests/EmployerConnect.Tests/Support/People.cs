using EmployerConnect.Web.Database;

namespace EmployerConnect.Tests.Support;

/// <summary>
/// Two hubs with named people. Alder hub: Ada (careers leader of Ash School), Ben (employer contact of Brook Builders),
/// Bea (its volunteer), Cora and Carl (co-ordinators). Outsiders in Birch hub: Olive (careers leader of Oak School),
/// Otto (employer contact of Other Optics), Ozzie (co-ordinator). Nobody has a password.
/// </summary>
public sealed class People
{
    public Guid AlderHub { get; } = Guid.CreateVersion7();

    public Guid BirchHub { get; } = Guid.CreateVersion7();

    public Guid AshSchool { get; } = Guid.CreateVersion7();

    public Guid OakSchool { get; } = Guid.CreateVersion7();

    public Guid BrookBuilders { get; } = Guid.CreateVersion7();

    public Guid OtherOptics { get; } = Guid.CreateVersion7();

    public Guid Ada { get; } = Guid.CreateVersion7();

    public Guid Ben { get; } = Guid.CreateVersion7();

    public Guid Bea { get; } = Guid.CreateVersion7();

    public Guid Cora { get; } = Guid.CreateVersion7();

    public Guid Carl { get; } = Guid.CreateVersion7();

    public Guid Olive { get; } = Guid.CreateVersion7();

    public Guid Otto { get; } = Guid.CreateVersion7();

    public Guid Ozzie { get; } = Guid.CreateVersion7();

    /// <summary>Makes somebody an administrator.</summary>
    public Task<int> Appoint(TestSite site, Guid personId) =>
        site.With<Database, int>(database => database.Commit(work => work.Execute("UPDATE Person SET IsAdministrator = 1 WHERE Id = @personId", new { personId })));

    public static async Task<People> Settle(TestSite site)
    {
        var people = new People();
        await site.With<Database, int>(database => database.Commit(people.Settle));
        return people;
    }

    /// <summary>Hana, who leads Alder hub: for tests that need a lead.</summary>
    public async Task<Guid> AddLead(TestSite site)
    {
        var hana = Guid.CreateVersion7();
        await site.With<Database, int>(database => database.Commit(async work =>
        {
            await Person(work, hana, "Hana Alder", null, AlderHub, "HubLead", TestSite.Now.UtcDateTime.AddDays(-50));
            return 1;
        }));
        return hana;
    }

    public async Task<int> Settle(Work work)
    {
        var now = TestSite.Now.UtcDateTime.AddDays(-60);
        await work.Execute("INSERT INTO Hub (Id, Name, IsDemo, CreatedAt) VALUES (@AlderHub, 'Alder hub', 0, @now), (@BirchHub, 'Birch hub', 0, @now)", new { AlderHub, BirchHub, now });
        await School(work, AlderHub, AshSchool, "Ash School", 990001, "WR1 2AA", 52.19, -2.22, now);
        await School(work, BirchHub, OakSchool, "Oak School", 990002, "AL1 1AA", 51.75, -0.34, now);
        await Employer(work, AlderHub, BrookBuilders, "Brook Builders", "WR5 1AA", 52.18, -2.20, now);
        await Employer(work, BirchHub, OtherOptics, "Other Optics", "AL3 4AA", 51.76, -0.35, now);
        await Person(work, Ada, "Ada Ash", AshSchool, null, "CareersLeader", now);
        await Person(work, Ben, "Ben Brook", BrookBuilders, null, "EmployerContact", now);
        await Person(work, Bea, "Bea Brook", BrookBuilders, null, "Volunteer", now);
        await Person(work, Cora, "Cora Alder", null, AlderHub, "Coordinator", now);
        await Person(work, Carl, "Carl Alder", null, AlderHub, "Coordinator", now);
        await Person(work, Olive, "Olive Oak", OakSchool, null, "CareersLeader", now);
        await Person(work, Otto, "Otto Other", OtherOptics, null, "EmployerContact", now);
        await Person(work, Ozzie, "Ozzie Birch", null, BirchHub, "Coordinator", now);
        return 8;
    }

    public static async Task School(Work work, Guid hub, Guid id, string name, int urn, string postcode, double latitude, double longitude, DateTime now)
    {
        await work.Execute("INSERT INTO School (Urn, Name, Postcode, Latitude, Longitude, IsOpen, IsDemo, UpdatedAt) VALUES (@urn, @name, @postcode, @latitude, @longitude, 1, 0, @now)", new { urn, name, postcode, latitude, longitude, now });
        await Organisation(work, hub, id, "School", name, urn, 0, postcode, latitude, longitude, now);
    }

    public static Task Employer(Work work, Guid hub, Guid id, string name, string postcode, double latitude, double longitude, DateTime now) =>
        Organisation(work, hub, id, "Employer", name, null, 16, postcode, latitude, longitude, now);

    public static async Task Person(Work work, Guid id, string name, Guid? organisation, Guid? hub, string? role, DateTime now)
    {
        var email = $"{name.Split(' ')[0]}@example.org".ToLowerInvariant();
        await work.Execute("INSERT INTO Person (Id, Email, Name, SecurityStamp, IsAdministrator, IsSuspended, IsDemo, CreatedAt) VALUES (@id, @email, @name, 'stamp', 0, 0, 0, @now)", new { id, email, name, now });
        if (role is null)
        {
            return;
        }

        await work.Execute("INSERT INTO Membership (Id, PersonId, OrganisationId, HubId, Role, SinceAt) VALUES (@key, @id, @organisation, @hub, @role, @now)", new { key = Guid.CreateVersion7(), id, organisation, hub, role, now });
    }

    /// <summary>Anna, an administrator, who belongs to nothing.</summary>
    public static async Task<Guid> Administrator(TestSite site)
    {
        var (id, now) = (Guid.CreateVersion7(), TestSite.Now.UtcDateTime.AddDays(-60));
        await site.With<Database, int>(database => database.Commit(work => work.Execute(
            "INSERT INTO Person (Id, Email, Name, SecurityStamp, IsAdministrator, IsSuspended, IsDemo, CreatedAt) VALUES (@id, 'anna@example.org', 'Anna Admin', 'stamp', 1, 0, 0, @now)", new { id, now })));
        return id;
    }

    private static async Task Organisation(Work work, Guid hub, Guid id, string kind, string name, int? urn, int sectors, string postcode, double latitude, double longitude, DateTime now)
    {
        await work.Execute("INSERT INTO Organisation (Id, Kind, Name, Urn, Sectors, IsCornerstone, Setting, Town, Postcode, Latitude, Longitude, IsDemo, CreatedAt) VALUES (@id, @kind, @name, @urn, @sectors, 0, 0, 'Town', @postcode, @latitude, @longitude, 0, @now)", new { id, kind, name, urn, sectors, postcode, latitude, longitude, now });
        await work.Execute("INSERT INTO HubMember (HubId, OrganisationId) VALUES (@hub, @id)", new { hub, id });
    }
}
