namespace EmployerConnect.Web.Features.Exports;

/// <summary>Lists for spreadsheets, row by row as they are read: of the places that are asked for, and of nobody else's.</summary>
public sealed class ExportStore(Database.Database database)
{
    private static readonly DateOnly LastDay = new(9999, 12, 31);

    /// <summary>How many rows there are to read.</summary>
    public Task<int> Count(ExportAsk ask) => database.Read(work => work.Value<int>(
        ask.List.Kind switch
        {
            ExportKind.Members => ExportSql.CountMembers,
            ExportKind.Offers => ExportSql.CountOffers,
            ExportKind.Requests => ExportSql.CountRequests,
            ExportKind.Matches => ExportSql.CountMatches,
            ExportKind.Sessions or ExportKind.Reach => ExportSql.CountSessions,
            ExportKind.Checks => ExportSql.CountVolunteers,
            _ => ExportSql.CountEncounters,
        },
        Values(ask)));

    public Task Members(ExportAsk ask, Func<ExportedMember, Task> row) => Stream(ExportSql.Members, ask, row);

    public Task Offers(ExportAsk ask, Func<ExportedOffer, Task> row) => Stream(ExportSql.Offers, ask, row);

    public Task Requests(ExportAsk ask, Func<ExportedRequest, Task> row) => Stream(ExportSql.Requests, ask, row);

    public Task Matches(ExportAsk ask, Func<ExportedMatch, Task> row) => Stream(ExportSql.Matches, ask, row);

    /// <summary>Of the hubs or of the employers that are asked for.</summary>
    public Task Sessions(ExportAsk ask, Func<ExportedSession, Task> row) => Stream(ExportSql.Sessions, ask, row);

    public Task Encounters(ExportAsk ask, Func<ExportedEncounter, Task> row) => Stream(ExportSql.Encounters, ask, row);

    private Task<int> Stream<T>(string sql, ExportAsk ask, Func<T, Task> row) => database.Read(async work =>
    {
        var count = 0;
        await foreach (var one in work.Stream<T>(sql, Values(ask)))
        {
            await row(one);
            count++;
        }

        return count;
    });

    private static object Values(ExportAsk ask)
    {
        var (from, to) = (ask.From ?? DateOnly.MinValue, ask.To ?? LastDay);
        return ask.List.Kind switch
        {
            ExportKind.Sessions => new { hubIds = Some(ask.Places), employerIds = Some([]), from, to },
            ExportKind.Reach => new { hubIds = Some([]), employerIds = Some(ask.Places), from, to },
            _ => new { places = Some(ask.Places), from, to },
        };
    }

    private static Guid[] Some(IEnumerable<Guid> ids) => [.. ids.DefaultIfEmpty()];
}
