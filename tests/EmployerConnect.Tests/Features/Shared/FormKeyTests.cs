using System.Net;
using System.Text.RegularExpressions;
using EmployerConnect.Tests.Access;
using EmployerConnect.Tests.Support;
using EmployerConnect.Web.Database;
using EmployerConnect.Web.Features.Shared.Posting;

namespace EmployerConnect.Tests.Features.Shared;

public sealed class FormKeyTests
{
    [Fact]
    public async Task EveryFormThatPosts_CarriesOneTokenAndAKeyOfItsOwn()
    {
        await using var site = new TestSite();
        var people = await People.Settle(site);
        var client = await site.Client(people.Ben);
        var page = await client.Page("/sign-in");
        var forms = page.QuerySelectorAll("form[method=post]").ToList();
        // Signing out, staying signed in, signing in, and signing in with a passkey.
        Assert.Equal(4, forms.Count);
        Assert.All(forms, form => Assert.Single(form.QuerySelectorAll("input[name=__RequestVerificationToken]")));
        var keys = forms.Select(form => Guid.Parse(Assert.Single(form.QuerySelectorAll("input[name=__key]")).GetAttribute("value")!));
        Assert.Equal(4, keys.Distinct().Count());
    }

    /// <summary>Programs of others post these: each proves in its own way whose it is, and takes effect once by an id of its own.</summary>
    private static readonly string[] OfPrograms = ["POST /mail/events", "POST /mail/replies", "POST /mail/stop/{token}"];

    /// <summary>Outside Development there is no such page.</summary>
    private const string OfTheDemonstration = "POST /demo/sign-in";

    [Fact]
    public async Task EveryFormOfASignedInPerson_WithoutAKey_IsRefused()
    {
        await using var site = new TestSite();
        var people = await People.Settle(site);
        var everybody = await Everybody(site, people);
        var routes = AuditTable.Routes(site);
        Assert.Empty(OfPrograms.Except(routes));
        foreach (var route in routes.Except([.. OfPrograms, OfTheDemonstration]))
        {
            var address = Regex.Replace(route["POST ".Length..], @"\{[^}]*\}", Guid.CreateVersion7().ToString());
            var client = await site.Client(everybody);
            var token = SiteClient.Fields(await client.Page("/account"), "/sign-out").Where(field => field.Key != PostedFormFilter.KeyField).ToList();
            using var bare = await client.Post(address, token);
            Assert.True(bare.StatusCode == HttpStatusCode.BadRequest, $"{route} without a key answered {(int)bare.StatusCode}");
            using var keyed = await client.Post(address, [.. token, new(PostedFormFilter.KeyField, Guid.CreateVersion7().ToString())]);
            Assert.True(keyed.StatusCode != HttpStatusCode.BadRequest, $"{route} with a key answered {(int)keyed.StatusCode}");
        }
    }

    /// <summary>Somebody whom every policy lets in.</summary>
    private static async Task<Guid> Everybody(TestSite site, People people)
    {
        var id = Guid.CreateVersion7();
        await site.With<Database, int>(database => database.Commit(async work =>
        {
            var now = TestSite.Now.UtcDateTime;
            await People.Person(work, id, "Eva Everybody", people.AshSchool, null, "CareersLeader", now);
            await work.Execute("UPDATE Person SET IsAdministrator = 1 WHERE Id = @id", new { id });
            await work.Execute("INSERT INTO Membership (Id, PersonId, OrganisationId, Role, SinceAt) VALUES (@key, @id, @BrookBuilders, 'EmployerContact', @now)", new { key = Guid.CreateVersion7(), id, people.BrookBuilders, now });
            await work.Execute("INSERT INTO Membership (Id, PersonId, HubId, Role, SinceAt) VALUES (@key, @id, @AlderHub, 'HubLead', @now)", new { key = Guid.CreateVersion7(), id, people.AlderHub, now });
            return 1;
        }));
        return id;
    }
}
