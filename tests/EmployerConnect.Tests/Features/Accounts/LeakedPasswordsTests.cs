using System.Net;
using EmployerConnect.Tests.Support;
using EmployerConnect.Web.Features.Accounts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;

namespace EmployerConnect.Tests.Features.Accounts;

public sealed class LeakedPasswordsTests
{
    // SHA-1 of Passwords.Other, as sha1sum gives it.
    private const string Digits = "998B4F8B663E0AA664B9622C4077EABA950F2EBB";

    [Theory]
    [InlineData("{0}:3", true)]
    [InlineData("0000000000000000000000000000000000A:9\r\n{0}:1\r\n", true)]
    [InlineData("{0}:0", false)]
    [InlineData("{0}", false)]
    [InlineData("0000000000000000000000000000000000A:9", false)]
    [InlineData("<html>", false)]
    [InlineData("", false)]
    public async Task ARange_SaysWhetherItIsAmongThem(string lines, bool isLeaked)
    {
        var asked = new List<string>();
        await using var standIn = await Loopback.StandIn(context =>
        {
            asked.Add($"{context.Request.Path}{context.Request.QueryString} {context.Request.Headers["Add-Padding"]}");
            return context.Response.WriteAsync(lines.Replace("{0}", Digits[5..], StringComparison.Ordinal));
        });
        using var leaked = Asking(standIn);
        Assert.Equal(isLeaked, await leaked.Hold(Passwords.Other));
        Assert.Equal([$"/range/{Digits[..5]} true"], asked);
    }

    [Theory]
    [InlineData(500)]
    [InlineData(302)]
    public async Task ARefusalOrRedirect_LetsThePasswordPass(int status)
    {
        await using var standIn = await Loopback.StandIn(context =>
        {
            context.Response.StatusCode = context.Request.Path == "/elsewhere" ? StatusCodes.Status200OK : status;
            context.Response.Headers.Location = "/elsewhere";
            return context.Response.WriteAsync($"{Digits[5..]}:3");
        });
        using var leaked = Asking(standIn);
        Assert.False(await leaked.Hold(Passwords.Other));
    }

    [Fact]
    public async Task NobodyThere_LetsThePasswordPass_AndUnlessItIsSetNobodyIsAsked()
    {
        using var gone = new LeakedPasswords(Settings("http://127.0.0.1:1/range/"), NullLogger<LeakedPasswords>.Instance);
        Assert.False(await gone.Hold(Passwords.Other));
        using var off = new LeakedPasswords(Settings(null), NullLogger<LeakedPasswords>.Instance);
        Assert.False(await off.Hold(Passwords.Other));
    }

    [Theory]
    [InlineData("http://ranges.example.org/range/")]
    [InlineData("https://ranges.example.org/range")]
    [InlineData("nonsense")]
    public void AnAddress_IsHttpsAndAFolder(string address) =>
        Assert.Throws<InvalidOperationException>(() => new LeakedPasswords(Settings(address), NullLogger<LeakedPasswords>.Instance));

    [Fact]
    public async Task ChoosingALeakedOne_IsRefusedBesideTheField()
    {
        await using var standIn = await Loopback.StandIn(context => context.Response.WriteAsync($"{Digits[5..]}:3"));
        await using var site = new TestSite { Settings = [new("Passwords:BreachRanges", $"{standIn.Address()}range/")] };
        var people = await People.Settle(site);
        await site.Give(people.Ada);
        var client = await site.Client(people.Ada);
        using var refused = await client.Submit("/account/password", "/account/password", ("Current", Passwords.Good), ("Password", Passwords.Other));
        Assert.Contains(NewPasswordField.Leaked, (await SiteClient.Parse(refused)).QuerySelector("#Password-error")!.TextContent, StringComparison.Ordinal);
        using var taken = await client.Submit("/account/password", "/account/password", ("Current", Passwords.Good), ("Password", "copper lantern meadow"));
        Assert.Equal(HttpStatusCode.Redirect, taken.StatusCode);
    }

    private static LeakedPasswords Asking(WebApplication standIn) => new(Settings($"{standIn.Address()}range/"), NullLogger<LeakedPasswords>.Instance);

    private static IConfiguration Settings(string? address) =>
        new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create("Passwords:BreachRanges", address)]).Build();
}
