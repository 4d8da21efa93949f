using System.Net;
using System.Text;
using EmployerConnect.Tests.Support;
using EmployerConnect.Web.Database;
using EmployerConnect.Web.Features.Shared.Auditing;

namespace EmployerConnect.Tests.Access;

/// <summary>Posts forms that succeed, and looks at the entries that each leaves: whose they are, of what, and from which version to which.</summary>
internal sealed class AuditTrail(TestSite site, IReadOnlyList<string> routes, SortedDictionary<string, SortedSet<string>> seen)
{
    /// <summary>Of things that have versions, what is said about them without changing them, or once they are gone.</summary>
    private static readonly string[] Unversioned = ["OfferReported", "RequestReported", "MatchAsked", "MatchReplied", "SessionTakenBack", "AttendanceAccepted", "AttendanceDeclined", "AttendanceTentative"];

    private static readonly Dictionary<string, string> Tables = new() { ["Match"] = "EncounterMatch" };
    private static readonly string[] Versioned = ["Offer", "EncounterRequest", "EncounterMatch", "Session"];

    public TestSite Site => site;

    /// <summary>As a browser of <paramref name="who"/> does it. Returns where the answer leads.</summary>
    public async Task<string> Submit(Guid who, string page, string action, params (string Name, string Value)[] fields) =>
        await Submit(await site.Client(who), who, page, action, fields);

    /// <param name="client">The browser.</param>
    /// <param name="who">Whose entries they must be; null where only the site itself writes any.</param>
    /// <param name="page">The page with the form.</param>
    /// <param name="action">Where it posts to.</param>
    /// <param name="fields">What is typed.</param>
    public async Task<string> Submit(SiteClient client, Guid? who, string page, string action, params (string Name, string Value)[] fields)
    {
        var form = SiteClient.Fill(SiteClient.Fields(await client.Page(page), action), fields);
        return await Post(client, who, action, [.. form, .. await Planted.Beside(this, form)]);
    }

    /// <summary>The first form of the page whose address ends so.</summary>
    public async Task<string> SubmitFirst(Guid who, string page, string ending, params (string Name, string Value)[] fields)
    {
        var client = await site.Client(who);
        var form = (await client.Page(page)).QuerySelector($"form[action$='{ending}']");
        Assert.True(form is not null, $"{page} has no form that posts to …{ending}");
        return await Submit(client, who, page, form.GetAttribute("action")!, fields);
    }

    /// <summary>A form with a file.</summary>
    public async Task<string> Upload(Guid who, string page, string action, string text, params (string Name, string Value)[] fields)
    {
        var client = await site.Client(who);
        var form = SiteClient.Fill(SiteClient.Fields(await client.Page(page), action), fields);
        return await Watch(who, action, async () => await client.Upload(action, "canary.csv", Encoding.UTF8.GetBytes(text), [.. form, .. await Planted.Beside(this, form)]));
    }

    public Task<string> Post(SiteClient client, Guid? who, string action, IEnumerable<KeyValuePair<string, string>> form) => Watch(who, action, () => client.Post(action, form));

    private async Task<string> Watch(Guid? who, string action, Func<Task<HttpResponseMessage>> post)
    {
        var before = await Entries();
        using var response = await post();
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(response.StatusCode is HttpStatusCode.Redirect or HttpStatusCode.OK or HttpStatusCode.NoContent && !text.Contains("govuk-error-summary", StringComparison.Ordinal), $"POST {action} answered {(int)response.StatusCode}: {text}");
        var written = (await Entries()).ExceptBy(before.Select(entry => entry.Id), entry => entry.Id).ToList();
        var route = AuditTable.RouteOf(routes, "POST", action);
        lock (seen)
        {
            seen.TryAdd(route, []);
            seen[route].UnionWith(written.Select(entry => entry.Action!));
        }

        foreach (var entry in written)
        {
            await Check(route, entry, who);
        }

        Assert.True(written.Count == 0 || who is null || written.Exists(entry => entry.PersonId == who), $"{route}: none of its entries says who did it.");
        return response.Headers.Location?.OriginalString ?? "";
    }

    private async Task Check(string route, AuditEntry entry, Guid? who)
    {
        var label = $"{route}: {entry.Action} of {entry.SubjectKind}";
        Assert.True(entry.PersonId == who || entry.PersonId is null || who is null, $"{label} says that somebody else did it.");
        var table = Tables.GetValueOrDefault(entry.SubjectKind!, entry.SubjectKind!);
        Assert.True(await Value<int>("SELECT COUNT(*) FROM sqlite_master WHERE type = 'table' AND name = @table", new { table }) == 1, $"{label}: there is no such kind of thing.");
        if (!Versioned.Contains(table) || Unversioned.Contains(entry.Action) || entry.Action!.EndsWith("Read", StringComparison.Ordinal))
        {
            return;
        }

        var version = await Value<int>($"SELECT Version FROM {table} WHERE Id = @SubjectId", entry);
        var isConfirmed = entry.Action == "OfferConfirmed";
        Assert.True(entry.ToVersion is { } to && to <= version && (entry.FromVersion ?? 0) == (isConfirmed ? to : to - 1), $"{label}: from {entry.FromVersion} to {entry.ToVersion}, and it is at {version}.");
        Assert.True(entry.ForId is not null, $"{label} does not say for whom.");
    }

    public Task<T> Value<T>(string sql, object? values = null) => site.With<Database, T>(database => database.Read(work => work.Value<T>(sql, values)));

    public Task<IReadOnlyList<string>> Texts(string sql) => site.With<Database, IReadOnlyList<string>>(database => database.Read(work => work.Query<string>(sql)));

    private Task<IReadOnlyList<AuditEntry>> Entries() => site.With<Database, IReadOnlyList<AuditEntry>>(database => database.Read(work =>
        work.Query<AuditEntry>("SELECT Id, OccurredAt, PersonId, Action, SubjectKind, SubjectId, Detail, ForId, FromVersion, ToVersion FROM AuditEntry")));
}
