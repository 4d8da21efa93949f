using System.CommandLine;
using EmployerConnect.Web.Database;
using EmployerConnect.Web.Features.Matching;
using EmployerConnect.Web.Features.Requests;
using EmployerConnect.Web.Features.Shared;

namespace EmployerConnect.Web.Commands;

/// <summary>The best offers for a request, as its school would see them.</summary>
internal static class RankCommand
{
    private const int MostOffers = 500;

    public static Command Create()
    {
        var request = new Option<string>("--request") { Description = "The request's id, as in the address of its page.", Required = true, HelpName = "ID" };
        var top = new Option<string>("--top") { Description = $"How many offers at most, 1 to {MostOffers}; {MatchFinder.Top} unless told.", HelpName = "N" };
        var json = new Option<bool>("--json") { Description = "Prints an array, best first, for a program to read." };
        var command = new Command("rank", "Shows the best offers for a request, with the reasons.") { request, top, json };
        command.SetAction((parse, _) => Run(parse.GetRequiredValue(request), parse.GetValue(top), parse.GetValue(json)));
        return command;
    }

    private static async Task<int> Run(string typedId, string? typedTop, bool json)
    {
        if (!Guid.TryParse(typedId, out var id))
        {
            return await Refuse($"“{typedId}” is no id of a request: it looks like 0198b6a2-4c1e-7d3f-9a51-2f0d6c7e8b90.");
        }

        var top = MatchFinder.Top;
        if (typedTop is not null && !(int.TryParse(typedTop, out top) && top is >= 1 and <= MostOffers))
        {
            return await Refuse($"--top must be a whole number from 1 to {MostOffers}, not “{typedTop}”.");
        }

        await using var services = OperatorServices.Build();
        Migrations.Run(services.GetRequiredService<Dialect>());
        await using var scope = services.CreateAsyncScope();
        switch (await scope.ServiceProvider.GetRequiredService<RequestStore>().Find(id))
        {
            case null:
                return await Refuse($"There is no request {id}.");
            case { State: not RequestState.Open } closed:
                return await Refuse($"Request {id} is {closed.State.ToString().ToLowerInvariant()}, so nothing can be proposed for it.");
            default:
                var found = await scope.ServiceProvider.GetRequiredService<MatchFinder>().OffersFor(id, Reader.School, top);
                RankPrinter.Print(found.Fitting, json);
                return 0;
        }
    }

    private static async Task<int> Refuse(string reason)
    {
        await Console.Error.WriteLineAsync(reason);
        return 1;
    }
}
