using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using EmployerConnect.Tests.Support;
using EmployerConnect.Web.Database;
using EmployerConnect.Web.Features.Demo;

namespace EmployerConnect.Tests.Pages;

/// <summary>What a first visit costs: the page with every style and script that it links to, and those that they import, compressed as they go out.</summary>
public sealed partial class PageWeightTests
{
    private const int Most = 100 * 1024;

    [Fact]
    public async Task AFirstVisit_IsLight_AndAsksNoOtherHost()
    {
        await using var site = new TestSite();
        Assert.True(await site.With<DemoSeed, bool>(seed => seed.Run()));
        var visitor = await site.Client();
        var coordinator = await site.Client(await MainPerson(site, "Coordinator"));
        var leader = await site.Client(await MainPerson(site, "CareersLeader"));
        var sums = new List<string>();
        foreach (var (name, client, address) in new[] { ("welcome", visitor, "/"), ("offers", visitor, "/offers"), ("desk", coordinator, "/"), ("school", leader, "/"), ("calendar", leader, "/calendars"), ("sessions", leader, "/sessions") })
        {
            var sum = await Weigh(client, address);
            sums.Add(string.Create(CultureInfo.InvariantCulture, $"{name} {sum / 1024.0:0.0} KB"));
            Assert.True(sum <= Most, $"{name} weighs {sum} bytes on a first visit");
        }

        TestContext.Current.SendDiagnosticMessage(string.Join(", ", sums));
    }

    [Fact]
    public void Compressed_CountsTheCompressedBytes_AndAHostElsewhereIsFound()
    {
        Assert.InRange(Compressed(new string('a', 100_000)), 1, 1_000);
        Assert.Equal(["https://cdn.example/x.js"], Elsewhere("""<script src="https://cdn.example/x.js"></script><a href="https://elsewhere.example">may be followed</a><img src="/own.svg">"""));
    }

    private static Task<Guid> MainPerson(TestSite site, string role) => site.With<Database, Guid>(database => database.Read(async work =>
        (await work.Query<Guid>("SELECT p.Id FROM Person p JOIN Membership m ON m.PersonId = p.Id WHERE p.PasswordHash IS NOT NULL AND m.Role = @role ORDER BY p.Email", new { role }))[0]));

    private static async Task<int> Weigh(SiteClient client, string address)
    {
        using var response = await client.Get(address);
        var html = await response.Content.ReadAsStringAsync();
        Assert.Empty(Elsewhere(html));
        var waiting = new Queue<string>(Linked().Matches(html).Select(match => match.Groups["address"].Value));
        var (seen, sum) = (new HashSet<string>(), Compressed(html));
        while (waiting.TryDequeue(out var next))
        {
            if (!seen.Add(next))
            {
                continue;
            }

            using var asset = await client.Get(next);
            Assert.True(asset.IsSuccessStatusCode, $"{address} links to {next}, which answers {(int)asset.StatusCode}");
            var text = await asset.Content.ReadAsStringAsync();
            sum += Compressed(text);
            foreach (var import in Imported().Matches(text).AsEnumerable())
            {
                // What is imported only where a page has something for it, such as a map, is that page's own.
                var script = import.Groups["address"].Value;
                var isOfEveryMember = script.EndsWith("session-end.js", StringComparison.Ordinal) && html.Contains("id=\"session-end\"", StringComparison.Ordinal);
                if (isOfEveryMember || !import.Groups["lazy"].Success)
                {
                    waiting.Enqueue(script);
                }
            }
        }

        return sum;
    }

    private static List<string> Elsewhere(string html) => [.. Loaded().Matches(html).Select(match => match.Groups["address"].Value)];

    /// <summary>In bytes, with gzip at its best: brotli, which browsers get, is smaller still.</summary>
    private static int Compressed(string text)
    {
        using var to = new MemoryStream();
        using (var zip = new GZipStream(to, CompressionLevel.Optimal, leaveOpen: true))
        {
            zip.Write(Encoding.UTF8.GetBytes(text));
        }

        return (int)to.Length;
    }

    [GeneratedRegex("""<(?:link rel="stylesheet"|script)[^>]*(?:href|src)="(?<address>/[^"]+)""")]
    private static partial Regex Linked();

    [GeneratedRegex("""(?:from\s*|(?<lazy>import\())["'](?<address>/[^"']+)["']""")]
    private static partial Regex Imported();

    [GeneratedRegex("""<(?:link|script|img|iframe|source|video|audio)[^>]*(?:href|src)="(?<address>(?:[a-z]+:)?//[^"]+)""")]
    private static partial Regex Loaded();
}
