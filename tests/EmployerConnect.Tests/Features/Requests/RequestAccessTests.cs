using System.Net;
using EmployerConnect.Tests.Features.Offers;
using EmployerConnect.Tests.Support;
using EmployerConnect.Web.Database;
using EmployerConnect.Web.Features.Requests;

namespace EmployerConnect.Tests.Features.Requests;

/// <summary>Invariant 20 for requests.</summary>
public sealed class RequestAccessTests : RequestPages
{
    private static readonly Guid Nowhere = Guid.CreateVersion7();

    [Fact]
    public async Task Get_Details_IsForTheSchoolItsHubAndTheEmployersOfItsHubs()
    {
        var address = $"/requests/{Request.Id}";
        foreach (var known in new[] { People.Ada, People.Cora, People.Carl, People.Ben, People.Bea })
        {
            Assert.Equal(HttpStatusCode.OK, await Status(known, address));
        }

        Assert.Equal(HttpStatusCode.NotFound, await Status(People.Olive, address));
        Assert.Equal(HttpStatusCode.NotFound, await Status(People.Ozzie, address));
        Assert.Equal(HttpStatusCode.NotFound, await Status(People.Otto, address));
        await Join(People.OtherOptics, People.AlderHub);
        Assert.Equal(HttpStatusCode.OK, await Status(People.Otto, address));
        Assert.Equal(HttpStatusCode.NotFound, await Status(People.Ben, $"/requests/{Nowhere}"));
    }

    [Fact]
    public async Task Get_Details_ForAnEmployer_NamesTheSchoolAndNobody()
    {
        var page = await (await Site.Client(People.Ben)).Page($"/requests/{Request.Id}");
        Assert.Contains("Ash School, Town", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Ada", page.Body.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("WR1", page.Body.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("main form"));
        Assert.Empty(page.QuerySelectorAll($"a[href='/requests/{Request.Id}/matches']"));
    }

    [Fact]
    public async Task Get_Details_OfAPausedRequest_IsForTheSchoolItsHubAndItsPartners()
    {
        var offer = await SomeOffers.Publish(Site, People);
        await SomeMatches.Make(Site, People, offer.Id, Request.Id);
        await Site.With<RequestStore, Outcome>(store => store.Pause(Request.Id, 1, People.Ada));
        var address = $"/requests/{Request.Id}";
        Assert.Equal(HttpStatusCode.OK, await Status(People.Ada, address));
        Assert.Equal(HttpStatusCode.OK, await Status(People.Cora, address));
        Assert.Equal(HttpStatusCode.OK, await Status(People.Ben, address));
        Assert.Equal(HttpStatusCode.NotFound, await Status(People.Otto, address));
    }

    [Fact]
    public async Task Get_Edit_IsForTheSchoolsCareersLeaders()
    {
        var address = $"/requests/{Request.Id}/edit";
        Assert.Equal(HttpStatusCode.OK, await Status(People.Ada, address));
        Assert.Equal(HttpStatusCode.Forbidden, await Status(People.Cora, address));
        foreach (var stranger in new[] { People.Olive, People.Ozzie, People.Ben, People.Otto })
        {
            Assert.Equal(HttpStatusCode.NotFound, await Status(stranger, address));
            Assert.Equal(HttpStatusCode.NotFound, await Status(stranger, $"/requests/{Nowhere}/edit"));
        }
    }

    [Theory]
    [InlineData("/requests/{0}")]
    [InlineData("/requests/{0}/edit")]
    public async Task Get_Anonymous_IsSentToSignIn_WhetherOrNotTheThingExists(string path)
    {
        var existing = await Redirect(path, Request.Id);
        Assert.StartsWith("/sign-in", existing, StringComparison.Ordinal);
        Assert.Equal(existing, await Redirect(path, Nowhere));
    }

    [Theory]
    [InlineData("/requests")]
    [InlineData("/requests/mine")]
    [InlineData("/requests/new")]
    public async Task Get_Lists_Anonymous_IsSentToSignIn(string address) => Assert.Equal(HttpStatusCode.Redirect, await Status(null, address));

    [Fact]
    public async Task Get_Index_ShowsEmployersAndCoordinatorsTheirOwnHubs()
    {
        Assert.Contains(Request.Title, await Text(People.Ben), StringComparison.Ordinal);
        Assert.DoesNotContain(Request.Title, await Text(People.Otto), StringComparison.Ordinal);
        Assert.Contains(Request.Title, await Text(People.Cora), StringComparison.Ordinal);
        Assert.DoesNotContain(Request.Title, await Text(People.Ozzie), StringComparison.Ordinal);
        using var school = await (await Site.Client(People.Olive)).Get("/requests");
        Assert.Equal("/requests/mine", school.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task Get_Mine_ShowsOnlyTheirOwn_AndIsForSchools()
    {
        Assert.Contains(Request.Title, (await Ada.Page("/requests/mine")).Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(Request.Title, (await (await Site.Client(People.Olive)).Page("/requests/mine")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, await Status(People.Ben, "/requests/mine"));
        Assert.Equal(HttpStatusCode.Forbidden, await Status(People.Ben, "/requests/new"));
        Assert.Equal(HttpStatusCode.Forbidden, await Status(People.Cora, "/requests/new"));
    }

    [Theory]
    [InlineData("edit")]
    [InlineData("pause")]
    [InlineData("resume")]
    [InlineData("withdraw")]
    public async Task Post_ByStrangersAndWithoutTheRole_ChangesNothing(string verb)
    {
        foreach (var (person, expected) in new[] { (People.Olive, HttpStatusCode.NotFound), (People.Ozzie, HttpStatusCode.NotFound), (People.Ben, HttpStatusCode.NotFound), (People.Cora, HttpStatusCode.Forbidden) })
        {
            var client = await Site.Client(person);
            var form = SiteClient.Fields(await client.Page("/offers"), "/sign-out");
            using var response = await client.Post($"/requests/{Request.Id}/{verb}", SiteClient.Fill(form, With(("Version", "1"), ("version", "1"))));
            Assert.Equal(expected, response.StatusCode);
        }

        var now = await Find();
        Assert.Equal((Request.Title, RequestState.Open, 1), (now.Title, now.State, now.Version));
    }

    /// <summary>An offer is for everybody; what a school asks for is for its own hubs, until the school itself turns to somebody.</summary>
    [Fact]
    public async Task AnEmployerOfAnotherHub_IsNotShownTheRequestAsAMatch_AndCannotPropose_UntilTheSchoolDid()
    {
        var encounters = new Encounters(Site, People);
        var (offer, request) = (await encounters.Offer(), await encounters.Request());
        await encounters.Write("UPDATE Offer SET OrganisationId = @OtherOptics, CreatedByPersonId = @Otto", People);
        var otto = await Site.Client(People.Otto);
        Assert.DoesNotContain("Construction for Year 9", (await otto.Page($"/offers/{offer}/matches")).Body!.TextContent, StringComparison.Ordinal);
        var page = $"/proposals/new?offerId={offer}&requestId={request}";
        Assert.Equal(HttpStatusCode.NotFound, await Status(People.Otto, page));
        Assert.Contains("Life on a building site", (await Ada.Page($"/requests/{request}/matches")).Body!.TextContent, StringComparison.Ordinal);
        using var proposed = await Ada.Submit(page, "/proposals");
        Assert.Equal(HttpStatusCode.Redirect, proposed.StatusCode);
        Assert.Equal(HttpStatusCode.OK, await Status(People.Otto, $"/requests/{request}"));
    }

    [Fact]
    public async Task AnEmployerThatJoinsTheHub_FindsTheRequestForItsOffer()
    {
        var encounters = new Encounters(Site, People);
        var (offer, request) = (await encounters.Offer(), await encounters.Request());
        await encounters.Write("UPDATE Offer SET OrganisationId = @OtherOptics, CreatedByPersonId = @Otto", People);
        await Join(People.OtherOptics, People.AlderHub);
        Assert.Contains("Construction for Year 9", (await (await Site.Client(People.Otto)).Page($"/offers/{offer}/matches")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, await Status(People.Otto, $"/proposals/new?offerId={offer}&requestId={request}"));
    }

    private Task<int> Join(Guid organisation, Guid hub) =>
        Site.With<Database, int>(database => database.Commit(work => work.Execute("INSERT INTO HubMember (HubId, OrganisationId) VALUES (@hub, @organisation)", new { hub, organisation })));

    private async Task<string> Text(Guid person) => (await (await Site.Client(person)).Page("/requests")).Body!.TextContent;

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
