namespace EmployerConnect.Web.Features.Shapes;

internal static class ShapeSql
{
    /// <summary>Changes with each import and each removal.</summary>
    public const string Stamp = "SELECT COUNT(*) AS Files, MAX(ImportedAt) AS NewestAt FROM ShapeFile";

    public const string All = "SELECT Name, UsualKind, Content FROM ShapeFile ORDER BY ImportedAt, Name";

    public const string Names = "SELECT Name FROM ShapeFile ORDER BY Name";

    public const string IdOf = "SELECT Id FROM ShapeFile WHERE Name = @name";

    public const string Remove = "DELETE FROM ShapeFile WHERE Name = @name";

    public const string Add = """
        INSERT INTO ShapeFile (Id, Name, UsualKind, Content, ImportedAt)
        VALUES (@id, @name, @usualKind, @content, @now)
        """;
}
