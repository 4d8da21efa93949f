using System.Text.RegularExpressions;
using EmployerConnect.Tests.Support;
using EmployerConnect.Web.Features.Home;

namespace EmployerConnect.Tests.Pages;

/// <summary>The cookies page names every cookie that the site sets: pages of all sorts are opened and forms are sent, and each Set-Cookie is looked up.</summary>
public sealed partial class CookieTests
{
    [Fact]
    public async Task EveryCookieThatIsSet_IsNamedOnTheCookiesPage()
    {
        await using var site = new TestSite();
        var people = await People.Settle(site);
        var seen = new HashSet<string>();
        var ada = await site.Client(people.Ada);
        foreach (var address in new[] { "/", "/offers", "/sign-in", "/account", "/account/passkeys", "/account/second-factor", "/calendars", "/preferences", "/requests/new", "/join", "/problem", "/cookies", "/nothing" })
        {
            using var page = await ada.Get(address);
            Note(page, seen);
        }

        using var flashed = await ada.Submit("/problem", "/problem", ("Note", "A lamp is broken."));
        Note(flashed, seen);
        using var options = await ada.Post("/account/passkeys/options", SiteClient.Fields(await ada.Page("/privacy"), "/sign-out"));
        Note(options, seen);
        var visitor = await site.Client();
        using var passkey = await visitor.Post("/sign-in/passkey/options", SiteClient.Fields(await visitor.Page("/sign-in"), "/sign-in"));
        Note(passkey, seen);
        using var signedIn = await visitor.Get($"/__test/sign-in/{people.Ben}");
        Note(signedIn, seen);

        Assert.Contains("__Host-EmployerConnect", seen);
        Assert.Contains("EmployerConnect.Told", seen);
        Assert.DoesNotContain(seen, name => !IsNamed(name));
        var text = (await ada.Page("/cookies")).QuerySelector("main")!.TextContent;
        Assert.All(SiteCookie.All, cookie => Assert.Contains(cookie.Name, text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("EmployerConnect", true)]
    [InlineData("__Host-EmployerConnect.Nonce.CfDJ8", true)]
    [InlineData("EmployerConnect.Tracking", false)]
    [InlineData(".AspNetCore.Mvc.CookieTempDataProvider", false)]
    public void ACookieThatThePageDoesNotName_IsFound(string name, bool isNamed) => Assert.Equal(isNamed, IsNamed(name));

    /// <summary>What pages keep in the browser by script stands on the page as well.</summary>
    [Fact]
    public void WhatScriptsKeep_IsNamed()
    {
        var scripts = string.Concat(Directory.GetFiles(Path.Combine(Repository.Root, "wwwroot", "scripts"), "*.js").Select(File.ReadAllText));
        Assert.All(SiteCookie.InBrowser, kept => Assert.Contains($"\"{kept.Name}\"", scripts, StringComparison.Ordinal));
        var used = Key().Matches(scripts).Select(match => match.Groups["key"].Value).Distinct();
        Assert.Equal(SiteCookie.InBrowser.Select(kept => kept.Name).Order(), used.Order());
    }

    private static void Note(HttpResponseMessage response, HashSet<string> seen)
    {
        if (response.Headers.TryGetValues("Set-Cookie", out var cookies))
        {
            seen.UnionWith(cookies.Select(cookie => cookie.Split('=')[0]));
        }
    }

    /// <summary>A name that ends in a full stop stands for a family.</summary>
    private static bool IsNamed(string name)
    {
        var bare = name.StartsWith("__Host-", StringComparison.Ordinal) ? name[7..] : name;
        return SiteCookie.All.Any(cookie => cookie.Name.EndsWith('.') ? bare.StartsWith(cookie.Name, StringComparison.Ordinal) : bare == cookie.Name);
    }

    [GeneratedRegex("\"(?<key>ec-[a-z]+)\"")]
    private static partial Regex Key();
}
