using EmployerConnect.Web.Features.Accounts;

namespace EmployerConnect.Web.Features.SecondFactor;

public sealed class SecondFactorForm
{
    public string? Code { get; set; }

    internal byte[] Key { get; set; } = [];

    internal string Account { get; set; } = "";

    public string KeyWords => string.Join(' ', Totp.Words(Key).Chunk(4).Select(part => new string(part)));

    public QrPicture Picture => QrPicture.Of(Totp.Address(Key, Account));
}
