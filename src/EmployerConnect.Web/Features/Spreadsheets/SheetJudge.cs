using EmployerConnect.Web.Features.Accounts;

namespace EmployerConnect.Web.Features.Spreadsheets;

/// <summary>
/// Reads the rows one after the other and says of each what becomes of it. The same is asked twice: for the preview, and again in
/// the transaction that brings them in, because the hub may have changed between the two.
/// </summary>
public sealed class SheetJudge(Spreadsheet sheet, SheetGround ground, DateTime now)
{
    private readonly IReadOnlyDictionary<string, int> _columns = sheet.ColumnOf;
    private readonly IReadOnlyList<string> _headings = sheet.HeadingList;

    /// <summary>What earlier rows bring counts for the later ones.</summary>
    public JudgedRow Judge(SpreadsheetRow row)
    {
        var cells = new SheetCells(row, _columns, _headings);
        return sheet.Kind switch
        {
            SheetKind.Employers => Employer(row, cells),
            SheetKind.Encounters => Encounter(row, cells),
            _ => Person(row, cells),
        };
    }

    private JudgedRow Employer(SpreadsheetRow row, SheetCells cells)
    {
        var entry = new EmployerEntry(
            cells.Text(SheetFields.Employer, "employer’s name", SheetCells.NameLimit),
            cells.Postcode(SheetFields.Postcode),
            cells.Read(SheetFields.Sector, SheetWords.ReadSectors, "is none of the sectors: write one such as “Construction” or “Health”") ?? default,
            Size(cells),
            cells.PersonName(),
            cells.Email(SheetFields.Email, isNeeded: false));
        if (cells.HasProblems)
        {
            return JudgedRow.Bad(row, cells.Problems);
        }

        var like = ground.Like(entry);
        if (like is { IsProbable: false })
        {
            // An employer too many can be merged; one that was dropped would be missed.
            row.Answer ??= RowAnswer.New;
        }

        if (like is null || row.Answer == RowAnswer.New)
        {
            var made = new KnownPlace { Id = Guid.CreateVersion7(), Name = entry.Name, Postcode = entry.Postcode, Sectors = entry.Sectors, SizeBand = entry.SizeBand, Line = row.Line };
            ground.Add(made);
            Know(made.Id, Role.EmployerContact, entry.ContactEmail);
            return new JudgedRow(row, like is null ? RowVerdict.Good : RowVerdict.Alike) { Employer = entry, Like = made, LikeId = like?.Employer.Id, Likeness = like is { } other ? Likeness(other.Employer, other.Why) : null };
        }

        var (same, why, _) = like.Value;
        return new JudgedRow(row, RowVerdict.Alike) { Employer = entry, Like = same, LikeId = same.Id, Likeness = Likeness(same, why) };
    }

    private static string Likeness(KnownPlace place, string why) =>
        place.Line > 0 ? $"line {place.Line} of this file, {place.Words}: {why}" : $"{place.Words}: {why}";

    private static string? Size(SheetCells cells)
    {
        var text = cells[SheetFields.Size];
        if (text.Length == 0)
        {
            return null;
        }

        var band = SheetWords.ReadSize(text);
        if (band is null)
        {
            cells.Refuse(SheetFields.Size, $"“{SheetCells.Quoted(text)}” is no number of people, such as 45 or “10 to 49”");
        }

        return band;
    }

    private JudgedRow Person(SpreadsheetRow row, SheetCells cells)
    {
        var isOfSchool = sheet.Kind == SheetKind.SchoolPeople;
        var place = isOfSchool ? SheetPlaces.School(cells, ground, mayJoin: true) : SheetPlaces.Employer(cells, ground);
        var email = cells.Email(SheetFields.Email, isNeeded: true);
        var name = cells.PersonName();
        var role = sheet.Kind switch
        {
            SheetKind.Contacts => Role.EmployerContact,
            SheetKind.Volunteers => Role.Volunteer,
            _ => cells.Read(SheetFields.Role, SheetWords.ReadSchoolRole, "is no role here: write “Careers leader” or “Enterprise adviser”") ?? Role.CareersLeader,
        };
        if (cells.HasProblems)
        {
            return JudgedRow.Bad(row, cells.Problems);
        }

        if (ground.Knows(place!.Id, role, email!))
        {
            return new JudgedRow(row, RowVerdict.There) { Likeness = $"{email} is {RoleWords.Name(role)} of {place.Name} already, or invited" };
        }

        Know(place.Id, role, email);
        return new JudgedRow(row, RowVerdict.Good) { Person = new PersonEntry(place, name, email!, role) };
    }

    private JudgedRow Encounter(SpreadsheetRow row, SheetCells cells)
    {
        if (EncounterReader.Read(cells, ground, sheet.Sector, now) is not { } entry || cells.HasProblems)
        {
            return JudgedRow.Bad(row, cells.Problems);
        }

        if (ground.Session(entry) is { } there)
        {
            return new JudgedRow(row, RowVerdict.Alike)
            {
                Encounter = entry,
                LikeId = there.Id,
                Likeness = $"“{there.Title}” of {entry.Employer.Name} at {entry.School.Name}, which is in the diary for that time",
            };
        }

        ground.Add(entry, Guid.Empty);
        return new JudgedRow(row, RowVerdict.Good) { Encounter = entry };
    }

    private void Know(Guid organisationId, Role role, string? email)
    {
        if (email is not null)
        {
            ground.Add(new KnownPerson { OrganisationId = organisationId, Role = role, Email = email });
        }
    }
}
