using EmployerConnect.Web.Features.Accounts;

namespace EmployerConnect.Web.Features.Shared.Auditing;

/// <summary>A line of a thing's history as one reader sees it.</summary>
/// <param name="What">"Agreed".</param>
/// <param name="Who">"Ben Brook, Brook Builders"; the organisation alone where the person is not the reader's to know.</param>
/// <param name="How">"as said by telephone for Ash School"; null where there is nothing to say.</param>
public sealed record HistoryLine(string What, string Who, string? How, DateTime OccurredAt, int? Version)
{
    public const string Erased = "someone who has left";

    public static HistoryLine Of(HistoryRow row, IReadOnlyList<HistoryPlace> places, Actor reader, bool coordinates) =>
        new(HistoryWords.What(row.Action), By(row, places, reader, coordinates), HistoryWords.How(row), row.OccurredAt, row.ToVersion);

    private static string By(HistoryRow row, IReadOnlyList<HistoryPlace> places, Actor reader, bool coordinates)
    {
        if (row.PersonId is null)
        {
            return "the site itself";
        }

        // Of several places the one that held then; a side before the hub, for sides act and hubs decide.
        var place = places.OrderByDescending(one => one.HoldsAt(row.OccurredAt)).ThenBy(one => one.HubId is not null).FirstOrDefault();
        if (row.ErasedAt is not null)
        {
            return place is null ? Erased : $"{Erased}, {place.Name}";
        }

        return place switch
        {
            null => coordinates || reader.PersonId == row.PersonId ? row.PersonName! : "somebody who belongs to neither side",
            { HubId: not null } => $"{row.PersonName}, {place.Name}",
            { OrganisationId: { } id } when coordinates || reader.BelongsTo(id) => $"{row.PersonName}, {place.Name}",
            _ => place.Name,
        };
    }
}
