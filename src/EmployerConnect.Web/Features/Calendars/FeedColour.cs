namespace EmployerConnect.Web.Features.Calendars;

/// <summary>The colour in which a calendar program may show a feed: its CSS name (RFC 7986 5.9), and the number that Apple's programs want.</summary>
public readonly record struct FeedColour(string Name, string Number)
{
    public static FeedColour Of(FeedScope scope) => scope switch
    {
        FeedScope.School => new("royalblue", "#4169E1"),
        FeedScope.Employer => new("chocolate", "#D2691E"),
        FeedScope.Hub => new("rebeccapurple", "#663399"),
        FeedScope.Programme => new("seagreen", "#2E8B57"),
        _ => new("teal", "#008080"),
    };
}
