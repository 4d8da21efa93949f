using EmployerConnect.Web.Database;
using EmployerConnect.Web.Features.Accounts;

namespace EmployerConnect.Web.Email;

/// <summary>
/// Who is written to no more. An address that bounces or whose owner reported us gets nothing at all, for each further
/// mail would cost the hub its name with the mail services; whoever unsubscribed still gets what they are part of.
/// </summary>
public sealed class SuppressionStore(Database.Database database)
{
    /// <summary>The reason not to send; null where the mail may go.</summary>
    public async Task<SuppressionReason?> Stops(string address, bool isTransactional)
    {
        var email = LowerCaseNormalizer.Lower(address);
        var reasons = await database.Read(work => work.Query<string>(SuppressionSql.Of, new { email }));
        return reasons.Select(Enum.Parse<SuppressionReason>)
            .Where(reason => reason != SuppressionReason.Unsubscribed || !isTransactional)
            .Select(reason => (SuppressionReason?)reason)
            .Max();
    }

    public static Task Add(Work work, string address, SuppressionReason reason, string? detail, DateTime now) =>
        work.Execute(SuppressionSql.Add, new { email = LowerCaseNormalizer.Lower(address), reason = reason.ToString(), detail, now });

    public static Task<int> Lift(Work work, string address, SuppressionReason reason) =>
        work.Execute(SuppressionSql.Lift, new { email = LowerCaseNormalizer.Lower(address), reason = reason.ToString() });
}
