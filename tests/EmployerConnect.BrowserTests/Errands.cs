using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace EmployerConnect.BrowserTests;

/// <summary>What a role does so that pages are there which no link of the demo hub leads to; each errand gives the addresses that it found.</summary>
public sealed class Errands(IPage page)
{
    public async Task<string[]> Of(string role) => role switch
    {
        "visitor" => ["/forgotten-password/sent", "/join/sent", "/sign-in/provider/refused"],
        "careers leader" => [.. await Draft("/requests"), .. await Compare("/requests", "offer"), await SaveASearch(), "/my-data"],
        "employer contact" => [.. await Draft("/offers"), await Ask(), .. await OfOwnSession("stand-in"), "/join/employer", .. await Compare("/offers", "request")],
        "co-ordinator" => [await MakeAPlan(), await ApproveOnly(), .. await BringASpreadsheet(), await AskForALongList(), await InviteFromASpreadsheet()],
        "hub lead" => ["/people"],
        "administrator" => ["/ranking/edit"],
        _ => [],
    };

    private string Here => new Uri(page.Url).PathAndQuery;

    private async Task<string?> Link(string address, string shape)
    {
        await page.GotoAsync(address);
        var links = await page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('main a[href]')].map(link => link.pathname)");
        return links.FirstOrDefault(link => Regex.IsMatch(link, shape));
    }

    private async Task Press(string name)
    {
        var before = page.Url;
        await page.Locator("main").GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).ClickAsync();
        await Assertions.Expect(page).Not.ToHaveURLAsync(before);
    }

    private async Task<string[]> Draft(string home)
    {
        await page.GotoAsync($"{home}/start");
        await Press("Start");
        var step = Here;
        return [step, Regex.Replace(step, "/[a-z]+$", "/check")];
    }

    /// <summary>Two of what fits one's own, side by side.</summary>
    private async Task<string[]> Compare(string home, string field)
    {
        await page.GotoAsync($"{home}/mine");
        foreach (var own in (await page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('main a[href]')].map(link => link.pathname)")).Where(link => Regex.IsMatch(link, $"^{home}/[0-9a-f-]{{36}}$")).Distinct())
        {
            await page.GotoAsync($"{own}/matches");
            var found = await page.EvaluateAsync<string[]>($"() => [...document.querySelectorAll('input[name={field}]')].map(box => box.value)");
            if (found.Length > 1)
            {
                return [$"{own}/compare?{field}={found[0]}&{field}={found[1]}"];
            }
        }

        return [];
    }

    private async Task<string> SaveASearch()
    {
        await page.GotoAsync("/searches/new?Activity=CareersTalk");
        await page.FillAsync("#Name", "Talks near us");
        await page.Locator("main form[method=post] button.govuk-button").First.ClickAsync();
        await Assertions.Expect(page.Locator(".govuk-notification-banner")).ToBeVisibleAsync();
        return await Link("/searches", "^/searches/[0-9a-f-]{36}$") ?? "/searches";
    }

    /// <summary>The other side then has a question to answer.</summary>
    private async Task<string> Ask()
    {
        await page.GotoAsync("/matches");
        foreach (var match in (await page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('main a[href]')].map(link => link.pathname)")).Where(link => Regex.IsMatch(link, "^/matches/[0-9a-f-]{36}$")).Distinct())
        {
            if (await Link(match, "/questions/new$") is { } form)
            {
                await page.GotoAsync(form);
                await page.Locator("input[name=Kind]").First.CheckAsync();
                await Press("Ask");
                return match;
            }
        }

        return "/matches";
    }

    private async Task<string[]> OfOwnSession(string part) =>
        await Link("/sessions", "^/sessions/[0-9a-f-]{36}$") is { } session ? [$"{session}/{part}"] : [];

    private async Task<string> MakeAPlan()
    {
        await page.GotoAsync("/plans/new");
        await Press("Make the plan");
        return Here;
    }

    private async Task<string> ApproveOnly()
    {
        if (await Link("/approvals", "^/approvals/[0-9a-f-]{36}$") is not { } approval)
        {
            return "/approvals";
        }

        await page.GotoAsync(approval);
        await Press("Approve");
        return $"{approval.Replace("/approvals/", "/matches/", StringComparison.Ordinal)}/booking";
    }

    private async Task<string[]> BringASpreadsheet()
    {
        await page.GotoAsync("/spreadsheets");
        await page.SetInputFilesAsync("#File", new FilePayload
        {
            Name = "employers.csv",
            MimeType = "text/csv",
            Buffer = "Company,Post code,E-mail\nFernhill Surveyors,WR1 2AA,fern@example.org\n,WR1 2AA,nobody\n"u8.ToArray(),
        });
        await Press("Upload");
        var sheet = Regex.Match(Here, "^/spreadsheets/[0-9a-f-]{36}").Value;
        return [Here, $"{sheet}/columns"];
    }

    /// <summary>Longer than <see cref="RunningSite.RowsAtOnce"/>.</summary>
    private async Task<string> AskForALongList()
    {
        await page.GotoAsync("/exports?kind=Members");
        await Press("Download");
        return Here;
    }

    /// <summary>The page of the mail that goes out.</summary>
    private async Task<string> InviteFromASpreadsheet()
    {
        await page.GotoAsync("/spreadsheets");
        await page.SetInputFilesAsync("#File", new FilePayload
        {
            Name = "invited.csv",
            MimeType = "text/csv",
            Buffer = "Company,Post code,E-mail\nWillowmere Joiners,WR1 2AA,willa@example.net\nLarkrise Bakers,WR1 3AA,lara@example.net\n"u8.ToArray(),
        });
        await Press("Upload");
        await page.Locator("main form button.govuk-button").First.ClickAsync();
        await page.Locator("button[value=BringIn]").ClickAsync();
        await page.Locator("#send button").First.ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/mailings/"));
        return Here;
    }
}
