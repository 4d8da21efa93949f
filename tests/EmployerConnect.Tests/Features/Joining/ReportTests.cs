using System.Net;
using EmployerConnect.Tests.Features.Offers;
using EmployerConnect.Tests.Support;

namespace EmployerConnect.Tests.Features.Joining;

public sealed class ReportTests
{
    [Fact]
    public async Task AnOffer_IsReportedFromItsPage_ToThePeopleOfItsHubs()
    {
        await using var site = new TestSite();
        var people = await People.Settle(site);
        var offer = await SomeOffers.Publish(site, people);
        var ada = await site.Client(people.Ada);
        Assert.NotNull((await ada.Page($"/offers/{offer.Id}")).QuerySelector($"a[href='/offers/{offer.Id}/report']"));
        var address = $"/offers/{offer.Id}/report";
        using var empty = await ada.Submit(address, address, ("Note", "Nobody answers."));
        Assert.NotNull((await SiteClient.Parse(empty)).QuerySelector("#Reason-error"));
        for (var time = 0; time < 2; time++)
        {
            using var sent = await ada.Submit(address, address, ("Reason", "Stale"), ("Note", "Nobody answers."));
            Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        }

        Assert.Equal(1, await InvitationTests.Count(site, "SELECT COUNT(*) FROM OfferReport"));
        var cora = await site.Client(people.Cora);
        var close = (await cora.Page("/reports")).QuerySelector("form[action$='/close']")!.GetAttribute("action")!;
        var outsider = await site.Client(people.Ozzie);
        Assert.DoesNotContain("Nobody answers", (await outsider.Page("/reports")).Body!.TextContent, StringComparison.Ordinal);
        using var foreign = await outsider.Post(close, SiteClient.Fields(await outsider.Page("/"), "/sign-out"));
        Assert.Equal(HttpStatusCode.NotFound, foreign.StatusCode);
        using var member = await ada.Get("/reports");
        Assert.Equal(HttpStatusCode.Forbidden, member.StatusCode);
        using var closed = await cora.Submit("/reports", close);
        Assert.Null((await cora.Page("/reports")).QuerySelector("form[action$='/close']"));
    }

    [Fact]
    public async Task ARequest_IsReportedFromItsPage_ByThoseWhoSeeIt_AndStandsInTheSameQueue()
    {
        await using var site = new TestSite();
        var people = await People.Settle(site);
        var request = await new Encounters(site, people).Request();
        var address = $"/requests/{request}/report";
        var ben = await site.Client(people.Ben);
        Assert.NotNull((await ben.Page($"/requests/{request}")).QuerySelector($"a[href='{address}']"));
        using var empty = await ben.Submit(address, address, ("Note", "The school has closed."));
        Assert.NotNull((await SiteClient.Parse(empty)).QuerySelector("#Reason-error"));
        for (var time = 0; time < 2; time++)
        {
            using var sent = await ben.Submit(address, address, ("Reason", "Stale"), ("Note", "The school has closed."));
            Assert.Equal($"/requests/{request}", sent.Headers.Location!.OriginalString);
        }

        Assert.Equal(1, await InvitationTests.Count(site, "SELECT COUNT(*) FROM RequestReport"));
        Assert.Equal(1, await InvitationTests.Count(site, "SELECT COUNT(*) FROM AuditEntry WHERE Action = 'RequestReported' AND SubjectId = @request", new { request }));
        foreach (var stranger in new[] { people.Otto, people.Olive, people.Ozzie })
        {
            using var answer = await (await site.Client(stranger)).Get(address);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }

        var cora = await site.Client(people.Cora);
        var queue = await cora.Page("/reports");
        Assert.Contains("The school has closed.", queue.Body!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(queue.QuerySelector($"a[href='/requests/{request}']"));
        var close = queue.QuerySelector("form[action$='/close']")!.GetAttribute("action")!;
        var outsider = await site.Client(people.Ozzie);
        using var foreign = await outsider.Post(close, SiteClient.Fields(await outsider.Page("/"), "/sign-out"));
        Assert.Equal(HttpStatusCode.NotFound, foreign.StatusCode);
        using var closed = await cora.Submit("/reports", close);
        Assert.Equal(1, await InvitationTests.Count(site, "SELECT COUNT(*) FROM RequestReport WHERE State = 'Closed' AND ClosedByPersonId = @Cora", new { people.Cora }));
    }
}
