using EmployerConnect.Web.Features.Accounts;

namespace EmployerConnect.Web.Features.Demo;

/// <summary>A hub with its schools, employers and people, the same each time it is built.</summary>
internal sealed class DemoHub
{
    private const int SchoolCount = 15;
    private const int EmployerCount = 20;
    private const int PeoplePerHub = 200;

    // Firms that mentor: their first volunteer holds a check; what became of the second one's check is worth seeing.
    private static readonly Dictionary<int, (int Issued, int Expires)> SecondChecks = new() { [3] = (-1100, -15), [5] = (-1000, 20), [16] = (-1000, 35) };

    private readonly int _number;
    private readonly DemoTown[] _towns;
    private int _people;

    private DemoHub(int number, string county, DemoTown[] towns)
    {
        (_number, _towns) = (number, towns);
        _people = number * PeoplePerHub;
        Name = $"{county} demo hub";
        Schools = [.. Enumerable.Range(0, SchoolCount).Select(School)];
        Employers = [.. Enumerable.Range(0, EmployerCount).Select(Employer)];
        Team = [Person(Role.Coordinator, Name, isMain: true), Person(Role.Coordinator, Name), Person(Role.HubLead, Name, isMain: true)];
        if (number == 0)
        {
            Team = [.. Team, Person(Role.HubLead, Name, isMain: true, isAdministrator: true)];
        }
    }

    public static IReadOnlyList<DemoHub> All() =>
        [new(0, "Worcestershire", DemoTown.Worcestershire), new(1, "Hertfordshire", DemoTown.Hertfordshire)];

    public Guid Id { get; set; } = Guid.CreateVersion7();

    public string Name { get; }

    public int Number => _number;

    public IReadOnlyList<DemoSchool> Schools { get; }

    public IReadOnlyList<DemoEmployer> Employers { get; }

    /// <summary>The co-ordinators, the hub lead and, in the first hub, the site's administrator.</summary>
    public IReadOnlyList<DemoPerson> Team { get; }

    public DemoPerson Coordinator => Team[0];

    public IEnumerable<DemoOrganisation> Organisations => [.. Schools, .. Employers];

    public IEnumerable<DemoPerson> People => [.. Team, .. Organisations.SelectMany(organisation => organisation.People)];

    private DemoSchool School(int number)
    {
        var kind = DemoSchoolKind.Of(_number, number);
        var name = $"{DemoRoots.Schools[_number][number]} {kind.Ending}";
        return new DemoSchool
        {
            Name = name,
            Urn = 9_900_001 + (_number * 100) + number,
            Kind = kind,
            Place = _towns[number % _towns.Length].Place(number),
            Leader = Person(Role.CareersLeader, name, isMain: number == 0),
        };
    }

    private DemoEmployer Employer(int number)
    {
        var trade = DemoTrade.All[number];
        var name = $"{DemoRoots.Firms[_number][number]} {trade.Ending}";
        var mentors = SecondChecks.TryGetValue(number, out var second);
        var first = Person(Role.Volunteer, name, isMain: number == 1, check: mentors ? (-400, 700) : null, advises: number % 4 == 1 ? Schools[number % SchoolCount] : null);
        DemoPerson[] others = mentors ? [Person(Role.Volunteer, name, check: second)] : number % 2 == 0 ? [Person(Role.Volunteer, name)] : [];
        return new DemoEmployer
        {
            Name = name,
            Trade = trade,
            IsCornerstone = number % 6 == 0,
            // The first four are in the main town, near the main school.
            Place = _towns[number < 4 ? 0 : (number - 3) % _towns.Length].Place(number + 100),
            Contact = Person(Role.EmployerContact, name, isMain: number == 0),
            Volunteers = [first, .. others],
        };
    }

    private DemoPerson Person(Role role, string place, bool isMain = false, (int, int)? check = null, DemoSchool? advises = null, bool isAdministrator = false)
    {
        var name = DemoNames.Person(_people++);
        return new DemoPerson { Name = name, Email = DemoNames.Email(name, place), Role = role, IsMain = isMain, Check = check, Advises = advises, IsAdministrator = isAdministrator };
    }
}
