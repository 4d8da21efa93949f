using System.Globalization;
using EmployerConnect.Matching;
using EmployerConnect.Web.Features.Safeguarding;
using EmployerConnect.Web.Features.Sessions;
using EmployerConnect.Web.Features.Shared;

namespace EmployerConnect.Web.Features.Spreadsheets;

/// <summary>Reads an encounter that has been arranged. What stands between a match and its booking stands here too (invariant 23).</summary>
internal static class EncounterReader
{
    public const int TitleLimit = 120;
    public const int PlaceLimit = 300;
    public const int RoomLimit = 100;
    public const int LinkLimit = 500;
    public const string NoLink = "not recorded";
    private const int MostPupils = 2_000;
    private const int DayMinutes = 24 * 60;
    private const int YearsBack = 5;
    private const int YearsAhead = 3;

    /// <summary>Null where the row lacks what everything else rests on; problems are in <paramref name="cells"/>.</summary>
    public static EncounterEntry? Read(SheetCells cells, SheetGround ground, Sectors? sector, DateTime now)
    {
        var school = SheetPlaces.School(cells, ground, mayJoin: false);
        var employer = SheetPlaces.Employer(cells, ground);
        var activity = cells.Needed(SheetFields.Activity, "activity", SheetWords.ReadActivity, "is none of the activities: write one such as “Careers talk” or “Workplace visit”");
        var date = cells.Needed(SheetFields.Date, "date", SheetWords.ReadDate, "is no date, such as 14/01/2027");
        var years = cells.Needed(SheetFields.Years, "year group", SheetWords.ReadYears, "is no year group from 5 to 14, such as “Year 9” or “7-9”");
        var expected = cells.Needed(SheetFields.Expected, "number of pupils", text => SheetCells.Number(text, 1, MostPupils), $"is no whole number from 1 to {MostPupils.ToString("N0", CultureInfo.InvariantCulture)}");
        var time = Time(cells);
        var delivery = cells.Read(SheetFields.Delivery, SheetWords.ReadDelivery, "does not say where: write “At school”, “At the workplace” or “Virtual”") ?? SheetWords.UsualDelivery(activity);
        var isAlone = cells.Read(SheetFields.Alone, SheetWords.ReadYes, "is neither yes nor no") ?? false;
        var sectors = cells.Read(SheetFields.Sector, SheetWords.ReadSectors, "is none of the sectors: write one such as “Construction” or “Health”");
        var title = cells.WithoutPupil(SheetFields.Title, TitleLimit);
        if (date != default && (date < DateOnly.FromDateTime(now).AddYears(-YearsBack) || date > DateOnly.FromDateTime(now).AddYears(YearsAhead)))
        {
            cells.Refuse(SheetFields.Date, $"{LondonTime.DateWords(date)} is too far away: at most {YearsBack} years ago, and {YearsAhead} years ahead");
        }

        if (school is null || employer is null || time is null || cells.HasProblems)
        {
            return null;
        }

        var isOver = IsOver(cells, date, time.Value, now);
        var booking = new Booking(date, time.Value.Start, time.Value.Minutes, Place(cells, delivery, school, employer), cells.WithoutPupil(SheetFields.Room, RoomLimit), Link(cells, delivery, isOver), [], time.Value.Days);
        var supervision = isAlone ? Supervisions.Unsupervised : Supervisions.Supervised;
        var answer = ground.Rules.Answer(activity, supervision, Frequencies.OneOff, delivery, years, date);
        if (ground.IsPartyTo(school.Id) || ground.IsPartyTo(employer.Id))
        {
            cells.Refuse(SheetFields.School, "You belong to one of the two sides: another co-ordinator of the hub brings this encounter in");
        }

        if (!isOver && ground.Missing(employer.Id, answer.Documents, date) is var missing && missing != CheckDocuments.None)
        {
            cells.Refuse(SheetFields.Employer, $"The employer’s {CheckWords.Names(missing)} must be seen first: record that on the employer’s page under “Documents”");
        }

        return new EncounterEntry
        {
            School = school,
            Employer = employer,
            Title = title ?? Cut($"{FieldWords.Name(activity)}: {employer.Name}"),
            Activity = activity,
            Booking = booking with { VolunteerIds = Volunteer(cells, ground, employer, answer.Clearance, date) },
            Years = years,
            Expected = expected,
            Reached = Reached(cells, years, isOver),
            Delivery = delivery,
            Supervision = supervision,
            Sectors = Sector(cells, sectors, employer, sector),
            ClearanceNeeded = answer.Clearance,
        };
    }

    /// <summary>Start, minutes and whole days; a row without a time is about the whole day.</summary>
    private static (int Start, int Minutes, int Days)? Time(SheetCells cells)
    {
        var (from, to) = SheetWords.Halves(cells[SheetFields.Start]);
        var until = cells[SheetFields.End].Length > 0 ? cells[SheetFields.End] : to ?? "";
        var minutes = cells.Read(SheetFields.Minutes, text => SheetCells.Number(text, 10, 480), "is no whole number of minutes from 10 to 480");
        if (from.Length == 0 && until.Length == 0)
        {
            return (0, 480, 1);
        }

        var start = SheetWords.ReadMinute(from);
        var end = until.Length == 0 ? start + minutes : SheetWords.ReadMinute(until);
        if (start is null)
        {
            cells.Refuse(SheetFields.Start, $"“{SheetCells.Quoted(from)}” is no time, such as 10:30");
        }
        else if (until.Length > 0 && end is null)
        {
            cells.Refuse(cells[SheetFields.End].Length > 0 ? SheetFields.End : SheetFields.Start, $"“{SheetCells.Quoted(until)}” is no time, such as 11:20");
        }
        else if (end is null)
        {
            cells.Refuse(SheetFields.Start, "Say when it ends, or how many minutes it takes");
        }
        else if (end - start is < 10 or > 480 || end > DayMinutes)
        {
            cells.Refuse(SheetFields.Start, "It must end between 10 minutes and 8 hours after it begins, on the same day");
        }
        else
        {
            return (start.Value, (end - start).Value, 0);
        }

        return null;
    }

    private static bool IsOver(SheetCells cells, DateOnly date, (int Start, int Minutes, int Days) time, DateTime now)
    {
        if (LondonTime.TryToUtc(date.AddDays(time.Days), time.Days > 0 ? 0 : time.Start + time.Minutes, out var end, out var reason) && LondonTime.TryToUtc(date, time.Start, out _, out reason))
        {
            return end <= now;
        }

        cells.Refuse(SheetFields.Date, reason);
        return false;
    }

    private static string? Place(SheetCells cells, Deliveries delivery, KnownPlace school, KnownPlace employer) => delivery switch
    {
        Deliveries.Virtual => null,
        Deliveries.AtSchool => cells.WithoutPupil(SheetFields.Place, PlaceLimit) ?? school.Address,
        _ => cells.WithoutPupil(SheetFields.Place, PlaceLimit) ?? employer.Address,
    };

    private static string? Link(SheetCells cells, Deliveries delivery, bool isOver)
    {
        if (delivery != Deliveries.Virtual)
        {
            return null;
        }

        var text = cells.Optional(SheetFields.Link, LinkLimit);
        if (text is not null && Uri.TryCreate(text, UriKind.Absolute, out var link) && link.Scheme == Uri.UriSchemeHttps)
        {
            return link.AbsoluteUri;
        }

        if (text is not null || !isOver)
        {
            cells.Refuse(SheetFields.Link, text is null ? "A virtual encounter needs the link for joining" : $"“{SheetCells.Quoted(text)}” is no link: it begins with https://");
        }

        return NoLink;
    }

    private static IReadOnlyList<Guid> Volunteer(SheetCells cells, SheetGround ground, KnownPlace employer, Clearance needed, DateOnly date)
    {
        if (cells.Email(SheetFields.Volunteer, isNeeded: false) is not { } email)
        {
            return [];
        }

        if (ground.Volunteer(employer.Id, email) is not { PersonId: { } personId } volunteer)
        {
            cells.Refuse(SheetFields.Volunteer, $"{SheetCells.Quoted(email)} is no volunteer of {employer.Name} yet who has accepted the invitation: leave the cell empty, and choose who comes later");
            return [];
        }

        if (!ground.IsCleared(personId, needed, date))
        {
            cells.Refuse(SheetFields.Volunteer, $"{SafeguardingGate.NotCleared(volunteer.Name!, needed)}: leave the cell empty, and choose who comes later");
        }

        return [personId];
    }

    private static Dictionary<int, int> Reached(SheetCells cells, YearGroups years, bool isOver)
    {
        var text = cells[SheetFields.Attended];
        if (text.Length == 0)
        {
            return [];
        }

        var reached = SheetWords.ReadReach(text, years);
        var problem = reached is null ? $"“{SheetCells.Quoted(text)}” does not say how many of which year group: write a number, or for several year groups such as “9: 30, 10: 28”"
            : reached.Values.Any(count => count > MostPupils) || reached.Values.Sum() == 0 ? $"Say how many from 1 to {MostPupils.ToString("N0", CultureInfo.InvariantCulture)} were reached"
            : !isOver ? "This encounter is not over yet: leave the number of those reached empty"
            : null;
        if (problem is not null)
        {
            cells.Refuse(SheetFields.Attended, problem);
        }

        return problem is null ? reached! : [];
    }

    private static Sectors Sector(SheetCells cells, Sectors? said, KnownPlace employer, Sectors? otherwise)
    {
        var sectors = said ?? (employer.Sectors != Sectors.None ? employer.Sectors : otherwise ?? Sectors.None);
        if (sectors == Sectors.None)
        {
            cells.Refuse(SheetFields.Employer, $"Nobody has said yet which sector {employer.Name} works in: add a column, or choose a sector for all such rows where the columns are matched");
        }

        return sectors;
    }

    private static string Cut(string title) => title.Length > TitleLimit ? title[..TitleLimit] : title;
}
