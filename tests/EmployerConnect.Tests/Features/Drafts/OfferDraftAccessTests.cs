using System.Net;
using EmployerConnect.Tests.Support;
using EmployerConnect.Web.Database;
using EmployerConnect.Web.Features.Drafts;

namespace EmployerConnect.Tests.Features.Drafts;

/// <summary>A draft is there for whoever began it and for nobody else: not for the co-ordinator, not for a colleague.</summary>
public sealed class OfferDraftAccessTests : OfferDraftPages
{
    private static readonly string[] Addresses = ["", "/what", "/check"];

    [Fact]
    public async Task Others_FindNothing()
    {
        var draft = await Filled();
        foreach (var (person, expected) in new[] { (People.Bea, HttpStatusCode.NotFound), (People.Otto, HttpStatusCode.NotFound), (People.Cora, HttpStatusCode.Forbidden), (People.Ada, HttpStatusCode.Forbidden) })
        {
            var client = await Site.Client(person);
            foreach (var address in Addresses)
            {
                using var page = await client.Get(draft + address);
                Assert.Equal(expected, page.StatusCode);
            }

            foreach (var address in new[] { "/what", "/check", "/delete" })
            {
                var token = SiteClient.Fields(await client.Page("/account"), "/sign-out");
                using var posted = await client.Post(draft + address, SiteClient.Fill(token, ("Title", "Taken over"), ("Version", "9")));
                Assert.Equal(expected, posted.StatusCode);
            }
        }

        Assert.Equal(1, await Count("Draft"));
        Assert.Equal(1, await Count("Offer"));
        Assert.DoesNotContain(draft, (await (await Site.Client(People.Bea)).Page("/offers/mine")).Body!.InnerHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhoNoLongerActsForTheEmployer_FindsNothing()
    {
        var draft = await Begin();
        await Site.With<Database, int>(database => database.Commit(work => work.Execute(
            "INSERT INTO Membership (Id, PersonId, OrganisationId, Role, SinceAt) VALUES (@id, @Ben, @OtherOptics, 'EmployerContact', @now)", new { id = Guid.CreateVersion7(), People.Ben, People.OtherOptics, now = TestSite.Now.UtcDateTime })));
        await Site.With<Database, int>(database => database.Commit(work => work.Execute(
            "UPDATE Membership SET EndedAt = @now WHERE PersonId = @Ben AND OrganisationId = @BrookBuilders", new { People.Ben, People.BrookBuilders, now = TestSite.Now.UtcDateTime })));
        using var page = await Ben.Get($"{draft}/what");
        Assert.Equal(HttpStatusCode.NotFound, page.StatusCode);
    }

    [Fact]
    public async Task AnUnknownPage_AndADraftOfTheOtherKind_AreNotThere()
    {
        var draft = await Begin();
        using var unknown = await Ben.Get($"{draft}/whatever");
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
        using var missing = await Ben.Get($"/offers/drafts/{Guid.CreateVersion7()}/what");
        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
        var request = await Site.With<DraftStore, Draft>(async store =>
        {
            var other = Draft.Begin(DraftKind.Request, People.Ben, People.BrookBuilders, "{\"Form\":{}}", "what", TestSite.Now.UtcDateTime);
            await store.Begin(other);
            return other;
        });
        using var wrong = await Ben.Get($"/offers/drafts/{request.Id}/what");
        Assert.Equal(HttpStatusCode.NotFound, wrong.StatusCode);
    }

    [Fact]
    public async Task Delete_TakesItAway()
    {
        var draft = await Begin();
        using var response = await Ben.Submit("/offers/mine", $"{draft}/delete");
        Assert.Equal("/offers/mine", response.Headers.Location?.OriginalString);
        Assert.Equal(0, await Count("Draft"));
    }
}
