using Microsoft.AspNetCore.Razor.TagHelpers;

namespace EmployerConnect.Tests.Features.Shared.Forms;

public sealed class TextTagHelperTests
{
    private readonly Rendered _form = new();

    [Fact]
    public void Label_Hint_And_Error_AreTiedToTheInput()
    {
        _form.State.AddModelError("Windows[0].From", "Enter a start");
        var page = Rendered.Html(_form.Text("Windows[0].From", "", hint: "As 10:00"));
        var input = page.QuerySelector("input")!;
        Assert.Equal("Windows_0__From", input.Id);
        Assert.Equal("Windows[0].From", input.GetAttribute("name"));
        Assert.Equal("Windows_0__From", page.QuerySelector("label")!.GetAttribute("for"));
        Assert.Equal("Windows_0__From-hint Windows_0__From-error", input.GetAttribute("aria-describedby"));
        Assert.Equal("As 10:00", page.GetElementById("Windows_0__From-hint")!.TextContent);
        Assert.Equal("Error: Enter a start", page.GetElementById("Windows_0__From-error")!.TextContent);
        Assert.Contains("govuk-form-group--error", page.QuerySelector("div")!.ClassName);
    }

    [Fact]
    public void WithoutHintOrError_NothingIsDescribed()
    {
        var input = Rendered.Html(_form.Text("Title", "Bricks")).QuerySelector("input")!;
        Assert.False(input.HasAttribute("aria-describedby"));
        Assert.False(input.HasAttribute("aria-invalid"));
        Assert.Equal("Bricks", input.GetAttribute("value"));
    }

    [Fact]
    public void WhatWasTyped_WinsOverTheModel()
    {
        _form.Posted("RadiusMiles", "ten <miles>");
        var input = Rendered.Html(_form.Text("RadiusMiles", 10)).QuerySelector("input")!;
        Assert.Equal("ten <miles>", input.GetAttribute("value"));
    }

    [Fact]
    public void AnErrorAloneKeepsTheModelsValue()
    {
        _form.State.AddModelError("RadiusMiles", "Too far");
        Assert.Equal("10", Rendered.Html(_form.Text("RadiusMiles", 10)).QuerySelector("input")!.GetAttribute("value"));
    }

    [Fact]
    public void AnEmptiedField_StaysEmpty()
    {
        _form.Posted("Title", "");
        Assert.Equal("", Rendered.Html(_form.Text("Title", "Bricks")).QuerySelector("input")!.GetAttribute("value"));
    }

    [Fact]
    public void APasswordIsNeverSentBack()
    {
        _form.Posted("Password", "secret words");
        var helper = _form.Text("Password", "secret words");
        helper.Type = "password";
        var input = Rendered.Html(helper).QuerySelector("input")!;
        Assert.Equal("password", input.GetAttribute("type"));
        Assert.False(input.HasAttribute("value"));
    }

    [Fact]
    public void FurtherAttributes_GoToTheInput_AndNeverAMaxlength()
    {
        var page = Rendered.Html(_form.Text("Title", ""), new TagHelperAttribute("data-list", "towns"));
        Assert.Equal("towns", page.QuerySelector("input")!.GetAttribute("data-list"));
        Assert.False(page.QuerySelector("input")!.HasAttribute("maxlength"));
    }
}
