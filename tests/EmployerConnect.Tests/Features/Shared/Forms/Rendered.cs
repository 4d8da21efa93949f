using System.Text.Encodings.Web;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using EmployerConnect.Web.Features.Shared.Forms;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace EmployerConnect.Tests.Features.Shared.Forms;

/// <summary>A form's view as a tag helper sees it: a model, what was posted, and what was refused.</summary>
internal sealed class Rendered
{
    private static readonly EmptyModelMetadataProvider Metadata = new();

    private readonly ViewDataDictionary _view = new(Metadata, new ModelStateDictionary());

    public ModelStateDictionary State => _view.ModelState;

    public static ModelExpression Field<T>(string name, T value) =>
        new(name, new ModelExplorer(Metadata, Metadata.GetMetadataForType(typeof(T)), value));

    public ViewContext Context => new() { HttpContext = new DefaultHttpContext(), ViewData = _view };

    public ViewContext ContextOf(object form)
    {
        _view.Model = form;
        return Context;
    }

    public static IHtmlDocument Html(TagHelper helper, params TagHelperAttribute[] attributes)
    {
        var context = new TagHelperContext([.. attributes], new Dictionary<object, object>(), "one");
        var output = new TagHelperOutput("ec", [.. attributes], (_, _) => Task.FromResult<TagHelperContent>(new DefaultTagHelperContent()));
        helper.Process(context, output);
        using var writer = new StringWriter();
        output.WriteTo(writer, HtmlEncoder.Default);
        return new HtmlParser().ParseDocument(writer.ToString());
    }

    public void Posted(string name, params string[] values) => State.SetModelValue(name, values.Length == 1 ? values[0] : values, string.Join(',', values));

    public TextTagHelper Text<T>(string name, T value, string? hint = null) =>
        new() { For = Field(name, value), Label = "The label", Hint = hint, ViewContext = Context };
}
