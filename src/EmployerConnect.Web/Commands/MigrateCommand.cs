using System.CommandLine;
using EmployerConnect.Web.Database;

namespace EmployerConnect.Web.Commands;

internal static class MigrateCommand
{
    public static Command Create()
    {
        var command = new Command("migrate", "Brings the database up to date; the site does so by itself when it starts.");
        command.SetAction(_ =>
        {
            using var services = OperatorServices.Build();
            var ran = Migrations.Run(services.GetRequiredService<Dialect>());
            Console.WriteLine(ran.Count == 0 ? "The database is up to date." : $"Ran {ran.Count} migrations: {string.Join(", ", ran)}");
        });
        return command;
    }
}
