using EmployerConnect.Tests.Support;
using EmployerConnect.Web.Database;

namespace EmployerConnect.Tests.Access;

/// <summary>Somebody who comes afresh to each address, because some addresses sign people out.</summary>
internal sealed class Visitor(Guid? personId)
{
    public bool IsSuspendedOnceInside { get; init; }

    public async Task<SiteClient> Enter(TestSite site)
    {
        await Suspend(site, false);
        var client = await site.Client(personId);
        await Suspend(site, true);
        return client;
    }

    public static async Task<IReadOnlyList<KeyValuePair<string, string>>> Token(SiteClient client)
    {
        var page = await client.Page("/sign-in");
        return [.. SiteClient.Fields(page, "/sign-in").Where(field => field.Key == "__RequestVerificationToken")];
    }

    private async Task Suspend(TestSite site, bool isSuspended)
    {
        if (IsSuspendedOnceInside)
        {
            await site.With<Database, int>(database => database.Commit(work => work.Execute("UPDATE Person SET IsSuspended = @isSuspended WHERE Id = @personId", new { isSuspended, personId })));
        }
    }
}
