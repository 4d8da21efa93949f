using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using EmployerConnect.Web.Database;
using EmployerConnect.Web.Email;
using EmployerConnect.Web.Features.Shared;

namespace EmployerConnect.Web.Features.Calendars;

/// <summary>Opens feeds by their tokens: first what version one has, and the bytes only for a reader who lacks that version.</summary>
public sealed class FeedReader(Database.Database database, FeedCache cache, SiteAddress site, TimeProvider time)
{
    private const int MonthsBack = 12;
    private const int MonthsAhead = 18;

    /// <summary>Null where the token opens nothing (any more).</summary>
    public Task<FeedFound?> Find(string token)
    {
        var tokenHash = FeedToken.Hash(token);
        var today = LondonTime.Today(time);
        var month = new DateOnly(today.Year, today.Month, 1);
        return database.Read(async work =>
        {
            if (await work.QueryOne<SeenFeed>(FeedSql.Seen, new { tokenHash }) is not { } seen)
            {
                return null;
            }

            var state = new FeedState(seen.ChangeNumber, month, seen.Name, seen.IsAdministrator);
            return cache.Known(seen.Id, state) is { } known ? new FeedFound(tokenHash, month, known, null) : await Read(work, tokenHash, month);
        });
    }

    private async Task<FeedFound?> Read(Work work, string tokenHash, DateOnly month)
    {
        if (await work.QueryOne<OpenFeed>(FeedSql.Open, new { tokenHash }) is not { } open)
        {
            return null;
        }

        // The number was read before the data, which are at least as young as it says.
        var rows = await Rows(work, open, month);
        var version = Version(open, month, rows);
        cache.Know(open.Id, new FeedState(open.ChangeNumber, month, open.Name, open.IsAdministrator), version);
        return new FeedFound(tokenHash, month, version, new FeedData(open, rows));
    }

    /// <summary>Null where the token has been closed since it was found.</summary>
    public async Task<FeedBody?> Body(FeedFound found)
    {
        if (cache.Find(found.Version.Tag) is { } body)
        {
            return body;
        }

        // The data may have changed since their version was known: the tag is that of the data that are sent.
        var read = found.Data is not null ? found : await database.Read(work => Read(work, found.TokenHash, found.Month));
        return read is { Data: { } data } ? cache.Body(read.Version.Tag, () => Build(data.Open, data.Rows, read.Version)) : null;
    }

    private FeedBody Build(OpenFeed open, CalendarRows rows, FeedVersion version)
    {
        var plain = Encoding.UTF8.GetBytes(IcsWriter.Feed(open.Name, FeedColour.Of(open.Scope), rows.Events(), site));
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
        {
            gzip.Write(plain);
        }

        return new FeedBody(version, plain, packed.ToArray());
    }

    /// <summary>
    /// From a year back to a year and a half ahead, counted from the start of the month so that it stands still within it;
    /// the month is part of the tag. So is this build of the program: another may write the same data differently.
    /// </summary>
    private FeedVersion Version(OpenFeed open, DateOnly month, CalendarRows rows)
    {
        var data = JsonSerializer.SerializeToUtf8Bytes(new { typeof(FeedReader).Module.ModuleVersionId, Site = site.Absolute("/"), open.Name, open.Scope, month, rows.Sessions, rows.Pairs });
        var changed = rows.Sessions.Select(session => session.UpdatedAt).DefaultIfEmpty(month.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc)).Max();
        return new FeedVersion(Convert.ToHexString(SHA256.HashData(data))[..32], changed);
    }

    private static async Task<CalendarRows> Rows(Work work, OpenFeed open, DateOnly month)
    {
        var range = new
        {
            personId = open.PersonId,
            organisationId = open.OrganisationId,
            hubId = open.HubId,
            activity = (int?)open.Activity,
            from = month.AddMonths(-MonthsBack),
            to = month.AddMonths(MonthsAhead),
        };
        var (sessions, pairs) = open.Scope switch
        {
            FeedScope.School or FeedScope.Employer => (SessionCalendarSql.OfOrganisation, SessionCalendarSql.PairsOfOrganisation),
            FeedScope.Hub or FeedScope.Programme => (SessionCalendarSql.OfHub, SessionCalendarSql.PairsOfHub),
            _ => (SessionCalendarSql.OfPerson, SessionCalendarSql.PairsOfPerson),
        };
        return new CalendarRows(await work.Query<CalendarSession>(sessions, range), await work.Query<SessionPair>(pairs, range));
    }
}

/// <summary>What a token opened.</summary>
/// <param name="Data">Where they had to be read to tell the version.</param>
public sealed record FeedFound(string TokenHash, DateOnly Month, FeedVersion Version, FeedData? Data);

public sealed record FeedData(OpenFeed Open, CalendarRows Rows);
