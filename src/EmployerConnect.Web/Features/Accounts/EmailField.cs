using System.Net.Mail;
using EmployerConnect.Web.Features.Shared.Http;
using EmployerConnect.Web.Features.Shared.Reading;

namespace EmployerConnect.Web.Features.Accounts;

/// <summary>An e-mail address as somebody types it.</summary>
internal static class EmailField
{
    public const int Longest = 254;

    /// <summary>In lower case; null, with the error beside its field, where it is none that mail could be sent to.</summary>
    public static string? Read(FormReader reader, string field, string? typed, int limit = Longest)
    {
        var text = LowerCaseNormalizer.Lower(reader.OptionalText(field, typed, "E-mail address", limit));
        if (text is null)
        {
            reader.Refuse(field, "Enter an e-mail address");
            return null;
        }

        if (IsAddress(text))
        {
            return reader.HasErrors ? null : text;
        }

        reader.Refuse(field, "Enter an e-mail address in the shape of name@example.org");
        return null;
    }

    public static bool IsAddress(string text) =>
        text.Length <= Longest && text.All(sign => !char.IsControl(sign) && !char.IsWhiteSpace(sign)) && !UnshowableCharacters.AreIn(text)
        && MailAddress.TryCreate(text, out var address) && address.Address == text && address.Host.Contains('.', StringComparison.Ordinal);
}
