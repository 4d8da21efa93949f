using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using EmployerConnect.Web.Features.Shared.Forms;

namespace EmployerConnect.Tests.Features.Shared.Forms;

public sealed class AreaAndDateTagHelperTests
{
    private readonly Rendered _form = new();

    [Fact]
    public void Area_KeepsLineBreaksAndMarkup_AndCounts()
    {
        _form.Posted("Purpose", "\nfirst\n</textarea><svg onload=alert(1)>");
        var helper = new AreaTagHelper { For = Rendered.Field("Purpose", ""), Label = "Purpose", Count = 500, ViewContext = _form.Context };
        var page = Rendered.Html(helper);
        Assert.Equal("\nfirst\n</textarea><svg onload=alert(1)>", page.QuerySelector<IHtmlTextAreaElement>("textarea")!.Value);
        Assert.Null(page.QuerySelector("svg"));
        Assert.Equal("Purpose-info", page.QuerySelector("textarea")!.GetAttribute("aria-describedby"));
        Assert.Equal("You can enter up to 500 characters", page.GetElementById("Purpose-info")!.TextContent);
    }

    [Theory]
    [InlineData("2027-01-14")]
    [InlineData("")]
    [InlineData("2027-02-29")]
    [InlineData("14 January")]
    public void Date_ComesBackAsItWasTyped(string typed)
    {
        _form.Posted("Day", typed);
        var page = Rendered.Html(new DateTagHelper { For = Rendered.Field("Day", ""), Label = "Day", ViewContext = _form.Context });
        Assert.Equal(typed, page.QuerySelector("input[type=text]")!.GetAttribute("value"));
        Assert.Equal("Day-hint", page.QuerySelector("input")!.GetAttribute("aria-describedby"));
    }

    [Fact]
    public void Date_ThatThePageBringsAlong_IsWrittenAsTheCalendarWritesIt()
    {
        var page = Rendered.Html(new DateTagHelper { For = Rendered.Field("Day", "2027-01-04"), Label = "Day", ViewContext = _form.Context });
        Assert.Equal("4/1/2027", page.QuerySelector("[data-module=moj-date-picker] input.moj-js-datepicker-input")!.GetAttribute("value"));
    }

    [Theory]
    [InlineData("09:05", "time")]
    [InlineData("25:00", "text")]
    public void Time_ThatABrowserCannotShow_ComesBackAsText(string typed, string type)
    {
        _form.Posted("Starts", typed);
        var input = Rendered.Html(new TimeTagHelper { For = Rendered.Field("Starts", ""), Label = "Starts", ViewContext = _form.Context }).QuerySelector("input")!;
        Assert.Equal(type, input.GetAttribute("type"));
        Assert.Equal(typed, input.GetAttribute("value"));
    }
}
