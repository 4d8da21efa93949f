using EmployerConnect.Web.Database;

namespace EmployerConnect.Web.Features.Safeguarding;

/// <summary>The rules as they stand in the database: the highest version of each.</summary>
public sealed class CheckRuleStore(Database.Database database)
{
    public Task<CheckRules> Current() => database.Read(Current);

    public static async Task<CheckRules> Current(Work work) => new(await work.Query<CheckRule>(CheckRuleSql.Current));
}
