namespace EmployerConnect.Web.Database;

/// <summary>How an engine reads its own log of changes (MatchingChange); why they differ is in docs/decisions/0007.</summary>
/// <param name="Next">The number below which nothing more can become visible. Read it before the changes.</param>
/// <param name="Since">The changes from the number @from on.</param>
/// <param name="Forget">Deletes changes that are two days old by the database's own clock, but never the last.</param>
public sealed record ChangeStatements(string Next, string Since, string Forget);
