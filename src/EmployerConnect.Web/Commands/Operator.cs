using System.CommandLine;

namespace EmployerConnect.Web.Commands;

/// <summary>The operator's commands: exit code 0 or 1, errors on standard error, --json where a program reads the answer.</summary>
internal static class Operator
{
    public static async Task<int> Run(string[] args)
    {
        var root = new RootCommand("EmployerConnect: without a command the site starts; --urls says where.")
        {
            MigrateCommand.Create(),
            ImportCommand.Create(),
            PlaceCommand.Create(),
            AuditCommand.Create(),
            DemoLinksCommand.Create(),
            CreateAdministratorCommand.Create(),
            SuspendCommand.Create(),
            RankCommand.Create(),
            PlanCommand.Create(),
        };
        var result = root.Parse(args);
        var code = await result.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        return code == 0 ? 0 : 1;
    }
}
