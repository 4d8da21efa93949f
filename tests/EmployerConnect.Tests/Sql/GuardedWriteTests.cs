using EmployerConnect.Tests.Support;

namespace EmployerConnect.Tests.Sql;

/// <summary>Each write of capacity or state is one conditional UPDATE whose row count decides (invariants 1 to 7).</summary>
public sealed class GuardedWriteTests
{
    private static IEnumerable<Statement> Guarded => Statements.All.Where(statement => GuardedWrites.IsGuarded(statement.Text));

    [Fact]
    public void EveryWriteOfCapacityOrState_IsConditional() =>
        Assert.All(Guarded, statement => Assert.Empty(GuardedWrites.Check(statement.Text, FoldedSchema.Current.Tables)));

    [Fact]
    public void EveryWriteOfCapacityOrState_IsLookedAt() =>
        Assert.Empty(RowCountUse.Check(Repository.Files("src"), Guarded.Select(statement => statement.Name)));

    [Theory]
    [InlineData("UPDATE Offer SET SessionsTaken = SessionsTaken + 1 WHERE Id = @id", "SessionsTaken is written without a condition on SessionsTaken")]
    [InlineData("UPDATE Offer SET SessionsTaken = @taken WHERE Id = @id AND SessionsTaken < SessionsAvailable", "raised or lowered")]
    [InlineData("UPDATE Offer SET SessionsTaken = SessionsTaken + 1 WHERE SessionsTaken < SessionsAvailable", "must name the row")]
    [InlineData("UPDATE Offer SET SessionsAvailable = @available WHERE Id = @id AND Version = @version", "without a condition on SessionsTaken")]
    [InlineData("UPDATE EncounterRequest SET SessionsHeld = SessionsHeld + 1 WHERE Id = @id", "without a condition on SessionsHeld")]
    [InlineData("UPDATE EncounterMatch SET State = 'Approved' WHERE Id = @id", "State is written without a condition on State")]
    [InlineData("UPDATE EncounterMatch SET State = 'Approved' WHERE Id = @id OR State = 'Agreed'", "must name the row")]
    [InlineData("UPDATE EncounterMatch SET State = 'Approved' WHERE Id = @id AND 1 = (SELECT COUNT(*) FROM Offer WHERE State = 'Published')", "without a condition on State")]
    [InlineData("UPDATE EncounterMatch SET State = 'Expired' WHERE State = 'Proposed' AND AnswerDueAt < @now", "must name the row")]
    [InlineData("UPDATE EncounterMatch SET Awaiting = 'School' WHERE Id = @id", "Awaiting is written without a condition on State")]
    [InlineData("UPDATE Session SET State = 'Cancelled' WHERE Id <> @id AND State = 'Booked'", "must name the row")]
    public void UnguardedWrite_IsReported(string sql, string report) =>
        Assert.Contains(GuardedWrites.Check(sql, FoldedSchema.Current.Tables), problem => problem.Contains(report, StringComparison.Ordinal));

    [Theory]
    [InlineData("UPDATE EncounterMatch SET State = 'Agreed', Awaiting = NULL WHERE @id = Id AND (State = 'Proposed' AND Awaiting = @side)")]
    [InlineData("UPDATE Offer SET SessionsTaken = SessionsTaken - 1 WHERE Id = @id AND SessionsTaken > 0")]
    [InlineData("UPDATE Offer SET Title = @title WHERE Id = @id")]
    public void GuardedWrite_IsAccepted(string sql) => Assert.Empty(GuardedWrites.Check(sql, FoldedSchema.Current.Tables));

    [Theory]
    [InlineData("await work.ExecuteOne(OfferSql.Hold, new { id });", "not looked at")]
    [InlineData("_ = await work.ExecuteOne(OfferSql.Hold, new { id });", "not looked at")]
    [InlineData("if (due) await work.ExecuteOne(OfferSql.Hold, new { id });", "not looked at")]
    [InlineData("if (due) { } else await work.ExecuteOne(OfferSql.Hold, new { id });", "not looked at")]
    [InlineData("var rows = await work.Execute(OfferSql.Hold, new { id });", "by ExecuteOne")]
    [InlineData("var sql = OfferSql.Hold;", "by ExecuteOne")]
    [InlineData("var sql = up ? OfferSql.Hold : OfferSql.Release; await work.ExecuteOne(sql, new { id });", "not looked at")]
    [InlineData("var sql = kind switch { 1 => OfferSql.Hold, _ => OfferSql.Release }; return await work.Execute(sql, new { id }) == 1;", "by ExecuteOne")]
    [InlineData("// first\nawait work.ExecuteOne(\n    OfferSql.Hold,\n    new { id });", "not looked at")]
    public void DroppedAnswer_IsReported(string code, string report)
    {
        var source = new SourceFile("src/Store.cs", $"void Act() {{ {code} }}");
        Assert.Contains(RowCountUse.Check([source], ["OfferSql.Hold"]), problem => problem.Contains(report, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("if (!await work.ExecuteOne(OfferSql.Hold, new { id })) { return Outcome.Stale(Moved); }")]
    [InlineData("return await work.ExecuteOne(OfferSql.Hold, new { id });")]
    [InlineData("var held = await work.ExecuteOne(OfferSql.Hold, new { id });")]
    [InlineData("return due && await work.ExecuteOne(OfferSql.Hold, new { id });")]
    [InlineData("var sql = kind switch { 1 => OfferSql.Hold, _ => OfferSql.Release }; if (sql == OfferSql.Hold) { Log(); } return await work.ExecuteOne(sql, new { id });")]
    public void AnswerThatIsLookedAt_IsAccepted(string code) =>
        Assert.Empty(RowCountUse.Check([new SourceFile("src/Store.cs", $"void Act() {{ {code} }}")], ["OfferSql.Hold"]));

    [Theory]
    [InlineData("await OfferStore.Hold(work, id);", false)]
    [InlineData("if (!await OfferStore.Hold(work, id)) { return; }", true)]
    public void AnswerThatIsPassedOn_MustBeLookedAtByTheCaller(string call, bool isAccepted)
    {
        SourceFile store = new("src/OfferStore.cs", "class OfferStore { public static Task<bool> Hold(Work work, Guid id) => work.ExecuteOne(OfferSql.Hold, new { id }); }");
        SourceFile caller = new("src/MatchStore.cs", $"async Task Act() {{ {call} }}");
        Assert.Equal(isAccepted, RowCountUse.Check([store, caller], ["OfferSql.Hold"]).Count == 0);
    }
}
