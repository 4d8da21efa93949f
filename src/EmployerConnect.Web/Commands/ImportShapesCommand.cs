using System.CommandLine;
using System.Text.Json;
using EmployerConnect.Web.Database;
using EmployerConnect.Web.Features.Shapes;

namespace EmployerConnect.Web.Commands;

/// <summary>Brings in hub areas, catchments and further barriers.</summary>
internal static class ImportShapesCommand
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "A GeoJSON FeatureCollection in WGS84; each feature says its name and its kind (barrier, hub area, catchment)." };
        var kind = new Option<string?>("--kind") { Description = "What a feature is that does not say so.", HelpName = "KIND" };
        var remove = new Option<bool>("--remove") { Description = "Forgets the file of that name that was imported before." };
        var json = new Option<bool>("--json") { Description = "Prints the counts and remarks as JSON." };
        kind.AcceptOnlyFromAmong("barrier", "hub-area", "catchment");
        var command = new Command("shapes", "Brings in areas and barriers; a file takes the place of one of its name.") { file, kind, remove, json };
        command.SetAction((parse, _) => Run(parse.GetRequiredValue(file), parse.GetValue(kind), parse.GetValue(remove), parse.GetValue(json)));
        return command;
    }

    private static async Task<int> Run(string path, string? kind, bool remove, bool json)
    {
        await using var services = OperatorServices.Build();
        Migrations.Run(services.GetRequiredService<Dialect>());
        await using var scope = services.CreateAsyncScope();
        var store = scope.ServiceProvider.GetRequiredService<ShapeStore>();
        var name = Path.GetFileName(path);
        try
        {
            if (remove)
            {
                return await Removed(store, name);
            }

            Print(name, await store.Import(name, Bytes(path), kind), json);
            return 0;
        }
        catch (Exception problem) when (problem is ShapeException or IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync(problem.Message);
            return 1;
        }
    }

    private static byte[] Bytes(string path)
    {
        using var stream = File.OpenRead(path);
        return stream.Length <= ShapeReader.LargestBytes ? File.ReadAllBytes(path) : throw ShapeReader.TooLarge(Path.GetFileName(path));
    }

    private static async Task<int> Removed(ShapeStore store, string name)
    {
        if (await store.Remove(name))
        {
            Console.WriteLine($"{name}: forgotten");
            return 0;
        }

        await Console.Error.WriteLineAsync($"No file {name} was imported.");
        return 1;
    }

    private static void Print(string name, ShapeSet set, bool json)
    {
        if (json)
        {
            Console.WriteLine(JsonSerializer.Serialize(new { File = name, Barriers = set.Barriers.Count, Areas = set.Areas.Count, set.Remarks }, Options));
            return;
        }

        Console.WriteLine($"{name}: {set.Barriers.Count} barrier lines, {set.Areas.Count} areas");
        foreach (var remark in set.Remarks)
        {
            Console.WriteLine(remark);
        }
    }
}
