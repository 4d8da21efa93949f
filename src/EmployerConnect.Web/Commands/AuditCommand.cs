using System.CommandLine;
using System.Text.Json;
using EmployerConnect.Web.Features.Shared.Auditing;

namespace EmployerConnect.Web.Commands;

internal static class AuditCommand
{
    public static Command Create() => new("audit", "The record of who did what, chained entry by entry.") { Verify() };

    private static Command Verify()
    {
        var noted = new Option<string?>("--noted") { Description = "An end that an earlier run printed, such as 12:AB…: it must still be in the chain." };
        var json = new Option<bool>("--json") { Description = "Answer as JSON." };
        var command = new Command("verify", "Recomputes the whole chain, and seals what waits. Exit code 1, and where it breaks, if an entry was changed or taken away.") { noted, json };
        command.SetAction(async result =>
        {
            await using var services = OperatorServices.Build();
            await using var scope = services.CreateAsyncScope();
            var chain = scope.ServiceProvider.GetRequiredService<AuditChain>();
            var verdict = await chain.Verify(result.GetValue(noted));
            if (verdict.Trouble is null && await chain.SealAll() > 0)
            {
                verdict = await chain.Verify(result.GetValue(noted));
            }

            return Print(verdict, result.GetValue(json));
        });
        return command;
    }

    private static int Print(AuditVerdict verdict, bool asJson)
    {
        var end = AuditChain.End(verdict.Position, verdict.Hash);
        if (asJson)
        {
            Console.WriteLine(JsonSerializer.Serialize(new { whole = verdict.Trouble is null, entries = verdict.Position, end, trouble = verdict.Trouble }, JsonSerializerOptions.Web));
        }
        else if (verdict.Trouble is null)
        {
            Console.WriteLine($"The audit is whole: {verdict.Position} entries. Its end, to note elsewhere: {end}");
        }

        if (verdict.Trouble is { } trouble)
        {
            Console.Error.WriteLine($"The audit is broken after entry {verdict.Position}: {trouble}.");
            return 1;
        }

        return 0;
    }
}
