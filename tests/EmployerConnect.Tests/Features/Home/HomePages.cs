using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using EmployerConnect.Tests.Support;

namespace EmployerConnect.Tests.Features.Home;

/// <summary>Reads start pages block by block.</summary>
internal static class HomePages
{
    public static async Task<IHtmlDocument> Home(this TestSite site, Guid personId, string address = "/") => await (await site.Client(personId)).Page(address);

    /// <summary>The text of the block with that heading, spaces made one; null where the page has none.</summary>
    public static string? Block(this IHtmlDocument page, string heading) =>
        page.QuerySelectorAll("main section").FirstOrDefault(section => section.QuerySelector("h2")?.FirstChild?.TextContent.Trim() == heading) is { } found ? Text(found) : null;

    /// <summary>All headings of blocks.</summary>
    public static IReadOnlyList<string> Blocks(this IHtmlDocument page) => [.. page.QuerySelectorAll("main section h2").Select(heading => heading.FirstChild!.TextContent.Trim())];

    /// <summary>What stands in different elements is told apart.</summary>
    public static string Text(this IElement element) =>
        string.Join(' ', element.Descendants<IText>().SelectMany(text => text.Data.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
}
