using System.Globalization;
using System.Text.RegularExpressions;
using EmployerConnect.Matching;
using EmployerConnect.Tests.Support;
using EmployerConnect.Web;

namespace EmployerConnect.Tests.Architecture;

/// <summary>docs/asvs.md says where each requirement is done: what it names is there, nothing is left out, and the sum in docs/security.md is its own.</summary>
public sealed partial class AsvsTests
{
    // Levels 1 and 2 of each section of ASVS 5.0.0: the first and the last of its numbers; those of level 3 follow them.
    private static readonly (string Section, string Numbers)[] Standard =
    [
        ("1.1", "1-2"), ("1.2", "1-9"), ("1.3", "1-11"), ("1.4", "1-3"), ("1.5", "1-2"),
        ("2.1", "1-3"), ("2.2", "1-3"), ("2.3", "1-4"), ("2.4", "1-1"),
        ("3.2", "1-2"), ("3.3", "1-4"), ("3.4", "1-6"), ("3.5", "1-5"), ("3.7", "1-2"),
        ("4.1", "1-3"), ("4.2", "1-1"), ("4.3", "1-2"), ("4.4", "1-4"),
        ("5.1", "1-1"), ("5.2", "1-3"), ("5.3", "1-2"), ("5.4", "1-3"),
        ("6.1", "1-3"), ("6.2", "1-12"), ("6.3", "1-4"), ("6.4", "1-4"), ("6.5", "1-5"), ("6.6", "1-3"), ("6.8", "1-4"),
        ("7.1", "1-3"), ("7.2", "1-4"), ("7.3", "1-2"), ("7.4", "1-5"), ("7.5", "1-2"), ("7.6", "1-2"),
        ("8.1", "1-2"), ("8.2", "1-3"), ("8.3", "1-1"), ("8.4", "1-1"),
        ("9.1", "1-3"), ("9.2", "1-4"),
        ("10.1", "1-2"), ("10.2", "1-2"), ("10.3", "1-4"), ("10.4", "1-11"), ("10.5", "1-5"), ("10.6", "1-2"), ("10.7", "1-3"),
        ("11.1", "1-2"), ("11.2", "1-3"), ("11.3", "1-3"), ("11.4", "1-4"), ("11.5", "1-1"), ("11.6", "1-1"),
        ("12.1", "1-3"), ("12.2", "1-2"), ("12.3", "1-4"),
        ("13.1", "1-1"), ("13.2", "1-5"), ("13.3", "1-2"), ("13.4", "1-5"),
        ("14.1", "1-2"), ("14.2", "1-4"), ("14.3", "1-3"),
        ("15.1", "1-3"), ("15.2", "1-3"), ("15.3", "1-7"),
        ("16.1", "1-1"), ("16.2", "1-5"), ("16.3", "1-4"), ("16.4", "1-3"), ("16.5", "1-3"),
        ("17.1", "1-1"), ("17.2", "1-4"), ("17.3", "1-2"),
    ];

    private static readonly string[] States = ["met", "host", "not applicable", "not met"];

    private static readonly string List = Read("asvs.md");

    [Fact]
    public void EveryRequirementOfLevelsOneAndTwo_HasItsRow()
    {
        Assert.Equal(253, Numbers().Count());
        Assert.Equal(Numbers(), Rows(List).Select(row => row.Number));
    }

    [Fact]
    public void EachRow_HasALevelAStateAndAPlace() => Assert.All(Rows(List), row =>
    {
        Assert.Matches("^[12]$", row.Level);
        Assert.Contains(row.State, States);
        Assert.NotEmpty(row.Asks);
        Assert.NotEmpty(row.Where);
    });

    [Fact]
    public void WhatItNames_IsInTheTree() => Assert.Empty(Missing(List));

    [Theory]
    [InlineData("a `NeverWritten` type")]
    [InlineData("a `NeverWrittenTests` test")]
    [InlineData("a `src/EmployerConnect.Web/Never.cs` path")]
    [InlineData("a `Never__Set` setting")]
    public void AName_ThatIsNotThere_IsReported(string text) => Assert.Single(Missing(text));

    [Fact]
    public void TheSumByChapter_IsThatOfTheList()
    {
        var security = Read("security.md");
        foreach (var chapter in Rows(List).GroupBy(row => row.Number.Split('.')[0]))
        {
            Assert.Contains(Sum(chapter), security.Split('\n').Where(line => line.StartsWith($"| V{chapter.Key} ", StringComparison.Ordinal)).Select(WithoutName));
        }

        Assert.Contains(Sum(Rows(List)), security.Split('\n').Where(line => line.StartsWith("| all ", StringComparison.Ordinal)).Select(WithoutName));
    }

    [Fact]
    public void WhatIsNotMet_IsSaidInWords()
    {
        var security = Read("security.md");
        var words = security[security.IndexOf("**Not met**, in words", StringComparison.Ordinal)..];
        Assert.All(Rows(List).Where(row => row.State == "not met"), row => Assert.Contains(row.Number, words, StringComparison.Ordinal));
    }

    private static IEnumerable<string> Numbers() => Standard.SelectMany(section =>
    {
        var ends = section.Numbers.Split('-').Select(end => int.Parse(end, CultureInfo.InvariantCulture)).ToList();
        return Enumerable.Range(ends[0], ends[1] - ends[0] + 1).Select(number => string.Create(CultureInfo.InvariantCulture, $"{section.Section}.{number}"));
    });

    private static List<Row> Rows(string text) =>
        [.. RowShape().Matches(text).Select(match => new Row(match.Groups[1].Value, match.Groups[2].Value, match.Groups[3].Value, match.Groups[4].Value, match.Groups[5].Value))];

    private static string Sum(IEnumerable<Row> rows)
    {
        var all = rows.ToList();
        return string.Join(' ', new[] { all.Count }.Concat(States.Select(state => all.Count(row => row.State == state))));
    }

    private static string WithoutName(string line) => string.Join(' ', line.Trim('|', ' ').Split('|').Skip(1).Select(cell => cell.Trim()));

    private static List<string> Missing(string text)
    {
        var paths = Repository.Files("src", "*.*").Concat(Repository.Files("tests", "*.*")).Concat(Repository.Files("wwwroot", "*.*")).Select(file => file.Path).ToHashSet();
        var names = paths.Select(path => Path.GetFileNameWithoutExtension(path))
            .Concat(new[] { typeof(Domain).Assembly, typeof(AsvsTests).Assembly, typeof(Activities).Assembly }.SelectMany(assembly => assembly.GetTypes()).Select(type => type.Name))
            .ToHashSet();
        var operations = Read("operations.md");
        return [.. Quoted().Matches(text).Select(match => match.Groups[1].Value).Distinct().Where(name =>
            !(name.Contains("__", StringComparison.Ordinal) ? operations.Contains($"`{name}`", StringComparison.Ordinal)
                : name.Contains('/', StringComparison.Ordinal) || name.Contains('.', StringComparison.Ordinal) ? paths.Contains(name) || File.Exists(Path.Combine(Repository.Root, name))
                : names.Contains(name)))];
    }

    private static string Read(string name) => File.ReadAllText(Path.Combine(Repository.Root, "docs", name));

    [GeneratedRegex(@"^\| (\d+\.\d+\.\d+) \| (.*?) \| (.*?) \| (.*?) \| (.*) \|$", RegexOptions.Multiline)]
    private static partial Regex RowShape();

    [GeneratedRegex("`([^`\n]+)`")]
    private static partial Regex Quoted();

    private sealed record Row(string Number, string Level, string Asks, string State, string Where);
}
