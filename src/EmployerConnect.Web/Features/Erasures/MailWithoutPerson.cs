using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;

namespace EmployerConnect.Web.Features.Erasures;

/// <summary>The text of a mail to somebody else, with one person's name, address and notes taken out of every part of it.</summary>
internal sealed class MailWithoutPerson(string name, string email, IEnumerable<string> notes)
{
    private const int ShortestLine = 4;

    private static readonly HtmlEncoder Html = HtmlEncoder.Create(UnicodeRanges.All);

    // A note is quoted line by line.
    private readonly (string What, string Instead)[] _words =
    [
        .. notes.SelectMany(note => note.Split('\n', StringSplitOptions.TrimEntries)).Where(line => line.Length >= ShortestLine).Distinct().OrderByDescending(line => line.Length).Select(line => (line, "(taken out)")),
        (email, $"nobody@{ErasedAddress.Domain}"),
        (name, "a former member"),
    ];

    /// <summary>Null where the mail does not speak of the person.</summary>
    public string? Rewrite(string body)
    {
        var mail = JsonNode.Parse(body)!;
        return Walk(mail, Without) ? mail.ToJsonString(JsonSerializerOptions.Web) : null;
    }

    /// <summary>Every text at any depth: the calendar is a part of its own.</summary>
    private static bool Walk(JsonNode node, Func<string, string> rewrite)
    {
        var isChanged = false;
        foreach (var (key, value) in node is JsonObject parts ? parts.ToList() : [])
        {
            if (value is JsonValue single && single.TryGetValue<string>(out var text))
            {
                var rest = rewrite(text);
                isChanged |= rest != text;
                node[key] = rest;
            }
            else if (value is not null)
            {
                isChanged |= Walk(value, rewrite);
            }
        }

        return isChanged;
    }

    // A calendar folds its lines after 75 octets, in the middle of a name too; unfolded it says the same (RFC 5545 3.1).
    private string Without(string text)
    {
        var unfolded = text.Replace("\r\n ", "", StringComparison.Ordinal);
        var rest = unfolded;
        foreach (var (what, instead) in _words)
        {
            rest = rest.Replace(what, instead, StringComparison.OrdinalIgnoreCase).Replace(Html.Encode(what), instead, StringComparison.OrdinalIgnoreCase);
        }

        return rest == unfolded ? text : rest;
    }
}

internal static class ErasedAddress
{
    /// <summary>A domain that never exists (RFC 2606).</summary>
    public const string Domain = "erased.invalid";

    public static string Of(Guid personId) => $"{personId:N}@{Domain}";
}
