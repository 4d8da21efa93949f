using EmployerConnect.Web.Features.Accounts;

namespace EmployerConnect.Web.Features.Shared.Auditing;

/// <summary>What has happened to a thing, for those who may see it; the page that shows it has asked that already.</summary>
public sealed class AuditHistory(Database.Database database)
{
    /// <param name="subjectKind">What kind of thing.</param>
    /// <param name="subjectId">Which.</param>
    /// <param name="parties">The organisations and hubs whose thing it is: whoever acted for one of them is named with it.</param>
    /// <param name="reader">Who reads it: a side sees its own people and the hub's by name, and the other side as an organisation.</param>
    public Task<IReadOnlyList<HistoryLine>> Of(string subjectKind, Guid subjectId, IReadOnlyCollection<Guid> parties, Actor reader) => database.Read<IReadOnlyList<HistoryLine>>(async work =>
    {
        var rows = await work.Query<HistoryRow>(AuditSql.History, new { subjectKind, subjectId });
        var places = (await work.Query<HistoryPlace>(AuditSql.Places, new { subjectKind, subjectId, partyIds = parties.DefaultIfEmpty().ToArray() })).ToLookup(place => place.PersonId);
        var coordinates = parties.Any(reader.Coordinates);
        return [.. rows.Where(row => !HistoryWords.IsReading(row.Action) && (coordinates || !HistoryWords.IsForTheHub(row.Action))).Select(row => HistoryLine.Of(row, row.PersonId is { } personId ? [.. places[personId]] : [], reader, coordinates))];
    });
}
