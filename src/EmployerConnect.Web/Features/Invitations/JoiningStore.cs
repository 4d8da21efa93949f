using System.Globalization;
using EmployerConnect.Matching.Ranking;
using EmployerConnect.Web.Database;
using EmployerConnect.Web.Features.Accounts;
using EmployerConnect.Web.Features.Organisations;
using EmployerConnect.Web.Features.Shared;
using EmployerConnect.Web.Features.Shared.Auditing;

namespace EmployerConnect.Web.Features.Invitations;

/// <summary>New hubs, and organisations that come to a hub with the invitation of their first member.</summary>
public sealed class JoiningStore(Database.Database database, InvitationStore invitations, TimeProvider time)
{
    public const int MostSchools = 10;

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    public Task<IReadOnlyList<OrganisationHub>> Hubs() => database.Read(work => work.Query<OrganisationHub>(JoiningSql.Hubs));

    /// <summary>Open schools of the register by number, or by a part of the name.</summary>
    public Task<IReadOnlyList<RegisteredSchool>> Schools(string text)
    {
        var escaped = LikeText.Escaped(LowerCaseNormalizer.Lower(text)!);
        var urn = int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
        return database.Read(work => work.Query<RegisteredSchool>(JoiningSql.SchoolsLike, new { urn, pattern = $"%{escaped}%", skip = 0, take = MostSchools }));
    }

    public Task<Outcome> InviteSchool(int urn, Guid hubId, string email, Guid by) => database.Change(async work =>
    {
        if (await work.QueryOne<RegisteredSchool>(JoiningSql.SchoolByUrn, new { urn }) is null)
        {
            return Outcome.Invalid("No open school has this number");
        }

        var known = await work.Query<Guid>(JoiningSql.OrganisationByUrn, new { urn });
        var id = known is [var one] ? one : Guid.CreateVersion7();
        if (known.Count == 0)
        {
            var setting = Setting(await work.Value<string?>(JoiningSql.TypeOfSchool, new { urn }));
            await work.Execute(JoiningSql.AddSchool, new { id, urn, setting = (int)setting, now = Now });
            await Audit.Write(work, Now, by, "OrganisationAdded", "Organisation", id);
        }

        await Welcome(work, id, hubId, by);
        await invitations.Invite(work, email, Role.CareersLeader, id, null, by);
        return Outcome.Done;
    });

    public Task<Outcome> InviteEmployer(string name, Guid hubId, string email, Guid by) => database.Change(async work =>
    {
        var id = Guid.CreateVersion7();
        await work.Execute(JoiningSql.AddEmployer, new { id, name, now = Now });
        await Audit.Write(work, Now, by, "OrganisationAdded", "Organisation", id);
        await Welcome(work, id, hubId, by);
        await invitations.Invite(work, email, Role.EmployerContact, id, null, by);
        return Outcome.Done;
    });

    public Task<Outcome> AddHub(string name, string leadEmail, Guid by) => database.Change(async work =>
    {
        var id = Guid.CreateVersion7();
        if (!await work.ExecuteOne(JoiningSql.AddHub, new { id, name, now = Now }))
        {
            return Outcome.Invalid("There is a hub of this name already", "Name");
        }

        await Audit.Write(work, Now, by, "HubAdded", "Hub", id);
        await invitations.Invite(work, leadEmail, Role.HubLead, null, id, by);
        return Outcome.Done;
    });

    private async Task Welcome(Work work, Guid id, Guid hubId, Guid by)
    {
        if (await work.ExecuteOne(JoiningSql.AddToHub, new { hubId, organisationId = id }))
        {
            await Audit.Write(work, Now, by, "AddedToHub", "Organisation", id, $"hub {hubId}");
        }
    }

    internal static SchoolSetting Setting(string? type) =>
        type is null ? SchoolSetting.None
        : type.Contains("special", StringComparison.OrdinalIgnoreCase) ? SchoolSetting.Special
        : type.Contains("referral", StringComparison.OrdinalIgnoreCase) || type.Contains("alternative provision", StringComparison.OrdinalIgnoreCase) ? SchoolSetting.PupilReferralUnit
        : SchoolSetting.None;
}
