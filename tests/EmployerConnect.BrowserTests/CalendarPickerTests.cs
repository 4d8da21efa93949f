using Microsoft.Playwright;

namespace EmployerConnect.BrowserTests;

/// <summary>The calendar beside a date field opens where the field is, however the date was written.</summary>
public sealed class CalendarPickerTests
{
    [Fact]
    public async Task TheCalendar_OpensAtWhatWasTyped_AndLeavesItAsItIs()
    {
        var cancellation = TestContext.Current.CancellationToken;
        await using var browser = await Browser.Start();
        await using var site = await RunningSite.Start(cancellation);
        var page = await browser.Person(site.Address);
        await page.GotoAsync("/offers?from=14/1/2027");
        await page.GetByText("Dates (1 chosen)").ClickAsync();
        var title = page.Locator(".moj-datepicker:has(#From) .moj-js-datepicker-month-year");
        foreach (var (typed, shown) in new[] { ("14 Jan 2031", "January 2031"), ("Friday 14th March 2031", "March 2031"), ("2031-09-02", "September 2031"), ("2.10.31", "October 2031"), ("14/1/2027", "January 2027") })
        {
            await page.FillAsync("#From", typed);
            await page.Locator(".moj-datepicker:has(#From) .moj-js-datepicker-toggle").ClickAsync();
            await Assertions.Expect(title).ToHaveTextAsync(shown);
            await page.Keyboard.PressAsync("Escape");
            await Assertions.Expect(page.Locator("#From")).ToHaveValueAsync(typed);
        }
    }
}
