using EmployerConnect.Tests.Sql;
using EmployerConnect.Tests.Support;
using EmployerConnect.Web.Features.Matches;

namespace EmployerConnect.Tests.Features.Shared.Auditing;

/// <summary>Whoever reads checks, documents or concerns leaves an entry (invariant 26).</summary>
public sealed class ReadingTests : IAsyncLifetime
{
    private const int Mentoring = 8;

    /// <summary>Every statement that reads them: the entry that stands beside it, or why nobody reads anything by it.</summary>
    private static readonly Dictionary<string, string> Readers = new()
    {
        ["ClearanceSql.Holders"] = "ClearancesRead, ClearanceRead",
        ["ClearanceSql.Seen"] = "ClearanceRead",
        ["ClearanceSql.Lapses"] = "ClearancesRead; the daily look writes ClearanceLapsed",
        ["ClearanceSql.Flags"] = "the daily look alone",
        ["ClearanceSql.Raise"] = "the daily look alone",
        ["ClearanceSql.WithoutReminders"] = "the daily look alone",
        ["ClearanceSql.DueReminders"] = "the daily look alone",
        ["ClearanceSql.Withdraw"] = "it moves one, and the entry says ClearanceWithdrawn",
        ["ConcernSql.Of"] = "ConcernsRead",
        ["ConcernSql.Find"] = "ConcernRead",
        ["DemoSql.AddClearance"] = "the demonstration alone",
        ["DeskSql.CountLapsing"] = "it counts, and what is then shown writes ClearancesRead",
        ["DeskSql.Lapsing"] = "ClearancesRead",
        ["DeskSql.NotCleared"] = "ClearancesRead",
        ["EmployerDocumentSql.Of"] = "DocumentsRead",
        ["HomeSql.OwnCheck"] = "one's own, on one's own page",
        ["MatchSql.Volunteers"] = "ClearancesRead where a page says it; else it decides, and nobody reads it",
        ["OwnDataSql.Clearances"] = "OwnDataRead",
        ["OwnDataSql.Concerns"] = "OwnDataRead",
        ["RiskSql.Upcoming"] = "ClearancesRead",
        ["SafeguardingGateSql.Volunteer"] = "it decides, and the refusal says that one volunteer may not come",
        ["SafeguardingGateSql.Documents"] = "it decides, and the refusal says which document is missing",
        ["SessionSql.Cleared"] = "it decides, and the refusal says that one volunteer may not come",
        ["SessionPrintSql.Cleared"] = "ClearancesRead",
        ["SheetGroundSql.Checks"] = "ClearancesRead",
        ["SheetGroundSql.Documents"] = "it decides, and the row says which document is missing",
        ["TakeBackSql.BuiltUponOrganisation"] = "it decides, and the row says that a document has been seen",
        ["TakeBackSql.BuiltUponSession"] = "it decides, and the row does not say that it is a concern",
        ["ErasureSql.Reminders"] = "it deletes",
        ["RetentionSql.Reminders"] = "it deletes",
        ["TermsSql.AllOffers"] = "the ranking reads the strongest check of an employer, and names nobody",
        ["TermsSql.SomeOffers"] = "the same of some offers",
    };

    private readonly TestSite _site = new();
    private People _people = null!;
    private Encounters _encounters = null!;

    public async ValueTask InitializeAsync()
    {
        _people = await People.Settle(_site);
        _encounters = new Encounters(_site, _people);
        await _encounters.Write(
            "INSERT INTO VolunteerClearance (Id, PersonId, Level, IssuedOn, ExpiresOn, SeenByPersonId, SeenAt) VALUES (@id, @Bea, 1, '2024-02-01', '2028-02-02', @Cora, @now)",
            new { id = Guid.CreateVersion7(), _people.Bea, _people.Cora, now = TestSite.Now.UtcDateTime });
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    private Task<int> Count(string action) => _encounters.Value<int>("SELECT COUNT(*) FROM AuditEntry WHERE Action = @action", new { action });

    /// <summary>The page is read once and leaves one entry of that action, by that person.</summary>
    private async Task Reads(Guid who, string address, string? action, Guid? subject = null)
    {
        var before = await _encounters.Value<int>("SELECT COUNT(*) FROM AuditEntry");
        await (await _site.Client(who)).Page(address);
        Assert.True(await _encounters.Value<int>("SELECT COUNT(*) FROM AuditEntry") - before == (action is null ? 0 : 1), $"{address} leaves {(action is null ? "an entry" : "no entry, or several")}");
        if (action is not null)
        {
            Assert.True(
                await _encounters.Value<int>("SELECT COUNT(*) FROM AuditEntry WHERE Action = @action AND PersonId = @who AND (@subject IS NULL OR SubjectId = @subject)", new { action, who, subject }) > 0,
                $"{address} leaves another entry than {action}");
        }
    }

    private async Task<Guid> Mentor(MatchState until) => await _encounters.Match(await _encounters.Offer(activity: Mentoring, clearance: 1), await _encounters.Request(), until);

    private async Task<string> Booked()
    {
        var match = await Mentor(MatchState.Agreed);
        using var booked = await (await _site.Client(_people.Cora)).Submit($"/approvals/{match}", $"/approvals/{match}/book");
        return booked.Headers.Location!.OriginalString;
    }

    [Fact]
    public async Task FormsThatSayWhoIsCleared()
    {
        var (proposed, agreed, approved) = (await Mentor(MatchState.Proposed), await Mentor(MatchState.Agreed), await Mentor(MatchState.Approved));
        await Reads(_people.Ben, $"/matches/{proposed}", "ClearancesRead", _people.BrookBuilders);
        await Reads(_people.Ada, $"/matches/{proposed}", null);
        await Reads(_people.Cora, $"/approvals/{agreed}", "ClearancesRead", _people.BrookBuilders);
        await Reads(_people.Ada, $"/matches/{approved}/booking", "ClearancesRead", _people.BrookBuilders);
        var talk = await _encounters.Match(await _encounters.Offer(), await _encounters.Request());
        await Reads(_people.Ben, $"/matches/{talk}", null);
    }

    [Fact]
    public async Task PagesOfASession()
    {
        var session = await Booked();
        await Reads(_people.Ada, session, null);
        await Reads(_people.Ada, $"{session}/reschedule", "ClearancesRead");
        await Reads(_people.Ben, $"{session}/stand-in", "ClearancesRead");
        await _encounters.Write("UPDATE VolunteerClearance SET ExpiresOn = '2027-01-20'", new { });
        await Reads(_people.Ben, session, "ClearancesRead");
        await Reads(_people.Bea, session, null);
    }

    [Fact]
    public async Task TheHubsPages()
    {
        await Reads(_people.Cora, "/", null);
        await Reads(_people.Cora, "/clearances", "ClearancesRead", _people.AlderHub);
        await Reads(_people.Cora, $"/clearances/{_people.Bea}", "ClearanceRead", _people.Bea);
        await Reads(_people.Cora, $"/organisations/{_people.BrookBuilders}/documents", "DocumentsRead", _people.BrookBuilders);
        await Reads(_people.Ben, $"/organisations/{_people.BrookBuilders}/documents", "DocumentsRead", _people.BrookBuilders);
        await Booked();
        await _encounters.Write("UPDATE VolunteerClearance SET ExpiresOn = '2027-01-20'", new { });
        var before = await Count("ClearancesRead");
        await (await _site.Client(_people.Cora)).Page("/");
        // The checks that end soon and the sessions without a check name the hub, the sessions at risk name the session.
        Assert.Equal(before + 3, await Count("ClearancesRead"));
        await Reads(_people.Ozzie, "/", null);
    }

    [Fact]
    public async Task OnesOwnData() => await Reads(_people.Bea, "/my-data", "OwnDataRead", _people.Bea);

    [Fact]
    public void EveryStatementThatReadsThem_IsListed()
    {
        string[] tables = ["VolunteerClearance", "ClearanceFlag", "EmployerDocument", "Concern"];
        var found = Statements.All.Where(statement => tables.Any(table => Reading(statement.Text, table))).Select(statement => statement.Name).ToList();
        Assert.Contains("ClearanceSql.Seen", found);
        Assert.True(found.TrueForAll(Readers.ContainsKey), $"Who reads these, and where does that leave an entry? {string.Join(", ", found.Where(name => !Readers.ContainsKey(name)))}");
        Assert.True(Readers.Keys.All(found.Contains), $"Gone: {string.Join(", ", Readers.Keys.Except(found))}");
    }

    private static bool Reading(string sql, string table) =>
        System.Text.RegularExpressions.Regex.IsMatch(sql, $@"(?is)\b(SELECT|JOIN)\b.*\b(FROM|JOIN)\s+{table}\b");
}
