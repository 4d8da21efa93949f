using System.Net;
using EmployerConnect.Tests.Support;
using EmployerConnect.Web.Features.Matches;

namespace EmployerConnect.Tests.Features.EmployerDocuments;

/// <summary>Risk assessment and employers' liability insurance: confirmed once for each employer, needed where pupils come to the workplace.</summary>
public sealed class EmployerDocumentTests : IAsyncLifetime
{
    private readonly TestSite _site = new();
    private People _people = null!;
    private Encounters _encounters = null!;

    private string Address => $"/organisations/{_people.BrookBuilders}/documents";

    public async ValueTask InitializeAsync()
    {
        _people = await People.Settle(_site);
        _encounters = new Encounters(_site, _people);
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    private async Task<Guid> AgreedVisit()
    {
        var match = await _encounters.Match(await _encounters.Offer(), await _encounters.Request(), MatchState.Agreed);
        await _encounters.Write("UPDATE EncounterMatch SET Delivery = 2 WHERE Id = @match", new { match });
        return match;
    }

    private async Task<HttpResponseMessage> Confirm(string kind, string reviewOn)
    {
        var cora = await _site.Client(_people.Cora);
        return await cora.Submit(Address, Address, ("Kind", kind), ("ReviewOn", reviewOn));
    }

    [Fact]
    public async Task Post_ApproveAVisitToTheWorkplace_WantsBothDocumentsOnce()
    {
        var (first, second) = (await AgreedVisit(), await AgreedVisit());
        var cora = await _site.Client(_people.Cora);
        using (var refused = await cora.Submit($"/approvals/{first}", $"/approvals/{first}"))
        {
            Assert.Contains("risk assessment and employers' liability insurance must be seen first", (await SiteClient.Parse(refused)).Body!.TextContent, StringComparison.Ordinal);
        }

        using (var one = await Confirm("RiskAssessment", "2028-01-01"))
        using (var ends = await Confirm("EmployersLiability", "2027-02-01"))
        using (var refused = await cora.Submit($"/approvals/{first}", $"/approvals/{first}/book"))
        {
            Assert.Contains("employer's employers' liability insurance must be seen first, with a review date on or after Tuesday 2 February 2027", (await SiteClient.Parse(refused)).Body!.TextContent, StringComparison.Ordinal);
        }

        Assert.Equal(0, await _encounters.Value<int>("SELECT COUNT(*) FROM Session"));
        using var two = await Confirm("EmployersLiability", "2027-02-02");
        foreach (var match in new[] { first, second })
        {
            using var approved = await cora.Submit($"/approvals/{match}", $"/approvals/{match}");
            Assert.Equal(HttpStatusCode.Redirect, approved.StatusCode);
        }

        Assert.Equal(3, await _encounters.Value<int>("SELECT COUNT(*) FROM AuditEntry WHERE Action = 'DocumentConfirmed' AND SubjectId = @BrookBuilders", _people));
    }

    [Fact]
    public async Task Get_OwnPeopleSeeThemAndConfirmNothing_StrangersFindNothing()
    {
        Assert.Empty((await (await _site.Client(_people.Ben)).Page(Address)).QuerySelectorAll($"form[action='{Address}']"));
        foreach (var stranger in new[] { _people.Ozzie, _people.Otto, _people.Ada })
        {
            using var response = await (await _site.Client(stranger)).Get(Address);
            Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        }

        var ben = await _site.Client(_people.Ben);
        var token = SiteClient.Fields(await ben.Page("/"), "/sign-out");
        using var refused = await ben.Post(Address, SiteClient.Fill(token, ("Kind", "RiskAssessment"), ("ReviewOn", "2028-01-01")));
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        Assert.Equal(0, await _encounters.Value<int>("SELECT COUNT(*) FROM EmployerDocument"));
    }

    [Theory]
    [InlineData("", "2028-01-01", "Choose what you have seen")]
    [InlineData("RiskAssessment", "2027-01-12", "must be in the future")]
    [InlineData("RiskAssessment", "2033-01-01", "at most 5 years away")]
    [InlineData("RiskAssessment", "soon", "is not a real date")]
    public async Task Post_BadInput_SaysSo(string kind, string reviewOn, string words)
    {
        using var response = await Confirm(kind, reviewOn);
        Assert.Contains(words, (await SiteClient.Parse(response)).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(0, await _encounters.Value<int>("SELECT COUNT(*) FROM EmployerDocument"));
    }
}
