using EmployerConnect.Tests.Features.Calendars;
using EmployerConnect.Tests.Features.Offers;
using EmployerConnect.Tests.Features.Requests;
using EmployerConnect.Tests.Support;
using EmployerConnect.Web.Database;
using EmployerConnect.Web.Features.Shared.Purposes;

namespace EmployerConnect.Tests.Features.Drafts;

/// <summary>What an encounter is for stands wherever somebody decides on it or prepares it.</summary>
public sealed class SharedPurposeTests
{
    [Fact]
    public void BothSides_StandBesideEachOther_AndTheSameStandsOnce()
    {
        var shared = SharedSentence.Of(new Meaning("Why", "What", null, "Look back"), new Meaning(" Why ", "Else", "Ask", null));
        Assert.Equal([("Purpose", "Why", null), ("Outcomes", "What", "Else"), ("Two-way part", null, "Ask"), ("Reflection", "Look back", null)], shared.Select(one => (one.Label, one.School, one.Employer)));
        Assert.Empty(SharedSentence.Of(new Meaning("", null, null, null), new Meaning(null, " ", null, null)));
    }

    [Fact]
    public async Task OfferRequestMatchAndSession_ShowTheFourSentences()
    {
        await using var site = new TestSite();
        var people = await People.Settle(site);
        var (session, _) = await new BookedSessions(site, people).Book();
        var match = await site.With<Database, Guid>(database => database.Commit(async work =>
        {
            await work.Execute("UPDATE Offer SET TwoWay = @TwoWay", SomeOffers.Talk);
            await work.Execute("UPDATE EncounterRequest SET TwoWay = @TwoWay, Reflection = @Reflection", SomeRequests.Builders);
            return (await work.Query<Guid>("SELECT MatchId FROM SessionMatch"))[0];
        }));
        var ada = await site.Client(people.Ada);
        foreach (var address in new[] { $"/matches/{match}", $"/sessions/{session}" })
        {
            var text = (await ada.Page(address)).Body!.TextContent;
            Assert.Contains(SomeRequests.Builders.TwoWay!, text, StringComparison.Ordinal);
            Assert.Contains(SomeRequests.Builders.Reflection!, text, StringComparison.Ordinal);
            Assert.Contains($"The employer: {SomeOffers.Talk.TwoWay}", text, StringComparison.Ordinal);
        }

        var offer = await SomeOffers.Publish(site, people);
        var request = await SomeRequests.Post(site, people);
        Assert.Contains(SomeOffers.Talk.Reflection!, (await ada.Page($"/offers/{offer.Id}")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains(SomeRequests.Builders.Reflection!, (await ada.Page($"/requests/{request.Id}")).Body!.TextContent, StringComparison.Ordinal);
    }
}
