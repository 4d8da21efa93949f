using System.Globalization;
using System.Text.Json;
using EmployerConnect.Matching;
using EmployerConnect.Matching.Ranking;
using EmployerConnect.Web.Database;
using EmployerConnect.Web.Features.Accounts;
using EmployerConnect.Web.Features.Invitations;
using EmployerConnect.Web.Features.Places;
using EmployerConnect.Web.Features.Shared.Auditing;

namespace EmployerConnect.Web.Features.Spreadsheets;

/// <summary>What was filled in at an employer that was there: so that it can be taken out again.</summary>
public sealed record FilledIn(string? Postcode, Sectors Sectors, string? SizeBand);

/// <summary>Writes employers and people of a spreadsheet, in the one transaction that brings it in. Nobody is mailed.</summary>
internal sealed class SheetWriter(Work work, Spreadsheet sheet, IReadOnlyDictionary<string, Place> places, DateTime now)
{
    /// <summary>Leaves in the row what came of it.</summary>
    public async Task Write(JudgedRow judged, SheetGround ground)
    {
        if (judged is { Employer: { } employer, Like: { } like })
        {
            await Employer(judged.Row, employer, like, ground);
        }
        else if (judged.Person is { } person)
        {
            await Join(judged.Row, person.Place);
            await Invite(judged.Row, person.Place.Id, person.Role, person.Email, person.Name);
        }
    }

    private async Task Employer(SpreadsheetRow row, EmployerEntry entry, KnownPlace like, SheetGround ground)
    {
        row.OrganisationId = like.Id;
        if (like.Line == row.Line)
        {
            var place = Place(entry.Postcode);
            await work.Execute(BringInSql.AddEmployer, new
            {
                id = like.Id,
                name = entry.Name,
                sectors = (int)entry.Sectors,
                sizeBand = entry.SizeBand,
                town = place?.Town,
                postcode = entry.Postcode,
                latitude = place?.Latitude,
                longitude = place?.Longitude,
                now,
            });
            row.IsNewOrganisation = true;
            await Audit.Write(work, now, sheet.AskedByPersonId, "OrganisationAdded", "Organisation", like.Id, forId: sheet.Id);
            await AddToHub(row, like.Id);
        }
        else if (row.Answer == RowAnswer.Fill)
        {
            await Fill(row, entry, like);
        }

        if (entry.ContactEmail is { } email && (row.IsNewOrganisation || !ground.Knows(like.Id, Role.EmployerContact, email)))
        {
            ground.Add(new KnownPerson { OrganisationId = like.Id, Role = Role.EmployerContact, Email = email });
            await Invite(row, like.Id, Role.EmployerContact, email, entry.ContactName);
        }
    }

    private async Task Fill(SpreadsheetRow row, EmployerEntry entry, KnownPlace like)
    {
        var place = Place(entry.Postcode);
        var hasPostcode = entry.Postcode is not null && await work.ExecuteOne(BringInSql.FillPostcode, new { id = like.Id, town = place?.Town, postcode = entry.Postcode, latitude = place?.Latitude, longitude = place?.Longitude });
        var hasSectors = entry.Sectors != Sectors.None && await work.ExecuteOne(BringInSql.FillSectors, new { id = like.Id, sectors = (int)entry.Sectors });
        var hasSize = entry.SizeBand is not null && await work.ExecuteOne(BringInSql.FillSize, new { id = like.Id, sizeBand = entry.SizeBand });
        if (hasPostcode || hasSectors || hasSize)
        {
            row.Filled = JsonSerializer.Serialize(new FilledIn(hasPostcode ? entry.Postcode : null, hasSectors ? entry.Sectors : Sectors.None, hasSize ? entry.SizeBand : null));
            await Audit.Write(work, now, sheet.AskedByPersonId, "ProfileFilledIn", "Organisation", like.Id, forId: sheet.Id);
        }
    }

    /// <summary>A school of the register that comes into the hub with the first person of it.</summary>
    private async Task Join(SpreadsheetRow row, KnownPlace school)
    {
        row.OrganisationId = school.Id;
        if (!school.IsToJoin)
        {
            return;
        }

        if ((await work.Query<Guid>(JoiningSql.OrganisationByUrn, new { urn = school.Urn })).Count == 0)
        {
            await work.Execute(JoiningSql.AddSchool, new { id = school.Id, urn = school.Urn, setting = (int)await Setting(school), now });
            row.IsNewOrganisation = true;
            await Audit.Write(work, now, sheet.AskedByPersonId, "OrganisationAdded", "Organisation", school.Id, forId: sheet.Id);
        }

        await AddToHub(row, school.Id);
        school.IsToJoin = false;
    }

    private async Task<SchoolSetting> Setting(KnownPlace school) =>
        JoiningStore.Setting(await work.Value<string?>(JoiningSql.TypeOfSchool, new { urn = school.Urn }));

    private async Task AddToHub(SpreadsheetRow row, Guid organisationId)
    {
        row.IsNewInHub = await work.ExecuteOne(JoiningSql.AddToHub, new { hubId = sheet.HubId, organisationId });
        if (row.IsNewInHub)
        {
            await Audit.Write(work, now, sheet.AskedByPersonId, "AddedToHub", "Organisation", organisationId, string.Create(CultureInfo.InvariantCulture, $"hub {sheet.HubId}"));
        }
    }

    private async Task Invite(SpreadsheetRow row, Guid organisationId, Role role, string email, string? name)
    {
        var id = Guid.CreateVersion7();
        await work.Execute(BringInSql.AddInvitation, new { id, email, name, role = role.ToString(), organisationId, by = sheet.AskedByPersonId, now, spreadsheetId = sheet.Id });
        row.InvitationId = id;
        await Audit.Write(work, now, sheet.AskedByPersonId, "InvitationHeldBack", "Invitation", id, forId: organisationId);
    }

    private Place? Place(string? postcode) => postcode is null ? null : places.GetValueOrDefault(postcode);
}
