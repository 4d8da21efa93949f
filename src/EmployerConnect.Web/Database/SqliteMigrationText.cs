using DbUp.Engine;

namespace EmployerConnect.Web.Database;

/// <summary>Words of T-SQL that SQLite refuses and does not need.</summary>
public sealed class SqliteMigrationText : IScriptPreprocessor
{
    public string Process(string contents) => contents.Replace("(max)", "", StringComparison.OrdinalIgnoreCase);
}
