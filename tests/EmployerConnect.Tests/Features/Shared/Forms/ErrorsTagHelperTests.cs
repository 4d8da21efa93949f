using EmployerConnect.Web.Features.Shared.Forms;

namespace EmployerConnect.Tests.Features.Shared.Forms;

public sealed class ErrorsTagHelperTests
{
    private readonly Rendered _form = new();

    [Fact]
    public void NothingRefused_NothingShown() =>
        Assert.Null(Rendered.Html(Helper()).QuerySelector("div"));

    [Fact]
    public void EveryMessageLeadsToItsField_InTheOrderOfTheForm()
    {
        _form.State.AddModelError("", "Nothing was saved");
        _form.State.AddModelError("Alpha", "A");
        _form.State.AddModelError("Windows[10].To", "W10");
        _form.State.AddModelError("Windows[2].To", "W2 to");
        _form.State.AddModelError("Windows[2].From", "W2 from");
        _form.State.AddModelError("Zulu", "Z");
        var page = Rendered.Html(Helper());
        Assert.Equal(["Z", "W2 from", "W2 to", "W10", "A", "Nothing was saved"], page.QuerySelectorAll("li").Select(item => item.TextContent));
        Assert.Equal(["#Zulu", "#Windows_2__From", "#Windows_2__To", "#Windows_10__To", "#Alpha"], page.QuerySelectorAll("li a").Select(link => link.GetAttribute("href")));
    }

    private ErrorsTagHelper Helper() => new() { ViewContext = _form.ContextOf(new OfferSample()) };
}

/// <summary>A form whose fields do not stand in the order of the alphabet.</summary>
public sealed class OfferSample
{
    public string? Zulu { get; set; }

    public List<OfferSampleWindow> Windows { get; set; } = [];

    public string? Alpha { get; set; }
}

public sealed class OfferSampleWindow
{
    public string? From { get; set; }

    public string? To { get; set; }
}
