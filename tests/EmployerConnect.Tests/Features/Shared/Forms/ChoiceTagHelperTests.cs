using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using EmployerConnect.Matching;
using EmployerConnect.Web.Features.Shared.Forms;

namespace EmployerConnect.Tests.Features.Shared.Forms;

public sealed class ChoiceTagHelperTests
{
    private static readonly Choice[] Years = [new("Year7", "Year 7"), new("Year8", "Year 8"), new("Year9", "Year 9", "Options year")];

    private readonly Rendered _form = new();

    [Fact]
    public void Checks_ShowTheModelsList()
    {
        Assert.Equal(["Year8", "Year9"], Chosen(Checks(new List<string> { "Year9", "Year8" })));
        Assert.Equal(["Year7", "Year9"], Chosen(Checks(YearGroups.Year7 | YearGroups.Year9)));
        Assert.Empty(Chosen(Checks<List<string>?>(null)));
    }

    [Fact]
    public void Checks_ShowWhatWasTicked()
    {
        _form.Posted("Years", "Year7", "Year9");
        Assert.Equal(["Year7", "Year9"], Chosen(Checks(new List<string> { "Year8" })));
    }

    [Fact]
    public void Checks_SayTheirErrorOnTheFieldset_AndTheFirstBoxHasTheFieldsId()
    {
        _form.State.AddModelError("Years", "Choose a year group");
        var page = Rendered.Html(Checks(new List<string>()));
        Assert.Equal("Years-error", page.QuerySelector("fieldset")!.GetAttribute("aria-describedby"));
        Assert.Equal("Year7", ((IHtmlInputElement)page.GetElementById("Years")!).Value);
        Assert.Equal("Years-3-item-hint", page.GetElementById("Years-3")!.GetAttribute("aria-describedby"));
    }

    [Fact]
    public void Radios_ShowWhatWasChosen()
    {
        _form.Posted("Year", "Year8");
        var helper = new RadiosTagHelper { For = Rendered.Field("Year", "Year7"), Label = "Year", Items = Years, ViewContext = _form.Context };
        Assert.Equal(["Year8"], Chosen(helper));
    }

    [Fact]
    public void Select_OffersABlankAndShowsTheModelsValue()
    {
        var helper = new SelectTagHelper { For = Rendered.Field("Year", "Year9"), Label = "Year", Items = Years, Blank = "Any", ViewContext = _form.Context };
        var select = Rendered.Html(helper).QuerySelector<IHtmlSelectElement>("select")!;
        Assert.Equal("Year9", select.Value);
        Assert.Equal("Any", select.Options[0].Text);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Check_ShowsTheModelsBool(bool isTicked)
    {
        var helper = new CheckTagHelper { For = Rendered.Field("IsVirtual", isTicked), Label = "Virtual", ViewContext = _form.Context };
        Assert.Equal(isTicked, Rendered.Html(helper).QuerySelector<IHtmlInputElement>("input")!.IsChecked);
    }

    private ChecksTagHelper Checks<T>(T years) =>
        new() { For = Rendered.Field("Years", years), Label = "Years", Items = Years, ViewContext = _form.Context };

    private static IEnumerable<string> Chosen(Microsoft.AspNetCore.Razor.TagHelpers.TagHelper helper) =>
        Rendered.Html(helper).QuerySelectorAll<IHtmlInputElement>("input").Where(input => input.IsChecked).Select(input => input.Value);
}
