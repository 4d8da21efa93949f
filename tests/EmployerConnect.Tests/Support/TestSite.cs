using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using EmployerConnect.Tests.Email;
using EmployerConnect.Web.Database;
using EmployerConnect.Web.Email;
using EmployerConnect.Web.Features.Accounts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace EmployerConnect.Tests.Support;

/// <summary>The whole site in this process on a database of its own, at a fixed moment: Tuesday 12 January 2027, 09:00 UTC.</summary>
public sealed class TestSite : WebApplicationFactory<Program>
{
    public static readonly DateTimeOffset Now = new(2027, 1, 12, 9, 0, 0, TimeSpan.Zero);

    private readonly TestDatabase? _own;
    private readonly string _connectionString;
    private readonly Meeting? _meeting;

    public TestSite(Meeting? meeting = null)
    {
        _own = new TestDatabase();
        _connectionString = _own.ConnectionString;
        _meeting = meeting;
    }

    /// <summary>A second instance of the site on somebody else's database.</summary>
    public TestSite(TestSite other)
    {
        _connectionString = other._connectionString;
        _meeting = other._meeting;
        Settings = other.Settings;
        Time = other.Time;
    }

    public string ConnectionString => _connectionString;

    public FakeTimeProvider Time { get; } = new(Now);

    /// <summary>Settings of this instance alone.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Settings { get; init; } = [];

    /// <summary>Looks at the statements of this instance alone.</summary>
    public Interruption? Interruption { get; init; }

    /// <summary>What this instance has sent.</summary>
    public CollectingEmailSender Mail { get; } = new();

    /// <summary>Runs <paramref name="act"/> with services of one scope, as a request would.</summary>
    public async Task<T> With<TService, T>(Func<TService, Task<T>> act)
        where TService : notnull
    {
        await using var scope = Services.CreateAsyncScope();
        return await act(scope.ServiceProvider.GetRequiredService<TService>());
    }

    /// <summary>A browser-like client that follows no redirects and keeps its cookies, signed in as that person where one is named.</summary>
    /// <param name="personId">Who is signed in.</param>
    /// <param name="address">Where on the network it seems to be.</param>
    public async Task<SiteClient> Client(Guid? personId = null, string? address = null)
    {
        var http = CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, BaseAddress = new Uri("https://localhost") });
        if (address is not null)
        {
            http.DefaultRequestHeaders.Add(SignInDoor.AddressHeader, address);
        }

        if (personId is not null)
        {
            using var response = await http.GetAsync(new Uri($"/__test/sign-in/{personId}", UriKind.Relative));
            Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
        }

        return new SiteClient(http);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Testing");
        builder.UseSetting("ConnectionStrings:EmployerConnect", _connectionString);
        builder.UseSetting("Database:Provider", "Sqlite");
        // Nobody edits a file of settings while a test runs.
        builder.UseSetting("hostBuilder:reloadConfigOnChange", "false");
        foreach (var (name, value) in Settings)
        {
            builder.UseSetting(name, value);
        }

        builder.ConfigureLogging(logging => logging.ClearProviders());
        builder.ConfigureTestServices(services =>
        {
            services.RemoveAll<TimeProvider>();
            services.AddSingleton<TimeProvider>(Time);
            services.RemoveAll<IEmailSender>();
            services.AddSingleton<IEmailSender>(Mail);
            // Hashing slowly on purpose is for attackers; HashingTests holds what the site itself does.
            services.PostConfigure<PasswordHasherOptions>(options => options.IterationCount = 1_000);
            services.AddSingleton<IStartupFilter, SignInDoor>();
            WorkedOutOnce.Share(services);
            if ((_meeting is null ? Interruption is null ? null : (Func<SqliteDialect, Dialect>)Interruption.Join : _meeting.Join) is { } join)
            {
                services.RemoveAll<Dialect>();
                services.AddSingleton(join(new SqliteDialect(_connectionString)));
            }
        });
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing)
        {
            _own?.Dispose();
        }
    }

    /// <summary>Signs a person in without a password: a cookie as the real sign-in gives, for tests that are about something else.</summary>
    private sealed class SignInDoor : IStartupFilter
    {
        public const string AddressHeader = "X-Test-Address";

        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use(async (HttpContext context, RequestDelegate following) =>
            {
                context.Connection.RemoteIpAddress = IPAddress.TryParse(context.Request.Headers[AddressHeader], out var address) ? address : null;
                if (!context.Request.Path.StartsWithSegments("/__test/sign-in", out var rest))
                {
                    await following(context);
                    return;
                }

                var people = context.RequestServices.GetRequiredService<PersonStore>();
                var person = await people.FindByIdAsync(rest.Value!.Trim('/'), context.RequestAborted);
                var principal = await context.RequestServices.GetRequiredService<IUserClaimsPrincipalFactory<Person>>().CreateAsync(person!);
                await context.SignInAsync(IdentityConstants.ApplicationScheme, principal);
                context.Response.StatusCode = StatusCodes.Status204NoContent;
            });
            next(app);
        };

    }
}

internal static class TestSiteServices
{
    public static T GetRequired<T>(this IServiceProvider services)
        where T : notnull => services.GetRequiredService<T>();
}

/// <summary>Reads pages and posts their forms as a browser would, with the hidden fields that the page holds.</summary>
public sealed class SiteClient(HttpClient http)
{
    public HttpClient Http => http;

    public Task<HttpResponseMessage> Get(string address) => http.GetAsync(new Uri(address, UriKind.Relative));

    public async Task<IHtmlDocument> Page(string address)
    {
        using var response = await Get(address);
        Assert.True(response.IsSuccessStatusCode, $"GET {address} answered {(int)response.StatusCode}");
        return await Parse(response);
    }

    public static async Task<IHtmlDocument> Parse(HttpResponseMessage response) =>
        await new HtmlParser().ParseDocumentAsync(await response.Content.ReadAsStringAsync());

    /// <summary>Opens <paramref name="page"/>, fills the named fields of the form that posts to <paramref name="action"/>, and posts it.</summary>
    public async Task<HttpResponseMessage> Submit(string page, string action, params (string Name, string Value)[] fields)
    {
        var form = Fields(await Page(page), action);
        return await Post(action, Fill(form, fields));
    }

    public Task<HttpResponseMessage> Post(string action, IEnumerable<KeyValuePair<string, string>> fields) =>
        http.PostAsync(new Uri(action, UriKind.Relative), new FormUrlEncodedContent(fields));

    /// <summary>The same with a file, as a browser sends it.</summary>
    public async Task<HttpResponseMessage> Upload(string page, string action, string fileName, byte[] content, params (string Name, string Value)[] fields) =>
        await Upload(action, fileName, content, Fill(Fields(await Page(page), action), fields));

    public async Task<HttpResponseMessage> Upload(string action, string fileName, byte[] content, IEnumerable<KeyValuePair<string, string>> fields)
    {
        using var form = new MultipartFormDataContent();
        foreach (var (name, value) in fields.Where(field => field.Key != "File"))
        {
            form.Add(new StringContent(value), name);
        }

        form.Add(new ByteArrayContent(content), "File", fileName);
        return await http.PostAsync(new Uri(action, UriKind.Relative), form);
    }

    /// <summary>All fields that the form holds, as a browser would send them.</summary>
    public static List<KeyValuePair<string, string>> Fields(IHtmlDocument page, string action)
    {
        var form = page.QuerySelectorAll("form[method=post]").OfType<IHtmlFormElement>().FirstOrDefault(form => (form.GetAttribute("action") ?? "") == action);
        Assert.True(form is not null, $"The page has no form that posts to {action}; it has {string.Join(", ", page.Forms.Select(f => f.GetAttribute("action")))}");
        var fields = new List<KeyValuePair<string, string>>();
        foreach (var element in form.Elements)
        {
            switch (element)
            {
                case IHtmlInputElement { Type: "checkbox" or "radio" } box when !box.IsChecked:
                case IHtmlInputElement { Type: "submit" }:
                    break;
                case IHtmlInputElement { Name.Length: > 0 } input:
                    fields.Add(new(input.Name, input.Value));
                    break;
                case IHtmlSelectElement { Name.Length: > 0 } select:
                    fields.Add(new(select.Name, select.Value ?? ""));
                    break;
                case IHtmlTextAreaElement { Name.Length: > 0 } area:
                    fields.Add(new(area.Name, area.Value));
                    break;
                default:
                    break;
            }
        }

        return fields;
    }

    /// <summary>Replaces the named fields; several values for one name replace all of its former ones.</summary>
    public static List<KeyValuePair<string, string>> Fill(IEnumerable<KeyValuePair<string, string>> form, params (string Name, string Value)[] fields)
    {
        var names = fields.Select(field => field.Name).ToHashSet();
        return [.. form.Where(field => !names.Contains(field.Key)), .. fields.Select(field => new KeyValuePair<string, string>(field.Name, field.Value))];
    }
}
