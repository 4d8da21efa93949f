using System.Net;
using System.Text.Json;
using EmployerConnect.Tests.Features.Places;
using EmployerConnect.Tests.Support;
using EmployerConnect.Web.Database;
using EmployerConnect.Web.Features.Matches;
using EmployerConnect.Web.Features.Shared.Auditing;
using Microsoft.Data.Sqlite;

namespace EmployerConnect.Tests.Features.Shared.Auditing;

/// <summary>Entries are appended and chained, and whoever changes one is found out (invariant 26).</summary>
public sealed class AuditChainTests : IAsyncLifetime
{
    private readonly TestSite _site = new();
    private People _people = null!;
    private Encounters _encounters = null!;

    public async ValueTask InitializeAsync()
    {
        _people = await People.Settle(_site);
        _encounters = new Encounters(_site, _people);
        var match = await _encounters.Match(await _encounters.Offer(), await _encounters.Request(), MatchState.Agreed);
        using var booked = await (await _site.Client(_people.Cora)).Submit($"/approvals/{match}", $"/approvals/{match}/book");
        Assert.Equal(HttpStatusCode.Redirect, booked.StatusCode);
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    private static Task<int> Seal(TestSite site) => site.With<AuditChain, int>(chain => chain.SealAll());

    private Task<AuditVerdict> Verify(string? noted = null) => _site.With<AuditChain, AuditVerdict>(chain => chain.Verify(noted));

    private Task<int> Entry() => _site.With<Database, int>(database => database.Commit(async work =>
    {
        await Audit.Write(work, TestSite.Now.UtcDateTime, _people.Cora, "OfferEdited", "Offer", Guid.CreateVersion7(), forId: _people.BrookBuilders, fromVersion: 1, toVersion: 2);
        return 1;
    }));

    /// <summary>What somebody with the database in their hands would do: the triggers go first.</summary>
    private async Task Tamper(string sql)
    {
        foreach (var trigger in new[] { "TR_AuditEntry_Update", "TR_AuditEntry_Delete", "TR_AuditSeal_Update", "TR_AuditSeal_Delete", "TR_AuditHead_Update" })
        {
            await _encounters.Write($"DROP TRIGGER IF EXISTS {trigger}", new { });
        }

        await _site.With<Database, int>(async database =>
        {
            await using var connection = await database.Dialect.Open(TestContext.Current.CancellationToken);
            await using var command = connection.CreateCommand();
            command.CommandText = $"PRAGMA foreign_keys = OFF; {sql}";
            return await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        });
    }

    [Fact]
    public async Task EachChange_IsOneEntryWithVersionsAndForWhom()
    {
        Assert.Equal(["Proposed", "Agreed", "Approved", "Booked"], await _site.With<Database, IReadOnlyList<string>>(database => database.Read(work =>
            work.Query<string>("SELECT REPLACE(Action, 'Match', '') FROM AuditEntry WHERE SubjectKind = 'Match' ORDER BY ToVersion"))));
        Assert.Equal(1, await _encounters.Value<int>("SELECT COUNT(*) FROM AuditEntry WHERE Action = 'MatchProposed' AND ForId = @AshSchool AND FromVersion IS NULL AND ToVersion = 1", _people));
        Assert.Equal(1, await _encounters.Value<int>("SELECT COUNT(*) FROM AuditEntry a JOIN EncounterMatch m ON m.Id = a.SubjectId AND m.Version = a.ToVersion WHERE a.Action = 'MatchBooked' AND a.FromVersion = a.ToVersion - 1"));
        Assert.Equal(1, await _encounters.Value<int>("SELECT COUNT(*) FROM AuditEntry WHERE Action = 'SessionBooked' AND ForId = @AlderHub AND ToVersion = 1", _people));
    }

    [Fact]
    public async Task Chain_HoldsAndGrows()
    {
        var entries = await _encounters.Value<int>("SELECT COUNT(*) FROM AuditEntry");
        Assert.Equal(entries, await Seal(_site));
        Assert.Equal(0, await Seal(_site));
        var verdict = await Verify();
        Assert.Equal((entries, null), ((int)verdict.Position, verdict.Trouble));
        var noted = AuditChain.End(verdict.Position, verdict.Hash);
        await Entry();
        Assert.Equal(1, await Seal(_site));
        Assert.Null((await Verify(noted)).Trouble);
        Assert.Contains("is not in the chain", (await Verify("3:ABC")).Trouble, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("UPDATE AuditEntry SET PersonId = NULL")]
    [InlineData("DELETE FROM AuditEntry")]
    [InlineData("INSERT OR REPLACE INTO AuditEntry (Id, OccurredAt, Action, SubjectKind, SubjectId) SELECT Id, OccurredAt, 'Forged', SubjectKind, SubjectId FROM AuditEntry")]
    [InlineData("UPDATE AuditSeal SET Hash = 'F'")]
    [InlineData("DELETE FROM AuditSeal")]
    [InlineData("UPDATE AuditHead SET Position = 0")]
    [InlineData("DELETE FROM AuditHead")]
    public async Task Database_RefusesChanges(string sql)
    {
        await Seal(_site);
        await Assert.ThrowsAsync<SqliteException>(() => _encounters.Write(sql, new { }));
        Assert.Null((await Verify()).Trouble);
    }

    [Theory]
    [InlineData("UPDATE AuditEntry SET PersonId = NULL WHERE Action = 'MatchAgreed'", "has been changed")]
    [InlineData("UPDATE AuditEntry SET Detail = '' WHERE Action = 'MatchAgreed'", "has been changed")]
    [InlineData("UPDATE AuditEntry SET ToVersion = 9 WHERE Action = 'MatchAgreed'", "has been changed")]
    [InlineData("UPDATE AuditEntry SET ForId = SubjectId WHERE Action = 'MatchAgreed'", "has been changed")]
    [InlineData("UPDATE AuditEntry SET OccurredAt = '2027-01-12 09:00:01' WHERE Action = 'MatchAgreed'", "has been changed")]
    [InlineData("DELETE FROM AuditEntry WHERE Action = 'MatchAgreed'", "is gone")]
    [InlineData("DELETE FROM AuditSeal WHERE Position = 2", "seal 2 is missing")]
    [InlineData("DELETE FROM AuditSeal WHERE Position = (SELECT MAX(Position) FROM AuditSeal)", "seals are missing")]
    [InlineData("INSERT INTO AuditSeal (Position, EntryId, Hash) SELECT MAX(Position) + 1, (SELECT Id FROM AuditEntry WHERE Action = 'Extra'), MAX(Hash) FROM AuditSeal", "has been changed")]
    [InlineData("UPDATE AuditSeal SET EntryId = (SELECT Id FROM AuditEntry WHERE Action = 'Extra') WHERE Position = 2", "has been changed")]
    public async Task Verify_FindsWhatWasTamperedWith(string sql, string words)
    {
        await Seal(_site);
        if (sql.Contains("Extra", StringComparison.Ordinal))
        {
            await _encounters.Write("INSERT INTO AuditEntry (Id, OccurredAt, Action, SubjectKind, SubjectId) VALUES (@id, @now, 'Extra', 'Offer', @id)", new { id = Guid.CreateVersion7(), now = TestSite.Now.UtcDateTime });
        }

        await Tamper(sql);
        var verdict = await Verify();
        Assert.Contains(words, verdict.Trouble, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verify_EntriesThatNobodySeals_AreReportedAfterAWhile()
    {
        Assert.Null((await Verify()).Trouble);
        _site.Time.Advance(TimeSpan.FromMinutes(16));
        Assert.Contains("have no seal", (await Verify()).Trouble, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sealing_ByTwoInstancesAtOnce_MakesOneChain()
    {
        await using var second = new TestSite(_site);
        for (var round = 0; round < 5; round++)
        {
            await Task.WhenAll(Entry(), Seal(_site), Seal(second), Entry(), Seal(_site), Seal(second));
        }

        await Seal(_site);
        Assert.Null((await Verify()).Trouble);
        Assert.Equal(await _encounters.Value<int>("SELECT COUNT(*) FROM AuditEntry"), await _encounters.Value<int>("SELECT COUNT(*) FROM AuditSeal"));
    }

    [Fact]
    public async Task Head_MovesOnlyFromWhereItWasRead()
    {
        await Seal(_site);
        Assert.Equal(0, await _encounters.Write("UPDATE AuditHead SET Position = 99, Hash = 'X' WHERE Id = 1 AND Position = 0", new { }));
    }

    [Fact]
    public async Task Entries_HoldNoNamesOrAddresses()
    {
        var texts = await _site.With<Database, IReadOnlyList<string>>(database => database.Read(work => work.Query<string>("SELECT CONCAT(Action, ' ', SubjectKind, ' ', Detail) FROM AuditEntry")));
        Assert.All(texts, text => Assert.DoesNotMatch("Ada|Ash|Ben|Bea|Brook|Cora|Alder|example", text));
    }

    [Fact]
    public async Task Command_SaysThatItIsWhole_OrWhereItBreaksWithExitCodeOne()
    {
        var folder = Directory.CreateTempSubdirectory("employerconnect-audit-").FullName;
        try
        {
            var whole = await OperatorProcess.RunOn(folder, _site.ConnectionString, "audit", "verify", "--json");
            Assert.True(whole.Code == 0, whole.Errors);
            using var json = JsonDocument.Parse(whole.Output);
            Assert.Equal(await _encounters.Value<int>("SELECT COUNT(*) FROM AuditEntry"), json.RootElement.GetProperty("entries").GetInt32());
            await Tamper("UPDATE AuditEntry SET PersonId = NULL WHERE Action = 'MatchAgreed'");
            var broken = await OperatorProcess.RunOn(folder, _site.ConnectionString, "audit", "verify");
            Assert.Equal(1, broken.Code);
            Assert.Contains("has been changed", broken.Errors, StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task History_StandsOnTheSessionsPage_AndOnOnesOwnOffer()
    {
        var session = await _encounters.Value<string>("SELECT Id FROM Session");
        var history = (await (await _site.Client(_people.Ada)).Page($"/sessions/{session}")).QuerySelector(".ec-history")!;
        Assert.Contains("Booked by Cora Alder, Alder hub", history.TextContent, StringComparison.Ordinal);
    }
}
