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
        var rhythm = notice.IsTransactional ? MailRhythm.AtOnce : await RhythmOf(work, notice.To.Id);
        if (rhythm == MailRhythm.CalendarOnly)
        {
            return;
        }

        var token = notice.Question is null ? null : MailQuestion.NewToken();
        var isNew = rhythm == MailRhythm.AtOnce || notice.IsUrgent
            ? await Send(work, now, $"{occasion}:{notice.To.Id}", nameof(Letter), Written(notice, token))
            : await Gather(work, now, $"{occasion}:{notice.To.Id}", notice, token);
        if (isNew && notice.Question is { } question)
        {
            await question.Ask(work, notice.To.Id, token!, now);
        }
    }

    /// <summary>One mail of what has gathered until that morning.</summary>
    internal Task<bool> EnqueueDigest(Work work, DateTime now, NoticeRecipient to, IReadOnlyList<DigestItem> items, DateTime until)
    {
        var count = items.Count == 1 ? "1 message" : $"{items.Count} messages";
        var notice = new Notice(to, $"{count} for you", [$"Since the last time there was this for you ({count}):"], "See everything that waits for you", "/");
        var letter = new Letter(notice, site.Absolute(notice.ActionPath), null) { Items = [.. items.Select(item => (item.Subject, site.Absolute(item.Path)))] };
        return Send(work, now, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"digest:{until:yyyyMMdd}:{to.Id}"), "Digest", letter);
    }

    private static async Task<MailRhythm> RhythmOf(Work work, Guid personId) =>
        Enum.TryParse<MailRhythm>(await work.QueryOne<string>(MailPreferenceSql.RhythmOf, new { personId }), out var rhythm) ? rhythm : MailRhythm.AtOnce;

    private async Task<bool> Send(Work work, DateTime now, string dedupKey, string view, Letter letter)
    {
        var notice = letter.Notice;
        var stop = notice.IsTransactional ? null : site.Absolute(await StopPath(work, notice.To.Id, now));
        var (text, html) = await views.Render(view, letter with { Unsubscribe = stop, Preferences = stop is null ? null : site.Absolute("/preferences") });
        var message = new EmailMessage
        {
            ToAddress = notice.To.Email,
            ToName = PlainText.Line(notice.To.Name),
            Subject = Short(notice.Subject),
            Text = text,
            Html = html,
            IsTransactional = notice.IsTransactional,
            Unsubscribe = stop?.AbsoluteUri,
            Calendar = notice.Invitation is { } invitation ? InvitationWriter.Write(invitation, invitation.Organizer ?? options.Organizer, options.FromName, site, now) : null,
        };
        if (await outbox.Add(work, now, EmailHandler.MailKind, dedupKey, message) is not { } id)
        {
            return false;
        }

        if (notice.IsOfAccount)
        {
            return true;
        }

        await work.Execute(MailDeliverySql.Add, new { id, personId = notice.To.Id, notice.SessionId, notice.Invitation?.Event.Sequence, message.Subject, now });
        return true;
    }

    private static Task<bool> Gather(Work work, DateTime now, string dedupKey, Notice notice, string? token)
    {
        var path = token is null ? notice.ActionPath : MailQuestion.Path(token);
        return work.ExecuteOne(MailPreferenceSql.AddItem, new { id = Guid.CreateVersion7(), personId = notice.To.Id, dedupKey, subject = Short(notice.Subject), path, now });
    }

    /// <summary>Where one click ends mail that nobody has to get (RFC 8058).</summary>
    internal static async Task<string> StopPath(Work work, Guid personId, DateTime now)
    {
        var token = await SiteTokens.Of(work, "StopToken", personId.ToString(), now);
        await work.Execute(MailPreferenceSql.Begin, new { personId, tokenHash = SiteTokens.Hash(token), now });
        return $"/mail/stop/{token}";
    }

    private static string Short(string subject)
    {
        var line = PlainText.Line(subject);
        return line.Length > LongestSubject ? $"{line[..LongestSubject]}…" : line;
    }

    /// <summary>The words of a notice, as its views get them.</summary>
    internal Letter Written(Notice notice, string? token)
    {
        var page = site.Absolute(notice.ActionPath);
        return token is null ? new Letter(notice, page, null) : new Letter(notice, site.Absolute(MailQuestion.Path(token)), page);
    }
}
