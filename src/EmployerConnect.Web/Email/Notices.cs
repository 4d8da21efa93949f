using EmployerConnect.Web.Database;
using EmployerConnect.Web.Features.Calendars;

namespace EmployerConnect.Web.Email;

/// <summary>Puts notices into the outbox, inside the transaction of the change that they tell of.</summary>
public sealed class Notices(Outbox.Outbox outbox, SiteAddress site, EmailOptions options)
{
    private const int LongestSubject = 200;

    /// <summary>
    /// One mail for each person and occasion, however often the change is repeated. An occasion is the thing's id with a
    /// number that grows, such as "match:{id}:{event}".
    /// </summary>
    public async Task Enqueue(Work work, DateTime now, string occasion, Notice notice)
    {
        var action = site.Absolute(notice.ActionPath);
        var subject = PlainText.Line(notice.Subject);
        var message = new EmailMessage
        {
            ToAddress = notice.To.Email,
            ToName = PlainText.Line(notice.To.Name),
            Subject = subject.Length > LongestSubject ? $"{subject[..LongestSubject]}…" : subject,
            Text = NoticeText.Plain(notice, action),
            Html = NoticeText.Markup(notice, action),
            Calendar = notice.Invitation is { } invitation ? InvitationWriter.Write(invitation, invitation.Organizer ?? options.Organizer, options.FromName, site, now) : null,
        };
        if (await outbox.Add(work, now, EmailHandler.MailKind, $"{occasion}:{notice.To.Id}", message) is { } id)
        {
            await work.Execute(MailDeliverySql.Add, new { id, personId = notice.To.Id, notice.SessionId, notice.Invitation?.Event.Sequence, message.Subject, now });
        }
    }
}
