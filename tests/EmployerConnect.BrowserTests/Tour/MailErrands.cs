using Microsoft.Playwright;

namespace EmployerConnect.BrowserTests.Tour;

/// <summary>Pages behind the links of mails: four kinds of link, one that has ended, and the page that stops mail.</summary>
public sealed class MailErrands(Cast cast, CancellationToken cancellation)
{
    private const string Newcomer = "newcomer@cobble.example";
    private const string Colleague = "new.colleague@hub.example";
    private const string NewAddress = "my.new.address@school.example";

    public async Task Open()
    {
        var visitor = await cast.Visitor();
        await Look(visitor, "a new password", await ForgottenPassword(visitor));
        await Look(visitor, "joining", await Join(visitor));
        await Look(visitor, "an invitation", await Invitation());
        await Look(visitor, "a new address", await ChangedAddress());
        await Look(visitor, "a link that has ended", "/links/never-was");

        await cast.Tour.Look(visitor, "mail", await cast.Mail.Link("/mail/stop/", null, cancellation));
        await visitor.Press("Stop such mail");
        await cast.Tour.See(visitor, "mail: stopped");
    }

    private Task Look(IPage visitor, string what, string link) => cast.Tour.Look(visitor, $"mail, {what}", link);

    private async Task<string> ForgottenPassword(IPage visitor)
    {
        var person = await Cast.Email(await cast.Of(Cast.Volunteer));
        await visitor.GotoAsync("/forgotten-password");
        await visitor.FillAsync("#Email", person);
        await visitor.Press("Send me a link");
        return await cast.Mail.Link("/links/", person, cancellation);
    }

    private async Task<string> Join(IPage visitor)
    {
        await visitor.GotoAsync("/join");
        await visitor.FillAsync("#Email", Newcomer);
        await visitor.Press("Send me a link");
        return await cast.Mail.Link("/links/", Newcomer, cancellation);
    }

    private async Task<string> Invitation()
    {
        var lead = await cast.Of(Cast.HubLead);
        await lead.GotoAsync("/invitations");
        await lead.Locator("input[name=Kind]").Last.CheckAsync();
        await lead.FillAsync("#Email", Colleague);
        await lead.Press("Send the invitation");
        return await cast.Mail.Link("/links/", Colleague, cancellation);
    }

    private async Task<string> ChangedAddress()
    {
        var leader = await cast.Of(Cast.Leader);
        await leader.GotoAsync("/account/address");
        await leader.FillAsync("#Email", NewAddress);
        await leader.Press("Send the link");
        return await cast.Mail.Link("/links/", NewAddress, cancellation);
    }
}
