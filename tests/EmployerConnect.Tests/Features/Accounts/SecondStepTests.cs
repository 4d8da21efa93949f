using EmployerConnect.Tests.Support;
using EmployerConnect.Web.Features.Accounts;
using Microsoft.Extensions.Configuration;

namespace EmployerConnect.Tests.Features.Accounts;

/// <summary>Roles whose password alone is not enough (<c>SignIn__SecondFactorFor</c>).</summary>
public sealed class SecondStepTests : IAsyncLifetime
{
    private const string Step = "/account/second-step";

    private readonly TestSite _site = new() { Settings = [new("SignIn:SecondFactorFor", "HubLead, Coordinator, Administrator")] };
    private People _people = null!;

    public async ValueTask InitializeAsync()
    {
        _people = await People.Settle(_site);
        foreach (var person in new[] { _people.Cora, _people.Ada })
        {
            await _site.Give(person);
        }
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    private async Task<SiteClient> SignIn(string email)
    {
        var client = await _site.Client();
        using var answer = await client.SignIn(email);
        Assert.Equal("/", answer.Headers.Location!.OriginalString);
        return client;
    }

    private static async Task<string?> Sent(SiteClient client, string address)
    {
        using var answer = await client.Get(address);
        return answer.Headers.Location?.OriginalString;
    }

    private async Task<byte[]> SetUp(SiteClient client)
    {
        await client.Page("/account/second-factor");
        var cora = (await _site.With<PersonStore, Person?>(store => store.Find(_people.Cora)))!;
        var key = await _site.With<SecondFactors, byte[]>(factors => factors.Prepare(cora));
        using var answer = await client.Submit("/account/second-factor", "/account/second-factor", ("Code", Totp.Code(key, _site.Time.GetUtcNow())));
        Assert.Equal(10, (await SiteClient.Parse(answer)).QuerySelectorAll("#recovery-codes code").Length);
        return key;
    }

    [Fact]
    public async Task ACoordinator_IsSentToSetUpMoreThanAPassword_BeforeAnythingElse()
    {
        var cora = await SignIn("cora@example.org");
        Assert.Equal(Step, await Sent(cora, "/"));
        Assert.Equal($"{Step}?returnUrl=%2Fapprovals", await Sent(cora, "/approvals"));
        Assert.Equal($"{Step}?returnUrl=%2Foffers", await Sent(cora, "/offers"));
        var page = await cora.Page($"{Step}?returnUrl=%2Fapprovals");
        Assert.NotNull(page.QuerySelector("a[href='/account/passkeys']"));
        using var posted = await cora.Post("/preferences", SiteClient.Fields(page, "/sign-out"));
        Assert.Equal(Step, posted.Headers.Location!.OriginalString);
        await cora.Page("/account/passkeys");
        await cora.Page("/privacy");

        await SetUp(cora);
        await cora.Page("/approvals");
        Assert.Equal("/", await Sent(cora, Step));
    }

    [Fact]
    public async Task WithACode_ThereIsNoFurtherStep()
    {
        var key = await SetUp(await SignIn("cora@example.org"));
        _site.Time.Advance(TimeSpan.FromMinutes(2));
        var again = await _site.Client();
        using var asked = await again.SignIn("cora@example.org");
        Assert.Equal("/sign-in/code", asked.Headers.Location!.OriginalString);
        using var done = await again.Submit("/sign-in/code", "/sign-in/code", ("Code", Totp.Code(key, _site.Time.GetUtcNow())));
        await again.Page("/approvals");
    }

    /// <summary>Else somebody who knows the password alone would add a way of their own.</summary>
    [Fact]
    public async Task WhoHasAPasskeyAlready_UsesIt_AndSetsUpNothingWithoutIt()
    {
        await _site.With<EmployerConnect.Web.Database.Database, int>(database => database.Commit(work => work.Execute(
            "INSERT INTO Passkey (Id, PersonId, CredentialHash, CredentialId, PublicKey, Name, SignCount, Transports, IsUserVerified, IsBackupEligible, IsBackedUp, CreatedAt) VALUES (@id, @Cora, 'H', 'C', 'K', 'Telephone', 0, '', 1, 0, 0, @now)",
            new { id = Guid.CreateVersion7(), _people.Cora, now = TestSite.Now.UtcDateTime })));
        var thief = await SignIn("cora@example.org");
        Assert.StartsWith(Step, await Sent(thief, "/account/second-factor"), StringComparison.Ordinal);
        Assert.StartsWith(Step, await Sent(thief, "/account/passkeys"), StringComparison.Ordinal);
        var page = await thief.Page(Step);
        Assert.Null(page.QuerySelector("a[href='/account/second-factor']"));
        Assert.NotNull(page.QuerySelector("a[href^='/sign-in?again=true']"));
    }

    [Fact]
    public async Task OthersGoOn_AndASecondRoleCounts()
    {
        var ada = await SignIn("ada@example.org");
        await ada.Page("/requests/mine");
        await _site.With<EmployerConnect.Web.Database.Database, int>(database => database.Commit(work => work.Execute(
            "INSERT INTO Membership (Id, PersonId, HubId, Role, SinceAt) VALUES (@id, @Ada, @AlderHub, 'Coordinator', @now)", new { id = Guid.CreateVersion7(), _people.Ada, _people.AlderHub, now = TestSite.Now.UtcDateTime })));
        Assert.Equal($"{Step}?returnUrl=%2Frequests%2Fmine", await Sent(ada, "/requests/mine"));
    }

    [Fact]
    public async Task SigningOut_IsAlwaysPossible()
    {
        var cora = await SignIn("cora@example.org");
        using var left = await cora.Submit(Step, "/sign-out");
        Assert.False(await cora.IsSignedIn());
        Assert.StartsWith("/sign-in", new Uri(cora.Http.BaseAddress!, await Sent(cora, Step)).AbsolutePath, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, false, false)]
    [InlineData(null, true, true)]
    [InlineData("none", true, false)]
    [InlineData("coordinator", false, true)]
    public void TheSetting_DecidesWhom_InProductionThoseWhoDecideForOthers(string? setting, bool isProduction, bool stops)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("SignIn:SecondFactorFor", setting)]).Build();
        var cora = new Actor(Guid.CreateVersion7(), "Cora", false, [new ActorMembership { Role = Role.Coordinator, HubId = Guid.CreateVersion7(), Where = "Alder hub" }]);
        var strong = new Actor(cora.PersonId, "Cora", false, cora.Memberships) { IsStrong = true };
        var rule = SecondFactorRule.Read(configuration, isProduction);
        Assert.Equal((stops, false), (rule.Stops(cora), rule.Stops(strong)));
    }

    [Fact]
    public void ANameThatIsNoRole_StopsTheStart()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("SignIn:SecondFactorFor", "HubLead, Boss")]).Build();
        Assert.Contains("'Boss'", Assert.Throws<InvalidOperationException>(() => SecondFactorRule.Read(configuration, isProduction: false)).Message, StringComparison.Ordinal);
    }
}
