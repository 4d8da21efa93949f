using System.Net;
using EmployerConnect.Tests.Support;
using EmployerConnect.Web.Database;

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
