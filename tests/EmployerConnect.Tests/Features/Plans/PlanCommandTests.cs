using System.Text.Json;
using EmployerConnect.Tests.Features.Places;
using EmployerConnect.Tests.Support;

namespace EmployerConnect.Tests.Features.Plans;

public sealed class PlanCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("employerconnect-plan-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Json_HasTheAssignmentsTheProofAndTheComparison()
    {
        await using var site = new TestSite();
        var ground = await Some(site);
        var (code, output, errors) = await Run(site, "plan", "--hub", $"{ground.People.AlderHub}", "--json");

        Assert.True(code == 0, errors);
        using var json = JsonDocument.Parse(output);
        var plan = json.RootElement;
        Assert.Equal(
            ["hubId", "hub", "assignments", "value", "bound", "gap", "isExact", "seconds", "firstComeValue", "firstComeServed", "requests", "requestsServed", "servedPerSchool", "unserved"],
            plan.EnumerateObject().Select(property => property.Name));
        var row = Assert.Single(plan.GetProperty("assignments").EnumerateArray());
        Assert.Equal(
            ["offerId", "requestId", "school", "employer", "date", "time", "durationMinutes", "delivery", "distanceMetres", "numberInYear", "visit", "value"],
            row.EnumerateObject().Select(property => property.Name));
        Assert.Equal((2, 1, 1, true), (plan.GetProperty("requests").GetInt32(), plan.GetProperty("requestsServed").GetInt32(), plan.GetProperty("firstComeServed").GetInt32(), plan.GetProperty("isExact").GetBoolean()));
        Assert.Equal(plan.GetProperty("bound").GetInt64(), plan.GetProperty("assignments").EnumerateArray().Sum(one => one.GetProperty("value").GetInt64()));
        Assert.Equal(1, plan.GetProperty("servedPerSchool").EnumerateArray().Sum(school => school.GetProperty("planned").GetInt32()));
        Assert.Equal("AllTaken", Assert.Single(plan.GetProperty("unserved").EnumerateArray()).GetProperty("reason").GetString());
        Assert.Equal(0, await ground.Encounters.Value<int>("SELECT COUNT(*) FROM HubPlan"));
    }

    [Fact]
    public async Task ByName_SaysTheSameInWords()
    {
        await using var site = new TestSite();
        await Some(site);
        var (code, output, errors) = await Run(site, "plan", "--hub", "alder HUB", "--pool", "5", "--days", "3", "--every-offer");
        Assert.True(code == 0, errors);
        Assert.Contains("Alder hub: serves", output, StringComparison.Ordinal);
        Assert.Contains("Life on a building site", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("There is no hub “Nowhere”", "--hub", "Nowhere")]
    [InlineData("--pool must be a whole number from 0 to 100, not “far”", "--hub", "Alder hub", "--pool", "far")]
    [InlineData("--days must be a whole number from 1 to 1000, not “0”", "--hub", "Alder hub", "--days", "0")]
    public async Task WrongOptions_AreOneLineOnStandardError_AndExitCodeOne(string reason, params string[] options)
    {
        await using var site = new TestSite();
        await People.Settle(site);
        var (code, output, errors) = await Run(site, ["plan", .. options]);
        Assert.Equal((1, ""), (code, output));
        Assert.Contains(reason, Assert.Single(errors.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    /// <summary>Dates far enough ahead that the command's own clock does not matter.</summary>
    private static async Task<PlanGround> Some(TestSite site)
    {
        var ground = await PlanGround.Settle(site);
        await ground.Encounters.Offer(sessions: 1);
        await ground.Encounters.Request();
        await ground.RequestOfElm();
        await ground.Encounters.Write("UPDATE OfferWindow SET ToDate = @until", new { until = new DateOnly(2060, 1, 1) });
        await ground.Encounters.Write("UPDATE RequestWindow SET ToDate = @until", new { until = new DateOnly(2060, 1, 1) });
        return ground;
    }

    private Task<(int Code, string Output, string Errors)> Run(TestSite site, params string[] command) =>
        OperatorProcess.RunOn(_folder, site.ConnectionString, command);
}
