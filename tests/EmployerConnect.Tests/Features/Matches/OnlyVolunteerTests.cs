using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using EmployerConnect.Tests.Support;
using EmployerConnect.Web.Features.Matches;

namespace EmployerConnect.Tests.Features.Matches;

/// <summary>An employer of one person: nobody has to choose who comes.</summary>
public sealed class OnlyVolunteerTests
{
    [Fact]
    public async Task TheOnlyPersonOfAnEmployer_IsTicked_AndOneOfSeveralIsNot()
    {
        await using var site = new TestSite();
        var people = await People.Settle(site);
        var encounters = new Encounters(site, people);
        var match = await encounters.Match(await encounters.Offer(), await encounters.Request(), MatchState.Agreed);
        var cora = await site.Client(people.Cora);
        await encounters.Write("UPDATE EncounterMatch SET VolunteerPersonId = NULL", new { });
        Assert.Empty(Ticked(await cora.Page($"/approvals/{match}")));
        await encounters.Write("DELETE FROM Membership WHERE PersonId = @Bea", new { people.Bea });
        Assert.Equal([people.Ben.ToString()], Ticked(await cora.Page($"/approvals/{match}")));
    }

    private static IEnumerable<string> Ticked(IHtmlDocument page) =>
        page.QuerySelectorAll<IHtmlInputElement>("input[name=VolunteerIds]").Where(box => box.IsChecked).Select(box => box.Value);
}
