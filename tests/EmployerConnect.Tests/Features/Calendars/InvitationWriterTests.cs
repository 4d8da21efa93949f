using EmployerConnect.Web.Email;
using EmployerConnect.Web.Features.Calendars;
using Ical.Net;

namespace EmployerConnect.Tests.Features.Calendars;

public sealed class InvitationWriterTests
{
    private static readonly DateTime Made = new(2027, 1, 12, 9, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void Write_Request_InvitesThisPersonOnly()
    {
        var part = Write(InvitationMethod.Request);
        var calendar = Calendar.Load(part.Content)!;
        Assert.Equal(("REQUEST", "REQUEST"), (part.Method, calendar.Method));
        var one = Assert.Single(calendar.Events);
        Assert.Equal(SampleEvents.Talk().Uid, one.Uid);
        Assert.Equal(2, one.Sequence);
        Assert.Equal("CONFIRMED", one.Status);
        Assert.Equal("mailto:answers@hub.example.org", one.Organizer!.Value!.OriginalString);
        Assert.Equal("Alder hub", one.Organizer.CommonName);
        var attendee = Assert.Single(one.Attendees);
        Assert.Equal("mailto:ada@example.org", attendee.Value!.OriginalString);
        Assert.Equal("Ada Ash", attendee.CommonName);
        Assert.True(attendee.Rsvp);
        Assert.Equal("NEEDS-ACTION", attendee.ParticipationStatus);
    }

    [Fact]
    public void Write_IsStampedWhenItIsMade_UnlikeTheFeed()
    {
        var lines = Write(InvitationMethod.Request).Content.Split("\r\n");
        Assert.Contains("DTSTAMP:20270112T090000Z", lines);
        Assert.Contains("LAST-MODIFIED:20270105T163015Z", lines);
        Assert.Contains("BEGIN:VTIMEZONE", lines);
        Assert.Equal(1, lines.Count(line => line.StartsWith("METHOD", StringComparison.Ordinal)));
    }

    [Fact]
    public void Write_SameSession_HasTheUidOfTheFeed()
    {
        var feed = Assert.Single(Calendar.Load(SampleEvents.Feed(SampleEvents.Talk()))!.Events);
        var mail = Assert.Single(Calendar.Load(Write(InvitationMethod.Cancel).Content)!.Events);
        Assert.Equal(feed.Uid, mail.Uid);
        Assert.Equal(feed.Sequence, mail.Sequence);
    }

    [Fact]
    public void Write_Cancel_CancelsTheWholeEvent()
    {
        var part = Write(InvitationMethod.Cancel);
        Assert.Equal("CANCEL", part.Method);
        Assert.Equal("CANCELLED", Assert.Single(Calendar.Load(part.Content)!.Events).Status);
        Assert.DoesNotContain("RSVP", part.Content, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_TakeOff_CancelsForThisPersonWithoutCallingItCancelled()
    {
        var part = Write(InvitationMethod.TakeOff);
        Assert.Equal("CANCEL", part.Method);
        Assert.DoesNotContain("STATUS:", part.Content, StringComparison.Ordinal);
        Assert.Contains("METHOD:CANCEL", part.Content, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Ada\r\nX-EVIL:1")]
    [InlineData("Ada\";X-EVIL=\"1")]
    [InlineData("Ada: Ash; and, others")]
    public void Write_WhateverTheName_StartsNoPropertyOrParameter(string name)
    {
        var part = Write(InvitationMethod.Request, name);
        var attendee = Assert.Single(Assert.Single(Calendar.Load(part.Content)!.Events).Attendees);
        Assert.Equal("mailto:ada@example.org", attendee.Value!.OriginalString);
        Assert.StartsWith("Ada", attendee.CommonName, StringComparison.Ordinal);
        Assert.DoesNotContain(part.Content.Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n"), line => line.StartsWith("X-EVIL", StringComparison.Ordinal));
        Assert.Null(attendee.Parameters.Get("X-EVIL"));
    }

    private static CalendarPart Write(InvitationMethod method, string name = "Ada Ash") =>
        InvitationWriter.Write(new Invitation(SampleEvents.Talk(), method, new NoticeRecipient(Guid.Empty, name, "ada@example.org")), "answers@hub.example.org", "Alder hub", SampleEvents.Site, Made);
}
