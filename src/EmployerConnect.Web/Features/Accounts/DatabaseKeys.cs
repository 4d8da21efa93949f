using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace EmployerConnect.Web.Features.Accounts;

/// <summary>Data-protection keys in the database, so that every instance reads every instance's cookies.</summary>
public sealed class DatabaseKeys(IServiceScopeFactory scopes) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var scope = scopes.CreateScope();
        var database = scope.ServiceProvider.GetRequiredService<Database.Database>();
        var keys = database.Read(work => work.Query<string>(DatabaseKeysSql.All)).GetAwaiter().GetResult();
        return [.. keys.Select(XElement.Parse)];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var scope = scopes.CreateScope();
        var database = scope.ServiceProvider.GetRequiredService<Database.Database>();
        var xml = element.ToString(SaveOptions.DisableFormatting);
        database.Commit(work => work.Execute(DatabaseKeysSql.Insert, new { friendlyName, xml })).GetAwaiter().GetResult();
    }
}

internal static class DatabaseKeysSql
{
    public const string All = "SELECT Xml FROM DataProtectionKey";

    public const string Insert = "INSERT INTO DataProtectionKey (FriendlyName, Xml) VALUES (@friendlyName, @xml)";
}
