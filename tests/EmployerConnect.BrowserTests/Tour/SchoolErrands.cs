using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace EmployerConnect.BrowserTests.Tour;

/// <summary>A careers leader and an employer contact: drafts, searches, questions, and an offer whose only place two requests want.</summary>
public sealed class SchoolErrands(Cast cast, CancellationToken cancellation)
{
    private const string Offer = "One afternoon on our building site";
    private const string First = "Builders before the options";
    private const string Second = "Builders after the options";
    private const string Both = "Builders twice this term";
    private static readonly string[] Rivals = ["A wall in an afternoon", "A roof in an afternoon"];
    private static readonly DateOnly Start = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(10);

    public async Task<string[]> Leader()
    {
        var page = await cast.Of(Cast.Leader);
        return [.. await Draft(page, "/requests"), await Compare(page, "/requests", "offer"), await SaveASearch(page), "/my-data", "/maps/base.json", "/suggest/schools?q=hart", "/suggest/places?q=wor"];
    }

    public async Task<string[]> Employer()
    {
        var page = await cast.Of(Cast.Employer);
        var session = await page.Link("/sessions", $"^/sessions/{Steps.Id}$");
        var own = await page.Link(await page.Link("/offers/mine", $"^/offers/{Steps.Id}$"), $"^/organisations/{Steps.Id}$");
        return [.. await Draft(page, "/offers"), $"{own}/profile", $"{own}/arrival", await Compare(page, "/offers", "request"), $"{session}/stand-in", "/join/employer", "/offers/reach?radiusMiles=10"];
    }

    /// <summary>The only place is proposed for, waited for, given up and held for who waits; on the way the mail asks, and somebody is too late.</summary>
    public async Task<string> WaitForAPlace()
    {
        var (employer, leader) = (await cast.Of(Cast.Employer), await cast.Of(Cast.Leader));
        await LongForms.PublishOffer(employer, Offer, sessions: 1, Start);
        await LongForms.PostRequest(leader, First, Start);
        var first = leader.Path();
        await LongForms.PostRequest(leader, Second, Start);
        var second = leader.Path();

        await leader.GotoAsync($"{first}/matches");
        await leader.Follow(leader.Locator(".ec-card", new() { HasText = Offer }).GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^Propose") }));
        await leader.Press("Send the proposal");
        var match = leader.Path();
        await AskAndReply(employer, leader, match);
        await employer.GotoAsync(match);

        await leader.GotoAsync($"{second}/matches");
        await leader.Locator("summary", new() { HasText = "What nearly fits" }).ClickAsync();
        await leader.Follow(leader.GetByRole(AriaRole.Link, new() { Name = $"Wait for a place of {Offer}" }));
        var wait = leader.Path();
        await cast.Tour.See(leader, "careers leader: /waits/new");
        await leader.Press($"Wait for “{Second}”");
        await leader.GotoAsync(wait);
        await leader.Press($"Wait for “{Second}”");
        await cast.Tour.See(leader, "careers leader: waiting twice");

        var answer = await cast.Mail.Link("/answer/", await Cast.Email(await cast.Second(employer)), cancellation);
        await cast.Tour.Look(await cast.Visitor(), "mail", answer);

        await leader.GotoAsync(match);
        await leader.Press("Withdraw the proposal");
        await employer.Press("Agree to this");
        await cast.Tour.See(employer, "employer contact: agreeing to what was withdrawn");
        return await leader.Link("/waits", $"^/waits/{Steps.Id}$");
    }

    /// <summary>Two offers are agreed for one request, and the co-ordinator compares them.</summary>
    public async Task TwoToApprove()
    {
        var (employer, leader) = (await cast.Of(Cast.Employer), await cast.Of(Cast.Leader));
        await LongForms.PostRequest(leader, Both, Start, sessions: Rivals.Length);
        var request = leader.Path();
        foreach (var offer in Rivals)
        {
            await LongForms.PublishOffer(employer, offer, sessions: 1, Start);
            await leader.GotoAsync($"{request}/matches");
            await leader.Follow(leader.Locator(".ec-card", new() { HasText = offer }).GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^Propose") }));
            await leader.Press("Send the proposal");
            await employer.GotoAsync(leader.Path());
            await employer.Press("Agree to this");
        }

        await cast.Tour.Look(await cast.Of(Cast.Coordinator), Cast.Coordinator, $"{request}/approvals");
    }

    /// <summary>One side asks, the other has a question to answer.</summary>
    private async Task AskAndReply(IPage employer, IPage leader, string match)
    {
        var form = await employer.Link(match, "/questions/new$");
        await cast.Tour.Look(employer, Cast.Employer, form);
        await employer.GotoAsync(form);
        await employer.Locator("input[name=Kind]").First.CheckAsync();
        await employer.Press("Ask");
        await cast.Tour.Look(leader, Cast.Leader, await leader.Link(match, "/questions/[0-9]+$"));
    }

    private static async Task<string[]> Draft(IPage page, string home)
    {
        await page.GotoAsync($"{home}/start");
        await page.Press("Start");
        return [page.Path(), Regex.Replace(page.Path(), "/[a-z]+$", "/check"), Regex.Replace(page.Path(), "/[a-z]+$", "")];
    }

    /// <summary>Two of what fits one's own, side by side.</summary>
    private static async Task<string> Compare(IPage page, string home, string field)
    {
        foreach (var own in await page.Links($"{home}/mine", $"^{home}/{Steps.Id}$"))
        {
            await page.GotoAsync($"{own}/matches");
            var found = await page.EvaluateAsync<string[]>($"() => [...document.querySelectorAll('input[name={field}]')].map(box => box.value)");
            if (found.Length > 1)
            {
                return $"{own}/compare?{field}={found[0]}&{field}={found[1]}";
            }
        }

        throw new InvalidOperationException($"Nothing at {home} has two to compare.");
    }

    private static async Task<string> SaveASearch(IPage page)
    {
        await page.GotoAsync("/searches/new?Activity=CareersTalk");
        await page.FillAsync("#Name", "Talks near us");
        await page.Follow(page.Locator("main form[method=post] button.govuk-button").First);
        return await page.Link("/searches", $"^/searches/{Steps.Id}$");
    }
}
