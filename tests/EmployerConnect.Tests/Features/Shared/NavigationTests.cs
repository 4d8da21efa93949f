using EmployerConnect.Web.Features.Accounts;
using EmployerConnect.Web.Features.Shared;

namespace EmployerConnect.Tests.Features.Shared;

public sealed class NavigationTests
{
    [Fact]
    public void AVisitor_SeesOffersHowToJoinAndSignIn() =>
        Assert.Equal(["/offers", "/join", "/sign-in"], Navigation.For(null).Select(item => item.Href));

    [Fact]
    public void EachRole_SeesItsOwnWay()
    {
        Assert.Equal(["/", "/offers/mine", "/requests", "/matches", "/sessions", "/calendar"], Menu(Role.EmployerContact));
        Assert.Equal(["/", "/requests/mine", "/offers", "/matches", "/sessions", "/calendar"], Menu(Role.CareersLeader));
        Assert.Equal(["/", "/approvals", "/plans", "/matches", "/sessions", "/offers", "/requests", "/joining", "/calendar"], Menu(Role.Coordinator));
        Assert.Equal(Menu(Role.Coordinator), Menu(Role.HubLead));
    }

    [Theory]
    [InlineData("/invitations", "/joining")]
    [InlineData("/reports", "/joining")]
    [InlineData("/hubs", "/administration")]
    [InlineData("/mail", "/administration")]
    public void PagesBehindAnEntry_MarkIt(string path, string href)
    {
        var lead = new Actor(Guid.CreateVersion7(), "Ada Ash", true, [new ActorMembership { Role = Role.HubLead, HubId = Guid.CreateVersion7(), Where = "Alder hub" }]);
        Assert.Equal(href, Navigation.Current(Navigation.For(lead), path)?.Href);
    }

    [Theory]
    [InlineData("/", "/")]
    [InlineData("/offers/mine", "/offers/mine")]
    [InlineData("/offers/new", "/offers/mine")]
    [InlineData("/requests/5", "/requests")]
    [InlineData("/sessionsandmore", null)]
    public void TheEntryThatAPageBelongsTo_IsMarked(string path, string? href) =>
        Assert.Equal(href, Navigation.Current(Navigation.For(Somebody(Role.EmployerContact)), path)?.Href);

    private static IEnumerable<string> Menu(Role role) => Navigation.For(Somebody(role)).Select(item => item.Href);

    private static Actor Somebody(Role role) =>
        new(Guid.CreateVersion7(), "Ada Ash", false, [new ActorMembership { Role = role, Where = "Ash School" }]);
}
