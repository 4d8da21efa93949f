using System.Globalization;
using Microsoft.Playwright;

namespace EmployerConnect.BrowserTests;

/// <summary>An offer and a request that fit each other, typed into the forms that have everything on one page.</summary>
public static class LongForms
{
    public static async Task PublishOffer(IPage page, string title, int sessions, DateOnly start)
    {
        await page.GotoAsync("/offers/new");
        await page.FillAsync("#Title", title);
        await page.FillAsync("#Description", "Pupils plan a small building with two of our site managers and ask them anything.");
        await page.SelectOptionAsync("#Activity", "Workshop");
        await page.Locator("details:has(input[name=Sectors]) > summary").ClickAsync();
        await page.CheckAsync("input[name=Sectors][value=Construction]");
        await page.CheckAsync("input[name=YearGroups][value=Year9]");
        await page.CheckAsync("input[name=Deliveries][value=AtSchool]");
        await page.FillAsync("#RadiusMiles", "40");
        await page.FillAsync("#DurationMinutes", "50");
        await page.FillAsync("#SessionsAvailable", sessions.ToString(CultureInfo.InvariantCulture));
        await page.FillAsync("#GroupMinimum", "5");
        await page.FillAsync("#GroupMaximum", "60");
        await FillWindow(page, start);
        await page.FillAsync("#Purpose", "Pupils meet people who build, before they choose their options.");
        await page.FillAsync("#Outcomes", "Each pupil can name three jobs in construction.");
        await FillReflection(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Publish the offer" }).ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToContainTextAsync(title);
    }

    public static async Task PostRequest(IPage page, string title, DateOnly start, int sessions = 1)
    {
        await page.GotoAsync("/requests/new");
        await page.FillAsync("#Title", title);
        await page.CheckAsync("input[name=Activities][value=Workshop]");
        await page.CheckAsync("input[name=Sectors][value=Construction]");
        await page.CheckAsync("input[name=YearGroups][value=Year9]");
        await page.FillAsync("#GroupSize", "28");
        await page.CheckAsync("input[name=Deliveries][value=AtSchool]");
        await page.FillAsync("#RadiusMiles", "20");
        await page.FillAsync("#SessionsWanted", sessions.ToString(CultureInfo.InvariantCulture));
        await FillWindow(page, start);
        await page.FillAsync("#Purpose", "Year 9 choose their options this spring and few know what builders do.");
        await page.FillAsync("#Outcomes", "Each pupil can name three jobs in construction and one way into them.");
        await FillReflection(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Post the request" }).ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToContainTextAsync(title);
    }

    private static async Task FillReflection(IPage page)
    {
        await page.FillAsync("#TwoWay", "Pupils plan a building in groups and ask their own questions.");
        await page.FillAsync("#Reflection", "In tutor time each pupil notes what surprised them.");
    }

    private static async Task FillWindow(IPage page, DateOnly start)
    {
        await page.FillAsync("#Windows_0__From", start.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        await page.FillAsync("#Windows_0__To", start.AddDays(28).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        await page.FillAsync("#Windows_0__Start", "09:00");
        await page.FillAsync("#Windows_0__End", "15:00");
    }
}
