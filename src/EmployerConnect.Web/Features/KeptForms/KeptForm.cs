using System.Text.RegularExpressions;

namespace EmployerConnect.Web.Features.KeptForms;

/// <summary>What somebody sent after their session had ended: where to, and every field but keys and tokens.</summary>
public sealed partial record KeptForm(string Path, IReadOnlyList<KeptField> Fields)
{
    public static readonly TimeSpan Life = TimeSpan.FromHours(24);

    /// <summary>What people typed or chose, with each field's name in words; what the page itself carried along is left out.</summary>
    public IEnumerable<KeptField> Typed() => Fields
        .Where(one => !string.IsNullOrWhiteSpace(one.Value) && !Carried().IsMatch(one.Name) && !Guid.TryParse(one.Value, out _))
        .Select(one => one with { Name = InWords(one.Name) });

    /// <summary>"Windows[0].FromDate" becomes "Windows 1, from date".</summary>
    private static string InWords(string name)
    {
        var counted = Index().Replace(name, match => $" {int.Parse(match.Groups[1].ValueSpan, null) + 1}").Replace(".", ", ", StringComparison.Ordinal);
        var apart = Hump().Replace(counted, match => $"{(counted[match.Index - 1] == ' ' ? "" : " ")}{char.ToLowerInvariant(match.Value[0])}");
        return char.ToUpperInvariant(apart[0]) + apart[1..];
    }

    [GeneratedRegex(@"(^|\.)(version|returnurl|from)$", RegexOptions.IgnoreCase)]
    private static partial Regex Carried();

    [GeneratedRegex(@"\[(\d{1,4})\]")]
    private static partial Regex Index();

    [GeneratedRegex("(?<=[a-z])[A-Z]|(?<=, )[A-Z]")]
    private static partial Regex Hump();
}

public sealed record KeptField(string Name, string Value);
