namespace EmployerConnect.Web.Features.Accounts;

/// <summary>One browser in which somebody is signed in.</summary>
public sealed class SignInSession
{
    public static readonly TimeSpan LongestIdle = TimeSpan.FromHours(12);
    public static readonly TimeSpan LongestLife = TimeSpan.FromDays(7);

    /// <summary>For changes of the account itself one must have signed in so lately.</summary>
    public static readonly TimeSpan Fresh = TimeSpan.FromMinutes(15);

    /// <summary>A request is noted once in so long.</summary>
    public static readonly TimeSpan SeenEvery = TimeSpan.FromMinutes(5);

    /// <summary>When it ends if nothing more is asked of the site.</summary>
    public static DateTime EndOf(DateTime startedAt, DateTime lastSeenAt)
    {
        var (silent, last) = (lastSeenAt + LongestIdle, startedAt + LongestLife);
        return silent < last ? silent : last;
    }

    public required Guid Id { get; init; }

    public required string Device { get; init; }

    public required DateTime StartedAt { get; init; }

    public required DateTime LastSeenAt { get; init; }
}

/// <summary>Whoever a cookie names.</summary>
internal sealed class SignedIn
{
    public required Guid Id { get; init; }

    public required string Name { get; init; }

    public required bool IsAdministrator { get; init; }

    public required DateTime StartedAt { get; init; }

    public required DateTime LastSeenAt { get; init; }

    /// <summary>By more than a password.</summary>
    public required bool IsStrong { get; init; }
}
