namespace EmployerConnect.Web.Features.Accounts;

internal static class SignInTrySql
{
    public const string Insert = """
        INSERT INTO SignInTry (Id, Kind, AccountKey, PlaceKey, IsKnownDevice, TriedAt) VALUES (@id, @kind, @account, @place, @isKnownDevice, @now)
        """;

    public const string CountHere = """
        SELECT COUNT(*) FROM SignInTry WHERE AccountKey = @account AND PlaceKey = @place AND Kind = @kind AND TriedAt > @since
        """;

    public const string CountPlace = """
        SELECT COUNT(*) FROM SignInTry WHERE PlaceKey = @place AND Kind = @kind AND TriedAt > @since
        """;

    public const string CountAccount = """
        SELECT COUNT(*) FROM SignInTry WHERE AccountKey = @account AND Kind = @kind AND IsKnownDevice = 0 AND TriedAt > @since
        """;

    public const string Forget = """
        DELETE FROM SignInTry WHERE AccountKey = @account AND PlaceKey = @place AND Kind = @kind
        """;

    public const string ForgetOld = """
        DELETE FROM SignInTry WHERE TriedAt < @before
        """;
}
