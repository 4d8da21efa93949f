using System.Text.RegularExpressions;
using EmployerConnect.Tests.Support;

namespace EmployerConnect.Tests.Sql;

/// <summary>Reads the sources: where a guarded statement runs, ExecuteOne runs it and somebody looks at the answer.</summary>
internal static partial class RowCountUse
{
    public static IReadOnlyList<string> Check(IReadOnlyCollection<SourceFile> sources, IEnumerable<string> guardedStatements)
    {
        var problems = new List<string>();
        var passedOn = new List<(SourceFile File, string Method)>();
        foreach (var name in guardedStatements)
        {
            foreach (var (file, end) in Uses(sources, name))
            {
                var before = BeginningOfExpression(file.Text, end);
                if (!ExecuteOne().IsMatch(before))
                {
                    problems.Add($"{file.Path}: {name} must be run by ExecuteOne");
                }
                else if (Dropped().IsMatch(before))
                {
                    problems.Add($"{file.Path}: the answer of {name} is not looked at");
                }

                if (Wrapper().Match(before) is { Success: true } wrapper)
                {
                    passedOn.Add((file, wrapper.Groups["name"].Value));
                }
            }
        }

        problems.AddRange(passedOn.Distinct().SelectMany(wrapper => Forgotten(sources, wrapper.File, wrapper.Method)));
        return problems;
    }

    /// <summary>Where the statement is handed over: by its own name, or by that of the local that it was chosen into.</summary>
    private static IEnumerable<(SourceFile File, int End)> Uses(IEnumerable<SourceFile> sources, string name)
    {
        foreach (var file in sources)
        {
            foreach (var use in Regex.Matches(file.Text, $@"(?<![=!]=\s*)\b{Regex.Escape(name)}\b").Select(use => use.Index))
            {
                var local = Chosen().Match(file.Text[(file.Text.LastIndexOf(';', use) + 1)..use]);
                var handedOver = local.Success
                    ? Regex.Matches(file.Text[use..], $@"(?<=\(\s*){local.Groups["name"].Value}\s*[,)]").Select(later => use + later.Index).ToList()
                    : [use];
                foreach (var end in handedOver.DefaultIfEmpty(use))
                {
                    yield return (file, end);
                }
            }
        }
    }

    /// <summary>A method that only passes the answer on: its callers must look at it.</summary>
    private static IEnumerable<string> Forgotten(IEnumerable<SourceFile> sources, SourceFile home, string method)
    {
        var type = Path.GetFileNameWithoutExtension(home.Path);
        foreach (var file in sources)
        {
            var call = file.Path == home.Path ? $@"(?<![\w.]){method}\(" : $@"\b{type}\.{method}\(";
            foreach (var use in Regex.Matches(file.Text, call, RegexOptions.IgnoreCase).Where(use => Dropped().IsMatch(BeginningOfExpression(file.Text, use.Index))))
            {
                yield return $"{file.Path}: the answer of {type}.{method} is not looked at: {use.Value}";
            }
        }
    }

    /// <summary>From the end of the statement before up to <paramref name="end"/>.</summary>
    private static string BeginningOfExpression(string text, int end)
    {
        var start = text.LastIndexOfAny([';', '{', '}'], end - 1) + 1;
        return Comments().Replace(text[start..end], "").TrimStart();
    }

    [GeneratedRegex(@"\bExecuteOne\(\s*$")]
    private static partial Regex ExecuteOne();

    /// <summary>An await whose value goes nowhere: a statement of its own, a discard, or the body of an if, else or loop.</summary>
    [GeneratedRegex(@"(^|\)\s|\belse\s)\s*(_\s*=\s*)?await\s+[\w.]*\s*(Execute(One)?\(\s*)?$", RegexOptions.Singleline)]
    private static partial Regex Dropped();

    [GeneratedRegex(@"\bTask<bool>\s+(?<name>\w+)\([^=]*\)\s*=>\s*\w+\.ExecuteOne\(\s*$", RegexOptions.Singleline)]
    private static partial Regex Wrapper();

    /// <summary>var sql = … switch or ? with the statement as one of the answers.</summary>
    [GeneratedRegex(@"\bvar\s+(?<name>\w+)\s*=(?![^;]*\bExecute)[^;]*(=>|[?:])\s*$", RegexOptions.Singleline)]
    private static partial Regex Chosen();

    [GeneratedRegex(@"//[^\n]*")]
    private static partial Regex Comments();
}
