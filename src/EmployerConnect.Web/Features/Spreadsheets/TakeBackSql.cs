namespace EmployerConnect.Web.Features.Spreadsheets;

/// <summary>Takes away again what rows became. Each statement looks itself whether anything has been built upon it, and then changes no row.</summary>
internal static class TakeBackSql
{
    public const string Invitation = """
        DELETE FROM Invitation WHERE Id = @id AND State = 'Open' AND IsHeldBack = 1
        """;

    public const string InvitationNow = """
        SELECT State FROM Invitation WHERE Id = @id
        """;

    /// <summary>What has been built upon a session, in the order in which it is said; empty where nothing has.</summary>
    public const string BuiltUponSession = """
        SELECT CASE
            WHEN s.State = 'Cancelled' THEN 'it has been cancelled since'
            WHEN s.IsQuiet = 0 THEN 'its people have been told: cancel it instead'
            WHEN s.Version > 1 OR EXISTS (SELECT 1 FROM SessionMatch sm JOIN EncounterMatch m ON m.Id = sm.MatchId WHERE sm.SessionId = s.Id AND m.Version > 1) THEN 'it has been changed, or its numbers recorded, since'
            WHEN EXISTS (SELECT 1 FROM MailDelivery d WHERE d.SessionId = s.Id) THEN 'mail about it has gone out'
            WHEN EXISTS (SELECT 1 FROM SessionMatch sm JOIN EncounterMatch m ON m.Id = sm.MatchId JOIN OfferReport r ON r.OfferId = m.OfferId WHERE sm.SessionId = s.Id) THEN 'somebody has reported what it offers'
            WHEN EXISTS (SELECT 1 FROM Concern c WHERE c.SessionId = s.Id) THEN 'something has been recorded about it since'
            WHEN EXISTS (SELECT 1 FROM CalendarAttendee a WHERE a.CalendarUid = s.CalendarUid) THEN 'somebody has answered an invitation to it'
            ELSE '' END
        FROM Session s WHERE s.Id = @id
        """;

    public const string Pair = """
        SELECT m.Id AS MatchId, m.OfferId, m.RequestId
        FROM SessionMatch sm
        JOIN EncounterMatch m ON m.Id = sm.MatchId
        WHERE sm.SessionId = @id
        """;

    public const string Flags = "DELETE FROM ClearanceFlag WHERE SessionId = @id";

    public const string Reach = "DELETE FROM SessionReach WHERE SessionId = @id";

    public const string People = "DELETE FROM SessionPerson WHERE SessionId = @id";

    public const string Matches = "DELETE FROM SessionMatch WHERE SessionId = @id";

    public const string Session = "DELETE FROM Session WHERE Id = @id AND IsQuiet = 1 AND Version = 1";

    public const string Events = "DELETE FROM MatchEvent WHERE MatchId = @matchId";

    public const string Match = "DELETE FROM EncounterMatch WHERE Id = @matchId AND Version = 1";

    public const string Request = "DELETE FROM EncounterRequest WHERE Id = @requestId AND SpreadsheetId IS NOT NULL";

    public const string Offer = "DELETE FROM Offer WHERE Id = @offerId AND SpreadsheetId IS NOT NULL";

    public const string BuiltUponOrganisation = """
        SELECT CASE
            WHEN o.MergedIntoId IS NOT NULL OR EXISTS (SELECT 1 FROM Organisation other WHERE other.MergedIntoId = o.Id) THEN 'it has been merged with another since'
            WHEN EXISTS (SELECT 1 FROM Membership m WHERE m.OrganisationId = o.Id) THEN 'people have joined it'
            WHEN EXISTS (SELECT 1 FROM Invitation i WHERE i.OrganisationId = o.Id) THEN 'people have been invited to it'
            WHEN EXISTS (SELECT 1 FROM Offer f WHERE f.OrganisationId = o.Id) OR EXISTS (SELECT 1 FROM EncounterRequest r WHERE r.OrganisationId = o.Id) OR EXISTS (SELECT 1 FROM Draft d WHERE d.OrganisationId = o.Id) THEN 'it has offers or requests'
            WHEN EXISTS (SELECT 1 FROM EncounterMatch m WHERE m.EmployerId = o.Id OR m.SchoolId = o.Id) OR EXISTS (SELECT 1 FROM SessionPerson p WHERE p.OrganisationId = o.Id) OR EXISTS (SELECT 1 FROM SessionReach r WHERE r.OrganisationId = o.Id) THEN 'it has encounters'
            WHEN EXISTS (SELECT 1 FROM EmployerDocument d WHERE d.OrganisationId = o.Id) THEN 'a document of it has been seen'
            WHEN EXISTS (SELECT 1 FROM CalendarFeed f WHERE f.OrganisationId = o.Id) THEN 'somebody reads its calendar'
            WHEN EXISTS (SELECT 1 FROM OrganisationSite s WHERE s.OrganisationId = o.Id) OR o.ArrivalNotes IS NOT NULL THEN 'its page has been completed'
            WHEN EXISTS (SELECT 1 FROM PlanAssignment a WHERE a.EmployerId = o.Id OR a.SchoolId = o.Id) OR EXISTS (SELECT 1 FROM PlanUnserved u WHERE u.SchoolId = o.Id) OR EXISTS (SELECT 1 FROM OfferWait w WHERE w.SchoolId = o.Id) THEN 'a plan or a wait list names it'
            WHEN EXISTS (SELECT 1 FROM HubMember h WHERE h.OrganisationId = o.Id AND h.HubId <> @hubId) THEN 'it belongs to another hub as well'
            ELSE '' END
        FROM Organisation o WHERE o.Id = @id
        """;

    /// <summary>A school that was there, and came into the hub: whether the hub has anything of it.</summary>
    public const string UsedInHub = """
        SELECT COUNT(*) FROM Organisation o
        WHERE o.Id = @id
          AND (EXISTS (SELECT 1 FROM EncounterRequest r WHERE r.OrganisationId = o.Id AND r.HubId = @hubId)
            OR EXISTS (SELECT 1 FROM EncounterMatch m WHERE (m.SchoolId = o.Id OR m.EmployerId = o.Id) AND m.HubId = @hubId)
            OR EXISTS (SELECT 1 FROM Invitation i WHERE i.OrganisationId = o.Id AND i.SpreadsheetId IS NOT NULL))
        """;

    public const string LeaveHub = "DELETE FROM HubMember WHERE HubId = @hubId AND OrganisationId = @id";

    public const string Organisation = "DELETE FROM Organisation WHERE Id = @id AND MergedIntoId IS NULL";

    /// <summary>Only what still stands as it was filled in.</summary>
    public const string EmptyPostcode = "UPDATE Organisation SET Postcode = NULL, Latitude = NULL, Longitude = NULL WHERE Id = @id AND Postcode = @postcode";

    public const string EmptySectors = "UPDATE Organisation SET Sectors = 0 WHERE Id = @id AND Sectors = @sectors";

    public const string EmptySize = "UPDATE Organisation SET SizeBand = NULL WHERE Id = @id AND SizeBand = @sizeBand";
}
