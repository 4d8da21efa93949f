using EmployerConnect.Web.Features.Shared.Http;
using Microsoft.Playwright;

namespace EmployerConnect.BrowserTests.Tour;

/// <summary>What goes wrong without a field being at fault: nothing there, not allowed, too large, too late, sent twice.</summary>
public sealed class ErrorErrands(Cast cast)
{
    public async Task Go()
    {
        var visitor = await cast.Visitor();
        await Expect(visitor, 404, () => visitor.GotoAsync("/nothing-is-here"));
        foreach (var code in new[] { 429, 500, 503 })
        {
            await Expect(visitor, code, () => visitor.GotoAsync($"/error/{code}"));
        }

        var volunteer = await cast.Of(Cast.Volunteer);
        await Expect(volunteer, 404, () => volunteer.GotoAsync($"/offers/{Guid.CreateVersion7()}"));
        await Expect(volunteer, 403, () => volunteer.GotoAsync("/people"));
        await TooLarge();
        await NotWhole(volunteer);
        await SentTwice(volunteer);
        await Stale(await cast.Of(Cast.Leader), "request", "/requests/mine", $"^/requests/{Steps.Id}$");
        await Stale(await cast.Of(Cast.Employer), "offer", "/offers/mine", $"^/offers/{Steps.Id}$");
    }

    private async Task TooLarge()
    {
        var page = await cast.Of(Cast.Coordinator);
        await page.GotoAsync("/spreadsheets");
        await page.SetInputFilesAsync("#File", new FilePayload { Name = "photographs.csv", MimeType = "text/csv", Buffer = new byte[RequestLimits.BodyBytes + 1] });
        await page.Press("Upload");
        await See(page, "a file that is too large");
    }

    /// <summary>A form that has stood open for so long that its token is no longer good.</summary>
    private async Task NotWhole(IPage page)
    {
        await page.GotoAsync("/preferences");
        await page.EvaluateAsync("() => document.querySelector('main [name=__RequestVerificationToken]').value = 'old'");
        await Expect(page, 400, () => page.Press("Save"));
    }

    private async Task SentTwice(IPage page)
    {
        await page.GotoAsync("/preferences");
        var key = await page.Locator("main [name=__key]").GetAttributeAsync("value");
        await page.Press("Save");
        await page.EvaluateAsync("key => document.querySelector('main [name=__key]').value = key", key);
        await page.Locator("main input[type=radio]").Last.CheckAsync();
        await Expect(page, 422, () => page.Press("Save"));
    }

    /// <summary>Somebody else, here the same person in another tab, saves first: both versions are shown.</summary>
    private async Task Stale(IPage page, string what, string list, string shape)
    {
        var (first, second) = ($"The {what} of the other tab", $"The {what} of this tab");
        var edit = $"{await page.Link(list, shape)}/edit";
        await page.GotoAsync(edit);
        var other = await cast.Second(page);
        await other.GotoAsync(edit);
        await other.FillAsync("#Title", first);
        await other.Press("Save the changes");
        await page.FillAsync("#Title", second);
        await page.Press("Save the changes");
        Assert.Contains(first, await page.InnerTextAsync("table"), StringComparison.Ordinal);
        await See(page, $"{edit}, both versions");
        await other.CloseAsync();
    }

    private async Task Expect(IPage page, int status, Func<Task> go)
    {
        await go();
        await See(page, $"error {status} at {page.Path()}");
        Assert.Equal(status, await page.EvaluateAsync<int>("() => performance.getEntriesByType('navigation')[0].responseStatus"));
    }

    private Task See(IPage page, string what) => cast.Tour.See(page, what);
}
