using System.Reflection;
using EmployerConnect.Tests.Support;
using EmployerConnect.Web.Database;
using EmployerConnect.Web.Features.Spreadsheets;

namespace EmployerConnect.Tests.Features.Spreadsheets;

/// <summary>Whatever may be built upon an organisation or a session is thought of when a spreadsheet is taken back: a new table fails here.</summary>
public sealed class TakeBackTests
{
    [Theory]
    [InlineData("Organisation", nameof(TakeBackSql.BuiltUponOrganisation))]
    [InlineData("Session", null)]
    [InlineData("EncounterMatch", null)]
    public async Task EveryTableThatPointsThere_IsLookedAtOrTakenAway(string table, string? statement)
    {
        // Of an offer or request that was brought in nothing of these can be made: it is over from its beginning, and in no plan; its match never waits, so that nobody asks a question.
        string[] never = ["PlanAssignment", "MatchQuestion"];
        await using var site = new TestSite();
        var pointing = await site.With<Database, IReadOnlyList<string>>(database => database.Read(async work =>
        {
            var found = new List<string>();
            foreach (var one in await work.Query<string>("SELECT name FROM sqlite_master WHERE type = 'table'"))
            {
                found.AddRange(await work.Query<string>($"SELECT DISTINCT '{one}' FROM pragma_foreign_key_list('{one}') WHERE \"table\" = @table", new { table }));
            }

            return (IReadOnlyList<string>)found;
        }));
        Assert.NotEmpty(pointing);
        var words = string.Join(' ', typeof(TakeBackSql).GetFields(BindingFlags.Public | BindingFlags.Static).Where(field => statement is null || field.Name == statement || field.Name == nameof(TakeBackSql.LeaveHub)).Select(field => (string)field.GetRawConstantValue()!)).ReplaceLineEndings(" ");
        Assert.Equal("", string.Join(", ", pointing.Where(one => (statement is not null || !never.Contains(one)) && !words.Contains($"FROM {one} ", StringComparison.Ordinal))));
    }
}
