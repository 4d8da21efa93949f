using System.Net;
using EmployerConnect.Matching.Ranking;
using EmployerConnect.Tests.Support;
using EmployerConnect.Web.Database;
using EmployerConnect.Web.Features.Weights;

namespace EmployerConnect.Tests.Features.Weights;

public sealed class WeightsTests : IAsyncLifetime
{
    private readonly TestSite _site = new();
    private People _people = null!;
    private Guid _anna;

    public async ValueTask InitializeAsync()
    {
        _people = await People.Settle(_site);
        _anna = await People.Administrator(_site);
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task Get_Page_ExplainsTheWeightsToEverybodyWhoIsSignedIn()
    {
        foreach (var person in new[] { _people.Ada, _people.Ben, _people.Bea, _people.Cora, _people.Olive, _anna })
        {
            var page = await (await _site.Client(person)).Page("/ranking");
            Assert.Contains("How offers are ranked", page.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
            Assert.Contains("nobody has changed them", page.QuerySelector("#version")!.TextContent, StringComparison.Ordinal);
            Assert.Equal("1000", page.QuerySelectorAll("td")[^1].TextContent);
            Assert.Contains("the Severn estuary", page.Body!.TextContent, StringComparison.Ordinal);
            Assert.Equal(person == _anna, page.QuerySelector("a[href='/ranking/edit']") is not null);
        }
    }

    [Fact]
    public async Task Strangers_AreSentToSignIn_AndMembersMayNotChangeAnything()
    {
        using var anonymous = await (await _site.Client()).Get("/ranking");
        Assert.Equal(HttpStatusCode.Redirect, anonymous.StatusCode);
        var values = SiteClient.Fields(await (await _site.Client(_anna)).Page("/ranking/edit"), "/ranking/edit").Where(field => !field.Key.StartsWith("__", StringComparison.Ordinal)).ToList();
        foreach (var person in new[] { _people.Ada, _people.Ben, _people.Cora, _people.Olive, _people.Ozzie })
        {
            var client = await _site.Client(person);
            using var seen = await client.Get("/ranking/edit");
            Assert.Equal(HttpStatusCode.Forbidden, seen.StatusCode);
            // The token is the person's own, so that nothing but the role stands in the way.
            var own = SiteClient.Fields(await client.Page("/ranking"), "/sign-out");
            using var posted = await client.Post("/ranking/edit", own.Concat(SiteClient.Fill(values, ("Values[Distance]", "1"))));
            Assert.Equal(HttpStatusCode.Forbidden, posted.StatusCode);
        }

        Assert.Equal(0, await Value<int>("SELECT COUNT(*) FROM RankingWeightSet"));
    }

    [Fact]
    public async Task Post_Change_CountsAtOnce_OnEveryInstance_AndIsRemembered()
    {
        await using var other = new TestSite(_site);
        var anna = await _site.Client(_anna);
        using var response = await anna.Submit("/ranking/edit", "/ranking/edit", ("Values[Distance]", "500"), ("Values[RuralSchool]", "0.75"), ("Values[HalfDistanceMiles]", "7.5"));
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);

        var current = await other.With<RankingWeightsStore, WeightsVersion>(store => store.Current());
        Assert.Equal((1, RankingWeights.Default with { Distance = 500, RuralSchool = 0.75, HalfDistanceMiles = 7.5 }), (current.Version, current.Weights));
        Assert.Equal(1, await Value<int>("SELECT COUNT(*) FROM AuditEntry WHERE Action = 'WeightsChanged' AND PersonId = @_anna AND ToVersion = 1", new { _anna }));
        Assert.Contains("version 1", (await anna.Page("/ranking")).QuerySelector("#version")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Anna Admin", (await anna.Page("/ranking")).QuerySelector("#version")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Anna Admin", (await (await _site.Client(_people.Ada)).Page("/ranking")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_Change_ChangesTheOrderOfThePage()
    {
        var encounters = new Encounters(_site, _people);
        var (near, fresh) = (await encounters.Offer(), await encounters.Offer());
        await Write("UPDATE Offer SET Latitude = 52.30 WHERE Id = @fresh", new { fresh });
        await Write("UPDATE Offer SET LastConfirmedAt = @then WHERE Id = @near", new { near, then = TestSite.Now.UtcDateTime.AddDays(-300) });
        var request = await encounters.Request();
        Assert.Equal([near, fresh], await Order(request));

        using var response = await (await _site.Client(_anna)).Submit("/ranking/edit", "/ranking/edit", ("Values[Distance]", "0"), ("Values[Freshness]", "900"));
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);

        Assert.Equal([fresh, near], await Order(request));
    }

    [Theory]
    [InlineData("Distance", "-1", "Distance must be a whole number from 0 to 100,000, not “-1”")]
    [InlineData("Distance", "100001", "Distance must be a whole number from 0 to 100,000, not “100001”")]
    [InlineData("Distance", "1.5", "Distance must be a whole number from 0 to 100,000, not “1.5”")]
    [InlineData("Distance", "", "Distance: enter a whole number from 0 to 100,000")]
    [InlineData("HalfDistanceMiles", "0", "Half distance must be a number from 0.001 to 100,000, not “0”")]
    [InlineData("RuralSchool", "1.01", "Rural schools must be a number from 0 to 1, not “1.01”")]
    [InlineData("RuralSchool", "NaN", "Rural schools must be a number from 0 to 1, not “NaN”")]
    [InlineData("SpecialSchool", "0,5", "Special schools must be a number from 0 to 1, not “0,5”")]
    [InlineData("GoodFrom", "0.7", "Good must not begin above great")]
    public async Task Post_BadNumber_SaysSoBesideTheField_AndSavesNothing(string field, string typed, string message)
    {
        var anna = await _site.Client(_anna);
        using var response = await anna.Submit("/ranking/edit", "/ranking/edit", ($"Values[{field}]", typed), ("Values[Sector]", "151"));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var page = await SiteClient.Parse(response);
        var input = page.QuerySelector($"input[name='Values[{field}]']")!;
        Assert.Equal(typed, input.GetAttribute("value"));
        var error = page.QuerySelector($"[id='{input.Id}-error']")!;
        Assert.Contains(message, error.TextContent, StringComparison.Ordinal);
        Assert.Equal("151", page.QuerySelector("input[name='Values[Sector]']")!.GetAttribute("value"));
        Assert.Equal(0, await Value<int>("SELECT COUNT(*) FROM RankingWeightSet"));
    }

    [Fact]
    public async Task Post_AllPointsNothing_IsRefused()
    {
        var anna = await _site.Client(_anna);
        var none = WeightField.Points.Select(field => ($"Values[{field.Name}]", "0")).ToArray();
        using var response = await anna.Submit("/ranking/edit", "/ranking/edit", none);
        Assert.Contains("At least one of the points must be above 0", (await SiteClient.Parse(response)).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(0, await Value<int>("SELECT COUNT(*) FROM RankingWeightSet"));
    }

    [Fact]
    public async Task Post_AfterSomebodyElse_IsRefused_WithBothVersions()
    {
        var anna = await _site.Client(_anna);
        var stale = SiteClient.Fields(await anna.Page("/ranking/edit"), "/ranking/edit");
        using var first = await anna.Submit("/ranking/edit", "/ranking/edit", ("Values[Distance]", "300"));
        Assert.Equal(HttpStatusCode.Redirect, first.StatusCode);

        using var second = await anna.Post("/ranking/edit", SiteClient.Fill(stale, ("Values[Distance]", "400")));

        Assert.Equal(HttpStatusCode.Conflict, second.StatusCode);
        var page = await SiteClient.Parse(second);
        Assert.Contains("300", page.QuerySelector("table")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("400", page.QuerySelector("table")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(300, (await Current()).Weights.Distance);
        using var third = await anna.Post("/ranking/edit", SiteClient.Fields(page, "/ranking/edit"));
        Assert.Equal(HttpStatusCode.Redirect, third.StatusCode);
        Assert.Equal((2, 400), ((await Current()).Version, (await Current()).Weights.Distance));
    }

    [Fact]
    public async Task TwoAtOnce_OneIsTooLate()
    {
        var changes = await Task.WhenAll(Enumerable.Range(1, 8).Select(i =>
            _site.With<RankingWeightsStore, Outcome>(store => store.Change(0, RankingWeights.Default with { Distance = i }, _anna))));
        Assert.Single(changes, change => change.IsDone);
        Assert.Equal(1, await Value<int>("SELECT COUNT(*) FROM RankingWeightSet"));
    }

    [Fact]
    public void EveryWeight_HasItsField()
    {
        var settable = typeof(RankingWeights).GetProperties().Where(one => one.CanWrite).Select(one => one.Name);
        Assert.Equal(settable.Order(), WeightsForm.Fields.Select(field => field.Name).Order());
        Assert.All(WeightsForm.Fields, field => Assert.EndsWith(".", field.Hint, StringComparison.Ordinal));
        Assert.Equal(RankingWeights.Default, WeightsRow.Of(RankingWeights.Default, 1, _anna, TestSite.Now.UtcDateTime).Weights());
    }

    private async Task<IReadOnlyList<Guid>> Order(Guid request)
    {
        var page = await (await _site.Client(_people.Ada)).Page($"/requests/{request}/matches");
        return [.. page.QuerySelectorAll(".ec-candidate h2[id^='o-']").Select(heading => Guid.Parse(heading.Id![2..]))];
    }

    private Task<WeightsVersion> Current() => _site.With<RankingWeightsStore, WeightsVersion>(store => store.Current());

    private Task<int> Write(string sql, object values) => _site.With<Database, int>(database => database.Commit(work => work.Execute(sql, values)));

    private Task<T> Value<T>(string sql, object? values = null) => _site.With<Database, T>(database => database.Read(work => work.Value<T>(sql, values)));
}
