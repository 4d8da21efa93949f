using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace EmployerConnect.BrowserTests;

/// <summary>Goes through the site by its links, in the shoes of one role after another, and asks axe about each kind of page, and about each form sent empty.</summary>
public sealed class PageTour(SiteRoutes routes, Uri address)
{
    private const string Links = "() => [...document.querySelectorAll('a[href]')].map(link => link.href)";

    // Forms with a field that a person fills in; the rest are single buttons. A passkey's form asks the device first.
    private const string Forms = "main form[method=post]:not([data-passkey]):has(input:not([type=hidden]), textarea, select)";

    // As a person would who presses the button at once; the browser's own checks are not ours.
    private const string Send = "form => { window.sent = true; form.noValidate = true; for (const field of form.querySelectorAll('input[type=text], input:not([type]), input[type=email], input[type=number], textarea')) field.value = ''; form.requestSubmit(); }";

    private static readonly string[] DifferByRole = ["/", "/matches", "/matches/{id:guid}", "/sessions", "/sessions/{id:guid}", "/offers", "/offers/{id:guid}", "/requests/{id:guid}", "/organisations/{id:guid}", "/organisations/{id:guid}/members"];

    // One call in the page itself: the package's own way opens a second page for each answer, and takes four times as long.
    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();
    private const string RunAxe =
        """
        async () => (await axe.run(document, { resultTypes: ['violations'] })).violations
            .map(one => `${one.id}: ${one.help}` + one.nodes.slice(0, 3).map(node => '\n      ' + node.html.slice(0, 160)).join(''))
        """;

    private readonly HashSet<string> _visited = [];

    public IReadOnlySet<string> Visited => _visited;

    public List<string> Troubles { get; } = [];

    public int ErrorStates { get; private set; }

    /// <summary>Follows the links from the given addresses, each kind of page once.</summary>
    public async Task Walk(IPage page, string role, params string[] from)
    {
        var queue = new Queue<string>(from);
        var here = new HashSet<string>();
        var forms = new List<string>();
        while (queue.TryDequeue(out var next))
        {
            var url = new Uri(address, next);
            if (routes.Find(url.AbsolutePath) is not { } route || NotPages.Contains(route) || !here.Add(route) || (_visited.Contains(route) && !DifferByRole.Contains(route)))
            {
                continue;
            }

            if (await Visit(page, role, url) && await page.Locator(Forms).CountAsync() > 0)
            {
                forms.Add(url.PathAndQuery);
            }

            foreach (var link in await page.EvaluateAsync<string[]>(Links))
            {
                if (Uri.TryCreate(link, UriKind.Absolute, out var found) && found.Authority == address.Authority)
                {
                    queue.Enqueue(found.PathAndQuery);
                }
            }
        }

        foreach (var form in forms)
        {
            await SendEmpty(page, role, form);
        }
    }

    private async Task<bool> Visit(IPage page, string role, Uri url)
    {
        var answer = await page.GotoAsync(url.ToString());
        var arrived = routes.Find(new Uri(page.Url).AbsolutePath);
        if (answer is not { Ok: true })
        {
            Troubles.Add($"{role}: a link leads to {url.PathAndQuery}, which answers {answer?.Status}");
            return false;
        }

        if (arrived is null || (!_visited.Add(arrived) && !DifferByRole.Contains(arrived)))
        {
            return false;
        }

        await Ask(page, $"{role}: {arrived}");
        return true;
    }

    private async Task SendEmpty(IPage page, string role, string url)
    {
        await page.GotoAsync(url);
        var count = await page.Locator(Forms).CountAsync();
        for (var index = 0; index < count; index++)
        {
            await page.GotoAsync(url);
            var form = page.Locator(Forms).Nth(index);
            if (await form.CountAsync() == 0)
            {
                return;
            }

            await form.EvaluateAsync(Send);
            try
            {
                await page.WaitForFunctionAsync("() => !window.sent && document.readyState === 'complete'");
            }
            catch (TimeoutException)
            {
                Troubles.Add($"{role}: {url}, form {index + 1} goes nowhere");
            }

            if (await page.Locator(".govuk-error-summary").CountAsync() > 0)
            {
                ErrorStates++;
                await Ask(page, $"{role}: {url}, form {index + 1} sent empty");
            }
        }
    }

    private async Task Ask(IPage page, string where)
    {
        await page.EvaluateAsync(Axe);
        Troubles.AddRange((await page.EvaluateAsync<string[]>(RunAxe)).Select(violation => $"{where}: {violation}"));
        if (await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth > document.documentElement.clientWidth"))
        {
            Troubles.Add($"{where}: scrolls sideways");
        }
    }
}
