using EmployerConnect.Web.Features.Accounts;
using EmployerConnect.Web.Features.Matches;

namespace EmployerConnect.Web.Features.Demo;

/// <summary>The course of a match: from its first word to where it stands, each step by somebody who may take it.</summary>
internal sealed class DemoCourse(DemoHub hub, DemoOffer offer, DemoRequest request, Side by)
{
    private readonly List<DemoEvent> _events = [];

    public static MatchState State(DemoFateKind fate) => fate switch
    {
        DemoFateKind.SchoolToAnswer or DemoFateKind.EmployerToAnswer => MatchState.Proposed,
        DemoFateKind.Agreed or DemoFateKind.AgreedByPhone => MatchState.Agreed,
        DemoFateKind.Approved => MatchState.Approved,
        DemoFateKind.Declined => MatchState.Declined,
        DemoFateKind.Withdrawn => MatchState.Withdrawn,
        DemoFateKind.Expired => MatchState.Expired,
        DemoFateKind.Cancelled => MatchState.Cancelled,
        DemoFateKind.ToCome or DemoFateKind.Past or DemoFateKind.ToCount => MatchState.Booked,
        _ => throw new ArgumentOutOfRangeException(nameof(fate), fate, "Has no match."),
    };

    /// <param name="fate">Where the match stands.</param>
    /// <param name="last">When it came to stand there.</param>
    public IReadOnlyList<DemoEvent> Run(DemoFateKind fate, DateTime last)
    {
        var proposer = by == Side.School ? request.School.Leader : offer.Employer.Contact;
        var other = by == Side.School ? offer.Employer.Contact : request.School.Leader;
        var phone = fate == DemoFateKind.AgreedByPhone;
        var ended = State(fate);
        Add(MatchEventKind.Proposed, proposer, last.AddDays(ended == MatchState.Proposed ? 0 : ended == MatchState.Expired ? -7 : -8));
        if (ended is MatchState.Agreed or MatchState.Approved or MatchState.Booked or MatchState.Cancelled)
        {
            _events.Add(new(MatchEventKind.Agreed, phone ? hub.Coordinator : other, last.AddDays(ended == MatchState.Agreed ? 0 : -5), phone));
        }

        if (ended is MatchState.Approved or MatchState.Booked or MatchState.Cancelled)
        {
            Add(MatchEventKind.Approved, hub.Coordinator, ended == MatchState.Approved ? last : last.AddDays(-3));
        }

        if (ended is MatchState.Booked or MatchState.Cancelled)
        {
            Add(MatchEventKind.Booked, hub.Coordinator, ended == MatchState.Booked ? last : last.AddDays(-3));
        }

        if (End(ended) is { } end)
        {
            Add(end, ended == MatchState.Withdrawn ? proposer : ended == MatchState.Expired ? null : other, last);
        }

        return _events;
    }

    private static MatchEventKind? End(MatchState state) => state switch
    {
        MatchState.Declined => MatchEventKind.Declined,
        MatchState.Withdrawn => MatchEventKind.Withdrawn,
        MatchState.Expired => MatchEventKind.Expired,
        MatchState.Cancelled => MatchEventKind.Cancelled,
        _ => null,
    };

    private void Add(MatchEventKind kind, DemoPerson? person, DateTime at) => _events.Add(new(kind, person, at));
}
