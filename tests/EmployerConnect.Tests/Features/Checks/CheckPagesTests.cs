using System.Net;
using EmployerConnect.Tests.Support;

namespace EmployerConnect.Tests.Features.Checks;

public sealed class CheckPagesTests
{
    [Fact]
    public async Task Get_SupervisedTalkForWhichABarredListIsAsked_SaysThatItIsTooMuch()
    {
        await using var site = new TestSite();
        var anybody = await site.Client();
        var page = await anybody.Page("/checks?Activity=CareersTalk&Supervision=Supervised&Frequency=OneOff&Place=AtSchool&Age=Under16&Asked=EnhancedDbsWithBarredList");
        var text = page.QuerySelector("main")!.TextContent;
        Assert.Contains("Supervised visitor, no DBS check", text, StringComparison.Ordinal);
        Assert.Contains("the law does not allow a barred-list check", text, StringComparison.Ordinal);
        Assert.Contains("Keeping children safe in education", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_WorkExperience_NamesWhatIsSeenFromTheEmployer()
    {
        await using var site = new TestSite();
        var page = await (await site.Client()).Page("/checks?Activity=WorkExperience&Supervision=Unsupervised&Frequency=Regular&Place=AtWorkplace&Age=From16");
        Assert.Contains("risk assessment and employers' liability insurance", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/checks?Activity=Juggling&Supervision=&Frequency=OneOff&Place=AtSchool&Age=Under16", "“Juggling” is not one of the choices", "Choose who is with the pupils")]
    [InlineData("/checks?Activity=CareersTalk&Supervision=Supervised&Frequency=OneOff&Place=AtSchool&Age=Under16&Asked=9", "Choose one of the checks, or none", "There is a problem")]
    public async Task Get_BadInput_HasAMessageBesideItsFieldAndNoAnswer(string address, string first, string second)
    {
        await using var site = new TestSite();
        var main = (await (await site.Client()).Page(address)).QuerySelector("main")!;
        Assert.Contains(first, main.TextContent, StringComparison.Ordinal);
        Assert.Contains(second, main.TextContent, StringComparison.Ordinal);
        Assert.Null(main.QuerySelector(".govuk-inset-text"));
    }

    [Fact]
    public async Task Get_Rules_ShowsEachWithItsSourceAndDates_AndWhichAreNoLongerInForce()
    {
        await using var site = new TestSite();
        var anybody = await site.Client();
        using var response = await anybody.Get("/checks/rules");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var page = await SiteClient.Parse(response);
        Assert.Equal(10, page.QuerySelectorAll(".ec-card").Length);
        Assert.Single(page.QuerySelectorAll(".ec-card .govuk-tag"), tag => tag.TextContent.Trim() == "Not in force");
        Assert.Contains("until Monday 31 August 2026", page.Body!.TextContent, StringComparison.Ordinal);
    }
}
