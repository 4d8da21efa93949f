using EmployerConnect.Web.Features.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace EmployerConnect.Tests.Features.Accounts;

public sealed class HashingTests
{
    [Fact]
    public void Passwords_AreHashedWithSha512_220000Times()
    {
        var services = new ServiceCollection();
        services.AddAccounts(new ConfigurationBuilder().Build(), isDevelopment: false);
        using var provider = services.BuildServiceProvider();
        var hasher = new PasswordHasher<Person>(provider.GetRequiredService<IOptions<PasswordHasherOptions>>());
        var hash = Convert.FromBase64String(hasher.HashPassword(new Person(), Passwords.Good));
        // Identity's version 3: format, function (2 is HMAC-SHA-512), rounds, length of the salt; all big-endian.
        Assert.Equal(1, hash[0]);
        Assert.Equal(2u, BitConverter.ToUInt32([.. hash[1..5].Reverse()]));
        Assert.Equal(220_000u, BitConverter.ToUInt32([.. hash[5..9].Reverse()]));
    }
}
