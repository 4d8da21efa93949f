using System.Net;
using EmployerConnect.Tests.Features.OfferSearches;
using EmployerConnect.Tests.Support;
using EmployerConnect.Web.Database;
using EmployerConnect.Web.Features.SavedSearches;

namespace EmployerConnect.Tests.Features.SavedSearches;

public sealed class SavedSearchTests : IAsyncLifetime
{
    private const string Query = "?place=Redditch&radius=10&activity=Workshop";

    private readonly TestSite _site = new();
    private People _people = null!;
    private SiteClient _ada = null!;

    public async ValueTask InitializeAsync()
    {
        _people = await People.Settle(_site);
        _ada = await _site.Client(_people.Ada);
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task ASearch_IsSaved_Found_Renamed_AndEnded()
    {
        await SearchSite.Publish(_site, _people);
        var found = await _ada.Page($"/offers{Query}");
        var save = found.QuerySelectorAll("a").Single(link => link.TextContent == "Save this search").GetAttribute("href")!;
        Assert.Equal("/searches/new" + Query, save);
        Assert.Equal("Within 10 miles of Redditch; Workshop", ((AngleSharp.Html.Dom.IHtmlInputElement)(await _ada.Page(save)).GetElementById("Name")!).Value);
        using var saved = await _ada.Submit(save, save, ("Name", "Making things"), ("Rhythm", "Daily"));
        Assert.Equal("/searches", saved.Headers.Location?.OriginalString);

        var list = await _ada.Page("/searches");
        var link = list.QuerySelector(".ec-card h2 a")!;
        Assert.Equal("Making things", link.TextContent);
        Assert.Contains("Within 10 miles of Redditch; Workshop", list.Body!.TextContent, StringComparison.Ordinal);
        using var open = await _ada.Get(link.GetAttribute("href")!);
        Assert.Equal("/offers" + Query, open.Headers.Location?.OriginalString);

        var search = Assert.Single(await Searches());
        using var renamed = await _ada.Submit($"/searches/{search.Id}", $"/searches/{search.Id}", ("Name", "Workshops"), ("Rhythm", "Weekly"));
        Assert.Equal(HttpStatusCode.Redirect, renamed.StatusCode);
        var now = Assert.Single(await Searches());
        Assert.Equal(("Workshops", SearchRhythm.Weekly), (now.Name, now.Rhythm));
        using var ended = await _ada.Submit("/searches", $"/searches/{search.Id}/end");
        Assert.Equal(HttpStatusCode.Redirect, ended.StatusCode);
        Assert.Empty(await Searches());
        Assert.Equal(["SavedSearchChanged", "SavedSearchEnded", "SearchSaved"], await Audited(search.Id));
    }

    [Theory]
    [InlineData("", "Daily", "Enter the name")]
    [InlineData("   ", "Daily", "Enter the name")]
    [InlineData("Mine", "Hourly", "Choose when you want mail")]
    [InlineData("taken", "Daily", "a search of that name already")]
    public async Task ABadNameOrRhythm_IsSaid_AndKept(string name, string rhythm, string says)
    {
        await Save("Taken");
        var save = "/searches/new" + Query;
        using var refused = await _ada.Submit(save, save, ("Name", name), ("Rhythm", rhythm));
        var page = await SiteClient.Parse(refused);
        Assert.Contains(says, SearchSite.Errors(page), StringComparison.Ordinal);
        Assert.Equal(name, ((AngleSharp.Html.Dom.IHtmlInputElement)page.GetElementById("Name")!).Value);
        Assert.Single(await Searches());
    }

    [Fact]
    public async Task ANameThatIsTooLong_IsSaid()
    {
        var save = "/searches/new" + Query;
        using var refused = await _ada.Submit(save, save, ("Name", new string('x', 81)), ("Rhythm", "Daily"));
        Assert.Contains("80 characters or fewer", SearchSite.Errors(await SiteClient.Parse(refused)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ASearchThatCannotBeRead_IsNotSaved_ButShown()
    {
        using var page = await _ada.Get("/searches/new?place=Xyzzy");
        Assert.Equal("/offers?place=Xyzzy", page.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task Twenty_AreAsManyAsOneKeeps()
    {
        for (var number = 0; number < SavedSearch.Most; number++)
        {
            await Save($"Search {number}");
        }

        var save = "/searches/new" + Query;
        using var refused = await _ada.Submit(save, save, ("Name", "One more"), ("Rhythm", "Never"));
        Assert.Contains("no more can be kept", SearchSite.Errors(await SiteClient.Parse(refused)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Outsiders_AreToldNothingOfIt()
    {
        await Save("Mine");
        var id = Assert.Single(await Searches()).Id;
        var olive = await _site.Client(_people.Olive);
        Assert.DoesNotContain("Mine", (await olive.Page("/searches")).Body!.TextContent, StringComparison.Ordinal);
        foreach (var address in new[] { $"/searches/{id}", $"/searches/{id}/offers" })
        {
            using var answer = await olive.Get(address);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }

        var token = SiteClient.Fields(await olive.Page("/preferences"), "/preferences");
        using var ended = await olive.Post($"/searches/{id}/end", token);
        Assert.Equal(HttpStatusCode.NotFound, ended.StatusCode);
        Assert.Single(await Searches());
        using var visitor = await (await _site.Client()).Get("/searches");
        Assert.Equal(HttpStatusCode.Redirect, visitor.StatusCode);
    }

    private Task<Outcome> Save(string name) => _site.With<SavedSearchStore, Outcome>(store => store.Add(_people.Ada, name, Query, SearchRhythm.Daily));

    private Task<IReadOnlyList<SavedSearch>> Searches() => _site.With<SavedSearchStore, IReadOnlyList<SavedSearch>>(store => store.Of(_people.Ada));

    private async Task<IEnumerable<string>> Audited(Guid id) =>
        (await _site.With<Database, IReadOnlyList<string>>(database => database.Read(work => work.Query<string>("SELECT Action FROM AuditEntry WHERE SubjectId = @id", new { id })))).Order(StringComparer.Ordinal);
}
