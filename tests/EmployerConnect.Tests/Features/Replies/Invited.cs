using System.Net.Http.Headers;
using System.Text;
using EmployerConnect.Tests.Support;
using EmployerConnect.Web.Database;
using EmployerConnect.Web.Email;
using EmployerConnect.Web.Features.Matches;
using EmployerConnect.Web.Features.Replies;
using EmployerConnect.Web.Outbox;
using Ical.Net;

namespace EmployerConnect.Tests.Features.Replies;

/// <summary>A session that was booked through the site, with what each person's calendar program got, and what it answers.</summary>
internal sealed class Invited : IAsyncDisposable
{
    public const string ReplyAddress = "reply@in.example.org";
    private const string Secret = "a-secret-that-is-long-enough";

    public TestSite Site { get; } = new() { Settings = [new("Email:ReplyAddress", ReplyAddress), new("Inbound:Secret", Secret)] };

    public People People { get; private set; } = null!;

    public Encounters Encounters { get; private set; } = null!;

    public Guid Session { get; private set; }

    private HttpClient _http = null!;

    /// <summary>With <paramref name="meetings"/>, a series of that many, a week apart.</summary>
    public static async Task<Invited> Start(int meetings = 0)
    {
        var invited = new Invited();
        invited.People = await People.Settle(invited.Site);
        invited.Encounters = new Encounters(invited.Site, invited.People);
        var match = await invited.Encounters.Match(await invited.Encounters.Offer(), await invited.Encounters.Request(), MatchState.Agreed);
        var cora = await invited.Site.Client(invited.People.Cora);
        (string, string)[] series = meetings > 0 ? [("EveryWeeks", "1"), ("Meetings", $"{meetings}")] : [];
        using var booked = await cora.Submit($"/approvals/{match}", $"/approvals/{match}/book", series);
        invited.Session = Guid.Parse(booked.Headers.Location!.OriginalString.Split('/')[^1]);
        invited._http = (await invited.Site.Client()).Http;
        await invited.RunDue();
        return invited;
    }

    public ValueTask DisposeAsync() => Site.DisposeAsync();

    public Task<int> RunDue() => Site.With<OutboxRunner, int>(runner => runner.RunDue(TestContext.Current.CancellationToken));

    public EmailMessage Invitation(string address = "bea@example.org") => Site.Mail.Sent.Last(mail => mail.ToAddress == address && mail.Calendar is not null);

    public Ical.Net.CalendarComponents.CalendarEvent Event(string address = "bea@example.org") => Assert.Single(Calendar.Load(Invitation(address).Calendar!.Content)!.Events);

    public string Organizer(string address = "bea@example.org") => Event(address).Organizer!.Value!.OriginalString["mailto:".Length..];

    /// <summary>An answer as calendar programs write it.</summary>
    public string Answer(string partstat, int? sequence = null, string? uid = null, string attendee = "bea@example.org", string stamp = "20270112T090000Z", string method = "REPLY", string more = "")
    {
        var one = Event();
        return $"""
            BEGIN:VCALENDAR
            PRODID:-//Microsoft Corporation//Outlook 16.0 MIMEDIR//EN
            VERSION:2.0
            METHOD:{method}
            BEGIN:VTIMEZONE
            TZID:GMT Standard Time
            BEGIN:STANDARD
            DTSTART:16011028T020000
            RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10
            TZOFFSETFROM:+0100
            TZOFFSETTO:-0000
            END:STANDARD
            BEGIN:DAYLIGHT
            DTSTART:16010325T010000
            RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3
            TZOFFSETFROM:-0000
            TZOFFSETTO:+0100
            END:DAYLIGHT
            END:VTIMEZONE
            BEGIN:VEVENT
            UID:{uid ?? one.Uid}
            SEQUENCE:{sequence ?? one.Sequence}
            DTSTAMP:{stamp}
            DTSTART;TZID="GMT Standard Time":20270202T140000
            DTEND;TZID="GMT Standard Time":20270202T150000
            ATTENDEE;PARTSTAT={partstat};CN=Bea:MAILTO:{attendee}
            COMMENT:See you
            SUMMARY:Accepted: Life on a building site
            {more}
            END:VEVENT
            END:VCALENDAR
            """.Replace("\n\n", "\n", StringComparison.Ordinal).ReplaceLineEndings("\r\n");
    }

    /// <summary>Posts as SendGrid does that takes mails apart: fields, and the calendar as a file.</summary>
    public async Task<int> Post(string calendar, string? to = null, string dkim = "{@example.org : pass}", string spf = "pass", string? secret = Secret)
    {
        using var form = new MultipartFormDataContent
        {
            { new StringContent("{\"to\":[\"" + (to ?? Organizer()) + "\"],\"from\":\"bea@example.org\"}"), "envelope" },
            { new StringContent("Bea Brook <bea@example.org>"), "from" },
            { new StringContent("Accepted: Life on a building site"), "subject" },
            { new StringContent(dkim), "dkim" },
            { new StringContent(spf), "SPF" },
            { new StringContent("1"), "attachments" },
        };
        var file = new ByteArrayContent(Encoding.UTF8.GetBytes(calendar));
        file.Headers.ContentType = MediaTypeHeaderValue.Parse("text/calendar; charset=utf-8; method=REPLY");
        form.Add(file, "attachment1", "invite.ics");
        return await Send(form, secret);
    }

    /// <summary>Posts as SendGrid does that passes mails on as they are.</summary>
    public Task<int> PostRaw(string mime, string dkim = "{@example.org : pass}")
    {
        var form = new MultipartFormDataContent
        {
            { new StringContent("{\"to\":[\"" + Organizer() + "\"],\"from\":\"bea@example.org\"}"), "envelope" },
            { new StringContent(dkim), "dkim" },
            { new StringContent("none"), "SPF" },
            { new ByteArrayContent(Encoding.UTF8.GetBytes(mime)), "email" },
        };
        return Send(form, Secret);
    }

    public string Mime(string calendar) => $"""
        From: Bea Brook <bea@example.org>
        To: {Organizer()}
        Subject: Accepted
        MIME-Version: 1.0
        Content-Type: multipart/alternative; boundary="b"

        --b
        Content-Type: text/plain; charset=utf-8

        Bea has accepted.
        --b
        Content-Type: text/calendar; charset=utf-8; method=REPLY
        Content-Transfer-Encoding: base64

        {Convert.ToBase64String(Encoding.UTF8.GetBytes(calendar), Base64FormattingOptions.InsertLineBreaks)}
        --b--

        """.ReplaceLineEndings("\r\n");

    public async Task<int> Send(HttpContent content, string? secret = Secret)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/mail/replies", UriKind.Relative)) { Content = content };
        if (secret is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{InboundOptions.User}:{secret}")));
        }

        using var response = await _http.SendAsync(request, TestContext.Current.CancellationToken);
        return (int)response.StatusCode;
    }

    /// <summary>What stands in the database for Bea.</summary>
    public Task<string> BeasAnswer() => Encounters.Value<string>("SELECT Answer FROM CalendarAttendee WHERE PersonId = @Bea", new { People.Bea });

    public Task<int> BeasPlaces() => Encounters.Value<int>("SELECT COUNT(*) FROM SessionPerson WHERE PersonId = @Bea", new { People.Bea });

    public Task<string?> Refusal() => Site.With<Database, string?>(database => database.Read(work => work.QueryOne<string>("SELECT Reason FROM MailRefusal WHERE Times = @once", new { once = 1 })));
}
