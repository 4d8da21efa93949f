using EmployerConnect.Web.Email;
using EmployerConnect.Web.Features.Shared;

namespace EmployerConnect.Web.Features.MailRoom;

public sealed class StateCount
{
    public required string State { get; init; }

    public required int Number { get; init; }
}

/// <summary>A message that nobody tries any more.</summary>
public sealed class StuckMail
{
    public required Guid Id { get; init; }

    public required string Kind { get; init; }

    public required string State { get; init; }

    public required int Attempts { get; init; }

    public string? LastError { get; init; }

    public required DateTime CreatedAt { get; init; }

    public DateTime? DoneAt { get; init; }

    public string? Subject { get; init; }

    public string? PersonName { get; init; }
}

/// <summary>The page about mail: the first of each list, or a page of one.</summary>
/// <param name="Counts">How many messages are in which state.</param>
/// <param name="InAll">How many each list has.</param>
/// <param name="Part">Which is shown.</param>
/// <param name="Pager">Its pages.</param>
public sealed record MailRoomPage(IReadOnlyList<StateCount> Counts, IReadOnlyDictionary<MailPart, int> InAll, MailPart Part, Pager Pager)
{
    public IReadOnlyList<StuckMail> Stuck { get; init; } = [];

    public IReadOnlyList<Suppression> Suppressed { get; init; } = [];

    public IReadOnlyList<MailRefusal> Refused { get; init; } = [];

    public ListFilter Filter => new([.. Enum.GetValues<MailPart>().Select(part => (part == MailPart.All ? "All" : $"{Words(part)} ({InAll[part]})", Address(part)))], Address(Part));

    public static string Address(MailPart part) => part == MailPart.All ? "/mail" : $"/mail?show={part.ToString().ToLowerInvariant()}";

    public static string Words(MailPart part) => part switch
    {
        MailPart.Stuck => "Not delivered",
        MailPart.Addresses => "Addresses not written to",
        MailPart.Refused => "Refused from outside",
        _ => "All",
    };

    public bool Shows(MailPart part) => Part == part || Part == MailPart.All;

    /// <summary>Whether more stand on the list's own pages.</summary>
    public bool HasMore(MailPart part) => Part == MailPart.All && InAll[part] > MailRoomStore.PageSize;
}
