using System.Globalization;
using System.Threading.RateLimiting;
using EmployerConnect.Web.Features.Accounts;
using EmployerConnect.Web.Features.Calendars;

namespace EmployerConnect.Web.Features.Shared.Http;

/// <summary>
/// How often a minute one address may do what anybody may: search, fetch feeds, send the forms of signing in. Each instance counts for
/// itself; tries at passwords and codes are counted once more, exactly and for all instances together, by <see cref="SignInTries"/>.
/// A school's whole staff, and a calendar service with everybody's feeds, come from one address: so the numbers are for machines, not for people.
/// </summary>
/// <param name="Search">Pages of offers for a visitor, and for each person who is signed in; and as many proposals of places and schools.</param>
/// <param name="Feeds">Feeds from one address.</param>
/// <param name="Feed">One feed, from wherever.</param>
/// <param name="Forms">Forms that a visitor sends.</param>
/// <param name="Member">Everything else that one person who is signed in asks for or sends.</param>
/// <param name="Uploads">Files that one person sends.</param>
public sealed record RateLimits(int Search, int Feeds, int Feed, int Forms, int Member, int Uploads)
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    public static RateLimits Read(IConfiguration configuration) => new(
        Number(configuration, nameof(Search), 120), Number(configuration, nameof(Feeds), 600), Number(configuration, nameof(Feed), 30), Number(configuration, nameof(Forms), 60), Number(configuration, nameof(Member), 600), Number(configuration, nameof(Uploads), 10));

    public IEnumerable<PartitionedRateLimiter<HttpContext>> Limiters() =>
        [PartitionedRateLimiter.Create<HttpContext, string>(Address), PartitionedRateLimiter.Create<HttpContext, string>(Token)];

    private RateLimitPartition<string> Address(HttpContext context)
    {
        var place = SignInTries.KeyOf(context.Connection.RemoteIpAddress);
        var path = context.Request.Path;
        if (!HttpMethods.IsGet(context.Request.Method))
        {
            // Mail services post many at once, and each post proves whose it is.
            if (path.StartsWithSegments("/mail/events") || path.StartsWithSegments("/mail/replies"))
            {
                return Unlimited();
            }

            if (path.StartsWithSegments("/spreadsheets", out var rest) && (rest.Value is null or "" or "/") && Person(context) is { } uploader)
            {
                return Limited($"uploads {uploader}", Uploads);
            }

            return Person(context) is { } sender ? Limited($"member {sender}", Member) : Limited($"forms {place}", Forms);
        }

        if (IsFeed(path))
        {
            return Limited($"feeds {place}", Feeds);
        }

        // The page that tells somebody to wait is shown all the same.
        var person = path.StartsWithSegments("/error") ? null : Person(context);
        // What a field proposes while somebody types is counted for itself, so that it leaves them their searches.
        return path.StartsWithSegments("/offers") ? Limited($"search {person?.ToString() ?? place}", Search)
            : path.StartsWithSegments("/suggest") ? Limited($"suggest {person?.ToString() ?? place}", Search)
            : person is not null ? Limited($"member {person}", Member)
            : Unlimited();
    }

    private static Guid? Person(HttpContext context) => context.RequestServices.GetRequiredService<CurrentActor>().Actor?.PersonId;

    private RateLimitPartition<string> Token(HttpContext context) =>
        IsFeed(context.Request.Path) && context.Features.Get<HiddenFeedToken>() is { } hidden ? Limited($"feed {SecretToken.Hash(hidden.Token)}", Feed) : Unlimited();

    private static bool IsFeed(PathString path) => path.StartsWithSegments("/calendars") && path.Value!.EndsWith(".ics", StringComparison.OrdinalIgnoreCase);

    private static RateLimitPartition<string> Unlimited() => RateLimitPartition.GetNoLimiter("");

    private static RateLimitPartition<string> Limited(string key, int times) =>
        RateLimitPartition.GetFixedWindowLimiter(key, _ => new FixedWindowRateLimiterOptions { PermitLimit = times, Window = Window });

    private static int Number(IConfiguration configuration, string name, int usual)
    {
        var text = configuration[$"RateLimits:{name}"];
        return string.IsNullOrEmpty(text) ? usual
            : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number
            : throw new InvalidOperationException($"RateLimits__{name} is '{text}': it must be a whole number above zero.");
    }
}

/// <summary>
/// The counting itself. The framework's own middleware begins a second limiter that nobody can stop, whose timer then holds on to the whole site
/// after its end (https://github.com/dotnet/aspnetcore/issues/69061); this one is the container's to dispose.
/// </summary>
internal sealed class RequestCounting(RateLimits limits) : IDisposable
{
    private readonly PartitionedRateLimiter<HttpContext>[] _limiters = [.. limits.Limiters()];

    public async Task Limit(HttpContext context, RequestDelegate next)
    {
        if (Admits(context))
        {
            await next(context);
            return;
        }

        context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
        context.Response.Headers.RetryAfter = "60";
    }

    public bool Admits(HttpContext context) => Array.TrueForAll(_limiters, limiter =>
    {
        using var lease = limiter.AttemptAcquire(context);
        return lease.IsAcquired;
    });

    public void Dispose() => Array.ForEach(_limiters, limiter => limiter.Dispose());
}

internal static class RateLimitServices
{
    public static void AddRateLimits(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(RateLimits.Read(configuration));
        services.AddSingleton<RequestCounting>();
    }
}
