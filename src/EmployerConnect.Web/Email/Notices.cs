using EmployerConnect.Web.Database;
using EmployerConnect.Web.Features.Calendars;
using EmployerConnect.Web.Features.MailAnswers;

namespace EmployerConnect.Web.Email;

/// <summary>Puts notices into the outbox, inside the transaction of the change that they tell of.</summary>
public sealed class Notices(Outbox.Outbox outbox, SiteAddress site, EmailOptions options, MailViews views)
{
    private const int LongestSubject = 200;

    /// <summary>
    /// One mail for each person and occasion, however often the change is repeated. An occasion is the thing's id with a
    /// number that grows, such as "match:{id}:{event}".
    /// </summary>
    public async Task Enqueue(Work work, DateTime now, string occasion, Notice notice)
    {
        var token = notice.Question is null ? null : MailQuestion.NewToken();
        var (text, html) = await views.Render(nameof(Letter), Written(notice, token));
        var subject = PlainText.Line(notice.Subject);
        var message = new EmailMessage
        {
            ToAddress = notice.To.Email,
            ToName = PlainText.Line(notice.To.Name),
            Subject = subject.Length > LongestSubject ? $"{subject[..LongestSubject]}…" : subject,
            Text = text,
            Html = html,
            Calendar = notice.Invitation is { } invitation ? InvitationWriter.Write(invitation, invitation.Organizer ?? options.Organizer, options.FromName, site, now) : null,
        };
        if (await outbox.Add(work, now, EmailHandler.MailKind, $"{occasion}:{notice.To.Id}", message) is not { } id)
        {
            return;
        }

        await work.Execute(MailDeliverySql.Add, new { id, personId = notice.To.Id, notice.SessionId, notice.Invitation?.Event.Sequence, message.Subject, now });
        if (notice.Question is { } question)
        {
            await question.Ask(work, notice.To.Id, token!, now);
        }
    }

    /// <summary>The words of a notice, as its views get them.</summary>
    internal Letter Written(Notice notice, string? token)
    {
        var page = site.Absolute(notice.ActionPath);
        return token is null ? new Letter(notice, page, null) : new Letter(notice, site.Absolute(MailQuestion.Path(token)), page);
    }
}
