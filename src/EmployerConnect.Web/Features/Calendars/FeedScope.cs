namespace EmployerConnect.Web.Features.Calendars;

/// <summary>Whose sessions an address shows.</summary>
public enum FeedScope
{
    /// <summary>Those in which its owner takes part.</summary>
    Person,

    School,

    Employer,

    Hub,

    /// <summary>One kind of activity within a hub: its mentoring, its workplace visits.</summary>
    Programme,
}
