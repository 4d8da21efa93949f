namespace EmployerConnect.Web.Features.Calendars;

/// <summary>A feed's state, known without building it.</summary>
/// <param name="Tag">Of the data it shows: whatever changes them changes the tag.</param>
/// <param name="LastModified">UTC: when the youngest of its sessions was last changed.</param>
public readonly record struct FeedVersion(string Tag, DateTime LastModified);

/// <summary>A feed as it is sent, plain and compressed.</summary>
public sealed record FeedBody(FeedVersion Version, byte[] Plain, byte[] Gzip)
{
    public long Size => Plain.Length + Gzip.Length;
}
