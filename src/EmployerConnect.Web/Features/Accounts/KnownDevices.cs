using System.Security.Cryptography;
using EmployerConnect.Web.Features.Shared;
using Microsoft.AspNetCore.DataProtection;

namespace EmployerConnect.Web.Features.Accounts;

/// <summary>
/// A browser in which somebody has signed in before holds a cookie that says so. Its tries are counted apart from those of all
/// others, so that whoever tries a person's password from many addresses does not lock that person out.
/// </summary>
public sealed class KnownDevices(IDataProtectionProvider protection, IHostEnvironment environment, TimeProvider time)
{
    private static readonly TimeSpan Life = TimeSpan.FromDays(180);

    private readonly ITimeLimitedDataProtector _protector = protection.CreateProtector("EmployerConnect.KnownDevice").ToTimeLimitedDataProtector();

    private string Name => environment.IsDevelopment() ? "EmployerConnect.Device" : "__Host-EmployerConnect.Device";

    /// <param name="context">Where the try comes from.</param>
    /// <param name="account">The address as typed, or an id.</param>
    public SignInPlace PlaceOf(HttpContext context, string account)
    {
        var key = SecretToken.Hash(LowerCaseNormalizer.Lower(account)!);
        return context.Request.Cookies[Name] is { } cookie && Read(cookie) is [var owner, var secret] && owner == key
            ? new SignInPlace(key, SecretToken.Hash(secret), IsKnownDevice: true)
            : new SignInPlace(key, SignInTries.KeyOf(context.Connection.RemoteIpAddress), IsKnownDevice: false);
    }

    public void Remember(HttpContext context, string account)
    {
        var content = $"{SecretToken.Hash(LowerCaseNormalizer.Lower(account)!)} {SecretToken.New()}";
#pragma warning disable S2092 // Secure but in Development, which speaks plain http on this machine.
        context.Response.Cookies.Append(Name, _protector.Protect(content, time.GetUtcNow() + Life), new CookieOptions
        {
            HttpOnly = true,
            Secure = !environment.IsDevelopment(),
            SameSite = SameSiteMode.Lax,
            Path = "/",
            MaxAge = Life,
            IsEssential = true,
        });
#pragma warning restore S2092
    }

    private string[]? Read(string cookie)
    {
        try
        {
            return _protector.Unprotect(cookie, out _).Split(' ');
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
