using System.CommandLine;
using EmployerConnect.Web.Database;
using EmployerConnect.Web.Features.Accounts;
using EmployerConnect.Web.Features.People;

namespace EmployerConnect.Web.Commands;

/// <summary>Takes somebody off the site at once, or lets them back; nothing of theirs is deleted.</summary>
internal static class SuspendCommand
{
    public static Command Create()
    {
        var email = new Argument<string>("EMAIL") { Description = "The address of their account." };
        var lift = new Option<bool>("--lift") { Description = "Lets them back in." };
        var command = new Command("suspend", "Signs somebody out everywhere and lets them in no more, or with --lift again.") { email, lift };
        command.SetAction((parse, _) => Run(parse.GetRequiredValue(email), !parse.GetValue(lift)));
        return command;
    }

    private static async Task<int> Run(string email, bool isSuspended)
    {
        await using var site = OperatorServices.BuildWithViews();
        Migrations.Run(site.Services.GetRequiredService<Dialect>());
        await using var scope = site.Services.CreateAsyncScope();
        var person = await scope.ServiceProvider.GetRequiredService<PersonStore>().FindByEmail(email);
        if (person is null)
        {
            await Console.Error.WriteLineAsync($"'{email}' has no account.");
            return 1;
        }

        var suspensions = scope.ServiceProvider.GetRequiredService<SuspensionStore>();
        var outcome = isSuspended ? await suspensions.Suspend(person.Id, SuspensionReason.Operator, null) : await suspensions.Lift(person.Id, LiftReason.Operator, null);
        Console.WriteLine((isSuspended, outcome.IsDone) switch
        {
            (true, true) => "Suspended, and signed out everywhere.",
            (true, false) => "Suspended already.",
            (false, true) => "Let back in.",
            (false, false) => "Not suspended.",
        });
        return 0;
    }
}
