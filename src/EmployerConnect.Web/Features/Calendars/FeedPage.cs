using EmployerConnect.Web.Features.Shared;

namespace EmployerConnect.Web.Features.Calendars;

/// <param name="Feeds">The person's addresses.</param>
/// <param name="New">The address that was made just now, shown this once.</param>
public sealed record FeedPage(IReadOnlyList<LiveFeed> Feeds, FeedAddress? New, FeedForm Form);

public sealed record FeedManagePage(LiveFeed Feed, FeedForm Form);

/// <summary>An address in plain, in the forms that calendar programs want.</summary>
public sealed record FeedAddress(string Name, Uri Address)
{
    /// <summary>Opened by the calendar program of this device: Outlook, Apple's, Thunderbird.</summary>
    public string Webcal => $"webcal://{Address.Authority}{Address.AbsolutePath}";

    /// <summary>Google's own page to add a calendar, which takes the webcal address.</summary>
    public string Google => $"https://calendar.google.com/calendar/render?cid={Uri.EscapeDataString(Webcal)}";

    /// <summary>Outlook's own page to add one.</summary>
    public string Outlook => $"https://outlook.office.com/calendar/0/addfromweb?url={Uri.EscapeDataString(Address.AbsoluteUri)}&name={Uri.EscapeDataString(Name)}";
}

public static class FeedWords
{
    /// <summary>What an address shows: "My own sessions", "All sessions at Ash School", "Mentoring in Alder hub".</summary>
    public static string Shows(LiveFeed feed) => feed.Scope switch
    {
        FeedScope.School => $"All sessions at {feed.SubjectName}",
        FeedScope.Employer => $"All sessions of {feed.SubjectName}",
        FeedScope.Hub => $"All sessions in {feed.SubjectName}",
        FeedScope.Programme when feed.Activity is { } activity => $"{FieldWords.Name(activity)} in {feed.SubjectName}",
        _ => "My own sessions",
    };
}
