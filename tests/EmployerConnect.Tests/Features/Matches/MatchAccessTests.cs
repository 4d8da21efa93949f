using System.Net;
using EmployerConnect.Tests.Support;
using EmployerConnect.Web.Features.Matches;

namespace EmployerConnect.Tests.Features.Matches;

/// <summary>A stranger gets 404, a member without the role 403, an anonymous visitor the sign-in page; rows stay unchanged (invariant 20).</summary>
public sealed class MatchAccessTests : IAsyncLifetime
{
    private readonly TestSite _site = new();
    private People _people = null!;
    private Encounters _encounters = null!;
    private Guid _match;

    public async ValueTask InitializeAsync()
    {
        _people = await People.Settle(_site);
        _encounters = new Encounters(_site, _people);
        _match = await _encounters.Match(await _encounters.Offer(), await _encounters.Request());
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    public static TheoryData<string> Pages => ["/matches/{0}", "/matches/{0}/decline", "/matches/{0}/other-time", "/matches/{0}/booking"];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Get_Outsiders_NotFound(string page)
    {
        foreach (var outsider in new[] { _people.Olive, _people.Otto, _people.Ozzie })
        {
            var client = await _site.Client(outsider);
            using var response = await client.Get(string.Format(null, page, _match));
            Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Get_Anonymous_SameRedirectWhetherItExistsOrNot(string page)
    {
        var client = await _site.Client();
        foreach (var id in new[] { _match, Guid.CreateVersion7() })
        {
            using var response = await client.Get(string.Format(null, page, id));
            Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
            Assert.StartsWith("https://localhost/sign-in", response.Headers.Location!.ToString(), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("agree")]
    [InlineData("decline")]
    [InlineData("other-time")]
    [InlineData("withdraw")]
    public async Task Post_OutsiderWithAValidForm_NotFoundAndUnchanged(string verb)
    {
        var otto = await _site.Client(_people.Otto);
        var form = SiteClient.Fields(await otto.Page("/"), "/sign-out");
        using var response = await otto.Post($"/matches/{_match}/{verb}", SiteClient.Fill(form, ("Version", "1"), ("Reason", "TooFar"), ("Date", "2027-02-03"), ("StartTime", "10:00"), ("DurationMinutes", "60")));
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal("Proposed", await _encounters.Value<string>("SELECT State FROM EncounterMatch"));
        Assert.Equal(1, await _encounters.Value<int>("SELECT Version FROM EncounterMatch"));
    }

    [Fact]
    public async Task Post_VolunteerWhoIsNoContact_Forbidden()
    {
        var bea = await _site.Client(_people.Bea);
        var form = SiteClient.Fields(await bea.Page("/"), "/sign-out");
        using var response = await bea.Post($"/matches/{_match}/agree", SiteClient.Fill(form, ("Version", "1")));
        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Equal("Proposed", await _encounters.Value<string>("SELECT State FROM EncounterMatch"));
    }

    [Fact]
    public async Task Post_ApprovalByCoordinatorOfAnotherHub_NotFound()
    {
        var agreed = await _encounters.Match(await _encounters.Offer(), await _encounters.Request(), MatchState.Agreed);
        var ozzie = await _site.Client(_people.Ozzie);
        var form = SiteClient.Fields(await ozzie.Page("/"), "/sign-out");
        using var response = await ozzie.Post($"/approvals/{agreed}", SiteClient.Fill(form, ("Version", "2")));
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        using var careersLeader = await (await _site.Client(_people.Ada)).Get($"/approvals/{agreed}");
        Assert.Equal(HttpStatusCode.Forbidden, careersLeader.StatusCode);
        Assert.Equal(0, await _encounters.Value<int>("SELECT COUNT(*) FROM EncounterMatch WHERE State = 'Approved'"));
    }

    [Fact]
    public async Task Post_CoordinatorByTelephone_AgreesForTheEmployerAndItShows()
    {
        var cora = await _site.Client(_people.Cora);
        using var response = await cora.Submit($"/matches/{_match}", $"/matches/{_match}/agree", ("VolunteerId", _people.Bea.ToString()));
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        var page = await (await _site.Client(_people.Ada)).Page($"/matches/{_match}");
        Assert.Contains("Agreed by Cora Alder, Alder hub, as said by telephone for Brook Builders", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(1, await _encounters.Value<int>("SELECT COUNT(*) FROM AuditEntry WHERE Action = 'MatchAgreed' AND Detail = 'by telephone'"));
    }

    [Fact]
    public async Task Post_StateAndOwnersInTheForm_AreIgnored()
    {
        var ben = await _site.Client(_people.Ben);
        using var response = await ben.Submit($"/matches/{_match}", $"/matches/{_match}/agree", ("State", "Booked"), ("HubId", _people.BirchHub.ToString()), ("ApprovedByPersonId", _people.Ben.ToString()));
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.Equal(1, await _encounters.Value<int>("SELECT COUNT(*) FROM EncounterMatch WHERE State = 'Agreed' AND ApprovedByPersonId IS NULL AND HubId = @hub", new { hub = _people.AlderHub }));
    }

    [Fact]
    public async Task Post_SuspendedPerson_IsSignedOutOnTheNextRequest()
    {
        var ben = await _site.Client(_people.Ben);
        await _encounters.Write("UPDATE Person SET IsSuspended = 1 WHERE Id = @id", new { id = _people.Ben });
        using var response = await ben.Get($"/matches/{_match}");
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
    }
}
