using System.Net;
using EmployerConnect.Tests.Support;
using EmployerConnect.Web.Features.Plans;

namespace EmployerConnect.Tests.Features.Plans;

/// <summary>A plan belongs to its hub's co-ordinators: another hub's get 404, other roles 403, an anonymous visitor the sign-in page.</summary>
public sealed class PlanAccessTests : IAsyncLifetime
{
    private readonly TestSite _site = new();
    private PlanGround _ground = null!;
    private Guid _plan;
    private Guid _run;

    public async ValueTask InitializeAsync()
    {
        _ground = await PlanGround.Settle(_site);
        await _ground.Encounters.Offer();
        await _ground.Encounters.Request();
        _plan = await _ground.Plan();
        _run = await _ground.Ask();
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    private IEnumerable<string> Pages => [$"/plans/{_plan}", $"/plans/{_plan}/what-if", $"/plans/new?from={_plan}", $"/plans/runs/{_run}", $"/plans/runs/{_run}/progress"];

    [Fact]
    public async Task Get_CoordinatorOfAnotherHub_NotFound()
    {
        var ozzie = await _site.Client(_ground.People.Ozzie);
        foreach (var page in Pages)
        {
            using var answer = await ozzie.Get(page);
            Assert.True(answer.StatusCode == HttpStatusCode.NotFound, $"{page} answered {answer.StatusCode}");
        }

        Assert.DoesNotContain($"{_plan}", (await ozzie.Page("/plans")).Body!.InnerHtml, StringComparison.Ordinal);
        Assert.DoesNotContain($"{_run}", (await ozzie.Page("/plans")).Body!.InnerHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_SchoolsAndEmployers_Forbidden()
    {
        foreach (var person in new[] { _ground.People.Ada, _ground.People.Ben, _ground.People.Bea, _ground.People.Olive })
        {
            var client = await _site.Client(person);
            foreach (var page in Pages.Append("/plans"))
            {
                using var answer = await client.Get(page);
                Assert.True(answer.StatusCode == HttpStatusCode.Forbidden, $"{page} answered {answer.StatusCode}");
            }
        }
    }

    [Fact]
    public async Task Get_Anonymous_TheSameRedirectWhetherItExistsOrNot()
    {
        var client = await _site.Client();
        foreach (var page in Pages.Append($"/plans/{Guid.CreateVersion7()}"))
        {
            using var answer = await client.Get(page);
            Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
            Assert.StartsWith("https://localhost/sign-in", answer.Headers.Location!.ToString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Post_Outsiders_ChangeNothing()
    {
        foreach (var (person, expected) in new[] { (_ground.People.Ozzie, HttpStatusCode.NotFound), (_ground.People.Ada, HttpStatusCode.Forbidden), (_ground.People.Ben, HttpStatusCode.Forbidden) })
        {
            var client = await _site.Client(person);
            foreach (var action in new[] { $"/plans/{_plan}/decisions", $"/plans/runs/{_run}/cancel", "/plans" })
            {
                var token = SiteClient.Fields(await client.Page("/"), "/sign-out");
                using var answer = await client.Post(action, SiteClient.Fill(token, ("Version", "1"), ("Answer", "AcceptAll"), ("HubId", $"{_ground.People.AlderHub}"), ("Offers", "Hub")));
                Assert.True(answer.StatusCode == expected, $"{action} answered {answer.StatusCode}");
            }
        }

        Assert.Equal(1, (await _ground.Find(_plan))!.Version);
        Assert.Equal(PlanRunState.Waiting, (await _ground.Run(_run))!.State);
        Assert.Equal(0, await _ground.Encounters.Value<int>("SELECT COUNT(*) FROM EncounterMatch"));
    }

    [Fact]
    public async Task Post_PlanFromAnotherHubsPlan_NotFound()
    {
        var ozzie = await _site.Client(_ground.People.Ozzie);
        using var answer = await ozzie.Submit("/plans/new", "/plans", ("From", $"{_plan}"));
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task Post_SuspendedCoordinator_IsSignedOut()
    {
        var cora = await _site.Client(_ground.People.Cora);
        var form = await PlanGround.DecisionFields(cora, _plan, DecisionForm.AcceptAll);
        await _ground.Encounters.Write("UPDATE Person SET IsSuspended = 1 WHERE Id = @id", new { id = _ground.People.Cora });
        using var answer = await cora.Post($"/plans/{_plan}/decisions", form);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Contains("/sign-in", answer.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Equal(1, (await _ground.Find(_plan))!.Version);
    }
}
