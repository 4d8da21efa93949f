using System.CommandLine;
using System.Diagnostics;
using EmployerConnect.Matching.Planning;
using EmployerConnect.Web.Database;
using EmployerConnect.Web.Features.Places.Import;
using EmployerConnect.Web.Features.Plans;

namespace EmployerConnect.Web.Commands;

/// <summary>The plan of a hub, made and printed; nothing is kept and nobody is told.</summary>
internal static class PlanCommand
{
    public static Command Create()
    {
        var hub = new Option<string>("--hub") { Description = "The hub's id or its name.", Required = true, HelpName = "ID|NAME" };
        var everyOffer = new Option<bool>("--every-offer") { Description = "Uses every published offer within reach, not only those of the hub's employers." };
        var pool = new Option<string?>("--pool") { Description = "Schools this many miles or less from each other may share a visit.", HelpName = "MILES" };
        var days = new Option<string?>("--days") { Description = "The most encounters to ask one employer for.", HelpName = "N" };
        var json = new Option<bool>("--json") { Description = "Prints one object for a program to read." };
        var command = new Command("plan", "Makes the best plan for a hub and says how good it is.") { hub, everyOffer, pool, days, json };
        command.SetAction((parse, cancellation) => Run(
            parse.GetRequiredValue(hub), parse.GetValue(everyOffer), parse.GetValue(pool), parse.GetValue(days), parse.GetValue(json), cancellation));
        return command;
    }

    private static async Task<int> Run(string hub, bool everyOffer, string? pool, string? days, bool json, CancellationToken cancellation)
    {
        if (Number(pool, "--pool", 0, PlanSettings.MostMiles, out var poolMiles) is { } noMiles)
        {
            return await Refuse(noMiles);
        }

        if (Number(days, "--days", 1, PlanSettings.MostDays, out var mostDays) is { } noDays)
        {
            return await Refuse(noDays);
        }

        await using var services = OperatorServices.Build();
        Migrations.Run(services.GetRequiredService<Dialect>());
        await using var scope = services.CreateAsyncScope();
        if (await scope.ServiceProvider.GetRequiredService<HubPlanStore>().Hub(hub) is not { } known)
        {
            return await Refuse($"There is no hub “{hub}”. Name it as its pages do, or give its id.");
        }

        var settings = PlanSettings.Usual with { EveryOffer = everyOffer, PoolMiles = poolMiles, DaysPerEmployer = mostDays };
        var demand = await scope.ServiceProvider.GetRequiredService<PlanDemands>().Of(known.Id, settings);
        try
        {
            var begun = Stopwatch.GetTimestamp();
            var plan = await ImportScreen.Show(screen => Task.Run(() => scope.ServiceProvider.GetRequiredService<SolvePlan>()(demand.Input, new Steps(screen), cancellation), cancellation));
            var seconds = Stopwatch.GetElapsedTime(begun).TotalSeconds;
            PlanProof.Checked(demand.Input, plan);
            PlanPrinter.Print(new PrintedPlan(known, demand, plan, seconds, await scope.ServiceProvider.GetRequiredService<PlanRunStore>().Names(plan)), json);
            return 0;
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            return await Refuse("Stopped before there was a plan.");
        }
    }

    /// <summary>What is wrong with the number; null where nothing is.</summary>
    private static string? Number(string? typed, string option, int from, int to, out int? number)
    {
        number = null;
        if (typed is null)
        {
            return null;
        }

        if (!int.TryParse(typed, out var parsed) || parsed < from || parsed > to)
        {
            return $"{option} must be a whole number from {from} to {to}, not “{typed}”.";
        }

        number = parsed;
        return null;
    }

    private static async Task<int> Refuse(string reason)
    {
        await Console.Error.WriteLineAsync(reason);
        return 1;
    }

    /// <summary>Shows the planner's stages on the screen that imports use.</summary>
    private sealed class Steps(IProgress<ImportProgress> screen) : IProgress<PlanProgress>
    {
        public void Report(PlanProgress value) =>
            screen.Report(new ImportProgress(PlanWords.Stage(value.Stage.ToString()), (double)value.Done / Math.Max(1, value.Total)));
    }
}
