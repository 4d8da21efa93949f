using System.Text.Json;
using EmployerConnect.Tests.Support;
using EmployerConnect.Web.Email;
using EmployerConnect.Web.Outbox;

namespace EmployerConnect.Tests.Email;

public sealed class EmailHandlerTests : IDisposable
{
    private readonly TestDatabase _database = new();
    private readonly CollectingEmailSender _sender = new();

    public void Dispose() => _database.Dispose();

    [Fact]
    public async Task Handle_LostAnswerToAnInvitation_IsRepeated()
    {
        _sender.Answer = _ => Delivery.Unsure("lost");
        Assert.Equal((DeliveryKind.Later, "lost. It may have arrived; the repeat has the same UID and SEQUENCE."), Brief(await Handle(SampleMail.Message())));
    }

    [Fact]
    public async Task Handle_LostAnswerToAnythingElse_IsUnknownAndNotRepeated()
    {
        _sender.Answer = _ => Delivery.Unsure("lost");
        Assert.Equal((DeliveryKind.Unsure, "lost"), Brief(await Handle(SampleMail.Message(ics: null))));
    }

    [Theory]
    [InlineData(true, DeliveryKind.Done, 1)]
    [InlineData(false, DeliveryKind.Unsure, 0)]
    public async Task Handle_AfterATryThatEndedWithoutAWord_RepeatsInvitationsOnly(bool isInvitation, DeliveryKind expected, int sent)
    {
        var delivery = await Handle(SampleMail.Message(isInvitation ? SampleMail.Ics : null), silentTries: 1);
        Assert.Equal((expected, sent), (delivery.Kind, _sender.Sent.Count));
    }

    [Theory]
    [InlineData(SuppressionReason.Bounced, true, false)]
    [InlineData(SuppressionReason.Bounced, false, false)]
    [InlineData(SuppressionReason.Reported, true, false)]
    [InlineData(SuppressionReason.Unsubscribed, true, true)]
    [InlineData(SuppressionReason.Unsubscribed, false, false)]
    public async Task Handle_ASuppressedAddress_GetsOnlyWhatItMay(SuppressionReason reason, bool isTransactional, bool isSent)
    {
        await _database.Open().Commit(async work =>
        {
            await SuppressionStore.Add(work, "ADA@Example.org ", reason, null, TestSite.Now.UtcDateTime);
            await SuppressionStore.Add(work, "ada@example.org", reason, null, TestSite.Now.UtcDateTime);
            return 0;
        });
        var delivery = await Handle(SampleMail.Message() with { IsTransactional = isTransactional });
        Assert.Equal((isSent ? DeliveryKind.Done : DeliveryKind.Never, isSent ? 1 : 0), (delivery.Kind, _sender.Sent.Count));
    }

    [Theory]
    [InlineData("ada@example.org\r\nBcc: evil@example.org")]
    [InlineData("ada@example.org>, <evil@example.org")]
    [InlineData("ada@example.org;evil@example.org")]
    [InlineData("ada@example.org, evil@example.org")]
    [InlineData("Ada <ada@example.org>")]
    [InlineData("")]
    public async Task Handle_AnAddressThatIsNone_ReachesNobody(string address)
    {
        Assert.Equal(DeliveryKind.Never, (await Handle(SampleMail.Message() with { ToAddress = address })).Kind);
        Assert.Empty(_sender.Sent);
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("null")]
    public async Task Handle_ARowThatHoldsNoMail_NeverWorks(string body) => Assert.Equal(DeliveryKind.Never, (await Handle(body, 0)).Kind);

    private Task<Delivery> Handle(EmailMessage message, int silentTries = 0) => Handle(JsonSerializer.Serialize(message, JsonSerializerOptions.Web), silentTries);

    private Task<Delivery> Handle(string body, int silentTries)
    {
        var handler = new EmailHandler(_sender, new SuppressionStore(_database.Open()), new SiteAddress(new Uri("https://hub.example.org")));
        var item = new OutboxItem { Id = Guid.CreateVersion7(), Kind = EmailHandler.MailKind, Body = body, Attempts = 1 + silentTries, SilentTries = silentTries };
        return handler.Handle(item, TestContext.Current.CancellationToken);
    }

    private static (DeliveryKind, string) Brief(Delivery delivery) => (delivery.Kind, delivery.Reason);
}
