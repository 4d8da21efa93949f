using Microsoft.Playwright;

namespace EmployerConnect.BrowserTests.Tour;

/// <summary>A hub's team: a plan while it is made, an approval without a booking, a concern, and an employer that is there twice.</summary>
public sealed class HubErrands(Cast cast)
{
    // The site looks for plans to make once a second and makes the demo hub's at once.
    private const int MostPlans = 20;

    public async Task<string[]> Coordinator()
    {
        var page = await cast.Of(Cast.Coordinator);
        return [.. await MakeAPlan(page), await ApproveOnly(page), .. await LongList(page)];
    }

    public async Task<string[]> Lead()
    {
        await Concern();
        var page = await cast.Of(Cast.HubLead);
        var employer = await page.Link(await page.Link("/offers", $"^/offers/{Steps.Id}$"), $"^/organisations/{Steps.Id}$");
        return ["/people", "/concerns", $"{employer}/merge"];
    }

    /// <summary>The page that shows how far a plan is, before and after it is stopped; where the site was quicker than the browser, another plan is asked for.</summary>
    private async Task<string[]> MakeAPlan(IPage page)
    {
        const string progress = "**/plans/runs/*/progress";
        await page.RouteAsync(progress, route => route.AbortAsync());
        for (var plan = 0; plan < MostPlans && await page.Locator("[data-progress]").CountAsync() == 0; plan++)
        {
            await page.GotoAsync("/plans/new");
            await page.Press("Make the plan");
        }

        var run = page.Path();
        await cast.Tour.See(page, "co-ordinator: /plans/runs/{id}, while it is made");
        await page.Press("Stop");
        await cast.Tour.See(page, "co-ordinator: /plans/runs/{id}, stopped or made meanwhile");
        await page.UnrouteAsync(progress);
        return [$"{run}/progress", "/plans"];
    }

    /// <summary>Longer than <see cref="RunningSite.RowsAtOnce"/>, so that it is made in the background.</summary>
    private async Task<string[]> LongList(IPage page)
    {
        const string progress = "**/exports/runs/*/progress";
        await page.RouteAsync(progress, route => route.AbortAsync());
        await page.GotoAsync("/exports?kind=Members");
        await page.Press("Download");
        await cast.Tour.See(page, "co-ordinator: /exports/runs/{id}");
        await page.UnrouteAsync(progress);
        var run = page.Path();
        await page.GotoAsync(run);
        await page.Locator($"main a[href='{run}/file.csv']").WaitForAsync();
        return ["/exports", run, $"{run}/progress", $"{run}/file.csv"];
    }

    private static async Task<string> ApproveOnly(IPage page)
    {
        var match = await page.Link("/approvals?show=agreed", $"^/matches/{Steps.Id}$");
        await page.GotoAsync(match.Replace("/matches/", "/approvals/", StringComparison.Ordinal));
        await page.Press("Approve");
        return $"{match}/booking";
    }

    /// <summary>A careers leader raises it, the hub lead is named as the one who reads it.</summary>
    private async Task Concern()
    {
        var leader = await cast.Of(Cast.Leader);
        var session = await leader.Link("/sessions", $"^/sessions/{Steps.Id}$");
        await leader.GotoAsync($"{session}/concern");
        await leader.Locator("input[name=Kind]").First.CheckAsync();
        await leader.FillAsync("#HappenedOn", $"{TimeProvider.System.GetUtcNow().AddDays(-2):yyyy-MM-dd}");
        await leader.FillAsync("#WhatWasSeen", "The visitors were without a member of staff for ten minutes.");
        await leader.Press("Raise the concern");

        var lead = await cast.Of(Cast.HubLead);
        await lead.GotoAsync(await lead.Link("/", "/safeguarding-contacts$"));
        var name = await lead.Locator(".ec-who__name").First.InnerTextAsync();
        await lead.SelectOptionAsync("#PersonId", new SelectOptionValue { Label = $"{name.Trim()}, hub lead" });
        await lead.Press("Name as contact");
    }
}
