using EmployerConnect.Tests.Support;
using EmployerConnect.Web.Email;
using EmployerConnect.Web.Outbox;
using Microsoft.Extensions.Time.Testing;
using MimeKit;

namespace EmployerConnect.Tests.Email;

public sealed class FileEmailSenderTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("employerconnect-mail-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Send_WritesOneMessageThatMailProgramsRead()
    {
        var time = new FakeTimeProvider(TestSite.Now);
        var sender = new FileEmailSender(new MimeComposer(SampleMail.Options, time), Path.Combine(_folder, "mail"), time);
        Assert.Equal(Delivery.Done, await sender.Send(SampleMail.Message(), TestContext.Current.CancellationToken));
        Assert.Equal(Delivery.Done, await sender.Send(SampleMail.Message(), TestContext.Current.CancellationToken));
        var file = Assert.Single(Directory.GetFiles(_folder, "*", SearchOption.AllDirectories));
        Assert.Equal("20270112-090000-0199a1b2-0000-7000-8000-00000000000a.eml", Path.GetFileName(file));
        using var message = await MimeMessage.LoadAsync(file, TestContext.Current.CancellationToken);
        Assert.Equal("Booked: Café 👷", message.Subject);
    }
}
