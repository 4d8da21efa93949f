using System.Text;
using EmployerConnect.Web.Features.Replies;
using MimeKit;

namespace EmployerConnect.Tests.Features.Replies;

public sealed class ServersOpinionTests
{
    private const string Server = "mx.hub.example.org";

    [Theory]
    [InlineData("mx.hub.example.org; dkim=pass header.d=example.org", SenderCheck.Passed)]
    [InlineData("mx.hub.example.org; dkim=pass header.i=@mail.example.org; spf=softfail smtp.mailfrom=example.org", SenderCheck.Passed)]
    [InlineData("mx.hub.example.org; spf=pass smtp.mailfrom=bea@example.org", SenderCheck.Passed)]
    [InlineData("mx.hub.example.org; spf=pass smtp.mailfrom=example.org", SenderCheck.Passed)]
    [InlineData("mx.hub.example.org; dkim=pass header.d=evil.example", SenderCheck.Unchecked)]
    [InlineData("mx.hub.example.org; dkim=fail header.d=example.org", SenderCheck.Failed)]
    [InlineData("mx.hub.example.org; spf=fail smtp.mailfrom=evil.example", SenderCheck.Failed)]
    [InlineData("mx.evil.example; dkim=pass header.d=example.org", SenderCheck.Unchecked)]
    [InlineData("mx.hub.example.org; none", SenderCheck.Unchecked)]
    [InlineData(";;;", SenderCheck.Unchecked)]
    public void Of_AHeader_CountsForTheSendersOwnDomain(string header, SenderCheck check) => Assert.Equal(check, ServersOpinion.Of(Mail(header), Server));

    [Fact]
    public void Of_SeveralHeaders_TheTopmostOfTheServerCounts() =>
        Assert.Equal(SenderCheck.Failed, ServersOpinion.Of(Mail("mx.evil.example; dkim=pass header.d=example.org", $"{Server}; dkim=fail header.d=example.org", $"{Server}; dkim=pass header.d=example.org"), Server));

    [Fact]
    public void Of_NoServerNamed_SaysNothing() => Assert.Equal(SenderCheck.Unchecked, ServersOpinion.Of(Mail($"{Server}; dkim=fail header.d=example.org"), null));

    private static MimeMessage Mail(params string[] headers)
    {
        var lines = headers.Select(header => $"Authentication-Results: {header}\r\n");
        using var text = new MemoryStream(Encoding.ASCII.GetBytes($"{string.Concat(lines)}From: Bea <bea@example.org>\r\nTo: reply@in.example.org\r\nSubject: Yes\r\n\r\nYes\r\n"));
        return MimeMessage.Load(text);
    }
}
