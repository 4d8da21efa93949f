using Microsoft.Playwright;

namespace EmployerConnect.BrowserTests.Tour;

/// <summary>Who goes on the tour: each role of the demo hub in a browser of its own, as wide as a telephone.</summary>
public sealed class Cast(Browser browser, RunningSite site, DemoLinks links, PageTour tour)
{
    public const string Leader = "careers leader";
    public const string Employer = "employer contact";
    public const string Volunteer = "volunteer";
    public const string Coordinator = "co-ordinator";
    public const string HubLead = "hub lead";
    public const string Administrator = "administrator";

    private const int Telephone = 375;
    private readonly Dictionary<string, IPage> _pages = [];

    public PageTour Tour => tour;

    public MailFolder Mail { get; } = new(site);

    public async Task<IPage> Visitor(int width = Telephone) => tour.Watch(await PageCheck.Prepare(await browser.Person(site.Address, width)));

    public async Task<IPage> Of(string role)
    {
        if (!_pages.TryGetValue(role, out var page))
        {
            page = await Again(role);
            _pages.Add(role, page);
        }

        return page;
    }

    /// <summary>The same person in another browser.</summary>
    public async Task<IPage> Again(string role)
    {
        var page = await Visitor();
        await page.GotoAsync(links.First("Worcestershire", role).Address);
        return page;
    }

    /// <summary>Another page of the same browser.</summary>
    public async Task<IPage> Second(IPage page) => tour.Watch(await PageCheck.Prepare(await page.Context.NewPageAsync()));

    public static async Task<string> Email(IPage page)
    {
        await page.GotoAsync("/account");
        return (await page.Locator(".govuk-summary-list__row", new() { HasText = "E-mail address" }).Locator("dd").First.InnerTextAsync()).Trim();
    }
}
