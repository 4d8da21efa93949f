using EmployerConnect.Web.Database;
using EmployerConnect.Web.Features.Accounts;

namespace EmployerConnect.Web.Features.Reminders;

/// <summary>Writes down what will be due: from how things stand, whatever way they came about, and again when they have moved.</summary>
public sealed class ReminderPlanner(Database.Database database, ReminderOptions options, TimeProvider time)
{
    private const int RowsEach = 100;
    private static readonly TimeSpan Back = TimeSpan.FromDays(14);
    private static readonly TimeSpan Ahead = TimeSpan.FromDays(9);

    public async Task Plan()
    {
        var now = time.GetUtcNow().UtcDateTime;
        var planned = await database.Read(work => Wanted(work, now));
        foreach (var rows in planned.Chunk(RowsEach))
        {
            await database.Commit(async work =>
            {
                foreach (var one in rows)
                {
                    var row = new { id = Guid.CreateVersion7(), one.SubjectId, one.PersonId, kind = one.Kind.ToString(), round = one.Round, dueAt = one.DueAt, now };
                    if (!await work.ExecuteOne(ReminderSql.Plan, row))
                    {
                        await work.Execute(ReminderSql.Move, row);
                    }
                }

                return 0;
            });
        }
    }

    /// <summary>What is not written down yet, or for another instant.</summary>
    private async Task<List<PlannedReminder>> Wanted(Work work, DateTime now)
    {
        var sessions = await work.Query<SessionToRemember>(ReminderSql.Sessions, new { from = now - Back, to = now + Ahead });
        var known = (await work.Query<KnownReminder>(ReminderSql.Known, new { from = now - (2 * Back), to = now + (2 * Ahead) }))
            .Select(one => (one.SubjectId, one.PersonId, one.Kind, one.DueAt))
            .ToHashSet();
        var proposals = await work.Query<WaitingFor>(ReminderSql.Proposals);
        var offers = await work.Query<WaitingFor>(ReminderSql.Offers, new { before = now.AddDays(-options.OfferCheck) });
        return
        [
            .. sessions
                .SelectMany(one => KindsFor(one.Role).Select(kind => new PlannedReminder(one.SubjectId, one.PersonId, kind, 0, ReminderTimes.ForSession(kind, one.OnDate))))
                .Where(one => !known.Contains((one.SubjectId, one.PersonId, one.Kind, one.DueAt))),
            .. proposals.Select(one => new PlannedReminder(one.SubjectId, one.PersonId, ReminderKind.Proposal, 0, ReminderTimes.WorkingDaysAfter(one.SinceAt, options.ProposalNudge))),
            .. offers.Select(one => new PlannedReminder(one.SubjectId, one.PersonId, ReminderKind.OfferCheck, (one.SinceAt - DateTime.UnixEpoch).Days, one.SinceAt.AddDays(options.OfferCheck))),
        ];
    }

    private static ReminderKind[] KindsFor(Role role) => role == Role.CareersLeader
        ? [ReminderKind.WeekBefore, ReminderKind.DayBefore, ReminderKind.CountsDue]
        : [ReminderKind.WeekBefore, ReminderKind.DayBefore];

    private sealed record PlannedReminder(Guid SubjectId, Guid PersonId, ReminderKind Kind, int Round, DateTime DueAt);
}
