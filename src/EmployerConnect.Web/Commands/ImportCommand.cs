using System.CommandLine;
using EmployerConnect.Web.Database;
using EmployerConnect.Web.Features.Places;
using EmployerConnect.Web.Features.Places.Import;

namespace EmployerConnect.Web.Commands;

/// <summary>Brings the registers in: real schools and real postcodes.</summary>
internal static class ImportCommand
{
    private static readonly Option<bool> Json = new("--json") { Description = "Prints the counts and every rejection as JSON." };

    private static readonly Option<FileInfo?> Rejections = new("--rejections")
    {
        Description = "Where to write the rejected rows, as CSV; without it they go into the data folder when there are more than fit on a screen.",
        HelpName = "FILE",
    };

    public static Command Create() => new("import", "Brings in schools, postcodes or shapes; can be run again with a newer file.") { Postcodes(), Schools(), ImportShapesCommand.Create() };

    private static Command Postcodes()
    {
        var files = new Argument<string[]>("FILE") { Description = "OS Code-Point Open, ONSPD or NSPL: CSV files, .gz as they are, or a folder of them.", Arity = ArgumentArity.OneOrMore };
        var command = new Command("postcodes", "Brings in postcodes with their places.") { files, Json, Rejections };
        command.SetAction((parse, _) => Run(parse, async (services, progress) =>
            [await services.GetRequiredService<PostcodeImport>().Run(ImportPaths.Expand(parse.GetRequiredValue(files)), progress)]));
        return command;
    }

    private static Command Schools()
    {
        var file = new Argument<string>("FILE") { Description = "An extract of Get Information About Schools, as CSV, .gz as it is." };
        var links = new Option<string?>("--links") { Description = "The extract of establishment links: which school succeeded which.", HelpName = "FILE" };
        var command = new Command("schools", "Brings in the register of schools.") { file, links, Json, Rejections };
        command.SetAction((parse, _) => Run(parse, (services, progress) =>
            services.GetRequiredService<SchoolImport>().Run(parse.GetRequiredValue(file), parse.GetValue(links), progress)));
        return command;
    }

    private static async Task<int> Run(ParseResult parse, Func<IServiceProvider, IProgress<ImportProgress>, Task<IReadOnlyList<ImportReport>>> import)
    {
        await using var services = OperatorServices.Build();
        Migrations.Run(services.GetRequiredService<Dialect>());
        await services.SowPlaces();
        await using var scope = services.CreateAsyncScope();
        try
        {
            var reports = await ImportScreen.Show(progress => import(scope.ServiceProvider, progress));
            var folder = DatabaseOptions.DataFolder(services.GetRequiredService<IConfiguration>());
            await ImportPrinter.Print(reports, parse.GetValue(Json), parse.GetValue(Rejections)?.FullName, folder);
            return 0;
        }
        catch (ImportException problem)
        {
            await Console.Error.WriteLineAsync(problem.Message);
            return 1;
        }
    }
}
