using System.Reflection;
using EmployerConnect.Tests.Support;
using EmployerConnect.Web.Database;
using EmployerConnect.Web.Features.Erasures;
using EmployerConnect.Web.Features.OwnData;

namespace EmployerConnect.Tests.Features.Privacy;

/// <summary>Each table that points to a person is thought of: in what they may see of themselves, and in what goes when they are erased.</summary>
public sealed class PersonalTablesTests
{
    /// <summary>Shown elsewhere among the person's own data (their answers, the audit), or of no use to anybody (keys, marks).</summary>
    private static readonly string[] NotShown =
    [
        "PostedForm", "MailAction", "ClearanceFlag", "SafeguardingContact", "HubPlanRun", "HubPlan", "PlanAssignment", "RankingWeightSet", "Invitation", "AuditEntry", "EmployerDocument",
    ];

    /// <summary>Ids that say nothing of anybody once the person's row is anonymous; counts, history and the chain of the audit need them.</summary>
    private static readonly string[] KeptWithoutName =
    [
        "Offer", "EncounterRequest", "EncounterMatch", "SessionPerson", "AuditEntry", "CalendarAttendee", "OfferWait", "Vouching", "Concern", "HubPlanRun", "HubPlan", "PlanAssignment", "EmployerDocument", "RankingWeightSet", "Spreadsheet", "Mailing",
    ];

    [Fact]
    public async Task EveryTableOfAPerson_IsShownToThem()
    {
        var shown = Statements(typeof(OwnDataSql));
        Assert.Equal("", string.Join(", ", (await Tables()).Except(NotShown).Where(table => !shown.Contains($" {table} ", StringComparison.Ordinal))));
    }

    [Fact]
    public async Task EveryTableOfAPerson_IsErased()
    {
        var erased = Statements(typeof(ErasureSql));
        Assert.Equal("", string.Join(", ", (await Tables()).Except(KeptWithoutName)
            .Where(table => !erased.Contains($"DELETE FROM {table} ", StringComparison.Ordinal) && !erased.Contains($"UPDATE {table} ", StringComparison.Ordinal))));
    }

    private static async Task<IReadOnlyList<string>> Tables()
    {
        await using var site = new TestSite();
        var tables = await site.With<Database, IReadOnlyList<string>>(database => database.Read(work => work.Query<string>(
            """
            SELECT DISTINCT t.name FROM sqlite_master t JOIN pragma_table_info(t.name) c
            WHERE t.type = 'table' AND (c.name LIKE '%PersonId' OR c.name = 'Email') AND t.name <> 'Person'
            ORDER BY t.name
            """)));
        Assert.Contains("SignInSession", tables);
        return tables;
    }

    private static string Statements(Type type) =>
        string.Join(" ", type.GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (string)field.GetRawConstantValue()!)).ReplaceLineEndings(" ");
}
