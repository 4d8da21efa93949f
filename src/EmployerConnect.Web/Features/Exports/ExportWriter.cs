using EmployerConnect.Web.Features.Accounts;
using EmployerConnect.Web.Features.Clearances;
using EmployerConnect.Web.Features.Matches;
using EmployerConnect.Web.Features.Sessions;
using EmployerConnect.Web.Features.Shared;

namespace EmployerConnect.Web.Features.Exports;

/// <summary>What stands in the rows of each list: the same whether it comes at once or is made in the background.</summary>
public sealed class ExportWriter(ExportStore store, ClearanceStore clearances)
{
    /// <summary>How many rows there are to read: so far one looks before it is decided how they come.</summary>
    public Task<int> Count(ExportAsk ask) => store.Count(ask);

    /// <param name="ask">What is asked for.</param>
    /// <param name="personId">Who asks: the reading of checks leaves an entry of the audit.</param>
    /// <param name="add">Takes each row.</param>
    public Task Write(ExportAsk ask, Guid personId, Func<IEnumerable<object?>, Task> add) => ask.List.Kind switch
    {
        ExportKind.Members => store.Members(ask, row => add(
            [row.HubName, row.Name, row.Kind, row.Urn, row.Town, row.Postcode, ExportWords.List(row.Sectors), row.SizeBand, row.IsCornerstone, row.PersonName, row.Role is { } role ? RoleWords.Name(role) : null])),
        ExportKind.Offers => store.Offers(ask, row => add(
            [row.Title, row.EmployerName, FieldWords.Name(row.Activity), ExportWords.List(row.Sectors), FieldWords.Years(row.YearGroups), ExportWords.List(row.Deliveries), row.Postcode, row.RadiusMiles, row.SessionsAvailable, row.SessionsTaken, row.State, ExportWords.Day(row.LastConfirmedAt)])),
        ExportKind.Requests => store.Requests(ask, row => add(
            [row.Title, row.SchoolName, ExportWords.List(row.Activities), ExportWords.List(row.Sectors), FieldWords.Years(row.YearGroups), ExportWords.List(row.Deliveries), row.GroupSize, FieldWords.BenchmarkNumbers(row.Benchmarks), row.SessionsWanted, row.SessionsHeld, row.State, ExportWords.Day(row.CreatedAt)])),
        ExportKind.Matches => store.Matches(ask, row => add(
            [row.OfferTitle, FieldWords.Name(row.Activity), row.EmployerName, row.SchoolName, row.State, row.OnDate, ExportWords.Time(row.StartMinute), row.GroupSize, row.Fit, row.DeclineReason is { } reason ? MatchWords.Reason(reason) : null, ExportWords.Day(row.CreatedAt), ExportWords.Day(row.UpdatedAt)])),
        ExportKind.Sessions => store.Sessions(ask, row => add(Cells(row, row.Reached))),
        ExportKind.Reach => store.Sessions(ask, row => add(Cells(row, ExportWords.Outside(row.Reached)))),
        ExportKind.Checks => Checks(ask, personId, add),
        ExportKind.Encounters => store.Encounters(ask, row => add(
            [ExportWords.SchoolYear(row.OnDate), row.OnDate, row.Title, FieldWords.Name(row.Activity), row.EmployerName, row.SchoolName, row.State, FieldWords.BenchmarkNumbers(row.Benchmarks), FieldWords.Years(row.YearGroups), row.GroupSize, row.YearGroup, row.Pupils])),
        _ => Evidence(ask, add),
    };

    private static object?[] Cells(ExportedSession row, object? reached) =>
    [
        row.OnDate, row.WholeDays > 0 ? null : ExportWords.Time(row.StartMinute), row.WholeDays > 0 ? null : ExportWords.Time(row.StartMinute + row.DurationMinutes), row.Title, FieldWords.Name(row.Activity),
        row.State, row.EmployerName, row.SchoolName, FieldWords.Name(row.Delivery), row.Place, FieldWords.Years(row.YearGroups), row.GroupSize, reached,
    ];

    /// <summary>Read in one go, with its entry of the audit (invariant 26): it is short, and nobody's connection holds the database up.</summary>
    private async Task Checks(ExportAsk ask, Guid personId, Func<IEnumerable<object?>, Task> add)
    {
        var list = await clearances.ListFor(personId, [.. ask.Places]);
        foreach (var row in list.Holders.OrderBy(row => row.ExpiresOn ?? DateOnly.MaxValue))
        {
            await add(
            [
                row.Name, row.EmployerName, FieldWords.Name(row.Level), row.ExpiresOn,
                row.ExpiresOn is null ? "None seen" : row.IsLapsing(list.Today) ? "Coming to its end" : row.IsInDate(list.Today) ? "In date" : "Lapsed", row.SessionsToCome,
            ]);
        }
    }

    /// <summary>The encounters counted up, as a school's evidence for each benchmark.</summary>
    private async Task Evidence(ExportAsk ask, Func<IEnumerable<object?>, Task> add)
    {
        var delivered = new List<ExportedEncounter>();
        await store.Encounters(ask, row =>
        {
            if (row is { State: SessionState.Delivered, YearGroup: not null })
            {
                delivered.Add(row);
            }

            return Task.CompletedTask;
        });
        var counted = delivered.SelectMany(row => ExportWords.Numbers(row.Benchmarks).Select(benchmark => (Row: row, Benchmark: benchmark)))
            .GroupBy(one => (one.Row.SchoolName, Year: ExportWords.SchoolYear(one.Row.OnDate), one.Benchmark, one.Row.YearGroup))
            .OrderBy(group => group.Key.SchoolName, StringComparer.Ordinal).ThenBy(group => group.Key.Year, StringComparer.Ordinal).ThenBy(group => group.Key.Benchmark).ThenBy(group => group.Key.YearGroup);
        foreach (var group in counted)
        {
            await add(
            [
                group.Key.SchoolName, group.Key.Year, group.Key.Benchmark, group.Key.YearGroup, group.Count(), group.Sum(one => one.Row.Pupils ?? 0), group.Select(one => one.Row.EmployerName).Distinct().Count(),
            ]);
        }
    }
}
