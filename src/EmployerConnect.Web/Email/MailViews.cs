using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace EmployerConnect.Web.Email;

/// <summary>
/// Renders the views of Features/Mail outside any request: each message as HTML and as plain text. The view engine is asked for
/// only then, for operator commands that write no mail have none.
/// </summary>
public sealed class MailViews(IServiceScopeFactory scopes)
{
    /// <param name="name">Name.cshtml is the HTML, Name.text.cshtml the plain text.</param>
    public async Task<(string Text, string Html)> Render<TModel>(string name, TModel model) =>
        (Tidy(await Write($"/Features/Mail/{name}.text.cshtml", model)), await Write($"/Features/Mail/{name}.cshtml", model));

    private async Task<string> Write<TModel>(string path, TModel model)
    {
        await using var scope = scopes.CreateAsyncScope();
        var found = scope.ServiceProvider.GetRequiredService<IRazorViewEngine>().GetView(executingFilePath: null, path, isMainPage: true);
        found.EnsureSuccessful(null);
        var context = new ActionContext(new DefaultHttpContext { RequestServices = scope.ServiceProvider }, new RouteData(), new ActionDescriptor());
        var data = new ViewDataDictionary<TModel>(new EmptyModelMetadataProvider(), new ModelStateDictionary()) { Model = model };
        var temporary = new TempDataDictionary(context.HttpContext, scope.ServiceProvider.GetRequiredService<ITempDataProvider>());
        await using var text = new StringWriter(System.Globalization.CultureInfo.InvariantCulture);
        await found.View.RenderAsync(new ViewContext(context, found.View, data, temporary, text, new HtmlHelperOptions()));
        return text.ToString();
    }

    /// <summary>Views are set out for those who read them: at most one empty line, none at the ends, no blanks before a line's end.</summary>
    private static string Tidy(string text)
    {
        var lines = new List<string>();
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n').Select(line => line == "-- " ? line : line.TrimEnd()))
        {
            if (line.Length > 0 || (lines.Count > 0 && lines[^1].Length > 0))
            {
                lines.Add(line);
            }
        }

        return string.Join('\n', lines).Trim('\n') + "\n";
    }
}
