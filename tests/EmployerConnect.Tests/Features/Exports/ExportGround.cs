using System.Net;
using System.Text;
using System.Text.Json;
using EmployerConnect.Tests.Features.Calendars;
using EmployerConnect.Tests.Support;
using EmployerConnect.Web.Database;
using EmployerConnect.Web.Features.Exports;

namespace EmployerConnect.Tests.Features.Exports;

/// <summary>Alder hub with lists to take along; files are made where the test asks for it.</summary>
internal sealed class ExportGround(TestSite site, People people)
{
    public People People => people;

    public Encounters Encounters { get; } = new(site, people);

    public static async Task<ExportGround> Settle(TestSite site) => new(site, await People.Settle(site));

    public static KeyValuePair<string, string> RowsAtOnce(int rows) => new("Exports:RowsAtOnce", $"{rows}");

    public Task<int> RunDue(TestSite? on = null) => (on ?? site).With<ExportRunner, int>(runner => runner.RunDue(TestContext.Current.CancellationToken));

    public Task<ExportRun?> Run(string address) => site.With<ExportRunStore, ExportRun?>(runs => runs.Find(Guid.Parse(address[(address.LastIndexOf('/') + 1)..])));

    public Task<int> Count(string rows) => Encounters.Value<int>($"SELECT COUNT(*) FROM {rows}");

    /// <summary>Asks for a long list; returns the address of its page.</summary>
    public static async Task<string> Ask(SiteClient client, string kind, params (string Name, string Value)[] fields)
    {
        using var response = await client.Submit("/exports", "/exports", [("Kind", kind), .. fields]);
        Assert.True(response.StatusCode == HttpStatusCode.Redirect, (await SiteClient.Parse(response)).QuerySelector("main")?.TextContent);
        Assert.StartsWith("/exports/runs/", response.Headers.Location!.OriginalString, StringComparison.Ordinal);
        return response.Headers.Location.OriginalString;
    }

    /// <summary>Asks for a list and has it made.</summary>
    public async Task<string> Make(SiteClient client, string kind, params (string Name, string Value)[] fields)
    {
        var address = await Ask(client, kind, fields);
        Assert.Equal(1, await RunDue());
        return address;
    }

    public static async Task<byte[]> File(HttpResponseMessage response)
    {
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("text/csv; charset=utf-8", response.Content.Headers.ContentType!.ToString());
        return await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
    }

    public static async Task<IReadOnlyList<string>> Lines(SiteClient client, string address)
    {
        using var response = await client.Get($"{address}/file.csv");
        return [.. Encoding.UTF8.GetString((await File(response))[3..]).Split("\r\n", StringSplitOptions.RemoveEmptyEntries)];
    }

    public static async Task<(int Percent, string Words, bool IsLive)> Progress(SiteClient client, string address)
    {
        using var response = await client.Get($"{address}/progress");
        using var json = JsonDocument.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        return (json.RootElement.GetProperty("percent").GetInt32(), json.RootElement.GetProperty("words").GetString()!, json.RootElement.GetProperty("isLive").GetBoolean());
    }

    /// <summary>A delivered session of Alder hub that reached four pupils, on that day.</summary>
    public async Task Delivered(DateOnly? onDate = null)
    {
        var (session, _) = await new BookedSessions(site, people).Book(onDate, title: "=Life on a building site");
        await Encounters.Write("UPDATE Session SET State = 'Delivered' WHERE Id = @session", new { session });
        await Encounters.Write("INSERT INTO SessionReach (SessionId, OrganisationId, YearGroup, Pupils) VALUES (@session, @AshSchool, 9, 4)", new { session, people.AshSchool });
    }

    /// <summary>So many offers of Brook Builders.</summary>
    public async Task Offers(int count)
    {
        var id = await Encounters.Offer();
        var columns = await site.With<Database, IReadOnlyList<string>>(database => database.Read(work => work.Query<string>("SELECT name FROM pragma_table_info('Offer')")));
        var values = columns.Select(column => column switch
        {
            "Id" => "printf('%08x-0000-7000-8000-%012x', 1, n.I)",
            "Title" => "printf('Offer %d', n.I)",
            _ => $"o.{column}",
        });
        await Encounters.Write(
            $"WITH RECURSIVE n(I) AS (SELECT 2 UNION ALL SELECT I + 1 FROM n WHERE I < @count) INSERT INTO Offer ({string.Join(", ", columns)}) SELECT {string.Join(", ", values)} FROM Offer o, n WHERE o.Id = @id",
            new { id, count });
    }
}
