namespace EmployerConnect.Web.Email;

/// <summary>Where the site is found from outside: links in mails are built from <c>Site:BaseUrl</c> only, never from a request's Host header.</summary>
public sealed class SiteAddress(Uri root)
{
    public string Host => root.IdnHost;

    public static SiteAddress Read(IConfiguration configuration)
    {
        var text = configuration["Site:BaseUrl"];
        return Uri.TryCreate(text, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp)
            ? new SiteAddress(uri)
            : throw new InvalidOperationException($"Site__BaseUrl is '{text}': it must be the site's address, such as https://hub.example.org");
    }

    /// <summary><paramref name="path"/> begins with a slash and may not name another host.</summary>
    public Uri Absolute(string path) => path.StartsWith('/') && !path.StartsWith("//", StringComparison.Ordinal)
        ? new Uri(root.AbsoluteUri.TrimEnd('/') + path)
        : throw new ArgumentException($"'{path}' is not a path of this site.", nameof(path));
}
