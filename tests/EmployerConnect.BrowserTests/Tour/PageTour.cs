using Microsoft.Playwright;

namespace EmployerConnect.BrowserTests.Tour;

/// <summary>Goes through the site by its links, in the shoes of one role after another, and checks each kind of page, and each form sent empty.</summary>
/// <param name="routes">Of the site.</param>
/// <param name="address">Of the site.</param>
/// <param name="leaves">What somebody else visits at the same time.</param>
public sealed class PageTour(SiteRoutes routes, Uri address, Func<string, bool>? leaves = null)
{
    // As a person would who presses the button at once; the browser's own checks are not ours.
    private const string Send =
        """
        ([index, name]) => {
          const form = document.querySelectorAll("main form[method=post]")[index];
          if (!form || !name.startsWith(new URL(form.action).pathname.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, "{id}"))) {
            return false;
          }

          for (const field of form.elements) {
            if (["checkbox", "radio"].includes(field.type)) {
              field.checked = false;
            } else if (field.tagName === "SELECT" ? field.querySelector("option[value='']") : !["hidden", "submit", "button", "file", "fieldset"].includes(field.type)) {
              field.value = "";
            }
          }

          window.sent = true;
          form.noValidate = true;
          form.requestSubmit();
          return true;
        }
        """;

    private const string HasAnswered = "() => !window.sent && document.readyState === 'complete'";
    private const string Answer = "() => performance.getEntriesByType('navigation')[0].responseStatus";

    private static readonly string[] DifferByRole = ["/", "/matches", "/matches/{id:guid}", "/sessions", "/sessions/{id:guid}", "/offers", "/offers/{id:guid}", "/requests/{id:guid}", "/organisations/{id:guid}", "/organisations/{id:guid}/members"];

    private readonly HashSet<string> _visited = [];
    private readonly HashSet<string> _asked = [];
    private readonly HashSet<string> _sent = [];
    private readonly Dictionary<string, string> _titles = [];

    // What was found on the pages of a browser and is still to be followed or sent.
    private readonly Dictionary<IBrowserContext, (Queue<string> Links, Queue<(string Url, FoundForm Form)> Forms)> _found = [];

    /// <summary>GET routes whose page was never checked, and others that were never asked for.</summary>
    public IReadOnlyList<string> Missed => [.. routes.All.Where(route => !(NotPages.Contains(route) ? _asked : _visited).Contains(route))];

    public IReadOnlySet<string> Visited => _visited;

    /// <summary>Each with the kind of page that has it.</summary>
    public IReadOnlyDictionary<string, string> Titles => _titles;

    public List<string> Troubles { get; } = [];

    /// <summary>Forms that took nothing at all for an answer.</summary>
    public List<string> TakenEmpty { get; } = [];

    public int ErrorStates { get; private set; }

    public int Looks { get; private set; }

    /// <summary>Notes what else is asked for on the way: downloads, what leads on, numbers for scripts.</summary>
    public IPage Watch(IPage page)
    {
        page.Response += (_, response) =>
        {
            if (response.Status < 400 && response.Request.Method == "GET" && Uri.TryCreate(response.Url, UriKind.Absolute, out var url) && url.Authority == address.Authority && routes.Find(url.AbsolutePath) is { } route)
            {
                lock (_asked)
                {
                    _asked.Add(route);
                }
            }
        };
        return page;
    }

    /// <summary>Follows the links from the given addresses, each kind of page once.</summary>
    public async Task Walk(IPage page, string role, params IEnumerable<string> from)
    {
        var (links, forms) = FoundOn(page);
        var here = new HashSet<string>();
        foreach (var path in from)
        {
            await Go(page, role, path, here);
        }

        while (links.TryDequeue(out var link))
        {
            await Go(page, role, link, here);
        }

        while (forms.TryDequeue(out var found))
        {
            await SendEmpty(page, role, found.Url, found.Form);
        }
    }

    private async Task Go(IPage page, string role, string link, HashSet<string> here)
    {
        var url = new Uri(address, link);
        if (url.Authority != address.Authority || routes.Find(url.AbsolutePath) is not { } route || !here.Add(route))
        {
            return;
        }

        if (NotPages.Contains(route))
        {
            await Fetch(page, role, route, url);
        }
        else if (DifferByRole.Contains(route) || !(_visited.Contains(route) || leaves?.Invoke(route) == true))
        {
            await Visit(page, role, url);
        }
    }

    private (Queue<string> Links, Queue<(string Url, FoundForm Form)> Forms) FoundOn(IPage page)
    {
        if (!_found.TryGetValue(page.Context, out var found))
        {
            _found[page.Context] = found = ([], []);
        }

        return found;
    }

    /// <summary>Opens a page whatever was visited before, checks it, and sends its forms empty.</summary>
    public async Task Look(IPage page, string role, string path)
    {
        await page.GotoAsync(path);
        await See(page, $"{role}: {routes.Find(path) ?? path}");
        var forms = FoundOn(page).Forms;
        while (forms.TryDequeue(out var found))
        {
            await SendEmpty(page, role, found.Url, found.Form);
        }
    }

    /// <summary>Checks the page that stands there now, however somebody came to it.</summary>
    public async Task See(IPage page, string where)
    {
        // Whoever has seen the address change has not seen the page yet.
        await page.WaitForFunctionAsync("() => document.readyState === 'complete'");
        var route = routes.Find(new Uri(page.Url).AbsolutePath);
        var isPage = route is not null && await page.EvaluateAsync<int>(Answer) == 200;
        if (isPage)
        {
            _visited.Add(route!);
        }

        Looks++;
        var found = await PageCheck.Of(page);
        ErrorStates += found.HasErrors ? 1 : 0;
        if (isPage && !found.HasErrors && !_titles.TryAdd(found.Title, route!) && _titles[found.Title] != route)
        {
            found.Troubles.Add($"has the title of {_titles[found.Title]}: {found.Title}");
        }

        Troubles.AddRange(found.Troubles.Select(trouble => $"{where}: {trouble}"));
        if (isPage && !found.HasErrors)
        {
            var (links, forms) = FoundOn(page);
            found.Links.ToList().ForEach(links.Enqueue);
            found.Forms.ToList().ForEach(form => forms.Enqueue((page.Path(), form)));
        }
    }

    private async Task Visit(IPage page, string role, Uri url)
    {
        var answer = await page.GotoAsync(url.ToString());
        var arrived = routes.Find(new Uri(page.Url).AbsolutePath);
        if (answer is not { Ok: true })
        {
            Troubles.Add($"{role}: a link leads to {url.PathAndQuery}, which answers {answer?.Status}");
        }
        else if (arrived is not null && (!_visited.Contains(arrived) || DifferByRole.Contains(arrived)))
        {
            await See(page, $"{role}: {arrived}");
        }
    }

    /// <summary>What is listed as no page must not be one.</summary>
    private async Task Fetch(IPage page, string role, string route, Uri url)
    {
        lock (_asked)
        {
            if (!_asked.Add(route))
            {
                return;
            }
        }

        var answer = await page.Context.APIRequest.GetAsync(url.ToString(), new() { MaxRedirects = 0 });
        if (answer.Status >= 400 || (answer.Ok && (await answer.TextAsync()).Contains("govuk-template", StringComparison.Ordinal)))
        {
            Troubles.Add($"{role}: {url.PathAndQuery} answers {answer.Status} with {answer.Headers.GetValueOrDefault("content-type")}, which is not {NotPages.What(route)}");
        }
    }

    private async Task SendEmpty(IPage page, string role, string url, FoundForm form)
    {
        if (!_sent.Add(form.Name))
        {
            return;
        }

        var where = $"{role}: {url}, form {form.Name} sent empty";
        await page.GotoAsync(url);
        if (!await page.EvaluateAsync<bool>(Send, new object[] { form.Index, form.Name }))
        {
            // What was sent before it has taken it away.
            return;
        }

        try
        {
            await page.WaitForFunctionAsync(HasAnswered);
        }
        catch (TimeoutException)
        {
            Troubles.Add($"{where}: goes nowhere");
            return;
        }

        if (await page.Locator(".govuk-error-summary").CountAsync() > 0)
        {
            await See(page, where);
        }
        else if (await page.EvaluateAsync<int>(Answer) is >= 400 and var status)
        {
            Troubles.Add($"{where}: answers {status} without saying what is wrong beside its fields");
        }
        else
        {
            TakenEmpty.Add(where);
        }
    }
}
