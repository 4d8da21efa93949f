using EmployerConnect.Matching;
using EmployerConnect.Web.Features.Accounts;
using EmployerConnect.Web.Features.Organisations;
using EmployerConnect.Web.Features.Places;
using EmployerConnect.Web.Features.Shared;
using EmployerConnect.Web.Features.Shared.Windows;

namespace EmployerConnect.Web.Features.Requests;

/// <summary>A request with what its reader may see of it and do with it.</summary>
public sealed record RequestPage(EncounterRequest Request, Organisation School, Actor Reader, DateOnly Today)
{
    public bool IsOwn => Request.IsOwnTo(Reader);

    public bool MayEdit => Request.MayEdit(Reader) && Request.State != RequestState.Withdrawn;

    public bool IsOver => Request.Windows.All(window => window.ToDate < Today);

    public string ListAddress => Reader.ActsForSchool(Request.OrganisationId) ? "/requests/mine" : "/requests";

    /// <summary>What has been said of it; what was left out takes no room.</summary>
    public IEnumerable<SummaryRow> Rows() => All().Where(row => !string.IsNullOrWhiteSpace(row.Text));

    private IEnumerable<SummaryRow> All() =>
    [
        new("Activities", Names(FieldWords.List(Request.Activities), "\n")),
        new("Year groups", FieldWords.Years(Request.YearGroups)),
        new("Group size", Request.GroupSize == 1 ? "1 pupil" : $"{Request.GroupSize} pupils"),
        new("Purpose", Request.Purpose),
        new("Intended outcomes", Request.Outcomes),
        new("Two-way part", Request.TwoWay),
        new("Reflection", Request.Reflection),
        new("Where", Where()),
        new("Dates and times", string.Join('\n', Request.Windows.Where(window => window.ToDate >= Today).Select(WindowWords.Of))),
        new("Sessions still wanted", $"{Request.SessionsLeft} of {Request.SessionsWanted}"),
        new("Sectors", Request.Sectors == Sectors.None ? "Any" : Names(FieldWords.List(Request.Sectors), ", ")),
        new("Subjects", Request.Subjects == Subjects.None ? "Any" : Names(FieldWords.List(Request.Subjects), ", ")),
        new("Gatsby Benchmarks", string.Join('\n', FieldWords.List(Request.Benchmarks).Select(one => FieldWords.Title(one.Value)))),
        new("Access needs", Request.AccessNeeds),
    ];

    private string Where()
    {
        var places = Names(FieldWords.List(Request.Deliveries), "\n");
        return Request.Deliveries.HasFlag(Deliveries.AtWorkplace) ? $"{places}\nPupils can travel up to {PlaceWords.Miles(Request.RadiusMiles)}" : places;
    }

    private static string Names<T>(IEnumerable<(T Value, string Name)> values, string between) => string.Join(between, values.Select(one => one.Name));
}
