using EmployerConnect.Matching.Ranking;
using EmployerConnect.Web.Database;
using EmployerConnect.Web.Features.Accounts;

namespace EmployerConnect.Web.Features.Demo;

/// <summary>Writes hubs, organisations and people.</summary>
internal sealed class DemoCastWriter(Work work, DemoDays days, string passwordHash)
{
    /// <summary>Everybody has been there since before the first demo session was planned.</summary>
    private DateTime At => days.Now.AddDays(-DemoSeason.DaysBack - 40);

    public async Task Write(DemoHub hub)
    {
        await work.Execute(DemoSql.AddHub, new { hub.Id, hub.Name, at = At });
        foreach (var school in hub.Schools)
        {
            await Write(school);
        }

        foreach (var employer in hub.Employers)
        {
            await Write(employer);
        }

        await work.Execute(DemoSql.AddMember, hub.Organisations.Select(organisation => new { hubId = hub.Id, id = organisation.Id }));
        await work.Execute(PersonSql.Insert, hub.People.Select(Row));
        await work.Execute(DemoSql.AddMembership, hub.Team.Select(person => Membership(person, person.Role, null, hub.Id)));
        await work.Execute(DemoSql.AddMembership, hub.Organisations.SelectMany(place => place.People.Select(person => Membership(person, person.Role, place.Id, null))));
        await work.Execute(DemoSql.AddMembership, hub.People.Where(person => person.Advises is not null)
            .Select(person => Membership(person, Role.EnterpriseAdviser, person.Advises!.Id, null)));
        await Checks(hub, hub.People, today: days.Today, until: DateOnly.MinValue);
    }

    /// <summary>Those who go on mentoring keep a check in date.</summary>
    public Task Renew(DemoHub hub) =>
        Checks(hub, hub.Employers.Select(employer => employer.Volunteers[0]), days.Today, days.Until);

    private Task<int> Checks(DemoHub hub, IEnumerable<DemoPerson> people, DateOnly today, DateOnly until) =>
        work.Execute(DemoSql.AddClearance, people.Where(person => person.Check is not null).Select(person => new
        {
            id = Guid.CreateVersion7(),
            personId = person.Id,
            issuedOn = today.AddDays(person.Check!.Value.Issued),
            expiresOn = today.AddDays(person.Check.Value.Expires),
            seenBy = hub.Coordinator.Id,
            at = days.Now.AddDays(person.Check.Value.Issued + 7),
            until,
        }));

    private async Task Write(DemoSchool school)
    {
        var (kind, place) = (school.Kind, school.Place);
        await work.Execute(DemoSql.AddSchool, new
        {
            urn = school.Urn,
            name = school.Name,
            typeName = kind.TypeName,
            phase = kind.Phase,
            lowAge = kind.LowAge,
            highAge = kind.HighAge,
            town = place.Town,
            postcode = place.Postcode,
            latitude = place.Latitude,
            longitude = place.Longitude,
            pupils = kind.Pupils + (school.Urn % 10 * 3),
            meals = 12.5 + (school.Urn % 10 * 2),
            at = At,
        });
        await Organisation(school, "School", school.Urn, sectors: 0, sizeBand: null, isCornerstone: false, kind.Setting);
    }

    private Task<int> Write(DemoEmployer employer) =>
        Organisation(employer, "Employer", null, (int)employer.Trade.Sectors, employer.Trade.SizeBand, employer.IsCornerstone, SchoolSetting.None);

    private Task<int> Organisation(DemoOrganisation one, string kind, int? urn, int sectors, string? sizeBand, bool isCornerstone, SchoolSetting setting) =>
        work.Execute(DemoSql.AddOrganisation, new
        {
            id = one.Id,
            kind,
            name = one.Name,
            urn,
            sectors,
            sizeBand,
            isCornerstone,
            setting,
            town = one.Place.Town,
            postcode = one.Place.Postcode,
            latitude = one.Place.Latitude,
            longitude = one.Place.Longitude,
            at = At,
        });

    private Person Row(DemoPerson person) => new()
    {
        Id = person.Id,
        Email = person.Email,
        Name = person.Name,
        PasswordHash = person.IsMain ? passwordHash : null,
        SecurityStamp = Guid.CreateVersion7().ToString(),
        IsAdministrator = person.IsAdministrator,
        IsDemo = true,
        CreatedAt = At,
    };

    private object Membership(DemoPerson person, Role role, Guid? organisationId, Guid? hubId) =>
        new { id = Guid.CreateVersion7(), personId = person.Id, organisationId, hubId, role = role.ToString(), at = At };
}
