using System.Text.Json;
using EmployerConnect.Matching;
using EmployerConnect.Web.Database;
using EmployerConnect.Web.Features.Invitations;
using EmployerConnect.Web.Features.Shared.Auditing;

namespace EmployerConnect.Web.Features.Spreadsheets;

/// <summary>Takes back what a spreadsheet brought, row by row from its end, in one transaction: whatever has not been built upon.</summary>
internal sealed class SheetTakeBack(Work work, Spreadsheet sheet, DateTime now)
{
    /// <summary>Leaves in the row whether it went, or why it stays.</summary>
    public async Task Take(SpreadsheetRow row)
    {
        List<string?> kept = [await Session(row), await Invitation(row), await Organisation(row)];
        await Empty(row);
        var reasons = kept.OfType<string>().ToList();
        row.Verdict = reasons.Count > 0 ? RowVerdict.Stays : RowVerdict.TakenBack;
        row.Problems = SpreadsheetRow.Json([.. reasons.Select(reason => new SheetProblem(null, reason))]);
    }

    private async Task<string?> Session(SpreadsheetRow row)
    {
        if (row.SessionId is not { } id || await work.QueryOne<string>(TakeBackSql.BuiltUponSession, new { id }) is not { } reason)
        {
            return null;
        }

        if (reason.Length > 0)
        {
            return $"The session stays: {reason}";
        }

        var pairs = await work.Query<TakenPair>(TakeBackSql.Pair, new { id });
        foreach (var statement in new[] { TakeBackSql.Flags, TakeBackSql.Reach, TakeBackSql.People, TakeBackSql.Matches, TakeBackSql.Session })
        {
            await work.Execute(statement, new { id });
        }

        foreach (var pair in pairs)
        {
            await work.Execute(TakeBackSql.Events, new { matchId = pair.MatchId });
            await work.Execute(TakeBackSql.Match, new { matchId = pair.MatchId });
            await work.Execute(TakeBackSql.Request, new { requestId = pair.RequestId });
            await work.Execute(TakeBackSql.Offer, new { offerId = pair.OfferId });
        }

        await Audit.Write(work, now, sheet.AskedByPersonId, "SessionTakenBack", "Session", id, forId: sheet.HubId);
        return null;
    }

    private async Task<string?> Invitation(SpreadsheetRow row)
    {
        if (row.InvitationId is not { } id)
        {
            return null;
        }

        if (await work.ExecuteOne(TakeBackSql.Invitation, new { id }))
        {
            await Audit.Write(work, now, sheet.AskedByPersonId, "InvitationTakenBack", "Invitation", id);
            return null;
        }

        return await work.QueryOne<TakenInvitation>(TakeBackSql.InvitationNow, new { id }) switch
        {
            { State: InvitationState.Accepted } => "The person stays: they have accepted the invitation",
            { State: InvitationState.Open } => "The invitation stays: it has been sent. Withdraw it under “Invitations”",
            _ => null,
        };
    }

    private async Task<string?> Organisation(SpreadsheetRow row)
    {
        if (row.OrganisationId is not { } id || !(row.IsNewOrganisation || row.IsNewInHub))
        {
            return null;
        }

        var named = new { id, hubId = sheet.HubId };
        if (!row.IsNewOrganisation)
        {
            return await work.Value<int>(TakeBackSql.UsedInHub, named) > 0 ? "It stays in the hub: it has requests, encounters or invitations here"
                : await TakeOut(id) ? null : "It had left the hub already";
        }

        if (await work.QueryOne<string>(TakeBackSql.BuiltUponOrganisation, named) is not { Length: > 0 } reason)
        {
            await Leave(id);
            await work.Execute(TakeBackSql.Organisation, new { id });
            await Audit.Write(work, now, sheet.AskedByPersonId, "OrganisationTakenBack", "Organisation", id, forId: sheet.Id);
            return null;
        }

        return $"The organisation stays: {reason}";
    }

    private async Task<bool> TakeOut(Guid id)
    {
        var isDone = await Leave(id);
        if (isDone)
        {
            await Audit.Write(work, now, sheet.AskedByPersonId, "TakenOutOfHub", "Organisation", id, forId: sheet.HubId);
        }

        return isDone;
    }

    private Task<bool> Leave(Guid id) => work.ExecuteOne(TakeBackSql.LeaveHub, new { id, hubId = sheet.HubId });

    private async Task Empty(SpreadsheetRow row)
    {
        if (row.Filled is null || row.OrganisationId is not { } id)
        {
            return;
        }

        var filled = JsonSerializer.Deserialize<FilledIn>(row.Filled)!;
        var emptied = 0;
        if (filled.Postcode is { } postcode)
        {
            emptied += await work.Execute(TakeBackSql.EmptyPostcode, new { id, postcode });
        }

        if (filled.Sectors != Sectors.None)
        {
            emptied += await work.Execute(TakeBackSql.EmptySectors, new { id, sectors = (int)filled.Sectors });
        }

        if (filled.SizeBand is { } sizeBand)
        {
            emptied += await work.Execute(TakeBackSql.EmptySize, new { id, sizeBand });
        }

        if (emptied > 0)
        {
            await Audit.Write(work, now, sheet.AskedByPersonId, "ProfileTakenBack", "Organisation", id, forId: sheet.Id);
        }
    }
}
