using System.Net;
using EmployerConnect.Tests.Features.Accounts;
using EmployerConnect.Tests.Features.Offers;
using EmployerConnect.Tests.Support;

namespace EmployerConnect.Tests.Features.Joining;

public sealed class MembersTests
{
    [Fact]
    public async Task ARole_IsHandedOver_WithWhatWasPublishedInIt()
    {
        await using var site = new TestSite();
        var people = await People.Settle(site);
        var offer = await SomeOffers.Publish(site, people);
        var ben = await site.Client(people.Ben);
        var address = $"/organisations/{people.BrookBuilders}/members";
        using var done = await ben.Submit(address, $"{address}/hand-over", ("SuccessorId", people.Bea.ToString()));
        Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
        using var gone = await ben.Get(address);
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
        using var own = await ben.Get($"/offers/{offer.Id}/edit");
        Assert.NotEqual(HttpStatusCode.OK, own.StatusCode);
        using var edit = await (await site.Client(people.Bea)).Get($"/offers/{offer.Id}/edit");
        Assert.Equal(HttpStatusCode.OK, edit.StatusCode);
        Assert.Equal(1, await InvitationTests.Count(site, "SELECT COUNT(*) FROM Offer WHERE CreatedByPersonId = @Bea", new { people.Bea }));
        Assert.Contains(await site.MailTo("bea@example.org"), message => message.Subject == "You are now the employer contact");
    }

    [Fact]
    public async Task TheLastContact_CannotLeave_AVolunteerCan()
    {
        await using var site = new TestSite();
        var people = await People.Settle(site);
        var address = $"/organisations/{people.BrookBuilders}/members";
        var ben = await site.Client(people.Ben);
        var end = (await ben.Page(address)).QuerySelector("#members form")!.GetAttribute("action")!;
        using var stays = await ben.Submit(address, end);
        Assert.Contains("Nobody else answers", (await ben.Page(address)).QuerySelector(".govuk-notification-banner")!.TextContent, StringComparison.Ordinal);
        var bea = await site.Client(people.Bea);
        var leave = (await bea.Page(address)).QuerySelector("#members form")!.GetAttribute("action")!;
        using var left = await bea.Submit(address, leave);
        using var stranger = await bea.Get(address);
        Assert.Equal(HttpStatusCode.NotFound, stranger.StatusCode);
    }

    [Fact]
    public async Task TwoContactsWhoLeaveAtOnce_LeaveOneBehind()
    {
        await using var site = new TestSite();
        await using var second = new TestSite(site);
        var people = await People.Settle(site);
        await site.With<EmployerConnect.Web.Database.Database, int>(database => database.Commit(work => work.Execute("UPDATE Membership SET Role = 'EmployerContact' WHERE PersonId = @Bea", new { people.Bea })));
        var address = $"/organisations/{people.BrookBuilders}/members";
        SiteClient[] clients = [await site.Client(people.Ben), await second.Client(people.Bea)];
        var forms = await Task.WhenAll(clients.Select(async client =>
        {
            var page = await client.Page(address);
            var action = page.QuerySelector("#members form")!.GetAttribute("action")!;
            return (Client: client, Action: action, Fields: SiteClient.Fields(page, action));
        }));
        var answers = await Task.WhenAll(forms.Select(form => form.Client.Post(form.Action, form.Fields)));
        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode));
        Assert.Equal(1, await InvitationTests.Count(site, "SELECT COUNT(*) FROM Membership WHERE OrganisationId = @BrookBuilders AND EndedAt IS NULL", new { people.BrookBuilders }));
    }

    [Fact]
    public async Task AHubLead_AppointsANewContact_WhereTheLastHasLeftWithoutAWord()
    {
        await using var site = new TestSite();
        var people = await People.Settle(site);
        var lead = await site.Client(await people.AddLead(site));
        var address = $"/organisations/{people.BrookBuilders}/members";
        using var sent = await lead.Submit(address, address, ("Role", "EmployerContact"), ("Email", "new@example.org"));
        var link = await site.LinkTo("new@example.org");
        using var joined = await (await site.Client()).Submit(link, link, ("Name", "Newt Brook"), ("Password", Passwords.Good));
        var page = await lead.Page(address);
        var bens = page.QuerySelectorAll("#members form").Single(form => form.TextContent.Contains("Ben Brook", StringComparison.Ordinal)).GetAttribute("action")!;
        using var ended = await lead.Submit(address, bens);
        Assert.Equal(2, await InvitationTests.Count(site, "SELECT COUNT(*) FROM Membership WHERE OrganisationId = @BrookBuilders AND EndedAt IS NULL", new { people.BrookBuilders }));
        using var ben = await (await site.Client(people.Ben)).Get("/offers/mine");
        Assert.Equal(HttpStatusCode.Forbidden, ben.StatusCode);
    }

    [Fact]
    public async Task Outsiders_SeeNobody_VolunteersInviteNobody_AndNobodyEndsAColleague()
    {
        await using var site = new TestSite();
        var people = await People.Settle(site);
        var address = $"/organisations/{people.BrookBuilders}/members";
        foreach (var outsider in new[] { people.Otto, people.Ada, people.Ozzie, people.Cora })
        {
            using var answer = await (await site.Client(outsider)).Get(address);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }

        var bea = await site.Client(people.Bea);
        var form = SiteClient.Fields(await bea.Page(address), "/sign-out");
        using var invite = await bea.Post(address, SiteClient.Fill(form, ("Email", "friend@example.org"), ("Role", "EmployerContact")));
        Assert.Equal(HttpStatusCode.Forbidden, invite.StatusCode);
        var ben = await site.Client(people.Ben);
        var own = (await ben.Page(address)).QuerySelector("#members form")!.GetAttribute("action")!;
        using var end = await bea.Post(own, SiteClient.Fields(await bea.Page("/"), "/sign-out"));
        Assert.Equal(HttpStatusCode.Forbidden, end.StatusCode);
        using var nested = await ben.Post(own.Replace($"{people.BrookBuilders}", $"{people.OtherOptics}", StringComparison.Ordinal), SiteClient.Fields(await ben.Page("/"), "/sign-out"));
        Assert.Equal(HttpStatusCode.NotFound, nested.StatusCode);
    }
}
