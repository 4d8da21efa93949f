using System.CommandLine;
using EmployerConnect.Web.Database;
using EmployerConnect.Web.Email;
using EmployerConnect.Web.Features.Accounts;
using EmployerConnect.Web.Features.Shared;
using EmployerConnect.Web.Features.Shared.Auditing;

namespace EmployerConnect.Web.Commands;

/// <summary>The first administrator of a new database, who begins hubs and asks those who lead them.</summary>
internal static class CreateAdministratorCommand
{
    private const int LongestName = 100;

    public static Command Create()
    {
        var email = new Argument<string>("EMAIL") { Description = "Their e-mail address." };
        var name = new Option<string?>("--name") { Description = "Their name; the address without its end unless given." };
        var command = new Command("create-administrator", "Makes an administrator and prints the link, good for an hour, with which they choose a password.") { email, name };
        command.SetAction((parse, _) => Run(parse.GetRequiredValue(email), parse.GetValue(name)));
        return command;
    }

    private static async Task<int> Run(string typed, string? name)
    {
        var email = LowerCaseNormalizer.Lower(typed)!;
        var called = name?.Trim() ?? email.Split('@')[0];
        if (!EmailField.IsAddress(email) || called.Length is 0 or > LongestName)
        {
            await Console.Error.WriteLineAsync($"'{typed}' must be an e-mail address such as name@example.org, and the name at most {LongestName} characters.");
            return 1;
        }

        // Nobody signs in by this command, so it needs no provider.
        await using var services = OperatorServices.Build(services => services.AddAccounts(new ConfigurationBuilder().Build(), isDevelopment: false));
        Migrations.Run(services.GetRequiredService<Dialect>());
        await using var scope = services.CreateAsyncScope();
        var path = await Make(scope.ServiceProvider, email, called);
        Console.WriteLine(services.GetRequiredService<SiteAddress>().Absolute(path));
        return 0;
    }

    private static Task<string> Make(IServiceProvider services, string email, string name)
    {
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime;
        return services.GetRequiredService<Database.Database>().Commit(async work =>
        {
            var person = await work.QueryOne<Person>(PersonSql.ByEmail, new { email });
            var id = person?.Id ?? Guid.CreateVersion7();
            if (person is null)
            {
                await work.Execute(PersonSql.Insert, new Person { Id = id, Email = email, Name = name, SecurityStamp = SecretToken.New(), IsAdministrator = true, CreatedAt = now });
            }
            else
            {
                await work.Execute(PersonSql.MakeAdministrator, new { id });
            }

            await Audit.Write(work, now, null, "AdministratorMade", "Person", id);
            return await services.GetRequiredService<OneTimeLinks>().Make(work, LinkPurpose.NewPassword, email, id);
        });
    }
}
