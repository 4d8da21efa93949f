using System.Net;
using AngleSharp.Html.Parser;
using EmployerConnect.Tests.Support;
using EmployerConnect.Web.Email;
using EmployerConnect.Web.Features.MailPreview;

namespace EmployerConnect.Tests.Features.MailPreview;

/// <summary>Every message, as its views render it.</summary>
public sealed class MailPreviewTests(SettledSite ground) : IClassFixture<SettledSite>
{
    private readonly TestSite _site = ground.Site;

    public static TheoryData<string> Names => [.. MailSamples.All.Select(sample => sample.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task EveryMessage_SaysTheSameInBothForms_WithOneMainAction(string name)
    {
        var notice = MailSamples.All.Single(sample => sample.Name == name).Notice;
        var letter = _site.Services.GetRequired<Notices>().Written(notice, notice.Question is null ? null : "token");
        var (text, html) = await _site.Services.GetRequired<MailViews>().Render(nameof(Letter), letter);
        var page = await new HtmlParser().ParseDocumentAsync(html);
        foreach (var said in new[] { letter.Notice.To.Name, notice.ActionText, notice.Next!, notice.Because }.Concat(notice.Paragraphs).Concat(notice.Facts.SelectMany(fact => new[] { fact.Label, fact.Text })))
        {
            Assert.Contains(said, text, StringComparison.Ordinal);
            Assert.Contains(said, page.Body!.TextContent, StringComparison.Ordinal);
        }

        Assert.Superset(new HashSet<string> { "What", "Who", "When" }, notice.Facts.Select(fact => fact.Label).ToHashSet());
        Assert.Single(page.QuerySelectorAll("a"), link => link.GetAttribute("style")!.Contains("display:inline-block", StringComparison.Ordinal));
        Assert.Contains(letter.Action.AbsoluteUri, text, StringComparison.Ordinal);
        Assert.All(page.QuerySelectorAll("a"), link => Assert.StartsWith("http://localhost:5080/", link.GetAttribute("href"), StringComparison.Ordinal));
        Assert.DoesNotContain("\n\n\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("&#", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_AreForDevelopmentOnly()
    {
        var nobody = await _site.Client();
        foreach (var address in new[] { "/development/mail", "/development/mail/session-booked.html" })
        {
            using var response = await nobody.Get(address);
            Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        }
    }
}
