using System.Globalization;
using EmployerConnect.Matching;
using EmployerConnect.Web.Database;
using EmployerConnect.Web.Features.Accounts;
using EmployerConnect.Web.Features.Safeguarding;

namespace EmployerConnect.Web.Features.Spreadsheets;

/// <summary>What the hub has already, with what earlier rows of the same spreadsheet add to it.</summary>
public sealed class SheetGround
{
    /// <summary>Everybody's mail: that two addresses share it says nothing.</summary>
    private static readonly HashSet<string> Everybodys =
        ["gmail.com", "googlemail.com", "outlook.com", "hotmail.com", "hotmail.co.uk", "live.com", "live.co.uk", "yahoo.com", "yahoo.co.uk", "icloud.com", "me.com", "aol.com", "btinternet.com", "sky.com", "talktalk.net", "virginmedia.com", "ntlworld.com", "proton.me", "protonmail.com", "msn.com", "mail.com"];

    private const int AtOnce = 500;

    private readonly Dictionary<string, List<KnownPlace>> _byName = [];
    private readonly Dictionary<string, List<KnownPlace>> _byPostcode = [];
    private readonly Dictionary<string, KnownPlace> _byDomain = [];
    private readonly Dictionary<string, List<KnownPlace>> _schools = [];
    private readonly Dictionary<Guid, KnownPlace> _employers = [];
    private readonly HashSet<(Guid, Role, string)> _people = [];
    private readonly Dictionary<(Guid, string), KnownPerson> _volunteers = [];
    private readonly Dictionary<(Guid School, Guid Employer, DateOnly Date, int Start, int Days), KnownSession> _sessions = [];
    private ILookup<Guid, KnownCheck> _checks = Array.Empty<KnownCheck>().ToLookup(one => one.PersonId);
    private ILookup<Guid, KnownDocument> _documents = Array.Empty<KnownDocument>().ToLookup(one => one.OrganisationId);
    private IReadOnlyList<OwnRole> _own = [];

    private SheetGround(Guid hubId, CheckRules rules) => (HubId, Rules) = (hubId, rules);

    public Guid HubId { get; }

    public CheckRules Rules { get; }

    public bool IsLead => _own.Any(role => role.Role == Role.HubLead && role.HubId == HubId);

    /// <summary>Whoever brings the spreadsheet in must still be of the hub's team.</summary>
    public bool IsOfTeam => _own.Any(role => role.HubId == HubId);

    public static async Task<SheetGround> Read(Work work, Spreadsheet sheet, IReadOnlyList<SpreadsheetRow> rows)
    {
        var hubId = sheet.HubId;
        var ground = new SheetGround(hubId, await CheckRuleStore.Current(work)) { _own = await work.Query<OwnRole>(SheetGroundSql.OwnRoles, new { personId = sheet.AskedByPersonId }) };
        foreach (var employer in await work.Query<KnownPlace>(SheetGroundSql.Employers, new { hubId }))
        {
            ground.Add(employer);
        }

        foreach (var school in await work.Query<KnownPlace>(SheetGroundSql.Schools, new { hubId }))
        {
            ground.AddSchool(school);
        }

        foreach (var person in (await work.Query<KnownPerson>(SheetGroundSql.People, new { hubId })).Concat(await work.Query<KnownPerson>(SheetGroundSql.Invited, new { hubId })))
        {
            ground.Add(person);
        }

        if (sheet.Kind == SheetKind.SchoolPeople)
        {
            await ground.ReadRegister(work, sheet, rows);
        }

        if (sheet.Kind == SheetKind.Encounters)
        {
            await ground.ReadDiary(work);
        }

        return ground;
    }

    /// <summary>The employer that a row may mean, by what, and whether that is as good as certain.</summary>
    public (KnownPlace Employer, string Why, bool IsProbable)? Like(EmployerEntry entry)
    {
        var normal = EmployerName.Normal(entry.Name);
        if (_byName.TryGetValue(normal, out var named))
        {
            var nearest = named.Find(one => one.Postcode == entry.Postcode) ?? named[0];
            return (nearest, nearest.Postcode is not null && nearest.Postcode == entry.Postcode ? "the same name and postcode" : "the same name", true);
        }

        if (entry.Postcode is { } postcode && _byPostcode.GetValueOrDefault(postcode)?.Find(one => EmployerName.FirstWord(EmployerName.Normal(one.Name)) == EmployerName.FirstWord(normal)) is { } neighbour)
        {
            return (neighbour, "the same postcode and a similar name", false);
        }

        return Domain(entry.ContactEmail) is { } domain && _byDomain.TryGetValue(domain, out var colleague)
            ? (colleague, $"people with addresses at {domain}", false)
            : null;
    }

    /// <summary>Employers of exactly this name, apart from what people write now and then.</summary>
    public IReadOnlyList<KnownPlace> Employers(string name) => _byName.GetValueOrDefault(EmployerName.Normal(name)) ?? [];

    /// <summary>Schools by name or by URN.</summary>
    public IReadOnlyList<KnownPlace> Schools(string text) => _schools.GetValueOrDefault(HeadingGuess.Signs(text)) ?? [];

    public bool Knows(Guid organisationId, Role role, string email) => _people.Contains((organisationId, role, email));

    public KnownPerson? Volunteer(Guid employerId, string email) => _volunteers.GetValueOrDefault((employerId, email));

    public bool IsCleared(Guid personId, Clearance needed, DateOnly on) => needed == Clearance.None || _checks[personId].Any(check => check.Covers(needed, on));

    public CheckDocuments Missing(Guid employerId, CheckDocuments needed, DateOnly on) =>
        needed & ~_documents[employerId].Where(document => document.ReviewOn >= on).Aggregate(CheckDocuments.None, (all, one) => all | one.Kind);

    public bool IsPartyTo(Guid organisationId) => _own.Any(role => role.OrganisationId == organisationId);

    public KnownSession? Session(EncounterEntry entry) =>
        _sessions.GetValueOrDefault((entry.School.Id, entry.Employer.Id, entry.Booking.Date, entry.Booking.StartMinute, entry.Booking.WholeDays));

    public void Add(KnownPlace employer)
    {
        _employers[employer.Id] = employer;
        Put(_byName, EmployerName.Normal(employer.Name), employer);
        if (employer.Postcode is { } postcode)
        {
            Put(_byPostcode, postcode, employer);
        }
    }

    public void Add(KnownPerson person)
    {
        _people.Add((person.OrganisationId, person.Role, person.Email));
        if (!_employers.TryGetValue(person.OrganisationId, out var employer))
        {
            return;
        }

        if (Domain(person.Email) is { } domain)
        {
            _byDomain.TryAdd(domain, employer);
        }

        if (person.PersonId is not null && person.Role is Role.Volunteer or Role.EmployerContact)
        {
            _volunteers.TryAdd((person.OrganisationId, person.Email), person);
        }
    }

    public void Add(EncounterEntry entry, Guid id) => Add(new KnownSession
    {
        Id = id,
        SchoolId = entry.School.Id,
        EmployerId = entry.Employer.Id,
        OnDate = entry.Booking.Date,
        StartMinute = entry.Booking.StartMinute,
        WholeDays = entry.Booking.WholeDays,
        Title = entry.Title,
    });

    private static void Put(Dictionary<string, List<KnownPlace>> places, string key, KnownPlace place)
    {
        if (!places.TryGetValue(key, out var list))
        {
            places[key] = list = [];
        }

        list.Add(place);
    }

    private static string? Domain(string? email) =>
        email?[(email.LastIndexOf('@') + 1)..] is { Length: > 0 } domain && !Everybodys.Contains(domain) ? domain : null;

    private void Add(KnownSession session) => _sessions.TryAdd((session.SchoolId, session.EmployerId, session.OnDate, session.StartMinute, session.WholeDays), session);

    private void AddSchool(KnownPlace school)
    {
        Put(_schools, HeadingGuess.Signs(school.Name), school);
        if (school.Urn is { } urn)
        {
            Put(_schools, urn.ToString(CultureInfo.InvariantCulture), school);
        }
    }

    /// <summary>Schools that rows name and that are not in the hub: those who lead it may let them in.</summary>
    private async Task ReadRegister(Work work, Spreadsheet sheet, IReadOnlyList<SpreadsheetRow> rows)
    {
        var column = sheet.ColumnOf.GetValueOrDefault(SheetFields.School, -1);
        var texts = rows.Select(row => row.CellList).Where(cells => column >= 0 && column < cells.Count).Select(cells => cells[column].Trim())
            .Where(text => text.Length is > 0 and <= SheetCells.NameLimit && Schools(text).Count == 0).Distinct(StringComparer.OrdinalIgnoreCase);
        foreach (var some in texts.Chunk(AtOnce))
        {
            var urns = some.Select(text => SheetCells.Number(text, 1, 9_999_999)).OfType<int>().DefaultIfEmpty().ToArray();
            var names = some.Select(text => text.ToLowerInvariant()).ToArray();
            foreach (var school in await work.Query<RegisteredRow>(SheetGroundSql.Registered, new { urns, names }))
            {
                AddSchool(new KnownPlace { Id = school.OrganisationId ?? Guid.CreateVersion7(), Name = school.Name, Urn = school.Urn, Town = school.Town, Postcode = school.Postcode, IsToJoin = true });
            }
        }
    }

    private async Task ReadDiary(Work work)
    {
        foreach (var session in await work.Query<KnownSession>(SheetGroundSql.Sessions, new { hubId = HubId }))
        {
            Add(session);
        }

        _checks = (await work.Query<KnownCheck>(SheetGroundSql.Checks, new { hubId = HubId })).ToLookup(one => one.PersonId);
        _documents = (await work.Query<KnownDocument>(SheetGroundSql.Documents, new { hubId = HubId })).ToLookup(one => one.OrganisationId);
    }
}
