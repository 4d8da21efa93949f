namespace EmployerConnect.Web.Features.Matching;

internal static class TermsSql
{
    public const string AllOffers = $"""
        SELECT {TermsColumns.Offer}
        FROM Offer o
        JOIN Organisation e ON e.Id = o.OrganisationId
        WHERE o.State = 'Published'
        """;

    public const string SomeOffers = $"""
        SELECT {TermsColumns.Offer}
        FROM Offer o
        JOIN Organisation e ON e.Id = o.OrganisationId
        WHERE o.Id IN @ids AND o.State = 'Published'
        """;

    public const string OfferIdsOf = """
        SELECT Id FROM Offer WHERE OrganisationId IN @ids AND State = 'Published'
        """;

    public const string AllOfferWindows = """
        SELECT w.OfferId AS OwnerId, w.FromDate, w.ToDate, w.Days, w.StartMinute, w.EndMinute
        FROM OfferWindow w
        JOIN Offer o ON o.Id = w.OfferId
        WHERE o.State = 'Published' AND w.ToDate >= @today
        ORDER BY w.Number
        """;

    public const string SomeOfferWindows = """
        SELECT OfferId AS OwnerId, FromDate, ToDate, Days, StartMinute, EndMinute
        FROM OfferWindow
        WHERE OfferId IN @ids AND ToDate >= @today
        ORDER BY Number
        """;

    public const string AllRequests = $"""
        SELECT {TermsColumns.Request}
        FROM EncounterRequest r
        JOIN Organisation s ON s.Id = r.OrganisationId
        WHERE r.State = 'Open'
        """;

    public const string SomeRequests = $"""
        SELECT {TermsColumns.Request}
        FROM EncounterRequest r
        JOIN Organisation s ON s.Id = r.OrganisationId
        WHERE r.Id IN @ids AND r.State = 'Open'
        """;

    public const string RequestIdsOf = """
        SELECT Id FROM EncounterRequest WHERE OrganisationId IN @ids AND State = 'Open'
        """;

    public const string AllRequestWindows = """
        SELECT w.RequestId AS OwnerId, w.FromDate, w.ToDate, w.Days, w.StartMinute, w.EndMinute
        FROM RequestWindow w
        JOIN EncounterRequest r ON r.Id = w.RequestId
        WHERE r.State = 'Open' AND w.ToDate >= @today
        ORDER BY w.Number
        """;

    public const string SomeRequestWindows = """
        SELECT RequestId AS OwnerId, FromDate, ToDate, Days, StartMinute, EndMinute
        FROM RequestWindow
        WHERE RequestId IN @ids AND ToDate >= @today
        ORDER BY Number
        """;

    /// <summary>What schools have had this school year, booked sessions included: who, which years, which benchmarks, which employer.</summary>
    public const string AllEncounters = """
        SELECT m.SchoolId, m.EmployerId, s.YearGroups, r.Benchmarks
        FROM Session s
        JOIN SessionMatch sm ON sm.SessionId = s.Id
        JOIN EncounterMatch m ON m.Id = sm.MatchId
        JOIN EncounterRequest r ON r.Id = m.RequestId
        WHERE s.State IN ('Booked', 'Delivered') AND s.OnDate >= @yearStart
        """;

    /// <inheritdoc cref="AllEncounters"/>
    public const string SomeEncounters = """
        SELECT m.SchoolId, m.EmployerId, s.YearGroups, r.Benchmarks
        FROM EncounterMatch m
        JOIN SessionMatch sm ON sm.MatchId = m.Id
        JOIN Session s ON s.Id = sm.SessionId
        JOIN EncounterRequest r ON r.Id = m.RequestId
        WHERE m.SchoolId IN @ids AND s.State IN ('Booked', 'Delivered') AND s.OnDate >= @yearStart
        """;

    /// <summary>Noes that may still count; what they do is the ranking's to say.</summary>
    public const string AllDeclines = $"""
        SELECT {TermsColumns.Decline}
        FROM EncounterMatch m
        WHERE m.State = 'Declined' AND m.DeclinedBy IS NOT NULL AND m.UpdatedAt >= @declinedSince
        ORDER BY m.UpdatedAt
        """;

    /// <inheritdoc cref="AllDeclines"/>
    public const string SomeDeclines = $"""
        SELECT {TermsColumns.Decline}
        FROM EncounterMatch m
        WHERE m.SchoolId IN @ids AND m.State = 'Declined' AND m.DeclinedBy IS NOT NULL AND m.UpdatedAt >= @declinedSince
        ORDER BY m.UpdatedAt
        """;

    public const string AllPartners = """
        SELECT DISTINCT m.SchoolId, m.EmployerId
        FROM Session s
        JOIN SessionMatch sm ON sm.SessionId = s.Id
        JOIN EncounterMatch m ON m.Id = sm.MatchId
        WHERE s.State = 'Delivered'
        """;

    /// <inheritdoc cref="AllPartners"/>
    public const string SomePartners = """
        SELECT DISTINCT m.SchoolId, m.EmployerId
        FROM EncounterMatch m
        JOIN SessionMatch sm ON sm.MatchId = m.Id
        JOIN Session s ON s.Id = sm.SessionId
        WHERE m.SchoolId IN @ids AND s.State = 'Delivered'
        """;

    public const string Near = """
        SELECT DISTINCT other.OrganisationId
        FROM HubMember own
        JOIN HubMember other ON other.HubId = own.HubId
        WHERE own.OrganisationId = @employerId
        """;
}
