using Microsoft.Playwright;

namespace EmployerConnect.BrowserTests;

/// <summary>How somebody works a page: by keyboard, or by pointer.</summary>
public abstract class Hands(IPage page)
{
    public IPage Page => page;

    public abstract Task Fill(string field, string text);

    /// <summary>Ticks a box or chooses from a group.</summary>
    public abstract Task Choose(string field, string value);

    /// <summary>Chooses from a list that opens.</summary>
    public abstract Task Select(string field, string value);

    /// <summary>A button or link with these words.</summary>
    public abstract Task Press(ILocator what);

    /// <summary>What is folded away is opened first.</summary>
    protected async Task Open(ILocator field)
    {
        var closed = field.Locator("xpath=ancestor::details[not(@open)]");
        if (await closed.CountAsync() > 0)
        {
            await Press(closed.Last.Locator("summary"));
        }
    }

    public Task Press(AriaRole role, string name) => Press(page.Locator("main").GetByRole(role, new() { Name = name }).First);

    public Task IsAt(string heading) => Assertions.Expect(page.Locator("h1")).ToContainTextAsync(heading);
}

/// <summary>Touches nothing but keys, and sees where it is: what has the focus must show it.</summary>
public sealed class KeyboardHands(IPage page) : Hands(page)
{
    // More than any page has: a key that leads nowhere ends the test.
    private const int MostSteps = 400;

    private const string ShowsFocus =
        """
        element => [element, element.nextElementSibling, element.parentElement].filter(Boolean).flatMap(one => [getComputedStyle(one), getComputedStyle(one, '::before')])
            .some(style => style.boxShadow !== 'none' || (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0))
        """;

    public override async Task Fill(string field, string text)
    {
        await Reach(Page.Locator($"#{field}"));
        await Page.Keyboard.PressAsync("Control+A");
        await Page.Keyboard.TypeAsync(text);
    }

    public override async Task Choose(string field, string value)
    {
        var box = Page.Locator($"input[name='{field}'][value='{value}']");
        await Open(box);
        if (await box.GetAttributeAsync("type") == "radio")
        {
            // The key that reaches a group lands on one of its choices; arrows go on from there.
            await Reach(Page.Locator($"input[name='{field}']"));
            await Page.Keyboard.PressAsync("Space");
            await Go(() => box.IsCheckedAsync(), $"{field} = {value}");
            return;
        }

        if (!await box.IsCheckedAsync())
        {
            await Reach(box);
            await Page.Keyboard.PressAsync("Space");
        }
    }

    public override async Task Select(string field, string value)
    {
        var list = Page.Locator($"#{field}");
        await Reach(list);
        await Page.Keyboard.PressAsync("Home");
        await Go(async () => await list.InputValueAsync() == value, $"{field} = {value}");
    }

    public override async Task Press(ILocator what)
    {
        await Reach(what);
        await Page.Keyboard.PressAsync("Enter");
    }

    private async Task Go(Func<Task<bool>> isThere, string where)
    {
        for (var step = 0; step < MostSteps; step++)
        {
            if (await isThere())
            {
                return;
            }

            await Page.Keyboard.PressAsync("ArrowDown");
        }

        Assert.Fail($"No arrow leads to {where}.");
    }

    private async Task Reach(ILocator what)
    {
        await what.First.WaitForAsync();
        for (var step = 0; step < MostSteps; step++)
        {
            if (await what.EvaluateAllAsync<bool>("all => all.includes(document.activeElement)"))
            {
                Assert.True(await Page.EvaluateAsync<bool>($"() => ({ShowsFocus})(document.activeElement)"), $"Nothing shows that {what} has the focus.");
                return;
            }

            await Page.Keyboard.PressAsync("Tab");
        }

        Assert.Fail($"No key leads to {what} on {Page.Url}.");
    }
}

public sealed class PointerHands(IPage page) : Hands(page)
{
    public override Task Fill(string field, string text) => Page.FillAsync($"#{field}", text);

    public override async Task Choose(string field, string value)
    {
        var box = Page.Locator($"input[name='{field}'][value='{value}']");
        await Open(box);
        await box.CheckAsync();
    }

    public override Task Select(string field, string value) => Page.SelectOptionAsync($"#{field}", value);

    public override Task Press(ILocator what) => what.ClickAsync();
}
