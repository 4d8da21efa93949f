using CsCheck;
using EmployerConnect.Matching;
using EmployerConnect.Matching.Ranking;
using EmployerConnect.Web.Features.Matching;
using EmployerConnect.Web.Features.Shared;

namespace EmployerConnect.Tests.Matching;

/// <summary>What each reason for a no does to the next suggestion, in the plain ranking and in the index alike.</summary>
public sealed class PastDeclineTests
{
    private static readonly OfferTerms Offer = Terms.Offer() with { Deliveries = Deliveries.AtSchool | Deliveries.Virtual };
    private static readonly RequestTerms Request = Terms.Request() with { Deliveries = Deliveries.AtSchool | Deliveries.Virtual };
    private static readonly OfferTerms Other = Offer with { Id = new Guid(77, 0, 0, new byte[8]) };

    [Fact]
    public void TooFar_LeavesTheTwoToMeetOnline_OrNotAtAll()
    {
        var said = Said(DeclineReason.TooFar);
        Assert.Equal(Deliveries.AtSchool, Only(Offer, Request).Delivery);
        var left = Only(Offer, said);
        Assert.Equal((Deliveries.Virtual, null), (left.Delivery, left.DistanceMetres));
        Assert.Equal([DeclineReason.TooFar], left.PastDeclines.Select(past => past.Reason));
        Assert.Equal(Deliveries.Virtual, Only(Other, said).Delivery);
        Assert.Equal([new DeclinedBefore(said.PastDeclines[0])], Missed(Offer with { Deliveries = Deliveries.AtSchool }, said));
        Assert.Equal(Deliveries.AtSchool, Only(Offer with { EmployerId = Guid.CreateVersion7() }, said).Delivery);
    }

    [Fact]
    public void DateAndVolunteer_TakeOutThatDate_ForTheOfferOrForTheEmployer()
    {
        var first = Only(Offer, Request).Slot;
        var date = Said(DeclineReason.DateDoesNotSuit, first.Date);
        Assert.Equal((first.Date.AddDays(1), first.StartMinute), (Only(Offer, date).Slot.Date, Only(Offer, date).Slot.StartMinute));
        Assert.Equal(first, Only(Other, date).Slot);
        var nobody = Said(DeclineReason.NoVolunteerFree, first.Date);
        Assert.Equal(first.Date.AddDays(1), Only(Other, nobody).Slot.Date);

        var oneDay = Offer with { Windows = [new AvailabilityWindow(first.Date, first.Date, (Weekdays)127, 0, 1_440)] };
        Assert.Equal([new NoCommonTime(50, 0)], Missed(oneDay, date));
        Assert.DoesNotContain(first.Date, date.CommonSlots(Offer, Terms.Monday, 5).Select(slot => slot.Date));
    }

    [Theory]
    [InlineData(DeclineReason.NotTheRightFit, false, true, false)]
    [InlineData(DeclineReason.AlreadyMet, false, false, false)]
    [InlineData(DeclineReason.AlreadyArranged, false, true, true)]
    [InlineData(DeclineReason.ChangedPlans, false, true, true)]
    [InlineData(DeclineReason.TooManyRequests, true, true, true)]
    public void Others_KeepApartWhatTheyAreAbout(DeclineReason reason, bool same, bool otherOffer, bool otherRequest)
    {
        var said = Said(reason);
        Assert.Equal((same, otherOffer, otherRequest), (Fits(Offer, said), Fits(Other, said), Fits(Offer, said with { Id = Guid.CreateVersion7() })));
    }

    [Fact]
    public void GroupAndYear_CountUntilTheyAreOthers()
    {
        var group = Said(DeclineReason.GroupDoesNotFit);
        Assert.Equal((false, true, true), (Fits(Offer, group), Fits(Other, group), Fits(Offer, group with { GroupSize = 20 })));
        var year = Said(DeclineReason.YearGroupDoesNotFit);
        Assert.Equal((false, true, true), (Fits(Offer, year), Fits(Other, year), Fits(Offer, year with { YearGroups = YearGroups.Year9 | YearGroups.Year10 })));
    }

    [Fact]
    public void Resting_IsLeftInPeace_AndLooksForItself()
    {
        var resting = Offer with { IsResting = true };
        Assert.False(Fits(resting, Request));
        Assert.Equal([new AskedToRest()], Missed(resting, Request));
    }

    [Theory]
    [InlineData(DeclineReason.NotTheRightFit, "2026-10-12", "2027-09-01")]
    [InlineData(DeclineReason.TooFar, "2027-08-31", "2027-09-01")]
    [InlineData(DeclineReason.AlreadyMet, "2026-09-01", "2027-09-01")]
    [InlineData(DeclineReason.TooManyRequests, "2026-12-20", "2027-01-17")]
    [InlineData(DeclineReason.ChangedPlans, "2027-02-10", "2027-03-10")]
    [InlineData(DeclineReason.DateDoesNotSuit, "2026-10-12", "2026-01-06")]
    public void Counts_UntilItsDay(DeclineReason reason, string saidOn, string until) =>
        Assert.Equal(Date(until), (Said(reason).PastDeclines[0] with { SaidOn = Date(saidOn) }).CountsUntil);

    [Fact]
    public void Index_EqualsThePlainRanking_WithNoesOfEveryKind() =>
        Terms.Requests.Select(Terms.Offers.Array[1, 60], Gen.Int[0, 9].Array[0, 12], Gen.Int[0, 12]).Sample(
            (request, offers, reasons, top) =>
            {
                var held = offers.Select((offer, number) => offer with { IsResting = number % 7 == 6 }).ToArray();
                var said = request with
                {
                    PastDeclines = [.. reasons.Select((reason, number) => Past((DeclineReason)reason, held[number % held.Length], request, number))],
                };
                var index = OfferIndex.Build(held, RankingWeights.Default, Terms.Monday);
                Assert.Equal(
                    Ranker.OffersFor(said, held, top, Terms.Monday, RankingWeights.Default).Select(Text),
                    index.OffersFor(said, top, Terms.Monday).Select(Text));
                Assert.Equal(
                    Ranker.NearMisses(said, held, top, Terms.Monday, 2).Select(Text),
                    index.NearMisses(said, top, Terms.Monday, 2).Select(Text));
            },
            iter: 2_000);

    [Fact]
    public void EveryNo_IsOneSentence_ForEveryReader()
    {
        foreach (var reader in Enum.GetValues<Reader>())
        {
            foreach (var by in Enum.GetValues<Decliner>())
            {
                Assert.All(Enum.GetValues<DeclineReason>(), reason =>
                {
                    var words = DeclineWords.Sentence(Said(reason).PastDeclines[0] with { By = by }, reader);
                    Assert.Matches("^[A-Z][^.]*\\.$", words);
                    Assert.Contains(" in October: ", words, StringComparison.Ordinal);
                });
            }
        }

        Assert.Equal(
            "Your school declined this in October: it is not the right fit for these pupils; it is suggested again from Wednesday 1 September 2027.",
            DeclineWords.Sentence(Said(DeclineReason.NotTheRightFit).PastDeclines[0], Reader.School));
        Assert.StartsWith("The school declined", DeclineWords.Sentence(Said(DeclineReason.NotTheRightFit).PastDeclines[0], Reader.Employer), StringComparison.Ordinal);
    }

    [Fact]
    public void ForAndAgainst_AreToldApart_ByHalfOfWhatATermCouldBe()
    {
        var far = Only(Offer with { Deliveries = Deliveries.AtSchool, RadiusMiles = 100, Base = new EmployerConnect.Matching.Geography.GeoPoint(52.9, -2.2), Sectors = Sectors.Retail, DaysSinceConfirmed = 200 }, Request);
        Assert.Equal([TermKind.Distance, TermKind.Sector, TermKind.Freshness], far.Against.Select(term => term.Kind).Order());
        Assert.DoesNotContain(TermKind.Partnership, far.For.Concat(far.Against).Select(term => term.Kind));
        Assert.Equal(far.For.Select(term => term.Points).OrderDescending(), far.For.Select(term => term.Points));
        Assert.All(Only(Offer, Request).Against, term => Assert.Fail(term.Kind.ToString()));
    }

    [Theory]
    [InlineData(1_000, Fit.Great)]
    [InlineData(650, Fit.Great)]
    [InlineData(649, Fit.Good)]
    [InlineData(450, Fit.Good)]
    [InlineData(449, Fit.Fair)]
    [InlineData(0, Fit.Fair)]
    public void Words_BeginAtTheirShareOfAllPoints(int score, Fit fit) => Assert.Equal(fit, RankingWeights.Default.FitOf(score));

    private static DateOnly Date(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static RequestTerms Said(DeclineReason reason, DateOnly? date = null) => Request with
    {
        PastDeclines = [Past(reason, Offer, Request, 0) with { ForDate = date ?? Terms.Monday }],
    };

    private static PastDecline Past(DeclineReason reason, OfferTerms offer, RequestTerms request, int number) => new()
    {
        OfferId = offer.Id,
        RequestId = number % 3 == 2 ? offer.Id : request.Id,
        EmployerId = offer.EmployerId,
        Reason = reason,
        By = Decliner.School,
        SaidOn = new DateOnly(2026, 10, 12),
        ForDate = Terms.Monday.AddDays(number % 4),
        GroupSize = request.GroupSize,
        YearGroups = offer.YearGroups & request.YearGroups,
    };

    private static Suggestion Only(OfferTerms offer, RequestTerms request)
    {
        var plain = Assert.Single(Ranker.OffersFor(request, [offer], 1, Terms.Monday, RankingWeights.Default));
        Assert.Equal(Text(plain), Text(Assert.Single(OfferIndex.Build([offer], RankingWeights.Default, Terms.Monday).OffersFor(request, 1, Terms.Monday))));
        return plain;
    }

    private static bool Fits(OfferTerms offer, RequestTerms request) =>
        Ranker.OffersFor(request, [offer], 1, Terms.Monday, RankingWeights.Default).Count == 1;

    private static IReadOnlyList<Obstacle> Missed(OfferTerms offer, RequestTerms request) =>
        Assert.Single(Ranker.NearMisses(request, [offer], 1, Terms.Monday)).Obstacles;

    private static string Text(Suggestion one) => $"{one.OfferId} {one.Score} {one.Delivery} {one.DistanceMetres} {one.Slot} {string.Join(' ', one.PastDeclines)}";

    private static string Text(NearMiss one) => $"{one.OfferId} {one.DistanceMetres} {string.Join(' ', one.Obstacles)}";
}
