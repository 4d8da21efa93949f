using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;

namespace EmployerConnect.Web.Features.Accounts;

/// <summary>With <c>Keys:Certificate</c> (a PKCS 12 file) and <c>Keys:Password</c>, the keys in the database are encrypted: who copies the database alone can forge no cookie.</summary>
internal static class KeyEncryption
{
    public static IDataProtectionBuilder EncryptKeys(this IDataProtectionBuilder keys, IConfiguration configuration)
    {
        if (configuration["Keys:Certificate"] is not { Length: > 0 } path)
        {
            return keys;
        }

        if (!File.Exists(path))
        {
            throw new InvalidOperationException($"Keys__Certificate is '{path}': there is no such file.");
        }

        var certificate = X509CertificateLoader.LoadPkcs12FromFile(path, configuration["Keys:Password"]);
        var encryptor = new KeyCertificate(certificate);
        keys.Services.AddSingleton(encryptor);
        keys.Services.Configure<KeyManagementOptions>(options => options.XmlEncryptor = encryptor);

        // Keys that were encrypted in the framework's own way before.
        return keys.UnprotectKeysWithAnyCertificate(certificate);
    }
}
