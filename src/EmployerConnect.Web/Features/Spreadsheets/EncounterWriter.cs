using EmployerConnect.Web.Database;
using EmployerConnect.Web.Features.Accounts;
using EmployerConnect.Web.Features.Matches;
using EmployerConnect.Web.Features.Sessions;
using EmployerConnect.Web.Features.Shared.Auditing;

namespace EmployerConnect.Web.Features.Spreadsheets;

/// <summary>
/// Writes an encounter that was arranged elsewhere: an offer and a request that are over, the match between them, and the session
/// that serves it, so that everything that counts and shows sessions knows it (decision 45). Nobody is told.
/// </summary>
internal sealed class EncounterWriter(Work work, Spreadsheet sheet, SessionDiary diary, DateTime now)
{
    private const string Words = "Arranged before it was entered here: brought in from a spreadsheet.";

    /// <summary>Null where it came in; else why not, and nothing has been written.</summary>
    public async Task<string?> Write(SpreadsheetRow row, EncounterEntry entry)
    {
        var (session, outcome) = Session.BroughtIn(Arranged(entry), entry.Booking, entry.Reached.Count > 0, now);
        if (session is null)
        {
            return outcome.Refused!.Reason;
        }

        var match = Match(entry, session);
        if (await diary.Refuse(work, [session], match, entry.Booking.VolunteerIds) is { Refused: { } refused })
        {
            return refused.Reason;
        }

        await Insert(entry, session, match);
        await Put(entry, session);
        foreach (var (yearGroup, pupils) in entry.Reached)
        {
            await work.Execute(SessionSql.SaveReach, new { sessionId = session.Id, organisationId = entry.School.Id, yearGroup, pupils });
        }

        await Audit.Write(work, now, sheet.AskedByPersonId, "SessionBroughtIn", "Session", session.Id, forId: session.HubId, toVersion: 1);
        row.SessionId = session.Id;
        return null;
    }

    private Session Arranged(EncounterEntry entry) => new()
    {
        Id = Guid.CreateVersion7(),
        HubId = sheet.HubId,
        Title = entry.Title,
        Activity = entry.Activity,
        Delivery = entry.Delivery,
        GroupSize = entry.Expected,
        YearGroups = entry.Years,
        ClearanceNeeded = entry.ClearanceNeeded,
        State = SessionState.Booked,
        CalendarUid = Guid.CreateVersion7().ToString(),
        CreatedAt = now,
        SpreadsheetId = sheet.Id,
        IsQuiet = true,
    };

    private Match Match(EncounterEntry entry, Session session) => new()
    {
        Id = Guid.CreateVersion7(),
        OfferId = Guid.CreateVersion7(),
        RequestId = Guid.CreateVersion7(),
        HubId = sheet.HubId,
        EmployerId = entry.Employer.Id,
        SchoolId = entry.School.Id,
        State = MatchState.Booked,
        ProposedBy = Side.School,
        OnDate = session.OnDate,
        StartMinute = session.StartMinute,
        DurationMinutes = session.DurationMinutes,
        Delivery = session.Delivery,
        GroupSize = session.GroupSize,
        VolunteerPersonId = entry.Booking.VolunteerIds.Count > 0 ? entry.Booking.VolunteerIds[0] : null,
    };

    private async Task Insert(EncounterEntry entry, Session session, Match match)
    {
        var row = new
        {
            offerId = match.OfferId,
            requestId = match.RequestId,
            matchId = match.Id,
            hubId = sheet.HubId,
            employerId = match.EmployerId,
            schoolId = match.SchoolId,
            volunteerId = match.VolunteerPersonId,
            by = sheet.AskedByPersonId,
            spreadsheetId = sheet.Id,
            onDate = match.OnDate,
            startMinute = match.StartMinute,
            minutes = match.DurationMinutes,
            words = Words,
            now,
            entry.Title,
            entry.Activity,
            entry.Sectors,
            entry.Years,
            entry.Delivery,
            entry.Benchmarks,
            entry.Expected,
            entry.Supervision,
            entry.ClearanceNeeded,
        };
        await work.Execute(BringInSql.AddOffer, row);
        await work.Execute(BringInSql.AddRequest, row);
        await work.Execute(BringInSql.AddMatch, row);
        await work.Execute(MatchSql.AddEvent, new { matchId = match.Id, kind = nameof(MatchEventKind.Booked), personId = sheet.AskedByPersonId, byPhone = true, note = Words, now });
        await work.Execute(BringInSql.AddSession, SessionStore.Row(session, session.State));
        await work.Execute(SessionSql.AddMatch, new { sessionId = session.Id, matchId = match.Id, number = 1 });
    }

    /// <summary>The volunteer whom the row names, and both sides' contacts, as a booking puts them down.</summary>
    private async Task Put(EncounterEntry entry, Session session)
    {
        foreach (var personId in entry.Booking.VolunteerIds)
        {
            await work.Execute(SessionSql.AddPerson, new { sessionId = session.Id, personId, organisationId = entry.Employer.Id, role = nameof(Role.Volunteer) });
        }

        var people = await work.Query<MatchPerson>(MatchSql.PeopleOf, new { employerId = entry.Employer.Id, schoolId = entry.School.Id, hubId = (Guid?)null });
        foreach (var person in people.Where(person => !entry.Booking.VolunteerIds.Contains(person.Id)).DistinctBy(person => person.Id))
        {
            await work.Execute(SessionSql.AddPerson, new { sessionId = session.Id, personId = person.Id, organisationId = person.OrganisationId, role = person.Role.ToString() });
        }
    }
}
