using System.Text;
using System.Text.Json;

namespace EmployerConnect.Tests.Features.Places;

public sealed class ImportCommandTests : IDisposable
{
    private const string Header = "Postcode,Positional_quality_indicator,Eastings,Northings,Admin_district_code\n";

    private readonly string _folder = Directory.CreateTempSubdirectory("employerconnect-command-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Import_ThenPlace_AnswersAsJsonInTheOrderAsked()
    {
        var file = Write("a.csv", Header + "WR1 2EY,10,385001,254805,E07000237\nWR1 2EX,90,0,0,\n");
        var import = await OperatorProcess.Run(_folder, "import", "postcodes", file, "--json");
        Assert.True(import.Code == 0, import.Errors);
        using var counts = JsonDocument.Parse(import.Output);
        Assert.Equal((2, 2, 0), (Number(counts, "read"), Number(counts, "added"), Number(counts, "rejected")));
        Assert.True(Number(counts, "writersWaitedMilliseconds") >= 0);

        var place = await OperatorProcess.Run(_folder, "place", "wr12ex", "WR1 2ey", "ZE2 9AA", "nonsense", "--json");
        Assert.True(place.Code == 0, place.Errors);
        using var places = JsonDocument.Parse(place.Output);
        Assert.Equal(["WR1 2EX outcode", "WR1 2EY postcode", "ZE2 9AA unknown", "nonsense unknown"],
            places.RootElement.EnumerateArray().Select(p => $"{p.GetProperty("postcode").GetString()} {p.GetProperty("precision").GetString()}"));
        Assert.Equal(["postcode", "latitude", "longitude", "precision", "uncertaintyMetres"], places.RootElement[0].EnumerateObject().Select(p => p.Name));
        Assert.Equal(0, places.RootElement[1].GetProperty("uncertaintyMetres").GetInt32());
        Assert.All(["latitude", "longitude", "uncertaintyMetres"], name => Assert.Equal(JsonValueKind.Null, places.RootElement[2].GetProperty(name).ValueKind));
    }

    [Fact]
    public async Task Rejections_AreOnScreen_AndAllOfThemInAFileThatRunsNothing()
    {
        var bad = string.Concat(Enumerable.Range(0, 30).Select(i => $"=cmd|{i},10,385001,254805,\n"));
        var (code, output, _) = await OperatorProcess.Run(_folder, "import", "postcodes", Write("a.csv", Header + "WR1 2EY,10,385001,254805,\n" + bad));
        Assert.Equal(0, code);
        Assert.Contains("31 read, 1 added, 0 changed, 0 unchanged, 30 rejected", output, StringComparison.Ordinal);
        Assert.Contains("=cmd|0", output, StringComparison.Ordinal);
        Assert.Contains("waited at most", output, StringComparison.Ordinal);
        var lines = await File.ReadAllLinesAsync(Path.Combine(_folder, "rejected-rows.csv"), TestContext.Current.CancellationToken);
        Assert.Equal(31, lines.Length);
        Assert.Equal("\"a.csv\",3,\"Postcode\",\"'=cmd|0\",\"That is not a postcode.\"", lines[1]);
    }

    [Fact]
    public async Task UnreadableFile_IsAnErrorAndExitCodeOne()
    {
        var (code, output, errors) = await OperatorProcess.Run(_folder, "import", "schools", Write("a.csv", "x"));
        Assert.Equal((1, ""), (code, output));
        Assert.Contains("a.csv is no extract of schools", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task KilledInTheMiddleOfWriting_LeavesNothing_AndRunsAgain()
    {
        const int Rows = 600_000;
        var small = Write("small.csv", Header + "WR1 2EY,10,385001,254805,E07000237\n");
        Assert.Equal(0, (await OperatorProcess.Run(_folder, "import", "postcodes", small)).Code);
        var large = Write("large.csv", Many(Rows));
        using (var process = OperatorProcess.Start(_folder, "import", "postcodes", large))
        {
            // The first fifth of the rows is written, and the transaction is open.
            while (await process.StandardError.ReadLineAsync(TestContext.Current.CancellationToken) is { } line && line != "Writing 20 %")
            {
                Assert.NotEqual("Writing 100 %", line);
            }

            process.Kill();
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            Assert.NotEqual(0, process.ExitCode);
        }

        var after = await OperatorProcess.Run(_folder, "place", "WR1 2EY", "AL1A 0AA", "--json");
        Assert.Contains("\"postcode\": \"AL1A 0AA\",\n    \"latitude\": null", after.Output.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Contains("\"precision\": \"postcode\"", after.Output, StringComparison.Ordinal);
        using var again = JsonDocument.Parse((await OperatorProcess.Run(_folder, "import", "postcodes", large, "--json")).Output);
        Assert.Equal((Rows, Rows), (Number(again, "read"), Number(again, "added")));
    }

    private static int Number(JsonDocument answer, string name) => answer.RootElement[0].GetProperty(name).GetInt32();

    private string Write(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, text);
        return path;
    }

    private static string Many(int count)
    {
        const string Units = "ABDEFGHJLNPQRSTUWXYZ";
        var text = new StringBuilder(Header, count * 40);
        for (var i = 0; i < count; i++)
        {
            var outward = i / 4_000;
            text.Append("AL").Append(outward / 20 % 10).Append(Units[outward % 20]).Append(' ').Append(i / 400 % 10).Append(Units[i / 20 % 20]).Append(Units[i % 20])
                .Append(",10,").Append(390_000 + (i % 5_000)).Append(",800000,S12000033\n");
        }

        return text.ToString();
    }
}
