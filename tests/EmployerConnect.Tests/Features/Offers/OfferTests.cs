using CsCheck;
using EmployerConnect.Web.Features.Offers;
using EmployerConnect.Tests.Support;

namespace EmployerConnect.Tests.Features.Offers;

public sealed class OfferTests
{
    private static readonly DateTime Now = TestSite.Now.UtcDateTime;

    /// <summary>Invariant 6: a random walk over the verbs never leaves the legal transitions.</summary>
    [Fact]
    public void Verbs_OnlyMakeLegalTransitions() => Gen.OneOf(Array.ConvertAll<string, Gen<string>>(["Pause", "Resume", "Withdraw", "Confirm", "Edit"], Gen.Const)).List[1, 20].Sample(verbs =>
    {
        var offer = New();
        foreach (var verb in verbs)
        {
            var before = offer.State;
            var outcome = Do(offer, verb);
            var legal = (before, verb) switch
            {
                (OfferState.Published, "Pause") => OfferState.Paused,
                (OfferState.Paused, "Resume") => OfferState.Published,
                (not OfferState.Withdrawn, "Withdraw") => OfferState.Withdrawn,
                (not OfferState.Withdrawn, "Confirm" or "Edit") => before,
                _ => (OfferState?)null,
            };
            Assert.Equal(legal is not null, outcome);
            Assert.Equal(legal ?? before, offer.State);
        }
    });

    [Fact]
    public void Withdraw_WhileSessionsAreTaken_SaysHowMany()
    {
        var offer = new Offer { SessionsTaken = 2 };
        Assert.StartsWith("2 sessions are promised, so the offer cannot be withdrawn.", offer.Withdraw(Now).Refused?.Reason, StringComparison.Ordinal);
        Assert.Equal(OfferState.Published, offer.State);
    }

    [Fact]
    public void Edit_ThatIsRefused_ChangesNothing()
    {
        var offer = new Offer { SessionsTaken = 4 };
        Assert.False(offer.Edit(SomeOffers.Talk, Now).IsDone);
        Assert.Equal("", offer.Title);
    }

    [Theory]
    [InlineData("WR5 1AA", "WR5")]
    [InlineData("WR5", "WR5")]
    public void Outcode_IsTheFirstHalf(string postcode, string outcode) =>
        Assert.Equal(outcode, New(SomeOffers.Talk with { Place = new OfferPlace(postcode, 52, -2, 0) }).Outcode);

    private static Offer New(OfferContent? content = null) => Offer.Publish(Guid.CreateVersion7(), Guid.CreateVersion7(), content ?? SomeOffers.Talk, Now);

    private static bool Do(Offer offer, string verb) => verb switch
    {
        "Pause" => offer.Pause(Now).IsDone,
        "Resume" => offer.Resume(Now).IsDone,
        "Withdraw" => offer.Withdraw(Now).IsDone,
        "Confirm" => offer.Confirm(Now).IsDone,
        _ => offer.Edit(SomeOffers.Talk, Now).IsDone,
    };
}
