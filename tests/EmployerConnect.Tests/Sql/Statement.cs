namespace EmployerConnect.Tests.Sql;

[Flags]
internal enum Engines
{
    None = 0,
    Sqlite = 1,
    SqlServer = 2,
    Both = Sqlite | SqlServer,
}

/// <param name="Name">Class and constant: "OfferSql.Edit".</param>
internal sealed record Statement(string Name, string Text, Engines Engines)
{
    public override string ToString() => Name;
}
