namespace EmployerConnect.Tests.Sql;

internal static class FixtureSql
{
    public const string Shown = "SELECT 1 AS One";
}

internal static class FixtureSqliteOnlySql
{
    public const string Shown = "SELECT 1 AS One";
}

internal static class FixtureSqlServerOnlySql
{
    public const string Shown = "SELECT 1 AS One";
}
