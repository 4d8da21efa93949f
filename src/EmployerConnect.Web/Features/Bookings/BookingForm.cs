using System.Globalization;
using EmployerConnect.Matching;
using EmployerConnect.Web.Features.Matches;
using EmployerConnect.Web.Features.Sessions;
using EmployerConnect.Web.Features.Shared.PupilNames;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace EmployerConnect.Web.Features.Bookings;

/// <summary>Date, time, place or link, and people; for a first booking, with or without approval, and for moving a session.</summary>
public sealed class BookingForm : WhenForm
{
    public const int PlaceLimit = 300;
    public const int RoomLimit = 100;
    public const int LinkLimit = 500;

    private const int MostVolunteers = 50;

    public int Version { get; set; }

    public string? Place { get; set; }

    public string? Room { get; set; }

    public string? Link { get; set; }

    public List<string>? VolunteerIds { get; set; }

    public string? VolunteersNeeded { get; set; } = "1";

    /// <summary>For a fair: empty, or so many whole days.</summary>
    public string? WholeDays { get; set; }

    /// <summary>For a series: empty, or 1, 2 or 4.</summary>
    public string? EveryWeeks { get; set; }

    public string? Meetings { get; set; }

    /// <summary>For a meeting of a series: that one alone, or all after it as well.</summary>
    public string? Which { get; set; } = WhichMeetings.One;

    public PupilNameForm NoPupil { get; set; } = new();

    /// <summary>Of the form beside it, which refuses; never bound.</summary>
    internal string? Reason { get; }

    /// <summary>What the page shows around the form; never bound.</summary>
    public BookingPage? Page { get; internal set; }

    public Booking? Read(ModelStateDictionary state)
    {
        var page = Page!;
        var wholeDays = ReadWholeDays(state);
        var when = wholeDays > 0 ? ReadDate(state) is { } day ? (day, 0, 0) : null : ReadWhen(state);
        var repeat = ReadRepeat(state, wholeDays);
        var place = NoteText.Read(Place, nameof(Place), PlaceLimit, state);
        var room = NoteText.Read(Room, nameof(Room), RoomLimit, state);
        NoPupil.Check(state, (nameof(Room), room));
        var link = NoteText.Read(Link, nameof(Link), LinkLimit, state);
        if (page.Delivery == Deliveries.Virtual)
        {
            if (!Uri.TryCreate(link, UriKind.Absolute, out var uri) || uri.Scheme != Uri.UriSchemeHttps)
            {
                state.AddModelError(nameof(Link), "Enter the link to join, beginning with https://");
            }
        }
        else if (string.IsNullOrWhiteSpace(Place))
        {
            state.AddModelError(nameof(Place), "Enter where it takes place, with the postcode");
        }

        var volunteers = (VolunteerIds ?? []).Select(id => Guid.TryParse(id, out var guid) ? guid : Guid.Empty).Where(id => id != Guid.Empty).Distinct().ToList();
        if (volunteers.Count == 0)
        {
            state.AddModelError(nameof(VolunteerIds), "Choose at least one person from the employer who comes");
        }

        if (!int.TryParse(VolunteersNeeded, NumberStyles.None, CultureInfo.InvariantCulture, out var needed) || needed is < 1 or > MostVolunteers)
        {
            state.AddModelError(nameof(VolunteersNeeded), $"Enter how many volunteers are needed, from 1 to {MostVolunteers}");
        }

        return state.IsValid && when is var (date, start, duration)
            ? new Booking(date, start, duration, place, room, page.Delivery == Deliveries.Virtual ? link : null, volunteers, wholeDays, repeat, needed)
            : null;
    }

    private int ReadWholeDays(ModelStateDictionary state)
    {
        if (string.IsNullOrEmpty(WholeDays) || !Page!.MayLastAllDay)
        {
            return 0;
        }

        if (int.TryParse(WholeDays, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days is >= 1 and <= Session.MostWholeDays)
        {
            return days;
        }

        state.AddModelError(nameof(WholeDays), $"A fair lasts 1 to {Session.MostWholeDays} whole days");
        return 0;
    }

    private Repeat? ReadRepeat(ModelStateDictionary state, int wholeDays)
    {
        if (string.IsNullOrEmpty(EveryWeeks) || !Page!.MayRepeat)
        {
            return null;
        }

        if (!int.TryParse(EveryWeeks, NumberStyles.None, CultureInfo.InvariantCulture, out var weeks) || !SeriesPlan.Rhythms.Contains(weeks) || wholeDays > 0)
        {
            state.AddModelError(nameof(EveryWeeks), "Choose how often it takes place");
            return null;
        }

        if (int.TryParse(Meetings, NumberStyles.None, CultureInfo.InvariantCulture, out var meetings) && meetings is >= 2 and <= SeriesPlan.MostMeetings)
        {
            return new Repeat(weeks, meetings);
        }

        state.AddModelError(nameof(Meetings), $"Enter how many meetings there are, from 2 to {SeriesPlan.MostMeetings}");
        return null;
    }
}

/// <summary>What stands around the form: whose session it is, and who of the employer could come.</summary>
public sealed record BookingPage(string Heading, string Action, string Back, string Who, Deliveries Delivery, Clearance ClearanceNeeded, IReadOnlyList<MatchPerson> Volunteers, bool Approves)
{
    /// <summary>The match that is decided on; null when a session is moved.</summary>
    public MatchPage? Match { get; init; }

    /// <summary>How many other matches wait for the same request's sake.</summary>
    public int Rivals { get; init; }

    /// <summary>A first booking of something that may take place several times.</summary>
    public bool MayRepeat { get; init; }

    /// <summary>A fair.</summary>
    public bool MayLastAllDay { get; init; }

    /// <summary>A meeting of a series is moved.</summary>
    public bool IsInSeries { get; init; }
}
