using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;

namespace EmployerConnect.Web.Features.Accounts;

/// <summary>
/// Encrypts the keys that lie in the database: AES-256 in GCM under a key of its own for each, which is wrapped by RSA-OAEP for the certificate.
/// The framework's own way wraps with PKCS #1 v1.5 and encrypts without authentication, which ASVS 11.3.1 and 11.3.3 rule out.
/// </summary>
public sealed class KeyCertificate : IXmlEncryptor
{
    private const int KeyBytes = 32;

    private readonly X509Certificate2 _certificate;

    /// <exception cref="InvalidOperationException">It has no RSA key, or not the private part of one.</exception>
    public KeyCertificate(X509Certificate2 certificate)
    {
        using var key = certificate.GetRSAPrivateKey();
        _certificate = key is null ? throw new InvalidOperationException("Keys__Certificate must hold an RSA key with its private part.") : certificate;
    }

    public EncryptedXmlInfo Encrypt(XElement plaintextElement)
    {
        var key = RandomNumberGenerator.GetBytes(KeyBytes);
        var nonce = RandomNumberGenerator.GetBytes(AesGcm.NonceByteSizes.MaxSize);
        var plain = Encoding.UTF8.GetBytes(plaintextElement.ToString(SaveOptions.DisableFormatting));
        var (sealedBytes, tag) = (new byte[plain.Length], new byte[AesGcm.TagByteSizes.MaxSize]);
        using var aes = new AesGcm(key, tag.Length);
        aes.Encrypt(nonce, plain, sealedBytes, tag);
        using var rsa = _certificate.GetRSAPublicKey()!;
        var element = new XElement(
            "sealedKey",
            new XAttribute("certificate", _certificate.Thumbprint),
            new XAttribute("key", Convert.ToBase64String(rsa.Encrypt(key, RSAEncryptionPadding.OaepSHA256))),
            new XAttribute("nonce", Convert.ToBase64String(nonce)),
            new XAttribute("tag", Convert.ToBase64String(tag)),
            Convert.ToBase64String(sealedBytes));
        return new EncryptedXmlInfo(element, typeof(KeyOpener));
    }

    internal XElement Open(XElement element)
    {
        byte[] Part(string name) => Convert.FromBase64String(element.Attribute(name)!.Value);
        using var rsa = _certificate.GetRSAPrivateKey()!;
        var (tag, sealedBytes) = (Part("tag"), Convert.FromBase64String(element.Value));
        var plain = new byte[sealedBytes.Length];
        using var aes = new AesGcm(rsa.Decrypt(Part("key"), RSAEncryptionPadding.OaepSHA256), tag.Length);
        aes.Decrypt(Part("nonce"), sealedBytes, tag, plain);
        return XElement.Parse(Encoding.UTF8.GetString(plain));
    }
}

/// <summary>Made by the framework for a key that was encrypted; what it is called stands beside each key in the database.</summary>
public sealed class KeyOpener(IServiceProvider services) : IXmlDecryptor
{
    public XElement Decrypt(XElement encryptedElement) => (services.GetService<KeyCertificate>()
        ?? throw new InvalidOperationException("The keys in the database are encrypted, and Keys__Certificate is not set.")).Open(encryptedElement);
}
