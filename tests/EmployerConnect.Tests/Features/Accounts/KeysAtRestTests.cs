using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using EmployerConnect.Tests.Support;
using EmployerConnect.Web.Database;
using EmployerConnect.Web.Features.Accounts;
using Microsoft.Extensions.DependencyInjection;

namespace EmployerConnect.Tests.Features.Accounts;

/// <summary>The keys that protect cookies, with and without <c>Keys__Certificate</c>.</summary>
public sealed class KeysAtRestTests : IDisposable
{
    private const string Password = "a password of the file";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task WithACertificate_NoClearKeyLiesInTheDatabase_AndASecondInstanceReadsThem()
    {
        var settings = Settings("site.pfx");
        await using var site = new TestSite { Settings = settings };
        var people = await People.Settle(site);
        var client = await site.Client(people.Ada);
        Assert.True(await client.IsSignedIn());
        var xml = await Keys(site);
        Assert.NotEmpty(xml);
        Assert.All(xml, key =>
        {
            Assert.Contains(nameof(KeyOpener), key, StringComparison.Ordinal);
            Assert.DoesNotContain("<masterKey", key, StringComparison.Ordinal);
            Assert.DoesNotContain("Warning: the key below is in an unencrypted form", key, StringComparison.Ordinal);
        });

        await using var second = new TestSite(site) { Settings = settings };
        var elsewhere = await second.Client();
        await Carry(client, elsewhere);
        Assert.True(await elsewhere.IsSignedIn());
        Assert.Equal(xml.Count, (await Keys(site)).Count);
    }

    [Fact]
    public async Task WithoutACertificate_TheyLieThereInTheClear()
    {
        await using var site = new TestSite();
        await site.Client((await People.Settle(site)).Ada);
        Assert.All(await Keys(site), key => Assert.Contains("<masterKey", key, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("another.pfx")]
    public async Task WithoutItsCertificate_ALaterInstanceDoesNotStart_AndSaysWhatIsMissing(string? file)
    {
        await using var site = new TestSite { Settings = Settings("site.pfx") };
        await site.Client((await People.Settle(site)).Ada);
        var count = (await Keys(site)).Count;
        await using var second = new TestSite(site) { Settings = file is null ? [] : Settings(file) };
        var stopped = Assert.ThrowsAny<InvalidOperationException>(() => second.Services.GetRequiredService<Dialect>());
        Assert.Contains("Keys__Certificate", stopped.Message, StringComparison.Ordinal);
        Assert.Equal(count, (await Keys(site)).Count);
    }

    [Fact]
    public async Task ACertificateThatIsNotThere_IsNamed()
    {
        await using var site = new TestSite { Settings = [new("Keys:Certificate", "/nowhere/site.pfx")] };
        var stopped = Assert.ThrowsAny<InvalidOperationException>(() => site.Services.GetRequiredService<Dialect>());
        Assert.Contains("/nowhere/site.pfx", stopped.Message, StringComparison.Ordinal);
    }

    private KeyValuePair<string, string>[] Settings(string file)
    {
        var path = Path.Combine(_folder.FullName, file);
        if (!File.Exists(path))
        {
            using var key = RSA.Create(2048);
            using var certificate = new CertificateRequest($"CN={file}", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).CreateSelfSigned(TestSite.Now.AddYears(-1), TestSite.Now.AddYears(9));
            File.WriteAllBytes(path, certificate.Export(X509ContentType.Pkcs12, Password));
        }

        return [new("Keys:Certificate", path), new("Keys:Password", Password)];
    }

    private static Task<IReadOnlyList<string>> Keys(TestSite site) => site.With<Database, IReadOnlyList<string>>(database => database.Read(work => work.Query<string>("SELECT Xml FROM DataProtectionKey")));

    /// <summary>Takes the cookies of one browser to another, as a load balancer would the request.</summary>
    private static async Task Carry(SiteClient from, SiteClient to)
    {
        using var again = await from.Get("/account");
        to.Http.DefaultRequestHeaders.Add("Cookie", again.RequestMessage!.Headers.GetValues("Cookie"));
    }
}
