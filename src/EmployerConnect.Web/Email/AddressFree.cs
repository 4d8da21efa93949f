using System.Text.RegularExpressions;

namespace EmployerConnect.Web.Email;

/// <summary>A receiver's answer often repeats the address; reasons are kept longer than mails.</summary>
internal static partial class AddressFree
{
    public static string Text(string? text, int longest)
    {
        var clean = Address().Replace(PlainText.Line(text), "(address)");
        return clean.Length > longest ? clean[..longest] : clean;
    }

    [GeneratedRegex(@"[^\s@<>""']+@[^\s@<>""']+", RegexOptions.None, 1000)]
    private static partial Regex Address();
}
