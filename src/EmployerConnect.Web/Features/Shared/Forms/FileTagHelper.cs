using Microsoft.AspNetCore.Razor.TagHelpers;

namespace EmployerConnect.Web.Features.Shared.Forms;

/// <summary>
/// A file. Its form says <c>enctype="multipart/form-data"</c>; a browser never fills it again after an error.
/// <code>&lt;ec-file for="File" label="The file" hint="CSV, at most 5 MB" accept=".csv" /&gt;</code>
/// </summary>
[HtmlTargetElement("ec-file", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class FileTagHelper : FieldTagHelper
{
    /// <summary>What the browser's window offers first; the server looks at the content.</summary>
    public string? Accept { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output) =>
        WriteControl(output, FieldMarkup.Void("input", HasErrors ? "govuk-file-upload govuk-file-upload--error" : "govuk-file-upload").Put("type", "file").Put("accept", Accept));
}
