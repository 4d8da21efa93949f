using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using EmployerConnect.Web.Database;

namespace EmployerConnect.Web.Features.MailAnswers;

public enum MailQuestionKind
{
    /// <summary>A proposal that waits for this person's side.</summary>
    Proposal,

    /// <summary>Whether a volunteer comes.</summary>
    Attendance,

    /// <summary>Whether an offer still stands.</summary>
    Offer,
}

/// <summary>Something that a person may answer from a mail, without an account: once, by a secret of 256 bits of which only the hash is stored.</summary>
/// <param name="Version">Of a proposal its version, of an invitation its SEQUENCE; 0 where it does not matter.</param>
/// <param name="Until">UTC; when there is nothing left to answer.</param>
public sealed record MailQuestion(MailQuestionKind Kind, Guid SubjectId, int Version, DateTime Until)
{
    private const int TokenBytes = 32;
    private static readonly TimeSpan LongestLife = TimeSpan.FromDays(14);

    public static MailQuestion Proposal(Guid matchId, int version, DateTime until) => new(MailQuestionKind.Proposal, matchId, version, until);

    public static MailQuestion Attendance(Guid sessionId, int sequence, DateTime until) => new(MailQuestionKind.Attendance, sessionId, sequence, until);

    public static MailQuestion Offer(Guid offerId) => new(MailQuestionKind.Offer, offerId, 0, DateTime.MaxValue);

    public static string NewToken() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(TokenBytes));

    public static string Hash(string token) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    public static string Path(string token) => $"/answer/{token}";

    public Task<int> Ask(Work work, Guid personId, string token, DateTime now)
    {
        var latest = now + LongestLife;
        return work.Execute(MailActionSql.Add, new { tokenHash = Hash(token), personId, kind = Kind.ToString(), SubjectId, Version, expiresAt = Until < latest ? Until : latest });
    }
}

internal static class MailActionSql
{
    public const string Add = """
        INSERT INTO MailAction (TokenHash, PersonId, Kind, SubjectId, Version, ExpiresAt)
        VALUES (@tokenHash, @personId, @kind, @SubjectId, @Version, @expiresAt)
        """;

    public const string Find = """
        SELECT a.TokenHash, a.PersonId, a.Kind, a.SubjectId, a.Version, a.ExpiresAt, a.UsedAt, p.SecurityStamp
        FROM MailAction a
        JOIN Person p ON p.Id = a.PersonId
        WHERE a.TokenHash = @tokenHash
        """;

    public const string Use = """
        UPDATE MailAction SET UsedAt = @now WHERE TokenHash = @tokenHash AND UsedAt IS NULL AND ExpiresAt > @now
        """;
}
