using System.Net;
using EmployerConnect.Tests.Support;
using EmployerConnect.Web.Database;
using EmployerConnect.Web.Features.Accounts;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace EmployerConnect.Tests.Features.Accounts;

public sealed class ProviderTests
{
    private const string Redirect = "http://localhost:5080/sign-in/provider/loop/callback";

    [Fact]
    public async Task LinkedFromASignedInAccount_ThenItSignsIn_ByIssuerAndSubjectAndNeverByAddress()
    {
        await using var provider = await LoopbackProvider.Start(Redirect);
        await using var site = new TestSite { Settings = Settings(provider) };
        var people = await People.Settle(site);

        // Nobody has linked it: the address in the token is Ada's, and that is no reason to let anybody in.
        var stranger = await site.Client();
        Assert.Contains("not linked yet", await Finish(stranger, provider, "/sign-in/provider/loop", "subject-1"), StringComparison.Ordinal);
        Assert.False(await stranger.IsSignedIn());

        var ada = await site.Client(people.Ada);
        Assert.Contains("Link this account?", await Finish(ada, provider, "/account/providers/loop", "subject-1"), StringComparison.Ordinal);
        Assert.Equal(0, await Links(site));
        using var linked = await ada.Submit("/account/providers/confirm", "/account/providers/confirm");
        Assert.Equal("/account", linked.Headers.Location!.OriginalString);
        Assert.Equal(1, await Links(site));
        Assert.Contains(await site.MailTo("ada@example.org"), message => message.Subject == "Another way to sign in was added");

        var again = await site.Client();
        await Finish(again, provider, "/sign-in/provider/loop?returnUrl=%2Frequests%2Fmine", "subject-1");
        Assert.Contains("Ada Ash", (await again.Page("/account")).Body!.TextContent, StringComparison.Ordinal);

        // What a provider says from its own session lets somebody in; to change the account, it must have looked anew.
        using var relied = await again.Get("/account/passkeys");
        Assert.StartsWith("/sign-in?again=true", relied.Headers.Location!.OriginalString, StringComparison.Ordinal);
        await Finish(again, provider, "/sign-in/provider/loop?again=true", "subject-1");
        await again.Page("/account/passkeys");

        // Another subject of the same provider, with the same address, is somebody else; so is one that differs by case.
        foreach (var other in new[] { "subject-2", "Subject-1" })
        {
            var visitor = await site.Client();
            Assert.Contains("not linked yet", await Finish(visitor, provider, "/sign-in/provider/loop", other), StringComparison.Ordinal);
            Assert.False(await visitor.IsSignedIn());
        }

        var ben = await site.Client(people.Ben);
        await Finish(ben, provider, "/account/providers/loop", "subject-1");
        using var taken = await ben.Submit("/account/providers/confirm", "/account/providers/confirm");
        Assert.Equal(1, await Links(site));

        var action = (await ada.Page("/account")).QuerySelector("#providers form")!.GetAttribute("action")!;
        using var foreign = await ben.Post(action, SiteClient.Fields(await ben.Page("/account"), "/account/sign-out-everywhere"));
        Assert.Equal(HttpStatusCode.NotFound, foreign.StatusCode);
        using var removed = await ada.Submit("/account", action);
        Assert.Equal(0, await Links(site));
        Assert.Equal(["ProviderLinked", "ProviderUnlinked"], await site.With<Database, IReadOnlyList<string>>(database => database.Read(work =>
            work.Query<string>("SELECT Action FROM AuditEntry WHERE SubjectKind = 'ProviderSignIn' AND PersonId = @Ada ORDER BY Action", new { people.Ada }))));
    }

    [Fact]
    public async Task APageElsewhere_BeginsNoSignIn_AndProvingOnceMoreDoesNotRelyOnTheProvidersSession()
    {
        await using var provider = await LoopbackProvider.Start(Redirect);
        await using var site = new TestSite { Settings = Settings(provider) };
        // Pushed authorisation would hide what is asked for.
        await using var open = site.WithWebHostBuilder(builder => builder.ConfigureTestServices(services =>
            services.PostConfigureAll<OpenIdConnectOptions>(options => options.PushedAuthorizationBehavior = PushedAuthorizationBehavior.Disable)));
        foreach (var (from, mayBegin) in new[] { ("cross-site", false), ("same-site", false), ("same-origin", true), ("none", true), ("", true) })
        {
            var client = new SiteClient(open.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, BaseAddress = new Uri("https://localhost") }));
            client.Http.DefaultRequestHeaders.Add("Sec-Fetch-Site", from);
            using var answer = await client.Get("/sign-in/provider/loop");
            Assert.StartsWith(mayBegin ? provider.Address.ToString() : "/sign-in", answer.Headers.Location!.OriginalString, StringComparison.Ordinal);
            Assert.DoesNotContain("prompt", answer.Headers.Location.OriginalString, StringComparison.Ordinal);
            var link = (await client.Page("/sign-in?again=true&returnUrl=%2Faccount")).QuerySelector("a[href^='/sign-in/provider/']")!.GetAttribute("href")!;
            using var again = await client.Get(link);
            Assert.Equal(mayBegin, again.Headers.Location!.OriginalString.Contains("prompt=login", StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("https://login.example.org/tenant/v2.0", true)]
    [InlineData("https://login.example.org:443/tenant/v2.0/", true)]
    [InlineData("https://login.example.org/other/v2.0", false)]
    [InlineData("https://login.example.org.evil.example/tenant/v2.0", false)]
    [InlineData("http://login.example.org/tenant/v2.0", false)]
    [InlineData("login.example.org", false)]
    public void AnIssuer_IsTheAuthorityThatWasSet(string issuer, bool isOf) =>
        Assert.Equal(isOf, ProviderServices.IsOf(new ProviderOptions("a", "A", new Uri("https://login.example.org/tenant/v2.0"), "client", null), issuer));

    [Fact]
    public async Task Tokens_AreSignedByAProvidersPublicKey_AndNoRedirectIsFollowed()
    {
        await using var site = new TestSite
        {
            Settings = [new("Providers:Loop:Authority", "https://login.example.org"), new("Providers:Loop:ClientId", "employerconnect")],
        };
        var options = site.Services.GetRequiredService<IOptionsMonitor<OpenIdConnectOptions>>().Get("provider-loop");
        Assert.NotEmpty(options.TokenValidationParameters.ValidAlgorithms);
        Assert.All(options.TokenValidationParameters.ValidAlgorithms, one => Assert.Matches("^(RS|PS|ES)(256|384|512)$", one));
        Assert.True(options.UsePkce);
        Assert.False(Assert.IsType<SocketsHttpHandler>(options.BackchannelHttpHandler).AllowAutoRedirect);
    }

    [Fact]
    public async Task AnAnswerOfAnotherBrowser_OrOfNobody_SignsNobodyIn()
    {
        await using var provider = await LoopbackProvider.Start(Redirect);
        await using var site = new TestSite { Settings = Settings(provider) };
        await People.Settle(site);
        var attacker = await site.Client();
        using var begun = await attacker.Get("/sign-in/provider/loop");
        var answer = await provider.Authorise(begun.Headers.Location!, "attacker");
        using var planted = await (await site.Client()).Get(answer);
        Assert.Equal("/sign-in/provider/refused", planted.Headers.Location!.OriginalString);
        using var bare = await (await site.Client()).Get("/sign-in/provider/loop/callback");
        Assert.NotEqual(HttpStatusCode.OK, bare.StatusCode);
        using var unknown = await (await site.Client()).Get("/sign-in/provider/other");
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
    }

    /// <summary>From the link on our page, through the provider, to the page where it ends; its text.</summary>
    private static async Task<string> Finish(SiteClient client, LoopbackProvider provider, string start, string subject)
    {
        using var begun = await client.Get(start);
        Assert.Equal(HttpStatusCode.Redirect, begun.StatusCode);
        using var returned = await client.Get(await provider.Authorise(begun.Headers.Location!, subject));
        using var page = await client.Get(returned.Headers.Location!.OriginalString);
        return (await SiteClient.Parse(page)).Body!.TextContent;
    }

    private static IReadOnlyList<KeyValuePair<string, string>> Settings(LoopbackProvider provider) =>
    [
        new("Providers:Loop:Name", "Loopback"),
        new("Providers:Loop:Authority", provider.Address.ToString()),
        new("Providers:Loop:ClientId", "employerconnect"),
        new("Providers:Loop:ClientSecret", "only-for-tests"),
    ];

    private static Task<long> Links(TestSite site) => site.With<Database, long>(database => database.Read(work => work.Value<long>("SELECT COUNT(*) FROM ProviderSignIn")));
}
