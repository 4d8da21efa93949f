namespace EmployerConnect.Web.Features.Questions;

internal static class QuestionSql
{
    public const string Of = """
        SELECT MatchId, Number, AskedBy, Kind, AskedAt, IsYes, AnswerNumber, AnswerDate, AnsweredAt
        FROM MatchQuestion WHERE MatchId = @matchId
        ORDER BY Number
        """;

    public const string Add = """
        INSERT INTO MatchQuestion (MatchId, Number, AskedBy, Kind, AskedAt)
        SELECT @matchId, COALESCE(MAX(q.Number), 0) + 1, @askedBy, @kind, @now
        FROM MatchQuestion q WHERE q.MatchId = @matchId
        """;

    /// <summary>Only while it is open: of two who answer at once one is told.</summary>
    public const string Answer = """
        UPDATE MatchQuestion SET IsYes = @isYes, AnswerNumber = @number, AnswerDate = @date, AnsweredAt = @now
        WHERE MatchId = @matchId AND Number = @at AND AnsweredAt IS NULL
        """;
}
