using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using EmployerConnect.Tests.Support;
using EmployerConnect.Web.Features.Requests;

namespace EmployerConnect.Tests.Features.Requests;

public sealed class RequestEditTests : RequestPages
{
    private string Page => $"/requests/{Request.Id}";

    private string Address => $"{Page}/edit";

    [Fact]
    public async Task Post_Unchanged_ChangesOnlyTheVersion()
    {
        using var response = await Ada.Submit(Address, Address);
        Assert.Equal(Page, response.Headers.Location?.OriginalString);
        var now = await Find();
        Assert.Equal(2, now.Version);
        Assert.Equal((Request.Title, Request.Activities, Request.Sectors, Request.Subjects, Request.YearGroups, Request.GroupSize), (now.Title, now.Activities, now.Sectors, now.Subjects, now.YearGroups, now.GroupSize));
        Assert.Equal((Request.Deliveries, Request.RadiusMiles, Request.Benchmarks, Request.Purpose, Request.Outcomes, Request.AccessNeeds, Request.SessionsWanted), (now.Deliveries, now.RadiusMiles, now.Benchmarks, now.Purpose, now.Outcomes, now.AccessNeeds, now.SessionsWanted));
        Assert.Equal(Request.Windows, now.Windows);
    }

    /// <summary>Invariant 7: two tabs.</summary>
    [Fact]
    public async Task Post_OfAStalePage_ShowsBothVersions_AndOverwritesNothing()
    {
        var older = SiteClient.Fields(await Ada.Page(Address), Address);
        using var first = await Ada.Submit(Address, Address, ("Purpose", "First purpose"));
        using var response = await Ada.Post(Address, SiteClient.Fill(older, ("Purpose", "Second purpose")));
        Assert.Equal(HttpStatusCode.Conflict, response.StatusCode);
        Assert.Equal("First purpose", (await Find()).Purpose);
        var page = await SiteClient.Parse(response);
        var row = Assert.Single(page.QuerySelectorAll("tbody tr"));
        Assert.Equal("Purpose|First purpose|Second purpose", string.Join('|', row.Children.Select(cell => cell.TextContent.Trim())));
        Assert.Equal("Second purpose", page.QuerySelector<IHtmlTextAreaElement>("#Purpose")!.Value);
    }

    [Fact]
    public async Task Post_FewerSessionsThanArePromised_SaysHowMany_AndAProposalMakesNothingStale()
    {
        var form = SiteClient.Fields(await Ada.Page(Address), Address);
        Assert.True(await Hold());
        Assert.True(await Hold());
        Assert.False(await Hold());
        using var refused = await Ada.Post(Address, SiteClient.Fill(form, ("SessionsWanted", "1")));
        Assert.Equal("Error: 2 sessions are promised already: enter 2 or more", (await SiteClient.Parse(refused)).QuerySelector("#SessionsWanted-error")?.TextContent.Trim());
        Assert.Equal(2, (await Find()).SessionsWanted);

        using var saved = await Ada.Post(Address, SiteClient.Fill(form, ("SessionsWanted", "3")));
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        Assert.Equal((3, 2), ((await Find()).SessionsWanted, (await Find()).SessionsHeld));
    }

    [Fact]
    public async Task Pause_HoldsNothingMore_AndResumeOpensAgain()
    {
        using var paused = await Ada.Submit(Page, $"{Page}/pause");
        Assert.Equal(RequestState.Paused, (await Find()).State);
        Assert.False(await Hold());
        using var resumed = await Ada.Submit(Page, $"{Page}/resume");
        Assert.Equal((RequestState.Open, 3), ((await Find()).State, (await Find()).Version));
        Assert.True(await Hold());
    }

    [Fact]
    public async Task Withdraw_WithASessionPromised_SaysWhatToDo_AndIsForGoodOtherwise()
    {
        await Hold();
        using var refused = await Ada.Submit(Page, $"{Page}/withdraw");
        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        Assert.Contains("1 session is promised, so the request cannot be withdrawn.", (await SiteClient.Parse(refused)).QuerySelector(".govuk-error-summary")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(RequestState.Open, (await Find()).State);

        await Release();
        using var withdrawn = await Ada.Submit(Page, $"{Page}/withdraw");
        Assert.Equal(RequestState.Withdrawn, (await Find()).State);
        using var edit = await Ada.Get(Address);
        Assert.Equal(Page, edit.Headers.Location?.OriginalString);
        Assert.Empty((await Ada.Page(Page)).QuerySelectorAll("main form"));
    }

    [Fact]
    public async Task Pause_FromAStalePage_ChangesNothing()
    {
        var form = SiteClient.Fields(await Ada.Page(Page), $"{Page}/pause");
        using var edit = await Ada.Submit(Address, Address, ("Title", "Changed meanwhile"));
        using var response = await Ada.Post($"{Page}/pause", form);
        Assert.Equal(HttpStatusCode.Conflict, response.StatusCode);
        Assert.Equal((RequestState.Open, 2), ((await Find()).State, (await Find()).Version));
    }
}
