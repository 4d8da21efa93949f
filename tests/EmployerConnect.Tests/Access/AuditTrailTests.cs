using System.Text.RegularExpressions;
using EmployerConnect.Tests.Access.Trails;
using EmployerConnect.Tests.Support;

namespace EmployerConnect.Tests.Access;

/// <summary>Every route that changes something × the entries of the audit that it leaves (invariant 26): the routes come from the site itself, what is expected from audit.txt.</summary>
public sealed partial class AuditTrailTests
{
    private static readonly Func<AuditTrail, Task>[] Trails = [EncounterTrail.Walk, DraftTrail.Walk, SessionTrail.Walk, PeopleTrail.Walk, AccountTrail.Walk, SpreadsheetTrail.Walk];

    [Fact]
    public async Task EveryChangingRoute_HasARow()
    {
        await using var site = new TestSite();
        var missing = AuditTable.Missing(AuditTable.Read(), AuditTable.Routes(site));
        Assert.True(missing.Count == 0, $"Rows of audit.txt to look at, then to paste:\n{string.Join('\n', missing)}");
    }

    [Fact]
    public async Task EverySuccess_WritesWhatItsRowSays_NoNameOrAddress_AndNothingThatWasPlanted()
    {
        var seen = new SortedDictionary<string, SortedSet<string>>(StringComparer.Ordinal);
        IReadOnlyList<string>? routes = null;
        foreach (var walk in Trails)
        {
            await using var site = new TestSite();
            routes ??= AuditTable.Routes(site);
            var trail = new AuditTrail(site, routes, seen);
            var administrators = await Administrators(trail);
            await walk(trail);
            await HoldsNoWords(trail);
            Assert.Empty(await Planted.Found(trail));
            Assert.All(await Administrators(trail), name => Assert.Contains(name, administrators.Append("Anna Admin")));
        }

        var differences = AuditTable.Differences(AuditTable.Read(), seen);
        Assert.True(differences.Count == 0, $"Rows of audit.txt to look at:\n{string.Join('\n', differences)}");
    }

    [Fact]
    public void WhatNoTrailSees_StandsInTheTestThatTheRowNames()
    {
        var tests = Repository.Files("tests");
        foreach (var row in AuditTable.Read().Values.Where(row => row.Test is not null))
        {
            var test = tests.Single(file => Path.GetFileName(file.Path) == $"{row.Test}.cs").Text;
            Assert.All(row.Elsewhere, action => Assert.Contains($"{action}", test, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void ARouteWithoutARow_AndOneThatWritesOtherwise_AreReported()
    {
        var table = AuditTable.Parse(["# comment", "POST /a None", "POST /b none: it changes nothing", "POST /c One Two (SomeTests: Three)", "POST /gone (SomeTests: Four)"]);
        Assert.Equal(["One", "Two"], table["POST /c"].Actions);
        Assert.Equal(("SomeTests", "Three"), (table["POST /c"].Test, Assert.Single(table["POST /c"].Elsewhere)));
        Assert.Empty(table["POST /gone"].Actions);
        var missing = AuditTable.Missing(table, ["POST /a", "POST /b", "POST /c", "POST /new"]);
        Assert.Equal(2, missing.Count);
        Assert.StartsWith("new:  POST /new", missing[0], StringComparison.Ordinal);
        Assert.Equal("gone: POST /gone", missing[1]);
        var differences = AuditTable.Differences(table, new Dictionary<string, SortedSet<string>> { ["POST /b"] = ["Secretly"], ["POST /c"] = ["One"] });
        Assert.Equal("not walked: POST /a", differences[0]);
        Assert.Equal(3, differences.Count);
    }

    [Theory]
    [InlineData("/offers/new", "POST /offers/new")]
    [InlineData("/offers/0198a000-0000-7000-8000-000000000000/edit?x=1", "POST /offers/{id:guid}/edit")]
    [InlineData("/links/abc", "POST /links/{token}")]
    public void RouteOf_FindsTheRoute(string address, string route) =>
        Assert.Equal(route, AuditTable.RouteOf(["POST /offers/new", "POST /offers/{id:guid}/edit", "POST /links/{token}"], "POST", address));

    /// <summary>Every word that people typed or are called by, wherever it stands in the database, is in no entry.</summary>
    private static async Task HoldsNoWords(AuditTrail trail)
    {
        var entries = string.Join('\n', await trail.Texts("SELECT CONCAT(Action, ' ', SubjectKind, ' ', Detail) FROM AuditEntry"));
        Assert.All(await trail.Texts("SELECT Detail FROM AuditEntry WHERE Detail IS NOT NULL"), detail => Assert.Matches(Vocabulary(), detail));
        var words = new HashSet<string>(StringComparer.Ordinal);
        foreach (var column in new[] { "Person.Name", "Person.Email", "Organisation.Name", "Hub.Name" })
        {
            var parts = column.Split('.');
            words.UnionWith((await trail.Texts($"SELECT {parts[1]} FROM {parts[0]} WHERE Name <> 'Former member'")).SelectMany(text => text.Split(" @".ToCharArray())).Where(word => word.Length > 2 && word is not ("hub" or "example.org")));
        }

        Assert.Contains("Cora", words);
        Assert.All(words.Append("Canary"), word => Assert.DoesNotMatch($@"(?i)\b{Regex.Escape(word)}\b", entries));
    }

    private static Task<IReadOnlyList<string>> Administrators(AuditTrail trail) => trail.Texts("SELECT Name FROM Person WHERE IsAdministrator = 1");

    /// <summary>Words of the site's own, numbers and ids: no sign of an address, of a sentence or of somebody's name with an apostrophe.</summary>
    [GeneratedRegex("^[A-Za-z0-9][A-Za-z0-9 ,-]*$")]
    private static partial Regex Vocabulary();
}
