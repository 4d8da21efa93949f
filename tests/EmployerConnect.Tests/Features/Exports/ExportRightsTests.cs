using System.Net;
using EmployerConnect.Tests.Support;
using EmployerConnect.Web.Database;
using EmployerConnect.Web.Features.Erasures;
using EmployerConnect.Web.Features.Exports;
using EmployerConnect.Web.Features.Retention;

namespace EmployerConnect.Tests.Features.Exports;

/// <summary>A file is its asker's alone, as long as they have the role, and for a day.</summary>
public sealed class ExportRightsTests : IAsyncLifetime
{
    private readonly TestSite _site = new() { Settings = [ExportGround.RowsAtOnce(0)] };
    private ExportGround _ground = null!;
    private SiteClient _cora = null!;

    public async ValueTask InitializeAsync()
    {
        _ground = await ExportGround.Settle(_site);
        await _ground.Delivered();
        _cora = await _site.Client(_ground.People.Cora);
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    private static async Task IsGone(SiteClient client, string address)
    {
        foreach (var page in new[] { "", "/progress", "/file.csv" })
        {
            using var read = await client.Get(address + page);
            Assert.True(read.StatusCode == HttpStatusCode.NotFound, page);
        }

        using var posted = await client.Post($"{address}/discard", SiteClient.Fields(await client.Page("/"), "/sign-out"));
        Assert.Equal(HttpStatusCode.NotFound, posted.StatusCode);
        Assert.Null((await client.Page("/exports")).QuerySelector($"a[href='{address}']"));
        Assert.Null((await client.Page("/")).QuerySelector($"a[href='{address}']"));
    }

    private Task<int> EndRole(Guid personId) => _ground.Encounters.Write("UPDATE Membership SET EndedAt = @now WHERE PersonId = @personId", new { personId, now = TestSite.Now.UtcDateTime });

    [Fact]
    public async Task NobodyElse_HasIt_NotEvenAColleague()
    {
        var address = await _ground.Make(_cora, "Members");
        foreach (var other in new[] { _ground.People.Carl, _ground.People.Ozzie, _ground.People.Ben, _ground.People.Ada })
        {
            await IsGone(await _site.Client(other), address);
        }

        using var anonymous = await (await _site.Client()).Get($"{address}/file.csv");
        Assert.StartsWith("/sign-in", new Uri(new Uri("https://localhost"), anonymous.Headers.Location!).AbsolutePath, StringComparison.Ordinal);
        Assert.Contains(await ExportGround.Lines(_cora, address), line => line.Contains("Ben Brook", StringComparison.Ordinal));
    }

    [Fact]
    public async Task OnlyListsOfOnesOwn_CanBeAskedFor()
    {
        var ben = await _site.Client(_ground.People.Ben);
        Assert.Equal(["Reach"], (await ben.Page("/exports")).QuerySelectorAll("input[name=Kind]").Select(box => box.GetAttribute("value")));
        foreach (var (client, fields) in new[] { (ben, new[] { ("Kind", "Members") }), (_cora, [("Kind", "Reach")]), (_cora, [("Kind", "Members"), ("HubId", $"{_ground.People.BirchHub}")]) })
        {
            using var response = await client.Submit("/exports", "/exports", fields);
            Assert.True(response.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.OK);
            Assert.NotEqual("text/csv", response.Content.Headers.ContentType?.MediaType);
        }

        Assert.Equal(0, await _ground.Count("ExportRun"));
        // Of another hub there is nothing in it.
        var ozzie = await _site.Client(_ground.People.Ozzie);
        var lines = await ExportGround.Lines(ozzie, await _ground.Make(ozzie, "Members"));
        Assert.Contains(lines, line => line.Contains("Otto Other", StringComparison.Ordinal));
        Assert.DoesNotContain(lines, line => line.Contains("Brook", StringComparison.Ordinal));
    }

    [Fact]
    public async Task WhoLosesTheRoleBeforeItIsMade_GetsNothingMade()
    {
        var address = await ExportGround.Ask(_cora, "Members");
        await EndRole(_ground.People.Cora);
        Assert.Equal(1, await _ground.RunDue());
        Assert.Equal("Failed", await _ground.Encounters.Value<string>("SELECT State FROM ExportRun"));
        Assert.Equal(0, await _ground.Count("ExportPart"));
        await IsGone(_cora, address);
    }

    [Fact]
    public async Task WhoLosesTheRoleAfterwards_HasLostTheFile()
    {
        var address = await _ground.Make(_cora, "Members");
        await EndRole(_ground.People.Cora);
        await IsGone(_cora, address);
    }

    [Fact]
    public async Task WhoLosesOneOfTwoHubs_HasLostTheFileOfBoth_AndAsksAnew()
    {
        await _ground.Encounters.Write(
            "INSERT INTO Membership (Id, PersonId, HubId, Role, SinceAt) VALUES (@id, @Cora, @BirchHub, 'Coordinator', @now)", new { id = Guid.CreateVersion7(), _ground.People.Cora, _ground.People.BirchHub, now = TestSite.Now.UtcDateTime });
        var both = await _ground.Make(_cora, "Members");
        var one = await _ground.Make(_cora, "Members", ("HubId", $"{_ground.People.AlderHub}"));
        Assert.Contains(await ExportGround.Lines(_cora, both), line => line.Contains("Otto Other", StringComparison.Ordinal));
        Assert.DoesNotContain(await ExportGround.Lines(_cora, one), line => line.Contains("Otto Other", StringComparison.Ordinal));
        await _ground.Encounters.Write("UPDATE Membership SET EndedAt = @now WHERE PersonId = @Cora AND HubId = @BirchHub", new { _ground.People.Cora, _ground.People.BirchHub, now = TestSite.Now.UtcDateTime });
        await IsGone(_cora, both);
        Assert.Contains(await ExportGround.Lines(_cora, one), line => line.Contains("Ben Brook", StringComparison.Ordinal));
    }

    [Fact]
    public async Task AfterADay_ItIsGone()
    {
        var address = await _ground.Make(_cora, "Members");
        _site.Time.Advance(ExportRun.Life - TimeSpan.FromMinutes(1));
        var client = await _site.Client(_ground.People.Cora);
        Assert.NotEmpty(await ExportGround.Lines(client, address));
        _site.Time.Advance(TimeSpan.FromMinutes(1));
        await IsGone(client, address);
    }

    [Fact]
    public async Task AfterADay_ItIsDeleted()
    {
        await _ground.Make(_cora, "Members");
        _site.Time.Advance(ExportRun.Life - TimeSpan.FromMinutes(1));
        await Retain();
        Assert.Equal((1, 1), (await _ground.Count("ExportRun"), await _ground.Count("ExportPart")));
        _site.Time.Advance(TimeSpan.FromMinutes(1));
        await Retain();
        Assert.Equal((0, 0), (await _ground.Count("ExportRun"), await _ground.Count("ExportPart")));
    }

    [Fact]
    public async Task SomebodyWhoIsErased_IsInNobodysFile_AndTheirOwnFilesGo()
    {
        await _ground.Encounters.Write("UPDATE Person SET Name = 'Bea \"Bee\" O''Brook_%' WHERE Id = @Bea", new { _ground.People.Bea });
        var members = await _ground.Make(_cora, "Members");
        var offers = await _ground.Make(_cora, "Offers");
        await _ground.Make(await _site.Client(_ground.People.Bea), "Reach");
        Assert.Equal(3, await _ground.Count("ExportRun"));
        await _ground.Encounters.Write("DELETE FROM SessionPerson WHERE PersonId = @Bea", new { _ground.People.Bea });
        Assert.Null((await _site.With<Erasure, Outcome>(erasure => erasure.Erase(_ground.People.Bea, null))).Refused);
        await IsGone(_cora, members);
        Assert.NotEmpty(await ExportGround.Lines(_cora, offers));
        Assert.Equal((1, 1), (await _ground.Count("ExportRun"), await _ground.Count("ExportPart")));
    }

    [Fact]
    public async Task TheReadingOfChecks_IsAudited_WhenTheFileIsMade()
    {
        var before = await _ground.Count("AuditEntry WHERE Action = 'ClearancesRead'");
        await ExportGround.Ask(_cora, "Checks");
        Assert.Equal(before, await _ground.Count("AuditEntry WHERE Action = 'ClearancesRead'"));
        await _ground.RunDue();
        Assert.Equal(before + 1, await _ground.Encounters.Value<int>("SELECT COUNT(*) FROM AuditEntry WHERE Action = 'ClearancesRead' AND PersonId = @Cora", new { _ground.People.Cora }));
    }

    private Task<int> Retain() => _site.With<RetentionJob, int>(async job =>
    {
        await job.Apply();
        return 0;
    });
}
