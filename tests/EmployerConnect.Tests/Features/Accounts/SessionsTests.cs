using System.Net;
using EmployerConnect.Tests.Support;
using EmployerConnect.Web.Database;
using EmployerConnect.Web.Features.Accounts;
using EmployerConnect.Web.Features.People;

namespace EmployerConnect.Tests.Features.Accounts;

public sealed class SessionsTests
{
    [Fact]
    public async Task SignOutEverywhere_EndsAllSessions_OnEveryInstance()
    {
        await using var site = new TestSite();
        await using var second = new TestSite(site);
        var people = await People.Settle(site);
        var (here, there) = (await site.Client(people.Ada), await second.Client(people.Ada));
        Assert.Equal(2, (await here.Page("/account")).QuerySelectorAll("#sessions + dl .govuk-summary-list__row").Length);
        using var answer = await here.Submit("/account", "/account/sign-out-everywhere");
        Assert.Equal("/sign-in", answer.Headers.Location!.OriginalString);
        Assert.False(await here.IsSignedIn());
        Assert.False(await there.IsSignedIn());
    }

    [Fact]
    public async Task OneSession_IsEndedByItsOwnerOnly()
    {
        await using var site = new TestSite();
        var people = await People.Settle(site);
        var (here, there, olive) = (await site.Client(people.Ada), await site.Client(people.Ada), await site.Client(people.Olive));
        var sessions = await site.With<SignInSessions, IReadOnlyList<SignInSession>>(all => all.Live(people.Olive));
        var form = SiteClient.Fields(await here.Page("/account"), "/account/sign-out-everywhere");
        using var foreign = await here.Post($"/account/sessions/{sessions[0].Id}/end", form);
        Assert.Equal(HttpStatusCode.NotFound, foreign.StatusCode);
        Assert.True(await olive.IsSignedIn());

        var page = await here.Page("/account");
        var action = page.QuerySelector("form[action$='/end']")!.GetAttribute("action")!;
        using var own = await here.Submit("/account", action);
        Assert.Equal(HttpStatusCode.Redirect, own.StatusCode);
        Assert.True(await here.IsSignedIn());
        Assert.False(await there.IsSignedIn());
    }

    [Fact]
    public async Task ASession_EndsAfterHalfADayOfSilence_AndAfterAWeekInAnyCase()
    {
        await using var site = new TestSite();
        var people = await People.Settle(site);
        var silent = await site.Client(people.Ada);
        site.Time.Advance(TimeSpan.FromHours(12.5));
        Assert.False(await silent.IsSignedIn());
        var busy = await site.Client(people.Ada);
        for (var hours = 0; hours < 7 * 24; hours += 8)
        {
            Assert.True(await busy.IsSignedIn());
            site.Time.Advance(TimeSpan.FromHours(8));
        }

        Assert.False(await busy.IsSignedIn());
    }

    [Fact]
    public async Task SomebodySuspended_LosesTheirSessionAtTheNextRequest()
    {
        await using var site = new TestSite();
        var people = await People.Settle(site);
        var client = await site.Client(people.Ada);
        Assert.True(await client.IsSignedIn());
        Assert.True((await site.With<SuspensionStore, Outcome>(all => all.Suspend(people.Ada, SuspensionReason.Operator, null))).IsDone);
        Assert.False(await client.IsSignedIn());
        Assert.False((await site.With<SuspensionStore, Outcome>(all => all.Suspend(people.Ada, SuspensionReason.Operator, null))).IsDone);
        await site.Give(people.Ada);
        using var refused = await (await site.Client()).SignIn("ada@example.org");
        Assert.Equal(HttpStatusCode.OK, refused.StatusCode);
        Assert.True((await site.With<SuspensionStore, Outcome>(all => all.Lift(people.Ada, LiftReason.Operator, null))).IsDone);
        using var back = await (await site.Client()).SignIn("ada@example.org");
        Assert.Equal(HttpStatusCode.Redirect, back.StatusCode);
    }

    [Theory]
    [InlineData("/account/password")]
    [InlineData("/account/address")]
    [InlineData("/account/second-factor")]
    [InlineData("/account/passkeys")]
    public async Task ChangesOfTheAccount_WantAFreshSignIn(string page)
    {
        await using var site = new TestSite();
        var people = await People.Settle(site);
        var client = await site.Client(people.Ada);
        await client.Page(page);
        site.Time.Advance(SignInSession.Fresh + TimeSpan.FromSeconds(1));
        using var answer = await client.Get(page);
        Assert.Equal($"/sign-in?again=true&returnUrl={Uri.EscapeDataString(page)}", answer.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task EndingSessions_WantsAFreshSignIn()
    {
        await using var site = new TestSite();
        var people = await People.Settle(site);
        var (here, there) = (await site.Client(people.Ada), await site.Client(people.Ada));
        site.Time.Advance(SignInSession.Fresh + TimeSpan.FromSeconds(1));
        var action = (await here.Page("/account")).QuerySelector("form[action$='/end']")!.GetAttribute("action")!;
        foreach (var end in new[] { action, "/account/sign-out-everywhere" })
        {
            using var answer = await here.Submit("/account", end);
            Assert.Equal("/sign-in?again=true&returnUrl=%2Faccount", answer.Headers.Location!.OriginalString);
        }

        Assert.True(await there.IsSignedIn());
    }

    [Theory]
    [InlineData("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36 Edg/141.0.0.0", "Edge on Windows")]
    [InlineData("Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1", "Safari on iPhone")]
    [InlineData("Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0", "Firefox on Linux")]
    [InlineData("<svg onload=alert(1)>", "Unknown browser")]
    [InlineData(null, "Unknown browser")]
    public void ABrowser_HasANameThatItsOwnerKnows(string? userAgent, string name) => Assert.Equal(name, DeviceName.From(userAgent));
}
