using System.Net;
using EmployerConnect.Tests.Support;
using EmployerConnect.Web.Database;
using EmployerConnect.Web.Features.Accounts;

namespace EmployerConnect.Tests.Features.Accounts;

public sealed class SecondFactorTests
{
    [Fact]
    public async Task TurnedOn_SigningInAsksForACode_WhichCountsOnce()
    {
        await using var site = new TestSite();
        var (key, _) = await TurnOn(site, await People.Settle(site));
        site.Time.Advance(TimeSpan.FromMinutes(2));
        var code = Totp.Code(key, site.Time.GetUtcNow());
        var client = await site.Client();
        using var first = await client.SignIn("ada@example.org");
        Assert.Equal("/sign-in/code", first.Headers.Location!.OriginalString);
        Assert.False(await client.IsSignedIn());
        using var wrong = await client.Submit("/sign-in/code", "/sign-in/code", ("Code", "000000"));
        Assert.Equal(HttpStatusCode.OK, wrong.StatusCode);
        using var right = await client.Submit("/sign-in/code", "/sign-in/code", ("Code", code));
        Assert.Equal(HttpStatusCode.Redirect, right.StatusCode);
        Assert.True(await client.IsSignedIn());

        var thief = await site.Client();
        using var password = await thief.SignIn("ada@example.org");
        using var replay = await thief.Submit("/sign-in/code", "/sign-in/code", ("Code", code));
        Assert.Equal(HttpStatusCode.OK, replay.StatusCode);
        Assert.False(await thief.IsSignedIn());
    }

    [Fact]
    public async Task ARecoveryCode_WorksOnce_AndItsOwnerIsTold()
    {
        await using var site = new TestSite();
        var (_, codes) = await TurnOn(site, await People.Settle(site));
        Assert.Equal(10, codes.Count);
        Assert.All(codes, code => Assert.Matches("^([a-z2-9]{4}-){5}[a-z2-9]{4}$", code));
        var client = await site.Client();
        using var first = await client.SignIn("ada@example.org");
        using var used = await client.Submit("/sign-in/code", "/sign-in/code", ("Code", codes[3].ToUpperInvariant().Replace("-", " ", StringComparison.Ordinal)));
        Assert.Equal(HttpStatusCode.Redirect, used.StatusCode);
        Assert.Contains(await site.MailTo("ada@example.org"), message => message.Subject == "A recovery code was used");
        var again = await site.Client();
        using var second = await again.SignIn("ada@example.org");
        using var reused = await again.Submit("/sign-in/code", "/sign-in/code", ("Code", codes[3]));
        Assert.Equal(HttpStatusCode.OK, reused.StatusCode);
    }

    [Fact]
    public async Task TheCodePage_WithoutAPassword_LeadsBack_AndTriesAreCounted()
    {
        await using var site = new TestSite();
        await TurnOn(site, await People.Settle(site));
        using var page = await (await site.Client()).Get("/sign-in/code");
        Assert.Equal("/sign-in", page.Headers.Location!.OriginalString);
        var client = await site.Client();
        using var first = await client.SignIn("ada@example.org");
        for (var number = 0; number < SignInTries.MostHere; number++)
        {
            using var wrong = await client.Submit("/sign-in/code", "/sign-in/code", ("Code", "000000"));
            Assert.Equal(HttpStatusCode.OK, wrong.StatusCode);
        }

        using var stopped = await client.Submit("/sign-in/code", "/sign-in/code", ("Code", "000000"));
        Assert.Equal(HttpStatusCode.TooManyRequests, stopped.StatusCode);
    }

    [Fact]
    public async Task TheKey_IsStoredEncrypted_AndShownUntilItsFirstCode()
    {
        await using var site = new TestSite();
        var people = await People.Settle(site);
        var client = await site.Client(people.Ada);
        var page = await client.Page("/account/second-factor");
        var key = page.QuerySelector("#totp-key")!.TextContent.Replace(" ", "", StringComparison.Ordinal);
        Assert.Equal(32, key.Length);
        Assert.NotNull(page.QuerySelector("svg.ec-qr path"));
        var stored = await site.With<Database, string>(database => database.Read(work => work.Value<string>("SELECT TotpKey FROM Person WHERE Id = @Ada", new { people.Ada })));
        Assert.DoesNotContain(key, stored, StringComparison.Ordinal);
        Assert.Equal(key, (await client.Page("/account/second-factor")).QuerySelector("#totp-key")!.TextContent.Replace(" ", "", StringComparison.Ordinal));
        using var wrong = await client.Submit("/account/second-factor", "/account/second-factor", ("Code", "12"));
        Assert.NotNull((await SiteClient.Parse(wrong)).QuerySelector("#Code-error"));
    }

    [Fact]
    public async Task TurnedOff_ThePasswordAloneIsEnough()
    {
        await using var site = new TestSite();
        var people = await People.Settle(site);
        await TurnOn(site, people);
        using var off = await (await site.Client(people.Ada)).Submit("/account/second-factor", "/account/second-factor/off");
        Assert.Equal(HttpStatusCode.Redirect, off.StatusCode);
        using var answer = await (await site.Client()).SignIn("ada@example.org");
        Assert.Equal("/", answer.Headers.Location!.OriginalString);
    }

    private static async Task<(byte[] Key, IReadOnlyList<string> Codes)> TurnOn(TestSite site, People people)
    {
        await site.Give(people.Ada);
        var client = await site.Client(people.Ada);
        await client.Page("/account/second-factor");
        var ada = (await site.With<PersonStore, Person?>(store => store.Find(people.Ada)))!;
        var key = await site.With<SecondFactors, byte[]>(factors => factors.Prepare(ada));
        using var answer = await client.Submit("/account/second-factor", "/account/second-factor", ("Code", Totp.Code(key, site.Time.GetUtcNow())));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return (key, [.. (await SiteClient.Parse(answer)).QuerySelectorAll("#recovery-codes code").Select(code => code.TextContent)]);
    }
}
