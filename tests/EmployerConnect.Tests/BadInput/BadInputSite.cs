using AngleSharp.Dom;
using EmployerConnect.Tests.Features.Requests;
using EmployerConnect.Tests.Support;
using EmployerConnect.Web.Features.Matches;

namespace EmployerConnect.Tests.BadInput;

/// <summary>A form of the site: who fills it in, where it stands, where it goes, and what they type where it is right.</summary>
public sealed record FilledForm(Guid? Person, string Page, string Action, (string Name, string Value)[] Fields);

/// <summary>One site for all cases, with a thing in each state that its forms are about.</summary>
public sealed class BadInputSite : IAsyncLifetime
{
    private readonly Dictionary<string, FilledForm> _forms = [];

    public TestSite Site { get; } = new();

    public FilledForm Form(string name) => _forms[name];

    public async ValueTask InitializeAsync()
    {
        var people = await People.Settle(Site);
        var hana = await people.AddLead(Site);
        var encounters = new Encounters(Site, people);
        var proposed = await encounters.Match(await encounters.Offer(), await encounters.Request());
        var approved = await encounters.Match(await encounters.Offer(), await encounters.Request(), MatchState.Approved, Encounters.Ten + 120);
        Add("request", people.Ada, "/requests/new", RequestPages.Complete);
        Add("other time", people.Ben, $"/matches/{proposed}/other-time", ("Date", "2027-02-09"), ("StartTime", "10:00"), ("DurationMinutes", "60"), ("Note", "Our site is closed that week."));
        Add("booking", people.Ada, $"/matches/{approved}/booking",
            ("Date", "2027-02-09"), ("StartTime", "10:00"), ("DurationMinutes", "60"), ("Place", "Ash School, WR1 2AA"), ("VolunteersNeeded", "1"), ("VolunteerIds", $"{people.Bea}"));
        Add("clearance", people.Cora, $"/clearances/{people.Bea}", ("Level", "EnhancedDbs"), ("IssuedOn", "2026-12-01"), ("ExpiresOn", "2029-12-01"), ("Note", "Seen at our office."));
        Add("invitation", hana, "/invitations", ("Kind", "Employer"), ("Name", "Hill Surveyors"), ("Email", "hal@example.org"));
        Add("profile", people.Ben, $"/organisations/{people.BrookBuilders}/profile", ("Name", "Brook Builders"), ("Postcode", "WR5 1AA"), ("Sectors", "Construction"), ("SizeBand", "10 to 49"));
        Add("join", null, "/join", ("Email", "new@example.org"));
        Add("sign-in", null, "/sign-in", ("Email", "new@example.org"), ("Password", "a long one that nobody has"));
    }

    public ValueTask DisposeAsync() => Site.DisposeAsync();

    /// <summary>What a page says is wrong, beside the field or, where no field is to blame, in the summary.</summary>
    public static string Message(IParentNode page, string field)
    {
        var id = field.Replace('[', '_').Replace(']', '_').Replace('.', '_');
        return (page.QuerySelector($"#{id}-error") ?? page.QuerySelector(".govuk-error-summary__list"))?.TextContent.Replace("Error:", "", StringComparison.Ordinal).Trim() ?? "";
    }

    private void Add(string name, Guid? person, string address, params (string Name, string Value)[] fields) => _forms[name] = new FilledForm(person, address, address, fields);
}
