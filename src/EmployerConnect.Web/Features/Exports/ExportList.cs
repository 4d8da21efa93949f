using EmployerConnect.Web.Features.Accounts;

namespace EmployerConnect.Web.Features.Exports;

/// <summary>One of the lists that people take along: whose it is, and what stands in its first row.</summary>
/// <param name="Kind">Which.</param>
/// <param name="Of">Who has it.</param>
/// <param name="Name">As the page calls it.</param>
/// <param name="Says">What a row of it is.</param>
/// <param name="HasDates">Its rows have a day, so that it can be asked for some days only.</param>
/// <param name="Headings">The first row.</param>
public sealed record ExportList(ExportKind Kind, ExportOf Of, string Name, string Says, bool HasDates, string[] Headings)
{
    private static readonly string[] SessionHeadings =
        ["Date", "Start", "End", "Title", "Activity", "State", "Employer", "School", "Where", "Place", "Year groups", "Pupils expected", "Pupils reached"];

    public static IReadOnlyList<ExportList> All { get; } =
    [
        new(ExportKind.Sessions, ExportOf.Hubs, "Sessions", "each session with each of its schools, and whom it reached", true, SessionHeadings),
        new(ExportKind.Matches, ExportOf.Hubs, "Matches", "each proposal and what became of it", true,
            ["Offer", "Activity", "Employer", "School", "State", "Date", "Start", "Pupils", "Fit", "Declined because", "Proposed", "Last change"]),
        new(ExportKind.Offers, ExportOf.Hubs, "Offers", "what the hub’s employers offer", false,
            ["Title", "Employer", "Activity", "Sectors", "Year groups", "Where", "Postcode", "Miles", "Sessions offered", "Sessions taken", "State", "Last confirmed"]),
        new(ExportKind.Requests, ExportOf.Hubs, "Requests", "what the hub’s schools ask for", false,
            ["Title", "School", "Activities", "Sectors", "Year groups", "Where", "Pupils", "Benchmarks", "Sessions wanted", "Sessions held", "State", "Posted"]),
        new(ExportKind.Members, ExportOf.Hubs, "Members", "each organisation with each of its people, by name", false,
            ["Hub", "Organisation", "Kind", "URN", "Town", "Postcode", "Sectors", "People", "Cornerstone employer", "Member", "Role"]),
        new(ExportKind.Checks, ExportOf.Hubs, "Volunteers’ checks", "each volunteer with the check that somebody saw", false,
            ["Name", "Employer", "Check in date today", "Last day", "State", "Sessions to come that need it"]),
        new(ExportKind.Reach, ExportOf.Employers, "Your sessions and whom you reached", "each session with each of its schools", true, SessionHeadings),
        new(ExportKind.Encounters, ExportOf.Schools, "Encounters one by one", "those that are over with a row for each year group that was reached", true,
            ["School year", "Date", "Title", "Activity", "Employer", "School", "State", "Benchmarks", "Year groups", "Pupils expected", "Year group", "Pupils reached"]),
        new(ExportKind.Evidence, ExportOf.Schools, "Encounters counted, for Compass", "by benchmark and year group", true,
            ["School", "School year", "Benchmark", "Year group", "Encounters", "Pupils reached", "Employers"]),
    ];

    public string FileName => $"{Kind.ToString().ToLowerInvariant()}.csv";

    public static ExportList Find(ExportKind kind) => All.Single(list => list.Kind == kind);

    public static IReadOnlyList<ExportList> For(Actor actor) => [.. All.Where(list => list.IsFor(actor))];

    public bool IsFor(Actor actor) => Of switch
    {
        ExportOf.Hubs => actor.IsCoordinator,
        ExportOf.Employers => actor.IsEmployer,
        _ => actor.IsSchool,
    };

    /// <summary>The hubs, employers or schools whose list this person has.</summary>
    public IReadOnlyList<Guid> Places(Actor actor) =>
    [
        .. Of switch
        {
            ExportOf.Hubs => actor.HubIds,
            ExportOf.Employers => actor.EmployerIds,
            _ => actor.SchoolIds,
        },
    ];
}

/// <summary>What is asked for.</summary>
/// <param name="List">Which list.</param>
/// <param name="Places">Of which hubs, employers or schools.</param>
/// <param name="From">The first day, of a list that has days.</param>
/// <param name="To">The last day.</param>
public sealed record ExportAsk(ExportList List, IReadOnlyList<Guid> Places, DateOnly? From, DateOnly? To)
{
    /// <summary>All that this person has of the list.</summary>
    public static ExportAsk Whole(ExportKind kind, Actor actor) => new(ExportList.Find(kind), ExportList.Find(kind).Places(actor), null, null);

    /// <summary>Whether all of it is theirs now: a role that was lost takes the whole file with it.</summary>
    public bool IsFor(Actor actor) => List.IsFor(actor) && Places.All(List.Places(actor).Contains);
}
