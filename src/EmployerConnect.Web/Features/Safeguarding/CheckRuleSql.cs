namespace EmployerConnect.Web.Features.Safeguarding;

internal static class CheckRuleSql
{
    public const string Current = """
        SELECT r.Code, r.Version, r.Activities, r.Supervisions, r.Frequencies, r.Places, r.Ages, r.Level, r.MostLevel, r.Documents, r.Reason, r.Source, r.HoldsFrom, r.HoldsUntil
        FROM CheckRule r
        WHERE NOT EXISTS (SELECT 1 FROM CheckRule later WHERE later.Code = r.Code AND later.Version > r.Version)
        ORDER BY r.Position, r.Code
        """;
}
