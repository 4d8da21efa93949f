using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace EmployerConnect.Web.Email;

/// <summary>A notice as plain text and as HTML: the same words in the same order.</summary>
internal static class NoticeText
{
    private const string Font = "font-family:Arial,Helvetica,sans-serif;font-size:16px;line-height:1.5;color:#1d2528";

    // Accents and emoji stay readable in the source; only what HTML gives a meaning is encoded.
    private static readonly HtmlEncoder Html = HtmlEncoder.Create(UnicodeRanges.All);

    public static string Plain(Notice notice, Uri action)
    {
        var text = new StringBuilder();
        text.Append("Hello ").Append(PlainText.Line(notice.To.Name)).Append(",\n\n");
        foreach (var paragraph in notice.Paragraphs)
        {
            text.Append(PlainText.Lines(paragraph)).Append("\n\n");
        }

        text.Append(notice.ActionText).Append(":\n").Append(action.AbsoluteUri).Append("\n\n-- \n").Append(notice.Because).Append('\n');
        return text.ToString();
    }

    public static string Markup(Notice notice, Uri action)
    {
        var paragraphs = new StringBuilder();
        foreach (var paragraph in notice.Paragraphs)
        {
            var lines = PlainText.Lines(paragraph).Split('\n').Select(Html.Encode);
            paragraphs.Append("<p style=\"margin:0 0 16px\">").AppendJoin("<br>", lines).Append("</p>\n");
        }

        return $"""
            <!DOCTYPE html>
            <html lang="en-GB">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{Html.Encode(PlainText.Line(notice.Subject))}</title></head>
            <body style="margin:0;padding:24px;background:#ffffff;{Font}">
            <div style="max-width:600px">
            <p style="margin:0 0 16px">Hello {Html.Encode(PlainText.Line(notice.To.Name))},</p>
            {paragraphs}<p style="margin:24px 0"><a href="{Html.Encode(action.AbsoluteUri)}" style="display:inline-block;padding:12px 20px;background:#12413f;color:#ffffff;font-weight:bold;text-decoration:none">{Html.Encode(notice.ActionText)}</a></p>
            <p style="margin:24px 0 0;padding-top:16px;border-top:1px solid #b8c4c4;font-size:14px;color:#4a5659">{Html.Encode(notice.Because)}</p>
            </div>
            </body>
            </html>
            """;
    }
}
