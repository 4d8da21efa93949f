using System.Text.Json;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace EmployerConnect.BrowserTests.Tour;

/// <param name="Index">Among the forms of the page's main part that are posted.</param>
/// <param name="Name">Where it goes to and what it asks, so that the same form is known on another page.</param>
public sealed record FoundForm(int Index, string Name);

/// <param name="Troubles">What is wrong with the page.</param>
/// <param name="Title">Without the word that it has errors.</param>
public sealed record FoundPage(List<string> Troubles, IReadOnlyList<string> Links, IReadOnlyList<FoundForm> Forms, string Title, bool HasErrors);

/// <summary>
/// What a program can tell of WCAG 2.2 AA about a page as it stands: axe, what shows the focus, the frame of the page, its errors, and
/// that nothing scrolls sideways on a telephone (320 px, WCAG 1.4.10), or at twice the size on a desk (640 px of 1280).
/// </summary>
public static class PageCheck
{
    private const string Sideways =
        """
        () => {
          const width = document.documentElement.clientWidth;
          if (document.documentElement.scrollWidth <= width) {
            return null;
          }

          const all = [...document.body.querySelectorAll("*")];
          const out = all.filter((one) => one.getBoundingClientRect().right > width + 1);
          const full = all.filter((one) => one.clientWidth > 1 && one.scrollWidth > one.clientWidth + 2);
          return (out.findLast((one) => !one.querySelector("*")) ?? out.at(-1) ?? full.at(-1) ?? document.body).outerHTML.replace(/\s+/g, " ").slice(0, 200);
        }
        """;

    private const int Telephone = 320;
    private const int TwiceTheSize = 640;
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    // In the page itself: the axe package's own way opens a second page for each answer, and takes four times as long. It is sent once
    // for all that is opened in a page, and read only where it is called.
    private static readonly string Axe = $"window.loadAxe = () => {{\n{new BundledAxeScriptProvider().GetScript()}\n}};";
    private static readonly string Check = Read("page-check.js");

    /// <summary>Before the first page is opened.</summary>
    public static async Task<IPage> Prepare(IPage page)
    {
        await page.AddInitScriptAsync(Axe);
        return page;
    }

    public static async Task<FoundPage> Of(IPage page)
    {
        var found = JsonSerializer.Deserialize<FoundPage>(await page.EvaluateAsync<string>(Check), Options)!;
        var (width, height) = (page.ViewportSize!.Width, page.ViewportSize.Height);
        int[] widths = found.HasErrors ? [width, Telephone] : [width, Telephone, TwiceTheSize];
        foreach (var at in widths)
        {
            if (at != width)
            {
                await page.SetViewportSizeAsync(at, height);
            }

            if (await page.EvaluateAsync<string?>(Sideways) is { } widest)
            {
                found.Troubles.Add($"scrolls sideways at {at} px\n      {widest}");
            }
        }

        await page.SetViewportSizeAsync(width, height);
        return found;
    }

    private static string Read(string name)
    {
        using var reader = new StreamReader(typeof(PageCheck).Assembly.GetManifestResourceStream(typeof(PageCheck), name)!);
        return reader.ReadToEnd();
    }
}
