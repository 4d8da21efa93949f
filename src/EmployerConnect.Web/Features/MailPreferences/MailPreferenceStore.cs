using EmployerConnect.Web.Database;
using EmployerConnect.Web.Email;
using EmployerConnect.Web.Features.Shared.Auditing;

namespace EmployerConnect.Web.Features.MailPreferences;

public sealed class MailPreferenceStore(Database.Database database, TimeProvider time)
{
    private DateTime Now => time.GetUtcNow().UtcDateTime;

    public async Task<MailRhythm> Of(Guid personId) =>
        Enum.TryParse<MailRhythm>(await database.Read(work => work.QueryOne<string>(MailPreferenceSql.RhythmOf, new { personId })), out var rhythm) ? rhythm : MailRhythm.AtOnce;

    public Task<Outcome> Choose(Guid personId, string email, MailRhythm rhythm) => database.Change(async work =>
    {
        await Set(work, personId, rhythm);
        if (rhythm != MailRhythm.CalendarOnly)
        {
            // Whoever unsubscribed with the mail service and now chooses mail wants it again.
            await SuppressionStore.Lift(work, email, SuppressionReason.Unsubscribed);
        }

        return Outcome.Done;
    });

    public Task<bool> Knows(string token) => database.Read(async work => await PersonOf(work, token) is not null);

    /// <summary>One click: calendar mail only from now on. False for an address that was never given out.</summary>
    public Task<bool> Stop(string token) => database.Commit(async work =>
    {
        if (await PersonOf(work, token) is not { } personId)
        {
            return false;
        }

        await Set(work, personId, MailRhythm.CalendarOnly);
        return true;
    });

    private static Task<Guid?> PersonOf(Work work, string token) => work.QueryOne<Guid?>(MailPreferenceSql.PersonOfStop, new { tokenHash = SiteTokens.Hash(token) });

    private async Task Set(Work work, Guid personId, MailRhythm rhythm)
    {
        await Notices.StopPath(work, personId, Now);
        await work.Execute(MailPreferenceSql.Choose, new { personId, rhythm = rhythm.ToString(), now = Now });
        await Audit.Write(work, Now, personId, "MailChosen", "Person", personId, rhythm.ToString());
    }
}
