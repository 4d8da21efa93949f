using EmployerConnect.Tests.Support;

namespace EmployerConnect.Tests.Features.Shared;

public sealed class FormKeyTests
{
    [Fact]
    public async Task EveryFormThatPosts_CarriesOneTokenAndAKeyOfItsOwn()
    {
        await using var site = new TestSite();
        var people = await People.Settle(site);
        var client = await site.Client(people.Ben);
        var page = await client.Page("/sign-in");
        var forms = page.QuerySelectorAll("form[method=post]").ToList();
        // Signing out, signing in, and signing in with a passkey.
        Assert.Equal(3, forms.Count);
        Assert.All(forms, form => Assert.Single(form.QuerySelectorAll("input[name=__RequestVerificationToken]")));
        var keys = forms.Select(form => Guid.Parse(Assert.Single(form.QuerySelectorAll("input[name=__key]")).GetAttribute("value")!));
        Assert.Equal(3, keys.Distinct().Count());
    }
}
