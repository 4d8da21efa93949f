using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace EmployerConnect.BrowserTests.Tour;

/// <summary>What errands do with a page again and again.</summary>
internal static class Steps
{
    public const string Id = "[0-9a-f-]{36}";

    public static string Path(this IPage page) => new Uri(page.Url).PathAndQuery;

    /// <summary>Presses a button of the main part and waits for the page that comes.</summary>
    public static async Task Press(this IPage page, string name) => await Follow(page, page.Locator("main").GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).First);

    public static async Task Follow(this IPage page, ILocator what)
    {
        await page.EvaluateAsync("() => { window.before = true; }");
        await what.ClickAsync();
        await page.WaitForFunctionAsync("() => !window.before && document.readyState === 'complete'");
    }

    /// <summary>Where the links of a page's main part lead that have this shape, each once.</summary>
    public static async Task<IReadOnlyList<string>> Links(this IPage page, string address, string shape)
    {
        await page.GotoAsync(address);
        var links = await page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('main a[href]')].map(link => link.pathname)");
        return [.. links.Where(link => Regex.IsMatch(link, shape)).Distinct()];
    }

    public static async Task<string> Link(this IPage page, string address, string shape) =>
        await page.Links(address, shape) is [var first, ..] ? first : throw new InvalidOperationException($"{address} has no link like {shape}.");
}
