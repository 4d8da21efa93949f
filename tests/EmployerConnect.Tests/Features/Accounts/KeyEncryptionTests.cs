using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using EmployerConnect.Tests.Support;
using EmployerConnect.Web.Database;
using EmployerConnect.Web.Features.Accounts;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;

namespace EmployerConnect.Tests.Features.Accounts;

public sealed class KeyEncryptionTests : IDisposable
{
    private const string Password = "only-for-tests";

    private readonly string _path = Path.Combine(Path.GetTempPath(), $"{Guid.CreateVersion7()}.p12");

    public void Dispose() => File.Delete(_path);

    [Fact]
    public async Task WithACertificate_TheKeysInTheDatabaseAreEncrypted_AndEveryInstanceThatHasItReadsThem()
    {
        await Write(_path);
        await using var site = new TestSite { Settings = [new("Keys:Certificate", _path), new("Keys:Password", Password)] };
        await using var second = new TestSite(site);
        var secret = Protector(site).Protect("of one instance");
        Assert.Equal("of one instance", Protector(second).Unprotect(secret));
        var stored = await site.With<Database, IReadOnlyList<string>>(database => database.Read(work => work.Query<string>("SELECT Xml FROM DataProtectionKey")));
        Assert.NotEmpty(stored);
        Assert.All(stored, xml => Assert.Contains(nameof(KeyOpener), xml, StringComparison.Ordinal));
        Assert.All(stored, xml => Assert.DoesNotContain("masterKey", xml, StringComparison.Ordinal));

        await using var without = new TestSite(site) { Settings = [] };
        Assert.Throws<InvalidOperationException>(() => Protector(without).Unprotect(secret));
    }

    [Fact]
    public async Task AChangedKey_IsNotOpened()
    {
        await Write(_path);
        using var certificate = X509CertificateLoader.LoadPkcs12FromFile(_path, Password);
        var keys = new KeyCertificate(certificate);
        var element = keys.Encrypt(new System.Xml.Linq.XElement("key", "secret")).EncryptedElement;
        Assert.Equal("secret", keys.Open(element).Value);
        var bytes = Convert.FromBase64String(element.Value);
        bytes[3] ^= 1;
        element.Value = Convert.ToBase64String(bytes);
        Assert.Throws<AuthenticationTagMismatchException>(() => keys.Open(element));
    }

    private static IDataProtector Protector(TestSite site) => site.Services.GetRequiredService<IDataProtectionProvider>().CreateProtector("test");

    private static async Task Write(string path)
    {
        using var key = RSA.Create(3072);
        var request = new CertificateRequest("CN=EmployerConnect keys", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pss);
        using var certificate = request.CreateSelfSigned(TestSite.Now.AddYears(-1), TestSite.Now.AddYears(1));
        await File.WriteAllBytesAsync(path, certificate.Export(X509ContentType.Pkcs12, Password));
    }
}
