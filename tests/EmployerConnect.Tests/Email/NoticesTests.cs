using AngleSharp.Html.Parser;
using EmployerConnect.Tests.Features.Calendars;
using EmployerConnect.Tests.Support;
using EmployerConnect.Web.Database;
using EmployerConnect.Web.Email;
using EmployerConnect.Web.Features.Calendars;
using EmployerConnect.Web.Outbox;
using Ical.Net;

namespace EmployerConnect.Tests.Email;

public sealed class NoticesTests : IAsyncLifetime
{
    private static readonly NoticeRecipient Ada = new(Guid.CreateVersion7(), "Ada Ash", "ada@example.org");
    private static readonly NoticeRecipient Ben = new(Guid.CreateVersion7(), "Ben Brook", "ben@example.org");

    private readonly TestSite _site = new();

    public async ValueTask InitializeAsync() => await _site.With<Database, int>(database => database.Commit(async work =>
    {
        foreach (var person in new[] { Ada, Ben })
        {
            await People.Person(work, person.Id, person.Name, null, null, null, TestSite.Now.UtcDateTime);
        }

        return 0;
    }));

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task Enqueue_Committed_IsSentWithOneLinkToThisSite()
    {
        await Enqueue(Proposal(Ada));
        Assert.Empty(_site.Mail.Sent);
        await RunDue();
        var mail = Assert.Single(_site.Mail.Sent);
        Assert.Equal(("ada@example.org", "Ada Ash", "Brook Builders proposes a talk"), (mail.ToAddress, mail.ToName, mail.Subject));
        Assert.StartsWith("""
            Hello Ada Ash,

            Careers talk: Thursday 14 January 2027, 10:00 to 10:50.

            They write: "<b>Tools</b> & more"

            Who: Brook & Sons
            Where: Café 👷

            Please answer.

            See it and answer:
            http://localhost:5080/matches/1

            -- 
            You get this message because you or your organisation takes part in what it is about. It was sent by EmployerConnect, which your careers hub uses.

            Choose which mail you get:
            http://localhost:5080/preferences

            Stop such mail:
            http://localhost:5080/mail/stop/
            """, mail.Text, StringComparison.Ordinal);
        var page = await new HtmlParser().ParseDocumentAsync(mail.Html);
        Assert.Equal("http://localhost:5080/matches/1", page.QuerySelectorAll("a")[0].GetAttribute("href"));
        Assert.Empty(page.QuerySelectorAll("b"));
        Assert.Contains("They write: \"<b>Tools</b> & more\"", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Enqueue_TakenBack_SendsNothing()
    {
        await _site.With<Database, Outcome>(database => database.Change(async work =>
        {
            await Notices().Enqueue(work, TestSite.Now.UtcDateTime, "match:1:1", Proposal(Ada));
            return Outcome.Stale("Somebody else was quicker.");
        }));
        await RunDue();
        Assert.Empty(_site.Mail.Sent);
    }

    [Fact]
    public async Task Enqueue_OneOccasion_IsOneMailForEachPerson()
    {
        await Enqueue(Proposal(Ada));
        await Enqueue(Proposal(Ada));
        await Enqueue(Proposal(Ben));
        await RunDue();
        Assert.Equal(["ada@example.org", "ben@example.org"], _site.Mail.Sent.Select(mail => mail.ToAddress).Order());
    }

    [Fact]
    public async Task RunDue_AfterALostAnswer_RepeatsUnderTheSameMessageId()
    {
        await Enqueue(Proposal(Ada));
        _site.Mail.Answer = _ => Delivery.Later("lost");
        await RunDue();
        _site.Mail.Answer = _ => Delivery.Done;
        _site.Time.Advance(TimeSpan.FromMinutes(5));
        await RunDue();
        Assert.Equal(2, _site.Mail.Sent.Count);
        Assert.Matches("^[0-9a-f-]{36}@localhost$", Assert.Single(_site.Mail.Sent.Select(mail => mail.MessageId).Distinct()));
    }

    [Fact]
    public async Task Enqueue_NameAndSubjectWithLineBreaks_AreOneLine()
    {
        await Enqueue(Proposal(Ada with { Name = "Ada\r\nBcc: x@example.org" }) with { Subject = "Talk\r\nBcc: x@example.org" });
        await RunDue();
        var mail = Assert.Single(_site.Mail.Sent);
        Assert.Equal(("Ada  Bcc: x@example.org", "Talk  Bcc: x@example.org"), (mail.ToName, mail.Subject));
    }

    [Theory]
    [InlineData("https://evil.example.org/")]
    [InlineData("//evil.example.org/")]
    [InlineData("matches/1")]
    public async Task Enqueue_LinkElsewhere_IsRefused(string path) =>
        await Assert.ThrowsAsync<ArgumentException>(() => Enqueue(Proposal(Ada) with { ActionPath = path }));

    [Fact]
    public async Task Enqueue_Invitation_CarriesTheCalendarOfThisPersonAlone()
    {
        foreach (var person in new[] { Ada, Ben })
        {
            await Enqueue(Proposal(person) with { Invitation = new Invitation(SampleEvents.Talk(), InvitationMethod.Request, person) });
        }

        await RunDue();
        foreach (var mail in _site.Mail.Sent)
        {
            Assert.Equal("REQUEST", mail.Calendar!.Method);
            var one = Assert.Single(Calendar.Load(mail.Calendar.Content)!.Events);
            Assert.Equal($"mailto:{mail.ToAddress}", Assert.Single(one.Attendees).Value!.OriginalString);
            Assert.Equal(SampleEvents.Talk().Uid, one.Uid);
        }
    }

    private static Notice Proposal(NoticeRecipient to) => new(
        to,
        "Brook Builders proposes a talk",
        ["Careers talk: Thursday 14 January 2027, 10:00 to 10:50.", "They write: \"<b>Tools</b> & more\""],
        "See it and answer",
        "/matches/1")
    {
        Facts = [new("Who", "Brook & Sons"), new("Where", "Café 👷")],
        Next = "Please answer.",
    };

    private Notices Notices() => (Notices)_site.Services.GetService(typeof(Notices))!;

    private Task<int> Enqueue(Notice notice) => _site.With<Database, int>(database => database.Commit(async work =>
    {
        await Notices().Enqueue(work, _site.Time.GetUtcNow().UtcDateTime, "match:1:1", notice);
        return 0;
    }));

    private Task<int> RunDue() => _site.With<OutboxRunner, int>(runner => runner.RunDue(TestContext.Current.CancellationToken));
}
