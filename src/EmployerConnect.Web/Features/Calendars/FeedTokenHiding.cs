using Microsoft.AspNetCore.Http.Features;

namespace EmployerConnect.Web.Features.Calendars;

/// <summary>The token of the feed that this request asks for.</summary>
public sealed record HiddenFeedToken(string Token);

/// <summary>The secret of the one-time link that this request follows.</summary>
public sealed record HiddenLinkToken(string Token);

/// <summary>
/// Takes the token out of a feed's address, and the secret out of a one-time link, before anything can write it down (invariant 18): the host logs and traces
/// a request's path as soon as the context is made, so this is done while making it.
/// </summary>
public sealed class FeedTokenHiding(IServiceProvider services) : IHttpContextFactory
{
    public const string Hidden = "hidden";

    private const string Before = "/calendars/";
    private const string After = ".ics";
    private const string Link = "/links/";

    private readonly DefaultHttpContextFactory _inner = new(services);

    public static string PathOf(string token) => Before + token + After;

    public HttpContext Create(IFeatureCollection featureCollection)
    {
        if (featureCollection.Get<IHttpRequestFeature>() is { } request
            && request.Path.StartsWith(Before, StringComparison.OrdinalIgnoreCase)
            && request.Path.EndsWith(After, StringComparison.OrdinalIgnoreCase)
            && request.Path.Length > Before.Length + After.Length)
        {
            featureCollection.Set(new HiddenFeedToken(request.Path[Before.Length..^After.Length]));
            request.Path = PathOf(Hidden);
            request.RawTarget = PathOf(Hidden);
        }
        else if (featureCollection.Get<IHttpRequestFeature>() is { } follow
            && follow.Path.StartsWith(Link, StringComparison.OrdinalIgnoreCase)
            && follow.Path.Length > Link.Length)
        {
            featureCollection.Set(new HiddenLinkToken(follow.Path[Link.Length..]));
            follow.Path = Link + Hidden;
            follow.RawTarget = Link + Hidden;
        }

        MailTokenHiding.Hide(featureCollection);
        return _inner.Create(featureCollection);
    }

    public void Dispose(HttpContext httpContext) => _inner.Dispose(httpContext);
}

/// <summary>The secret of the link in a mail that this request follows.</summary>
public sealed record HiddenMailToken(string Token);

/// <summary>The links in mails hold secrets as feeds' addresses do, and are kept out of logs and traces in the same way.</summary>
internal static class MailTokenHiding
{
    private static readonly string[] Before = ["/answer/", "/mail/stop/"];

    public static void Hide(IFeatureCollection features)
    {
        if (features.Get<IHttpRequestFeature>() is { } request
            && Array.Find(Before, one => request.Path.StartsWith(one, StringComparison.OrdinalIgnoreCase) && request.Path.Length > one.Length) is { } before)
        {
            features.Set(new HiddenMailToken(request.Path[before.Length..]));
            request.Path = before + FeedTokenHiding.Hidden;
            request.RawTarget = request.Path;
        }
    }
}
