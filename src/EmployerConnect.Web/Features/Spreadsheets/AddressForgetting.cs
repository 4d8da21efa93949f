using EmployerConnect.Web.Features.Accounts;
using EmployerConnect.Web.Features.Erasures;
using EmployerConnect.Web.Features.Invitations;
using EmployerConnect.Web.Features.Shared;
using EmployerConnect.Web.Features.Shared.Auditing;

namespace EmployerConnect.Web.Features.Spreadsheets;

/// <summary>Somebody without an account asks to be left alone: what spreadsheets brought about their address goes (invariant 28).</summary>
public sealed class AddressForgetting(Database.Database database, TimeProvider time)
{
    /// <summary>How many rows and invitations of these hubs named the address.</summary>
    public Task<int> Forget(string email, IReadOnlyList<Guid> hubIds, Guid by) => database.Commit(async work =>
    {
        var now = time.GetUtcNow().UtcDateTime;
        var ids = hubIds.DefaultIfEmpty().ToArray();
        var count = await work.Execute(SpreadsheetRowSql.Forget, new { pattern = Pattern(email), hubIds = ids });
        foreach (var id in await work.Query<Guid>(SpreadsheetRowSql.WithdrawForgotten, new { email, hubIds = ids }))
        {
            if (await work.ExecuteOne(InvitationSql.Move, new { id, fromState = nameof(InvitationState.Open), state = nameof(InvitationState.Withdrawn), now }))
            {
                await work.Execute(OneTimeLinkSql.EndOfSubject, new { subjectId = id, now });
                await Audit.Write(work, now, by, "InvitationWithdrawn", "Invitation", id);
            }
        }

        count += await work.Execute(SpreadsheetRowSql.ForgetInvitations, new { email, hubIds = ids });
        if (count > 0)
        {
            await work.Execute(ErasureSql.Links, new { personId = Guid.Empty, was = email });
            await Audit.Write(work, now, by, "AddressForgotten", "Hub", ids[0]);
        }

        return count;
    });

    /// <summary>The address anywhere in a row, as it stands in JSON.</summary>
    internal static string Pattern(string email) => LikeText.Anywhere(SpreadsheetRow.Json([email])[2..^2].ToLowerInvariant());
}
