using System.Security.Cryptography;
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

    /// <summary>
    /// Stops the start where keys that are in use lie there encrypted and cannot be read: the site would else make new ones beside
    /// them, in the clear, sign everybody out and lose what the old ones protect (the keys of authenticator apps).
    /// </summary>
    /// <exception cref="InvalidOperationException">The certificate is missing, or is another one.</exception>
    public static void CheckKeys(this IServiceProvider services)
    {
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        foreach (var key in services.GetRequiredService<IKeyManager>().GetAllKeys().Where(key => !key.IsRevoked && key.ExpirationDate > now))
        {
            try
            {
                key.CreateEncryptor();
            }
            catch (CryptographicException exception)
            {
                throw new InvalidOperationException(
                    $"The key {key.KeyId} in the database is encrypted and cannot be read: set Keys__Certificate and Keys__Password to the certificate that it was encrypted with.", exception);
            }
        }
    }
}
