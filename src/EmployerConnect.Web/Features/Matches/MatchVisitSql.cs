namespace EmployerConnect.Web.Features.Matches;

internal static class MatchVisitSql
{
    public const string Open = "INSERT INTO EncounterVisit (Id, OfferId, MatchesHeld, CreatedAt) VALUES (@id, @offerId, 0, @now)";

    public const string Join = "UPDATE EncounterVisit SET MatchesHeld = MatchesHeld + 1 WHERE Id = @id AND OfferId = @offerId AND MatchesHeld >= 0";

    public const string Leave = "UPDATE EncounterVisit SET MatchesHeld = MatchesHeld - 1 WHERE Id = @id AND OfferId = @offerId AND MatchesHeld > 0";

    public const string Held = "SELECT MatchesHeld FROM EncounterVisit WHERE Id = @id";
}
