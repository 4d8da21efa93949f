using System.Security.Cryptography;

namespace EmployerConnect.Web.Features.Calendars;

/// <summary>A feed as it is sent.</summary>
public sealed class Feed(byte[] content, DateTime lastModified)
{
    public byte[] Content => content;

    public DateTime LastModified => lastModified;

    /// <summary>Of the content itself, so that whatever changes it changes the tag.</summary>
    public string EntityTag { get; } = $"\"{Convert.ToHexString(SHA256.HashData(content))[..32]}\"";
}
