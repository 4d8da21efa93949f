using System.Text;
using EmployerConnect.Tests.Support;
using EmployerConnect.Web.Features.Replies;

namespace EmployerConnect.Tests.Features.Replies;

/// <summary>What is not an answer of somebody invited: it changes nothing, is a line on the administrators' page, and is not asked for again.</summary>
public sealed class HostileReplyTests : IAsyncLifetime
{
    private Invited _invited = null!;

    public async ValueTask InitializeAsync() => _invited = await Invited.Start();

    public ValueTask DisposeAsync() => _invited.DisposeAsync();

    [Theory]
    [InlineData("reply@in.example.org")]
    [InlineData("reply+aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa@in.example.org")]
    [InlineData("reply+' OR 1=1 --@in.example.org")]
    public async Task Post_WithoutATokenThatWasGivenOut_IsRefused(string to)
    {
        Assert.Equal(204, await _invited.Post(_invited.Answer("DECLINED"), to));
        await AssertNothing("The mail is to no address that was given out");
    }

    [Theory]
    [InlineData("uid", "The answer is to an event that this address does not belong to")]
    [InlineData("attendee", "The answer is not from the person who was invited")]
    [InlineData("ahead", "The answer is to a change that was never sent")]
    [InlineData("method", "The calendar part is no answer to one event")]
    [InlineData("no partstat", "The answer lacks its event, its attendee or what they say")]
    [InlineData("two events", "The calendar part is no answer to one event")]
    [InlineData("two attendees", "The answer lacks its event, its attendee or what they say")]
    [InlineData("no scheme", "The answer is not from the person who was invited")]
    [InlineData("broken", "The calendar part cannot be read")]
    [InlineData("long", "The calendar part is too large for an answer")]
    public async Task Post_AnAnswerThatIsNone_IsRefused(string what, string reason)
    {
        var good = _invited.Answer("DECLINED");
        var calendar = what switch
        {
            "uid" => _invited.Answer("DECLINED", uid: Guid.CreateVersion7().ToString()),
            "attendee" => _invited.Answer("DECLINED", attendee: "ada@example.org"),
            "ahead" => _invited.Answer("DECLINED", sequence: 7),
            "method" => _invited.Answer("DECLINED", method: "REQUEST"),
            "no partstat" => _invited.Answer("DELEGATED"),
            "two events" => good.Replace("END:VCALENDAR", "BEGIN:VEVENT\r\nUID:x\r\nEND:VEVENT\r\nEND:VCALENDAR", StringComparison.Ordinal),
            "two attendees" => _invited.Answer("DECLINED", more: "ATTENDEE;PARTSTAT=DECLINED:mailto:ada@example.org"),
            "no scheme" => good.Replace("MAILTO:", "urn:", StringComparison.Ordinal),
            "broken" => good.Replace("END:VEVENT", "END:VNOTHING", StringComparison.Ordinal),
            _ => _invited.Answer("DECLINED", more: "X-LONG:" + new string('a', CalendarReply.LongestText)),
        };
        Assert.Equal(204, await _invited.Post(calendar));
        await AssertNothing(reason);
    }

    [Theory]
    [InlineData("RRULE:FREQ=SECONDLY;COUNT=2147483647")]
    [InlineData("RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30")]
    [InlineData("RRULE:FREQ=SECONDLY;BYSECOND=0,1,2,3,4,5;BYSETPOS=1")]
    public async Task Post_ARuleThatNeverEnds_IsNotWorkedOut(string rule)
    {
        Assert.Equal(204, await _invited.Post(_invited.Answer("ACCEPTED", more: rule)));
        Assert.Equal("Accepted", await _invited.BeasAnswer());
    }

    [Theory]
    [InlineData("{@example.org : fail}", "none")]
    [InlineData("none", "fail")]
    [InlineData("{@evil.example : pass, @example.org : fail}", "softfail")]
    public async Task Post_FromSomewhereElse_IsRefused(string dkim, string spf)
    {
        Assert.Equal(204, await _invited.Post(_invited.Answer("DECLINED"), dkim: dkim, spf: spf));
        await AssertNothing("The mail does not come from where it says (DKIM or SPF failed)");
    }

    [Theory]
    [InlineData("Bea <bea@example.org>", "{@example.org : pass}", "fail", null, SenderCheck.Passed)]
    [InlineData("bea@mail.example.org", "{@example.org : pass}", null, null, SenderCheck.Passed)]
    [InlineData("bea@example.org", null, "pass", "bounce@example.org", SenderCheck.Passed)]
    [InlineData("bea@example.org", null, "pass", "bounce@evil.example", SenderCheck.Unchecked)]
    [InlineData("bea@example.org", "{@evil.example : pass}", "none", null, SenderCheck.Unchecked)]
    [InlineData("bea@notexample.org", "{@example.org : pass}", "softfail", null, SenderCheck.Failed)]
    [InlineData(null, "{@example.org : pass}", "fail", null, SenderCheck.Failed)]
    [InlineData("bea@example.org", "nonsense {{{", "", "", SenderCheck.Unchecked)]
    public void CheckOf_APassCountsForTheSendersOwnDomain(string? from, string? dkim, string? spf, string? envelope, SenderCheck expected) =>
        Assert.Equal(expected, IncomingMail.CheckOf(from, dkim, spf, envelope));

    [Fact]
    public async Task Post_WithoutThePassword_IsRefused()
    {
        Assert.Equal(401, await _invited.Post(_invited.Answer("DECLINED"), secret: null));
        Assert.Equal(401, await _invited.Post(_invited.Answer("DECLINED"), secret: "another-secret-of-that-length"));
        Assert.Equal("Unanswered", await _invited.BeasAnswer());
        await _invited.People.Appoint(_invited.Site, _invited.People.Carl);
        var row = Assert.Single((await (await _invited.Site.Client(_invited.People.Carl)).Page("/mail")).QuerySelectorAll("tbody tr"));
        Assert.Contains("The password is missing or wrong", row.TextContent, StringComparison.Ordinal);
        Assert.EndsWith("2", row.TextContent.Trim(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_30Megabytes_IsPassedOver()
    {
        using var form = new MultipartFormDataContent
        {
            { new StringContent("{\"to\":[\"" + _invited.Organizer() + "\"],\"from\":\"bea@example.org\"}"), "envelope" },
            { new ByteArrayContent(new byte[30_000_000]), "email" },
        };
        Assert.Equal(204, await _invited.Send(form));
        await AssertNothing("The mail is too large for an answer");
    }

    [Fact]
    public async Task Post_MoreThanAnyMail_IsRefused()
    {
        using var content = new ByteArrayContent(new byte[41 * 1024 * 1024]);
        Assert.Equal(413, await _invited.Send(content));
        await AssertNothing("The mail is too large");
    }

    [Theory]
    [InlineData("application/json", "{}")]
    [InlineData("multipart/form-data", "x")]
    [InlineData("multipart/form-data; boundary=b", "--b\r\nContent-Disposition: form-data; name=\"to\"\r\n\r\ncut")]
    public async Task Post_NotAForm_IsRefused(string type, string body)
    {
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        content.Headers.TryAddWithoutValidation("Content-Type", type);
        Assert.Equal(400, await _invited.Send(content));
        await AssertNothing("The post cannot be read");
    }

    [Theory]
    [InlineData("From: \0\r\n\r\n", "The mail holds no calendar part")]
    [InlineData("no mail at all", "The mail cannot be read")]
    [InlineData("Content-Type: multipart/mixed; boundary=a\r\n\r\n--a\r\nContent-Type: multipart/mixed; boundary=a\r\n\r\n--a\r\n", "The mail holds no calendar part")]
    public async Task PostRaw_NoAnswer_IsRefused(string mime, string reason)
    {
        Assert.Equal(204, await _invited.PostRaw(mime));
        await AssertNothing(reason);
    }

    [Fact]
    public async Task Post_WithoutASecretInTheSettings_DoesNotExist()
    {
        await using var site = new TestSite();
        using var content = new MultipartFormDataContent { { new StringContent("x"), "to" } };
        using var response = await (await site.Client()).Http.PostAsync(new Uri("/mail/replies", UriKind.Relative), content, TestContext.Current.CancellationToken);
        Assert.Equal(404, (int)response.StatusCode);
    }

    private async Task AssertNothing(string reason)
    {
        Assert.Equal(reason, await _invited.Refusal());
        Assert.Equal(("Unanswered", 1, 0), (await _invited.BeasAnswer(), await _invited.BeasPlaces(), await _invited.RunDue()));
    }
}
