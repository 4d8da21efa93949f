using EmployerConnect.Web.Database;
using EmployerConnect.Web.Email;
using EmployerConnect.Web.Features.Matching;
using EmployerConnect.Web.Features.OfferSearches;
using EmployerConnect.Web.Features.Shared;

namespace EmployerConnect.Web.Features.SavedSearches;

/// <summary>
/// Tells people of new offers that fit what they saved: from six in the morning in London, so that a digest of seven o'clock holds it for
/// those who want their mail gathered. Each offer once, whatever number of instances look.
/// </summary>
public sealed class SavedSearchMails(Database.Database database, OfferFinder finder, OfferSearchFormCheck reader, Notices notices, TimeProvider time)
{
    private const int MostNamed = 10;
    private static readonly TimeSpan Before = TimeSpan.FromHours(1);

    /// <summary>Returns how many searches had something new.</summary>
    public async Task<int> RunDue()
    {
        var now = time.GetUtcNow().UtcDateTime;
        var (day, week) = (Morning(now, MailRhythm.Daily), Morning(now, MailRhythm.Weekly));
        var told = 0;
        foreach (var search in await database.Read(work => work.Query<DueSearch>(SavedSearchSql.Due, new { day, week })))
        {
            told += await Look(search, now) ? 1 : 0;
        }

        return told;
    }

    private static DateTime Morning(DateTime now, MailRhythm rhythm) => Digests.LastMorning(now + Before, rhythm) - Before;

    private async Task<bool> Look(DueSearch search, DateTime now)
    {
        var typed = SavedSearch.Read(search.Query);
        var query = await reader.Read(typed);
        var found = query is null ? [] : await finder.All(query, isMember: true);
        return await database.Commit(async work =>
        {
            if (!await work.ExecuteOne(SavedSearchSql.Looked, new { id = search.Id, lookedAt = search.LookedAt, now }))
            {
                return false;
            }

            var news = await News(work, search, found);
            if (news.Count == 0)
            {
                return false;
            }

            await work.Execute(SavedSearchSql.Told, news.Select(offerId => new { id = search.Id, offerId, now }));
            await notices.Enqueue(work, now, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"search:{search.Id}:{now:yyyyMMdd}"), await Written(search, SearchChips.Words(typed, query!), news));
            return true;
        });
    }

    private static async Task<List<Guid>> News(Work work, DueSearch search, IReadOnlyList<Guid> found)
    {
        var news = new List<Guid>();
        foreach (var ids in found.Chunk(TermsWindows.IdsAtOnce))
        {
            news.AddRange(await work.Query<Guid>(SavedSearchSql.News, new { id = search.Id, ids, sinceAt = search.SinceAt }));
        }

        return news;
    }

    private async Task<Notice> Written(DueSearch search, string words, List<Guid> news)
    {
        var offers = await finder.Some([.. news.Take(MostNamed)], isMember: true);
        var count = news.Count == 1 ? "1 new offer" : $"{news.Count} new offers";
        var more = news.Count > MostNamed ? [$"These are the newest {MostNamed} of them."] : Array.Empty<string>();
        return new Notice(
            new NoticeRecipient(search.PersonId, search.PersonName, search.Email),
            $"{count} for “{search.Name}”",
            [$"{(news.Count == 1 ? "An offer has come that fits" : "Offers have come that fit")} your search: {words}.", .. more],
            "See all that fit",
            $"/searches/{search.Id}/offers")
        {
            Facts = [.. offers.Select(offer => new NoticeFact(offer.Title, $"{offer.Employer}{(offer.Town is { } town ? $", {town}" : "")}: {FieldWords.InSentence(FieldWords.Name(offer.Activity))}, {FieldWords.Years(offer.YearGroups)}"))],
            Next = "Each offer is told of once. To hear less often, or to end this search, look at your saved searches on the site.",
            Because = "You get this message because you saved this search and asked for mail about it. It was sent by EmployerConnect, which your careers hub uses.",
        };
    }

    /// <summary>A search with whose it is.</summary>
    internal sealed class DueSearch
    {
        public required Guid Id { get; init; }

        public required Guid PersonId { get; init; }

        public required string Name { get; init; }

        public required string Query { get; init; }

        public DateTime SinceAt { get; init; }

        public DateTime LookedAt { get; init; }

        public required string PersonName { get; init; }

        public required string Email { get; init; }
    }
}
