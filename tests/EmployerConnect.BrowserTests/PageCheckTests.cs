using EmployerConnect.BrowserTests.Tour;
using Microsoft.Playwright;

namespace EmployerConnect.BrowserTests;

/// <summary>Each thing that <see cref="PageCheck"/> asks of a page, with a page that has it wrong.</summary>
public sealed class PageCheckTests
{
    private const string Title = "<title>A page</title>";
    private const string Heading = "<h1>A page</h1>";
    private const string Field = "<label for='name'>Name</label><input id='name'>";
    private const string Summary = "<div class='govuk-error-summary' tabindex='-1'><p>There is a problem with the name: <a href='#name'>Enter the name</a></p></div>";
    private const string Good =
        $"""
        <html lang="en-GB"><head>{Title}<meta name="viewport" content="width=device-width"></head>
        <body><a class="govuk-skip-link" href="#main">Skip</a><main id="main" tabindex="-1">{Heading}<form method="post" action="https://site.example/x">{Field}<p><button>Send</button></p></form></main></body></html>
        """;

    private static readonly string Mistaken = Good
        .Replace(Title, "<title>Error: A page</title>", StringComparison.Ordinal)
        .Replace(Heading, Summary + Heading, StringComparison.Ordinal)
        .Replace(Field, $"<div class='govuk-form-group--error'><p class='govuk-error-message'>Enter the name</p>{Field}</div>", StringComparison.Ordinal)
        .Replace("</body>", "<script>document.querySelector('.govuk-error-summary').focus()</script></body>", StringComparison.Ordinal);

    private static readonly (string Page, string What, string Instead, string Trouble)[] Wrong =
    [
        (Good, Heading, "<h2>A page</h2>", "has 0 h1"),
        (Good, "en-GB", "en-US", "its language is"),
        (Good, "class=\"govuk-skip-link\"", "", "does not begin with a skip link"),
        (Good, " id=\"main\" tabindex=\"-1\"", "", "its skip link does not lead to its main part"),
        (Good, "<label for='name'>Name</label>", "", "label: Form elements must have labels"),
        (Good, "<button>", "<button style='outline: 0'>", "does not show that it has the focus"),
        (Good, "<p><button>", "<p style='position: fixed; top: 0; left: 0; z-index: 2; width: 300px; height: 300px; background: #fff'></p><p><button>", "is covered when it has the focus"),
        (Good, "<button>", "<a href='#main' style='font-size: 8px'>A</a><a href='#main' style='font-size: 8px'>B</a><button>", "target-size"),
        (Good, Heading, "<h1 style='min-width: 330px'>A page</h1>", "scrolls sideways at 320 px"),
        (Good, Heading, "<h1 style='min-width: 380px'>A page</h1>", "scrolls sideways at 375 px"),
        (Good, Heading, "<h1>A page</h1><details><summary>More</summary><img src='data:,'></details>", "image-alt"),
        (Mistaken, "Error: A page", "A page", "its title is \"A page\" and it has an error summary"),
        (Mistaken, "focus()", "blur()", "its error summary has not the focus"),
        (Mistaken, "#name", "#other", "an error leads nowhere"),
        (Mistaken, "<p class='govuk-error-message'>Enter the name</p>", "", "nothing is said beside the field of an error"),
    ];

    [Fact]
    public async Task WhatIsWrongIsFound_AndNothingElse()
    {
        await using var browser = await Browser.Start();
        var page = await PageCheck.Prepare(await browser.Person(new Uri("http://127.0.0.1"), 375));
        Assert.Empty(await Troubles(page, Good));
        Assert.Empty(await Troubles(page, Mistaken));
        foreach (var (right, what, instead, trouble) in Wrong)
        {
            Assert.Contains(what, right, StringComparison.Ordinal);
            Assert.Contains(await Troubles(page, right.Replace(what, instead, StringComparison.Ordinal)), one => one.StartsWith(trouble, StringComparison.Ordinal));
        }
    }

    private static async Task<List<string>> Troubles(IPage page, string html)
    {
        await page.GotoAsync("about:blank");
        await page.SetContentAsync(html);
        return (await PageCheck.Of(page)).Troubles;
    }
}
