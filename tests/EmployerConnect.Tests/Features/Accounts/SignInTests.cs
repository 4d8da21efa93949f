using System.Net;
using EmployerConnect.Tests.Support;
using EmployerConnect.Web.Database;
using EmployerConnect.Web.Features.Accounts;

namespace EmployerConnect.Tests.Features.Accounts;

public sealed class SignInTests
{
    [Fact]
    public async Task WrongPassword_UnknownAddress_NoPasswordAndSuspended_GetTheSameAnswer()
    {
        await using var site = new TestSite();
        var people = await People.Settle(site);
        await site.Give(people.Ada);
        await site.Give(people.Olive);
        await site.With<Database, int>(database => database.Commit(work => work.Execute("UPDATE Person SET IsSuspended = 1 WHERE Id = @Olive", new { people.Olive })));
        var answers = new List<(HttpStatusCode, string)>();
        foreach (var (email, password) in new[] { ("ada@example.org", Passwords.Other), ("nobody@example.org", Passwords.Good), ("ben@example.org", Passwords.Good), ("olive@example.org", Passwords.Good) })
        {
            using var answer = await (await site.Client()).SignIn(email, password);
            answers.Add((answer.StatusCode, (await SiteClient.Parse(answer)).QuerySelector("#Email-error")!.TextContent));
        }

        Assert.Single(answers.Distinct());
    }

    [Theory]
    [InlineData("/offers/mine", "/offers/mine")]
    [InlineData("//evil.example", "/")]
    [InlineData("/\\evil.example", "/")]
    [InlineData("https://evil.example/", "/")]
    [InlineData("", "/")]
    public async Task Afterwards_OneIsOnThisSite(string asked, string expected)
    {
        await using var site = new TestSite();
        var people = await People.Settle(site);
        await site.Give(people.Ben);
        var client = await site.Client();
        using var answer = await client.Submit($"/sign-in?returnUrl={Uri.EscapeDataString(asked)}", "/sign-in", ("Email", "ben@example.org"), ("Password", Passwords.Good));
        Assert.Equal(expected, answer.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task EachSignIn_BeginsASessionOfItsOwn_AndTheOldCookieIsWorthNothing()
    {
        await using var site = new TestSite();
        var people = await People.Settle(site);
        await site.Give(people.Ada);
        await site.Give(people.Ben);
        var client = await site.Client();
        using var first = await client.SignIn("ben@example.org");
        var planted = CookieOf(first);
        using var second = await client.SignIn("ada@example.org");
        Assert.NotEqual(planted, CookieOf(second));
        Assert.False(await Knows(site, planted));
        Assert.True(await Knows(site, CookieOf(second)));
        using var off = await client.Submit("/account", "/sign-out");
        Assert.False(await Knows(site, CookieOf(second)));
    }

    [Fact]
    public async Task Cookies_AreHostBoundAndOutOfReachOfScripts()
    {
        await using var site = new TestSite();
        var people = await People.Settle(site);
        await site.Give(people.Ada);
        using var answer = await (await site.Client()).SignIn("ada@example.org");
        var cookies = answer.Headers.GetValues("Set-Cookie").Where(cookie => cookie.Contains("EmployerConnect", StringComparison.Ordinal) && !cookie.Contains("=;", StringComparison.Ordinal)).ToList();
        Assert.Equal(2, cookies.Count);
        Assert.All(cookies, cookie =>
        {
            Assert.StartsWith("__Host-", cookie, StringComparison.Ordinal);
            Assert.Contains("path=/;", cookie, StringComparison.Ordinal);
            Assert.Contains("secure", cookie, StringComparison.Ordinal);
            Assert.Contains("httponly", cookie, StringComparison.Ordinal);
            Assert.Contains("samesite=lax", cookie, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task FewWrongTries_CloseTheAccountToTheirAddressOnly_ForAQuarterOfAnHour()
    {
        await using var site = new TestSite();
        var people = await People.Settle(site);
        await site.Give(people.Ada);
        await Try(site, "203.0.113.9", "ada@example.org", SignInTries.MostHere, HttpStatusCode.OK);
        using var closed = await (await site.Client(address: "203.0.113.9")).SignIn("ada@example.org");
        Assert.Equal(HttpStatusCode.TooManyRequests, closed.StatusCode);
        using var owner = await (await site.Client(address: "203.0.113.10")).SignIn("ada@example.org");
        Assert.Equal(HttpStatusCode.Redirect, owner.StatusCode);
        site.Time.Advance(SignInTries.QuarterHour + TimeSpan.FromSeconds(1));
        using var later = await (await site.Client(address: "203.0.113.9")).SignIn("ada@example.org");
        Assert.Equal(HttpStatusCode.Redirect, later.StatusCode);
    }

    [Fact]
    public async Task ManyAccounts_FromOneAddress_AreStopped_WhetherTheyExistOrNot()
    {
        await using var site = new TestSite();
        var people = await People.Settle(site);
        await site.Give(people.Ada);
        await Count(site, "203.0.113.9", SignInTries.MostOfPlace, number => $"nobody{number}@example.org");
        using var stopped = await (await site.Client(address: "203.0.113.9")).SignIn("ada@example.org");
        Assert.Equal(HttpStatusCode.TooManyRequests, stopped.StatusCode);
        using var unknown = await (await site.Client(address: "203.0.113.9")).SignIn("nobody@example.net");
        Assert.Equal(HttpStatusCode.TooManyRequests, unknown.StatusCode);
        using var neighbour = await (await site.Client(address: "203.0.113.200")).SignIn("ada@example.org");
        Assert.Equal(HttpStatusCode.Redirect, neighbour.StatusCode);
    }

    [Fact]
    public async Task OneAccount_FromManyAddresses_IsClosedToStrangersAndOpenToItsOwnersBrowser()
    {
        await using var site = new TestSite();
        var people = await People.Settle(site);
        await site.Give(people.Ada);
        var own = await site.Client(address: "198.51.100.1");
        using (await own.SignIn("ada@example.org"))
        using (await own.Submit("/account", "/sign-out"))
        {
            for (var number = 0; number <= SignInTries.MostOfAccount; number++)
            {
                var place = new SignInPlace(EmployerConnect.Web.Features.Shared.SecretToken.Hash("ada@example.org"), SignInTries.KeyOf(IPAddress.Parse($"203.0.{number / 200}.{number % 200}")), IsKnownDevice: false);
                await site.With<SignInTries, bool>(tries => tries.Begin(TryKind.Password, place));
            }
        }

        using var stranger = await (await site.Client(address: "192.0.2.77")).SignIn("ada@example.org");
        Assert.Equal(HttpStatusCode.TooManyRequests, stranger.StatusCode);
        using var owner = await own.SignIn("ada@example.org");
        Assert.Equal(HttpStatusCode.Redirect, owner.StatusCode);
    }

    [Fact]
    public async Task AHundredTriesAtOnce_AreAHundredTries()
    {
        await using var site = new TestSite();
        await People.Settle(site);
        var place = new SignInPlace("ada", "here", IsKnownDevice: false);
        var judged = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => site.With<SignInTries, bool>(tries => tries.Begin(TryKind.Password, place))));
        Assert.Equal(SignInTries.MostHere, judged.Count(one => one));
    }

    [Fact]
    public void AnIpv6Line_IsOnePlace()
    {
        Assert.Equal(SignInTries.KeyOf(IPAddress.Parse("2001:db8:1:2::1")), SignInTries.KeyOf(IPAddress.Parse("2001:db8:1:2:ffff::9")));
        Assert.NotEqual(SignInTries.KeyOf(IPAddress.Parse("2001:db8:1:2::1")), SignInTries.KeyOf(IPAddress.Parse("2001:db8:1:3::1")));
        Assert.Equal(SignInTries.KeyOf(IPAddress.Parse("203.0.113.9")), SignInTries.KeyOf(IPAddress.Parse("::ffff:203.0.113.9")));
    }

    private static async Task Try(TestSite site, string address, string email, int times, HttpStatusCode expected)
    {
        var client = await site.Client(address: address);
        for (var time = 0; time < times; time++)
        {
            using var answer = await client.SignIn(email, Passwords.Other);
            Assert.Equal(expected, answer.StatusCode);
        }
    }

    private static async Task Count(TestSite site, string address, int times, Func<int, string> email)
    {
        for (var number = 0; number < times; number++)
        {
            var place = new SignInPlace(EmployerConnect.Web.Features.Shared.SecretToken.Hash(email(number)), SignInTries.KeyOf(IPAddress.Parse(address)), IsKnownDevice: false);
            await site.With<SignInTries, bool>(tries => tries.Begin(TryKind.Password, place));
        }
    }

    private static string CookieOf(HttpResponseMessage answer) =>
        answer.Headers.GetValues("Set-Cookie").First(cookie => cookie.StartsWith("__Host-EmployerConnect=", StringComparison.Ordinal)).Split(';')[0];

    private static async Task<bool> Knows(TestSite site, string cookie)
    {
        var http = (await site.Client()).Http;
        http.DefaultRequestHeaders.Add("Cookie", cookie);
        using var answer = await http.GetAsync(new Uri("/account", UriKind.Relative));
        return answer.StatusCode == HttpStatusCode.OK;
    }
}
