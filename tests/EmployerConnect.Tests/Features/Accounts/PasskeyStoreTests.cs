using EmployerConnect.Tests.Support;
using EmployerConnect.Web.Database;
using EmployerConnect.Web.Features.Accounts;
using Microsoft.AspNetCore.Identity;

namespace EmployerConnect.Tests.Features.Accounts;

/// <summary>What making and removing a passkey leaves in the audit; that a browser really makes one, the browser tests show.</summary>
public sealed class PasskeyStoreTests
{
    [Fact]
    public async Task MadeAndRemoved_AreEntriesOfTheOwner_AndSomebodyElsesAttemptIsNone()
    {
        await using var site = new TestSite();
        var people = await People.Settle(site);
        var passkey = new UserPasskeyInfo([1, 2, 3], [4, 5, 6], TestSite.Now, 0, [], true, false, false, [], []);
        await site.With<PasskeyStore, int>(store => store.Add(people.Ada, "Canary telephone", passkey));
        var id = (await site.With<PasskeyStore, IReadOnlyList<PasskeyRow>>(store => store.List(people.Ada)))[0].Id;
        Assert.False(await site.With<PasskeyStore, bool>(store => store.Remove(people.Ben, id)));
        Assert.Equal(["PasskeyAdded"], await Actions(site, people.Ada));
        Assert.True(await site.With<PasskeyStore, bool>(store => store.Remove(people.Ada, id)));
        Assert.Equal(["PasskeyAdded", "PasskeyRemoved"], await Actions(site, people.Ada));
        Assert.Empty(await Actions(site, people.Ben));
    }

    private static Task<IReadOnlyList<string>> Actions(TestSite site, Guid person) => site.With<Database, IReadOnlyList<string>>(database => database.Read(work =>
        work.Query<string>("SELECT Action FROM AuditEntry WHERE SubjectKind = 'Passkey' AND PersonId = @person ORDER BY Action", new { person })));
}
