using EmployerConnect.Matching;
using EmployerConnect.Matching.Geography;
using EmployerConnect.Web.Features.Matches;
using EmployerConnect.Web.Features.Shared;

namespace EmployerConnect.Web.Features.CalendarView;

/// <summary>A session, or a time that a match holds, as it is read. Wall time in London.</summary>
public sealed class EntryRow
{
    public required Guid Id { get; init; }

    public required string Title { get; init; }

    public required Activities Activity { get; init; }

    public required DateOnly OnDate { get; init; }

    public required int StartMinute { get; init; }

    public required int DurationMinutes { get; init; }

    /// <summary>Days of a fair; 0 for what has a time.</summary>
    public int WholeDays { get; init; }

    public required Deliveries Delivery { get; init; }

    public string? Place { get; init; }

    public string? Room { get; init; }

    public double? Latitude { get; init; }

    public double? Longitude { get; init; }

    public required string State { get; init; }
}

public sealed class EntryPartyRow
{
    public required Guid EntryId { get; init; }

    public required Guid EmployerId { get; init; }

    public required Guid SchoolId { get; init; }

    public required string EmployerName { get; init; }

    public required string SchoolName { get; init; }
}

public sealed class EntryVolunteerRow
{
    public required Guid EntryId { get; init; }

    public required Guid PersonId { get; init; }

    public required string Name { get; init; }
}

/// <summary>One thing of a calendar with who takes part.</summary>
public sealed record CalendarEntry(EntryRow Row, bool IsHeld, IReadOnlyList<EntryPartyRow> Parties, IReadOnlyList<EntryVolunteerRow> Volunteers)
{
    private const int MinutesInDay = 24 * 60;

    public string Href => IsHeld ? $"/matches/{Row.Id}" : $"/sessions/{Row.Id}";

    public DateOnly LastDate => Row.OnDate.AddDays(Math.Max(0, Row.WholeDays - 1));

    public bool IsCancelled => Row.State == "Cancelled";

    /// <summary>Minutes of wall time, counted on over days: two that overlap on the wall overlap.</summary>
    public long Start => (Row.OnDate.DayNumber * (long)MinutesInDay) + (Row.WholeDays > 0 ? 0 : Row.StartMinute);

    public long End => Row.WholeDays > 0 ? (LastDate.DayNumber + 1L) * MinutesInDay : Start + Row.DurationMinutes;

    public bool IsOn(DateOnly date) => Row.OnDate <= date && date <= LastDate;

    public bool Overlaps(CalendarEntry other) => Start < other.End && other.Start < End;

    public GeoPoint? Point => Row.Latitude is { } north && Row.Longitude is { } east && GeoPoint.TryCreate(north, east, out var point) ? point : null;

    /// <summary>"10:00 to 10:50", "all day".</summary>
    public string Time => Row.WholeDays > 0 ? "all day" : $"{LondonTime.Clock(Row.StartMinute)} to {LondonTime.Clock(Row.StartMinute + Row.DurationMinutes)}";

    /// <summary>"10:00"; nothing for a whole day.</summary>
    public string Begins => Row.WholeDays > 0 ? "All day" : LondonTime.Clock(Row.StartMinute);

    /// <summary>What it is, in a word: nothing for a session that is simply booked.</summary>
    public string Status => IsHeld
        ? $"Held: {FieldWords.InSentence(MatchWords.State(Enum.Parse<MatchState>(Row.State)))}"
        : Row.State;

    public string Who => string.Join("; ", Parties.Select(party => $"{party.EmployerName} for {party.SchoolName}"));

    public string Where => Row.Delivery == Deliveries.Virtual ? "Online" : string.Join(", ", new[] { Row.Place ?? FieldWords.Name(Row.Delivery), Row.Room }.Where(part => !string.IsNullOrEmpty(part)));
}
