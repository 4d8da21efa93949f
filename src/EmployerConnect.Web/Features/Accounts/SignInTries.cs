using System.Net;
using System.Net.Sockets;
using EmployerConnect.Web.Features.Shared;

namespace EmployerConnect.Web.Features.Accounts;

public enum TryKind
{
    Password,
    Code,
    ForgottenPassword,
    Join,
}

/// <summary>What one try counts against: the account that was named (whether there is one or not), and where it came from.</summary>
public sealed record SignInPlace(string Account, string Place, bool IsKnownDevice);

/// <summary>
/// Counts tries in the database, so that all instances count together. Nobody can lock somebody else out: a few wrong tries
/// close the account to the address that they came from and to nobody else, and when many addresses try one account, it is closed
/// only to browsers in which that person has never signed in. A try is written down before it is judged, so that a
/// hundred at once are a hundred tries; one that succeeds is taken off again.
/// </summary>
public sealed class SignInTries(Database.Database database, TimeProvider time)
{
    public const int MostHere = 8;
    public const int MostOfPlace = 60;
    public const int MostOfAccount = 100;
    public const int MostMailsOfAccount = 3;

    public static readonly TimeSpan QuarterHour = TimeSpan.FromMinutes(15);
    public static readonly TimeSpan WholeHour = TimeSpan.FromHours(1);

    private static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    /// <summary>Whether this try may be judged at all.</summary>
    public Task<bool> Begin(TryKind kind, SignInPlace from) => database.Commit(async work =>
    {
        var row = new { id = Guid.CreateVersion7(), kind = kind.ToString(), account = from.Account, place = from.Place, isKnownDevice = from.IsKnownDevice, now = Now };
        await work.Execute(SignInTrySql.ForgetOld, new { before = Now - Kept });
        await work.Execute(SignInTrySql.Insert, row);
        var here = await work.Value<long>(SignInTrySql.CountHere, new { row.kind, row.account, row.place, since = Now - QuarterHour });
        var place = await work.Value<long>(SignInTrySql.CountPlace, new { row.kind, row.place, since = Now - QuarterHour });
        var account = await work.Value<long>(SignInTrySql.CountAccount, new { row.kind, row.account, since = Now - WholeHour });
        return kind is TryKind.ForgottenPassword or TryKind.Join
            ? account <= MostMailsOfAccount && place <= MostOfPlace
            : here <= MostHere && place <= MostOfPlace && (from.IsKnownDevice || account <= MostOfAccount);
    });

    /// <summary>It was the right one: what was tried here before counts no longer.</summary>
    public Task<int> Succeeded(TryKind kind, SignInPlace from) =>
        database.Commit(work => work.Execute(SignInTrySql.Forget, new { kind = kind.ToString(), account = from.Account, place = from.Place }));

    /// <summary>Somebody with an IPv6 line has a whole /64 of addresses.</summary>
    public static string KeyOf(IPAddress? address)
    {
        if (address is null)
        {
            return SecretToken.Hash("none");
        }

        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return SecretToken.Hash(plain.AddressFamily == AddressFamily.InterNetworkV6 ? $"{Convert.ToHexString(plain.GetAddressBytes().AsSpan(0, 8))}/64" : plain.ToString());
    }
}
