using System.Text.RegularExpressions;
using EmployerConnect.Web.Features.Accounts;
using EmployerConnect.Web.Features.Demo;
using Microsoft.Playwright;

namespace EmployerConnect.BrowserTests.Tour;

/// <summary>Ways to sign in: a second step, a provider; and what is typed when a session ends.</summary>
public sealed class AccountErrands(Cast cast)
{
    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static readonly TimeSpan NextCode = TimeSpan.FromSeconds(30);

    /// <summary>An administrator must give a second proof here: sets up an app, signs in again with its code.</summary>
    public async Task SecondStep()
    {
        var page = await cast.Of(Cast.Administrator);
        await page.GotoAsync("/account");
        await See(page, "owes a second proof");
        await cast.Tour.Look(page, Cast.Administrator, "/account/second-factor");
        await page.GotoAsync("/account/second-factor");
        var key = Key(await page.InnerTextAsync("#totp-key"));
        await page.FillAsync("#Code", Totp.Code(key, TimeProvider.System.GetUtcNow()));
        await page.Press("Turn it on");
        await See(page, "recovery codes");
        await cast.Tour.Look(page, Cast.Administrator, "/account/second-factor");
        var email = await Cast.Email(page);

        var weak = await cast.Again(Cast.Administrator);
        await See(weak, "owes the second proof that there is");

        await SignIn(page, email);
        await cast.Tour.Look(page, Cast.Administrator, "/sign-in/code");
        await page.GotoAsync("/sign-in/code");
        await page.FillAsync("#Code", "000 000");
        await page.Press("Go on");
        await See(page, "a wrong code");
        // A code counts once, and the clocks of telephones may be a step ahead.
        await page.FillAsync("#Code", Totp.Code(key, TimeProvider.System.GetUtcNow() + NextCode));
        await page.Press("Go on");
        Assert.Equal("/", page.Path());
    }

    public async Task Provider()
    {
        var visitor = await cast.Visitor();
        await visitor.GotoAsync("/sign-in");
        await visitor.GetByRole(AriaRole.Button, new() { Name = $"Sign in with {SignInProvider.Name}" }).ClickAsync();
        await SignInProvider.Authorise(visitor, "stranger");
        await Assertions.Expect(visitor).ToHaveURLAsync(new Regex("/sign-in/provider/done$"));
        await cast.Tour.See(visitor, "visitor: a provider's account that nobody has linked");

        var page = await cast.Of(Cast.Volunteer);
        await page.GotoAsync("/account");
        await page.GetByRole(AriaRole.Link, new() { Name = $"Link an account at {SignInProvider.Name}" }).ClickAsync();
        await SignInProvider.Authorise(page, "volunteer");
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/account/providers/confirm$"));
        await cast.Tour.See(page, "volunteer: /account/providers/confirm");
        await page.Press("Link it");
    }

    /// <summary>Signs out everywhere while a form is open, sends it, and signs in again.</summary>
    public async Task Kept()
    {
        var page = await cast.Of(Cast.Volunteer);
        var email = await Cast.Email(page);
        await page.GotoAsync("/problem");
        await page.Locator("input[name=Kind]").First.CheckAsync();
        await page.FillAsync("#Note", "The bus stop that this names is closed.");
        var elsewhere = await cast.Again(Cast.Volunteer);
        await elsewhere.GotoAsync("/account");
        await elsewhere.Press("Sign out everywhere");

        await page.Press("Tell the hub");
        await Fill(page, email);
        Assert.Matches("^/kept/", page.Path());
        await cast.Tour.See(page, "volunteer: /kept/{token}");
        await page.Press("Send it now");
    }

    /// <summary>What is shown before a session ends, and once it has: the script is told that it is so late.</summary>
    public async Task Warnings()
    {
        var page = await cast.Of(Cast.Leader);
        foreach (var (what, seconds, isLast) in new[] { ("idle for long", 300, false), ("signed in for long", 300, true), ("over", 0, false) })
        {
            await page.GotoAsync("/requests/new");
            await page.EvaluateAsync(
                """
                async ([seconds, isLast]) => {
                  const dialog = document.getElementById("session-end");
                  dialog.dataset.seconds = seconds;
                  dialog.dataset.last = isLast;
                  (await import("/scripts/session-end.js")).warnBeforeTheEnd(dialog);
                  document.dispatchEvent(new Event("visibilitychange"));
                }
                """,
                new object[] { seconds, isLast });
            await Assertions.Expect(page.Locator("#session-end")).ToBeVisibleAsync();
            await cast.Tour.See(page, $"careers leader: the session ends, {what}");
        }
    }

    private Task See(IPage page, string what) => cast.Tour.See(page, $"{Cast.Administrator}: {what}");

    private static async Task SignIn(IPage page, string email)
    {
        await page.GotoAsync("/sign-in");
        await Fill(page, email);
    }

    private static async Task Fill(IPage page, string email)
    {
        await page.FillAsync("#Email", email);
        await page.FillAsync("#Password", DemoSeed.Phrase);
        await page.Press("Sign in");
    }

    /// <summary>As an app reads the key that is shown (RFC 4648).</summary>
    private static byte[] Key(string words)
    {
        var bits = string.Concat(words.Where(sign => !char.IsWhiteSpace(sign)).Select(sign => Convert.ToString(Base32.IndexOf(sign, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        return [.. bits.Chunk(8).Where(chunk => chunk.Length == 8).Select(chunk => Convert.ToByte(new string(chunk), 2))];
    }
}
