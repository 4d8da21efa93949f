namespace EmployerConnect.Benchmarks;

/// <summary>Each scenario prints what it measured as ratios of the same run; the exit code says whether its limits held.</summary>
internal static class Scenarios
{
    private static readonly Dictionary<string, Func<string[], Task<Result>>> All = new(StringComparer.Ordinal)
    {
        ["import"] = ImportScenario.Run,
        ["outbox"] = OutboxScenario.Run,
        ["rank"] = RankScenario.Run,
        ["start"] = StartScenario.Run,
    };

    public static async Task<int> Run(string[] args)
    {
        if (args is ["part", .. var part])
        {
            return await ImportPart.Run(part);
        }

        if (args is not [var name, ..] || !All.TryGetValue(name, out var scenario))
        {
            await Console.Error.WriteLineAsync($"Scenarios: {string.Join(", ", All.Keys)}; --json prints the figures as JSON.");
            return 1;
        }

        var result = await scenario(args[1..]);
        Console.WriteLine(args.Contains("--json") ? result.Json() : result.Text());
        return result.Holds ? 0 : 1;
    }
}
