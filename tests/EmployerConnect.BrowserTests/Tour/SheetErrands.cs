using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace EmployerConnect.BrowserTests.Tour;

/// <summary>A co-ordinator's spreadsheets, from the file to the mail and back again, with a row that cannot come in and one that is there already.</summary>
public sealed class SheetErrands(Cast cast)
{
    // The page that shows how far the mail is asks this and opens anew: it is to stand still for a look.
    private const string MailProgress = "**/mailings/*/progress";

    private const string Employers =
        """
        Company,Post code,E-mail
        Fernhill Surveyors,WR1 2AA,fern@example.org
        Fernhill Masonry,WR1 2AA,mason@example.org
        Brindlecombe Precision Engineering Ltd,WR1 2AA,
        ,WR1 2AA,nobody
        """;

    public async Task<string[]> Bring()
    {
        var page = await cast.Of(Cast.Coordinator);
        var first = await Upload(page, "employers.csv", Employers);
        var sheet = await Upload(page, "more-employers.csv", Employers);
        await page.Press("Look through the rows");
        await See(page, "its rows");
        await page.Follow(page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^Bring in") }));
        await See(page, "brought in");
        await page.RouteAsync(MailProgress, route => route.AbortAsync());
        await page.Follow(page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^Send all") }));
        await See(page, "its people mailed");
        var mailing = page.Path();
        await page.UnrouteAsync(MailProgress);
        await page.GotoAsync(sheet);
        // The look opens what is folded away.
        await See(page, "its people on their way");
        await page.Press("Take it back");
        await See(page, "taken back");
        await Encounters(page);
        return [$"{first}/columns", $"{sheet}/answers", $"{mailing}/progress", $"{sheet}/send", $"{sheet}/take-back", $"{sheet}/tell", $"{sheet}/problems.csv", $"{sheet}/progress"];
    }

    private async Task Encounters(IPage page)
    {
        var day = TimeProvider.System.GetUtcNow().AddDays(60);
        await Upload(page, "encounters.csv", $"School,Employer,Activity,Date,Start,Minutes,Year,Pupils,Sector\nHartsedge School,Brindlecombe Precision Engineering,Careers talk,{day:dd/MM/yyyy},10:00,50,9,30,Engineering\n");
        await page.Press("Look through the rows");
        await page.Follow(page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^Bring in") }));
        await See(page, "encounters brought in");
        await page.RouteAsync(MailProgress, route => route.AbortAsync());
        await page.Press("Tell the people of these sessions");
        await See(page, "their people told");
        await page.UnrouteAsync(MailProgress);
    }

    private static async Task<string> Upload(IPage page, string name, string text)
    {
        await page.GotoAsync("/spreadsheets");
        await page.SetInputFilesAsync("#File", new FilePayload { Name = name, MimeType = "text/csv", Buffer = System.Text.Encoding.UTF8.GetBytes(text) });
        await page.Press("Upload");
        return Regex.Match(page.Path(), $"^/spreadsheets/{Steps.Id}").Value;
    }

    private Task See(IPage page, string what) => cast.Tour.See(page, $"co-ordinator: a spreadsheet, {what}");
}
