using EmployerConnect.Web.Features.Accounts;
using EmployerConnect.Web.Features.Clearances;
using EmployerConnect.Web.Features.Matches;
using EmployerConnect.Web.Features.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EmployerConnect.Web.Features.Exports;

/// <summary>Lists as CSV files, each to those whose page shows the same.</summary>
[Authorize(Policy = Policies.Coordinator)]
public sealed class ExportsController(ExportStore exports, ClearanceStore clearances, CurrentActor who) : Controller
{
    internal static readonly string[] SessionHeadings =
        ["Date", "Start", "End", "Title", "Activity", "State", "Employer", "School", "Where", "Place", "Year groups", "Pupils expected", "Pupils reached"];

    [HttpGet("/exports/members.csv")]
    public IActionResult Members() => new CsvDownload(
        "members.csv", ["Hub", "Organisation", "Kind", "URN", "Town", "Postcode", "Sectors", "People", "Cornerstone employer", "Member", "Role"],
        add => exports.Members(who.Required, row => add(
            [row.HubName, row.Name, row.Kind, row.Urn, row.Town, row.Postcode, ExportWords.List(row.Sectors), row.SizeBand, row.IsCornerstone, row.PersonName, row.Role is { } role ? RoleWords.Name(role) : null])));

    [HttpGet("/exports/offers.csv")]
    public IActionResult Offers() => new CsvDownload(
        "offers.csv", ["Title", "Employer", "Activity", "Sectors", "Year groups", "Where", "Postcode", "Miles", "Sessions offered", "Sessions taken", "State", "Last confirmed"],
        add => exports.Offers(who.Required, row => add(
            [row.Title, row.EmployerName, FieldWords.Name(row.Activity), ExportWords.List(row.Sectors), FieldWords.Years(row.YearGroups), ExportWords.List(row.Deliveries), row.Postcode, row.RadiusMiles, row.SessionsAvailable, row.SessionsTaken, row.State, ExportWords.Day(row.LastConfirmedAt)])));

    [HttpGet("/exports/requests.csv")]
    public IActionResult Requests() => new CsvDownload(
        "requests.csv", ["Title", "School", "Activities", "Sectors", "Year groups", "Where", "Pupils", "Benchmarks", "Sessions wanted", "Sessions held", "State", "Posted"],
        add => exports.Requests(who.Required, row => add(
            [row.Title, row.SchoolName, ExportWords.List(row.Activities), ExportWords.List(row.Sectors), FieldWords.Years(row.YearGroups), ExportWords.List(row.Deliveries), row.GroupSize, FieldWords.BenchmarkNumbers(row.Benchmarks), row.SessionsWanted, row.SessionsHeld, row.State, ExportWords.Day(row.CreatedAt)])));

    [HttpGet("/exports/matches.csv")]
    public IActionResult Matches() => new CsvDownload(
        "matches.csv", ["Offer", "Activity", "Employer", "School", "State", "Date", "Start", "Pupils", "Fit", "Declined because", "Proposed", "Last change"],
        add => exports.Matches(who.Required, row => add(
            [row.OfferTitle, FieldWords.Name(row.Activity), row.EmployerName, row.SchoolName, row.State, row.OnDate, ExportWords.Time(row.StartMinute), row.GroupSize, row.Fit, row.DeclineReason is { } reason ? MatchWords.Reason(reason) : null, ExportWords.Day(row.CreatedAt), ExportWords.Day(row.UpdatedAt)])));

    [HttpGet("/exports/sessions.csv")]
    public IActionResult Sessions() => new CsvDownload("sessions.csv", SessionHeadings, add => exports.SessionsOfHubs(who.Required, row => add(Cells(row, row.Reached))));

    /// <summary>Read in one go, with its entry of the audit (invariant 26): it is short, and nobody's connection holds the database up.</summary>
    [HttpGet("/exports/checks.csv")]
    public async Task<IActionResult> Checks()
    {
        var list = await clearances.ListFor(who.Required);
        return new CsvDownload(
            "checks.csv", ["Name", "Employer", "Check in date today", "Last day", "State", "Sessions to come that need it"],
            list.Holders.OrderBy(row => row.ExpiresOn ?? DateOnly.MaxValue).Select(row => new object?[]
            {
                row.Name, row.EmployerName, FieldWords.Name(row.Level), row.ExpiresOn,
                row.ExpiresOn is null ? "None seen" : row.IsLapsing(list.Today) ? "Coming to its end" : row.IsInDate(list.Today) ? "In date" : "Lapsed", row.SessionsToCome,
            }));
    }

    internal static object?[] Cells(ExportedSession row, object? reached) =>
    [
        row.OnDate, row.WholeDays > 0 ? null : ExportWords.Time(row.StartMinute), row.WholeDays > 0 ? null : ExportWords.Time(row.StartMinute + row.DurationMinutes), row.Title, FieldWords.Name(row.Activity),
        row.State, row.EmployerName, row.SchoolName, FieldWords.Name(row.Delivery), row.Place, FieldWords.Years(row.YearGroups), row.GroupSize, reached,
    ];
}
