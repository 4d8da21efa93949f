using System.Net;
using EmployerConnect.Tests.Support;
using EmployerConnect.Web.Database;
using EmployerConnect.Web.Features.Offers;

namespace EmployerConnect.Tests.Features.Offers;

/// <summary>Invariant 20 for offers.</summary>
public sealed class OfferAccessTests : OfferPages
{
    private static readonly Guid Nowhere = Guid.CreateVersion7();

    private readonly Guid _eve = Guid.CreateVersion7();
    private readonly Guid _rex = Guid.CreateVersion7();

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await Site.With<Database, int>(database => database.Commit(async work =>
        {
            await People.Person(work, _eve, "Eve Adviser", People.BrookBuilders, null, "EnterpriseAdviser", TestSite.Now.UtcDateTime);
            await People.Person(work, _rex, "Rex Former", People.BrookBuilders, null, "EmployerContact", TestSite.Now.UtcDateTime);
            return await work.Execute("UPDATE Membership SET EndedAt = @now WHERE PersonId = @_rex", new { now = TestSite.Now.UtcDateTime, _rex });
        }));
    }

    [Fact]
    public async Task Get_Edit_IsForTheEmployersOwnPeople()
    {
        var address = $"/offers/{Offer.Id}/edit";
        Assert.Equal(HttpStatusCode.OK, await Status(People.Ben, address));
        Assert.Equal(HttpStatusCode.OK, await Status(People.Bea, address));
        Assert.Equal(HttpStatusCode.Forbidden, await Status(_eve, address));
        foreach (var stranger in new[] { People.Otto, People.Olive, People.Ada, People.Cora, People.Ozzie, _rex })
        {
            Assert.Equal(HttpStatusCode.NotFound, await Status(stranger, address));
            Assert.Equal(HttpStatusCode.NotFound, await Status(stranger, $"/offers/{Nowhere}/edit"));
        }
    }

    [Fact]
    public async Task Get_Anonymous_IsSentToSignIn_WhetherOrNotTheThingExists()
    {
        var paused = await SomeOffers.Publish(Site, People);
        await Site.With<OfferStore, Outcome>(store => store.Pause(paused.Id, 1, People.Ben));
        foreach (var path in new[] { "/offers/{0}/edit", "/offers/{0}" })
        {
            var existing = await Redirect(path, paused.Id);
            Assert.Equal(existing, await Redirect(path, Nowhere));
            Assert.StartsWith("/sign-in", existing, StringComparison.Ordinal);
        }

        Assert.Equal(HttpStatusCode.Redirect, await Status(null, "/offers/new"));
        Assert.Equal(HttpStatusCode.Redirect, await Status(null, "/offers/mine"));
    }

    [Theory]
    [InlineData("edit")]
    [InlineData("pause")]
    [InlineData("resume")]
    [InlineData("withdraw")]
    [InlineData("confirm")]
    public async Task Post_ByStrangersAndWithoutTheRole_ChangesNothing(string verb)
    {
        foreach (var (person, expected) in new[] { (People.Otto, HttpStatusCode.NotFound), (People.Olive, HttpStatusCode.NotFound), (People.Ozzie, HttpStatusCode.NotFound), (_rex, HttpStatusCode.NotFound), (_eve, HttpStatusCode.Forbidden) })
        {
            var client = await Site.Client(person);
            var form = SiteClient.Fields(await Ben.Page("/offers/new"), "/offers/new").Where(field => field.Key != "__RequestVerificationToken");
            using var response = await client.Post($"/offers/{Offer.Id}/{verb}", [.. SiteClient.Fill(form, [.. With(("Version", "1"), ("version", "1"))]), .. await Token(client)]);
            Assert.Equal(expected, response.StatusCode);
        }

        var now = await Find();
        Assert.Equal((Offer.Title, OfferState.Published, 1, Offer.LastConfirmedAt), (now.Title, now.State, now.Version, now.LastConfirmedAt));
    }

    [Fact]
    public async Task Get_Details_OfAPublishedOffer_TellsVisitorsNoMoreThanTheDistrict()
    {
        var visitor = await (await Site.Client()).Page($"/offers/{Offer.Id}");
        Assert.Contains("the WR5 area", visitor.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("1AA", visitor.Body.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Ben Brook", visitor.Body.TextContent, StringComparison.Ordinal);
        Assert.Empty(visitor.QuerySelectorAll("main form"));
        var member = await (await Site.Client(People.Olive)).Page($"/offers/{Offer.Id}");
        Assert.Contains("WR5 1AA", member.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Ben Brook", member.Body.TextContent, StringComparison.Ordinal);
        Assert.Empty(member.QuerySelectorAll("main form"));
    }

    [Fact]
    public async Task Get_Details_OfAPausedOffer_IsForItsOwnPeopleAndItsPartners()
    {
        await SomeMatches.Make(Site, People, Offer.Id);
        await Site.With<OfferStore, Outcome>(store => store.Pause(Offer.Id, 1, People.Ben));
        var address = $"/offers/{Offer.Id}";
        Assert.Equal(HttpStatusCode.OK, await Status(People.Ben, address));
        Assert.Equal(HttpStatusCode.OK, await Status(_eve, address));
        Assert.Equal(HttpStatusCode.OK, await Status(People.Ada, address));
        Assert.Equal(HttpStatusCode.OK, await Status(People.Cora, address));
        Assert.Equal(HttpStatusCode.NotFound, await Status(People.Olive, address));
        Assert.Equal(HttpStatusCode.NotFound, await Status(People.Otto, address));
        Assert.Equal(HttpStatusCode.NotFound, await Status(People.Ozzie, address));
    }

    [Fact]
    public async Task Get_New_IsForPeopleWhoActForAnEmployer()
    {
        Assert.Equal(HttpStatusCode.Forbidden, await Status(People.Ada, "/offers/new"));
        Assert.Equal(HttpStatusCode.Forbidden, await Status(People.Cora, "/offers/new"));
        Assert.Equal(HttpStatusCode.Forbidden, await Status(_eve, "/offers/new"));
    }

    [Fact]
    public async Task Get_Mine_ShowsOnlyTheirOwn()
    {
        Assert.Contains(Offer.Title, (await Ben.Page("/offers/mine")).Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(Offer.Title, (await (await Site.Client(People.Otto)).Page("/offers/mine")).Body!.TextContent, StringComparison.Ordinal);
    }

    private static async Task<IEnumerable<KeyValuePair<string, string>>> Token(SiteClient client) =>
        SiteClient.Fields(await client.Page("/offers"), "/sign-out").Where(field => field.Key == "__RequestVerificationToken");

    private async Task<HttpStatusCode> Status(Guid? person, string address)
    {
        using var response = await (await Site.Client(person)).Get(address);
        return response.StatusCode;
    }

    private async Task<string> Redirect(string path, Guid id)
    {
        using var response = await (await Site.Client()).Get(path.Replace("{0}", id.ToString(), StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        return response.Headers.Location!.PathAndQuery.Replace(id.ToString(), "", StringComparison.Ordinal);
    }
}
