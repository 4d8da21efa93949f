using System.Text.RegularExpressions;
using CsCheck;
using EmployerConnect.Matching;
using EmployerConnect.Matching.Geography;
using EmployerConnect.Matching.Planning;
using EmployerConnect.Matching.Ranking;
using EmployerConnect.Web.Features.Matching;
using EmployerConnect.Web.Features.Shared;

namespace EmployerConnect.Tests.Matching;

public sealed partial class WordsTests
{
    private static readonly Reader[] Readers = Enum.GetValues<Reader>();

    [Fact]
    public void EveryTerm_OfEveryKindAndValue_IsOneSentence_ForEveryReader()
    {
        foreach (var term in EveryTerm())
        {
            foreach (var reader in Readers)
            {
                AssertIsOneSentence(ReasonWords.Sentence(term, reader));
                AssertIsOneSentence(ReasonWords.Sentence(term, reader, "the Severn estuary"));
            }
        }
    }

    [Fact]
    public void EveryObstacle_IsOneSentence_ForEveryReader() =>
        Terms.Requests.Select(Terms.Offers.List[10]).Sample(
            (request, offers) =>
            {
                foreach (var obstacle in Ranker.NearMisses(request, offers, 10, Terms.Monday, 99).SelectMany(miss => miss.Obstacles))
                {
                    Assert.All(Readers, reader => AssertIsOneSentence(ObstacleWords.Sentence(obstacle, reader)));
                }
            },
            iter: 500);

    [Fact]
    public void Reasons_OfRealSuggestions_SayNothingTwice_MostPointsFirst() =>
        Terms.Requests.Select(Terms.Offers.List[25]).Sample(
            (request, offers) =>
            {
                foreach (var one in Ranker.OffersFor(request, offers, 5, Terms.Monday, RankingWeights.Default))
                {
                    var reasons = ReasonWords.Reasons(one.Terms, Reader.School);
                    Assert.Distinct(reasons);
                    Assert.All(reasons, AssertIsOneSentence);
                }
            },
            iter: 300);

    [Theory]
    [InlineData(4.2, "4.2 miles from your school in a straight line.")]
    [InlineData(1.04, "1 mile from your school in a straight line.")]
    [InlineData(0.96, "1 mile from your school in a straight line.")]
    [InlineData(12.0, "12 miles from your school in a straight line.")]
    [InlineData(0.01, "Less than a tenth of a mile from your school in a straight line.")]
    [InlineData(9.96, "10 miles from your school in a straight line.")]
    [InlineData(42.4, "42 miles from your school in a straight line.")]
    [InlineData(0, "Less than a tenth of a mile from your school in a straight line.")]
    [InlineData(double.NaN, "Nobody has to travel, because it is online.")]
    public void Distance_HasItsNumberAndUnit(double miles, string sentence) =>
        Assert.Equal(sentence, ReasonWords.Sentence(new Term(TermKind.Distance, 0.5, 1, miles, 0, true), Reader.School));

    [Theory]
    [InlineData(0, 0, "The employer has not been asked in the last 90 days.")]
    [InlineData(1, 0, "The employer has been asked once in the last 90 days, today.")]
    [InlineData(1, 1, "The employer has been asked once in the last 90 days, 1 day ago.")]
    [InlineData(3, 41, "The employer has been asked 3 times in the last 90 days, most recently 41 days ago.")]
    public void Load_SaysHowOftenAndHowLately(int times, int days, string sentence) =>
        Assert.Equal(sentence, ReasonWords.Sentence(new Term(TermKind.Load, 0.5, 1, times, days, true), Reader.School));

    [Theory]
    [InlineData(38.4, "38 miles from your school by the nearest crossing, because the Severn estuary lies between.")]
    [InlineData(4.2, "4.2 miles from your school by the nearest crossing, because the Severn estuary lies between.")]
    [InlineData(double.NaN, "Nobody has to travel, because it is online.")]
    public void Distance_RoundABarrier_SaysWhatLiesBetween(double miles, string sentence) =>
        Assert.Equal(sentence, ReasonWords.Sentence(new Term(TermKind.Distance, 0.5, 1, miles, 0, true), Reader.School, "the Severn estuary"));

    [Fact]
    public void EveryReasonOfAPair_WhateverItsTermsAreTogether_IsOneSentence()
    {
        // One value of each kind at a time beside every value of each other kind would be the same sentences again: a
        // sentence depends on its own term, the reader and what lies between, and on nothing else.
        var byKind = EveryTerm().GroupBy(term => term.Kind).ToList();
        Assert.Equal(Enum.GetValues<TermKind>(), byKind.Select(kind => kind.Key).Order());
        Gen.Int[0, int.MaxValue].Array[byKind.Count].Sample(
            picks =>
            {
                var terms = byKind.Select((kind, i) => kind.ElementAt(picks[i] % kind.Count()) with { Points = 1 + (picks[i] % 500) }).ToList();
                foreach (var reader in Readers)
                {
                    var reasons = ReasonWords.Reasons(terms, reader, picks[0] % 2 == 0 ? "the Wash" : null);
                    Assert.Equal(terms.Count(term => term.Asked), reasons.Count);
                    Assert.Distinct(reasons);
                    Assert.All(reasons, AssertIsOneSentence);
                }
            },
            iter: 300);
    }

    [Theory]
    [InlineData(Fit.Great, "Great fit", "green")]
    [InlineData(Fit.Good, "Good fit", "blue")]
    [InlineData(Fit.Fair, "Fair fit", "grey")]
    public void EveryFit_HasItsWordAndColour(Fit fit, string words, string colour) =>
        Assert.Equal((words, colour), (SuggestionWords.Words(fit), SuggestionWords.Colour(fit)));

    [Fact]
    public void Reasons_AreWhatACareersLeaderWouldRead()
    {
        var suggestion = Ranker.OffersFor(Terms.Request(), [Terms.Offer()], 1, Terms.Monday, RankingWeights.Default).Single();

        Assert.Equal(
            [
                "Covers digital and technology, which your school asked for.",
                "6 miles from your school in a straight line.",
                "Year 9 at your school has not met an employer this school year.",
                "Serves Benchmark 5, which your school asked for.",
                "The employer has not been asked in the last 90 days.",
                "Takes place in person at your school.",
                "Serves Benchmark 5, for which your school has had no encounter this school year.",
                "Your school has had 1 encounter this school year.",
                "The employer confirmed this offer today.",
            ],
            ReasonWords.Reasons(suggestion.Terms, Reader.School));
        Assert.Contains("6 miles from you in a straight line.", ReasonWords.Reasons(suggestion.Terms, Reader.Employer));
    }

    [Fact]
    public void Obstacles_SayWhatIsInTheWay()
    {
        Says("It is 12.1 miles away and the employer travels up to 12 miles.", new TooFar(12.04, 12, Deliveries.AtSchool), Reader.School);
        Says("It is 12.1 miles away and you travel up to 1 mile.", new TooFar(12.04, 1, Deliveries.AtSchool), Reader.Employer);
        Says("It is 38.1 miles away by the nearest crossing (the Severn estuary lies between) and the employer travels up to 20 miles.",
            new TooFar(38.04, 20, Deliveries.AtSchool) { Barrier = "the Severn estuary" }, Reader.School);
        Says("It is 1 mile away by the nearest crossing (the Thames lies between) and you do not travel.",
            new TooFar(1, 0, Deliveries.AtSchool) { Barrier = "the Thames" }, Reader.Employer);
        Says("No way by road is known, because the Solent lies between.",
            new TooFar(Way.NoWayMetres / Distance.MetresPerMile, 20, Deliveries.AtSchool) { Barrier = "the Solent" }, Reader.School);
        Says("It is 2 miles away and your school does not travel.", new TooFar(2, 0, Deliveries.AtWorkplace), Reader.School);
        Says("The offer is for Years 7 to 9 and 12 and the request for Year 10.",
            new NoCommonYearGroup(YearGroups.Year7 | YearGroups.Year8 | YearGroups.Year9 | YearGroups.Year12, YearGroups.Year10), Reader.Hub);
        Says("The offer is for an assembly and your school asked for a careers talk or mentoring.",
            new NoCommonActivity(Activities.Assembly, Activities.CareersTalk | Activities.Mentoring), Reader.School);
        Says("No date suits both: it takes 50 minutes and the longest time in common is 1 minute.", new NoCommonTime(50, 1), Reader.School);
        Says("The activity needs an enhanced DBS check and none of your volunteers holds one in date.",
            new NoClearance(Clearance.EnhancedDbs, Clearance.None), Reader.Employer);
        Says("The employer's volunteers have no day left.", new NoVolunteerDays(), Reader.School);
        Says("The group of 31 pupils is larger than the 30 that the offer takes.", new GroupTooLarge(31, 30), Reader.School);
    }

    [Fact]
    public void EveryValueOfTheVocabulary_HasItsOwnName()
    {
        AssertNamed<Activities>();
        AssertNamed<Deliveries>();
        AssertNamed<Sectors>();
        AssertNamed<Subjects>();
        AssertNamed<YearGroups>();
        AssertNamed<Benchmarks>();
        AssertNamed<Weekdays>();
        AssertNamed<SchoolSetting>();
        Assert.All(Enum.GetValues<Clearance>(), value => Assert.NotEmpty(FieldWords.Name(value)));
        Assert.All(Enum.GetValues<Fit>(), value => Assert.NotEmpty(FieldWords.Name(value)));
        Assert.Equal("Careers talk", FieldWords.Name(Activities.CareersTalk));
        Assert.Equal("Benchmark 5: Encounters with employers and employees", FieldWords.Title(Benchmarks.Benchmark5));
        Assert.Throws<ArgumentOutOfRangeException>(() => FieldWords.Name(Activities.None));
    }

    [Theory]
    [InlineData(YearGroups.None, "")]
    [InlineData(YearGroups.Year9, "Year 9")]
    [InlineData(YearGroups.Year9 | YearGroups.Year10, "Years 9 and 10")]
    [InlineData(YearGroups.Year7 | YearGroups.Year8 | YearGroups.Year9, "Years 7 to 9")]
    [InlineData(YearGroups.Year5 | YearGroups.Year9 | YearGroups.Year10 | YearGroups.Year13, "Years 5, 9, 10 and 13")]
    [InlineData((YearGroups)0x7FE0, "Years 5 to 14")]
    public void Years_ReadAsPeopleSayThem(YearGroups years, string words) => Assert.Equal(words, FieldWords.Years(years));

    [Fact]
    public void List_HoldsTheValuesOfAMaskInOrder() =>
        Assert.Equal(
            [(Sectors.Finance, "Finance"), (Sectors.Health, "Health")], FieldWords.List(Sectors.Health | Sectors.Finance));

    private static IEnumerable<Term> EveryTerm()
    {
        double[] miles = [0, 0.04, 0.05, 0.1, 0.95, 1, 1.04, 1.05, 9.96, 42, 1_000, double.NaN];
        int[] counts = [0, 1, 2, 3, 365, 1_000_000];
        foreach (var asked in new[] { true, false })
        {
            foreach (var mask in Enumerable.Range(0, 1 << 4).Select(bits => bits | (bits << 10)))
            {
                yield return new Term(TermKind.Sector, 0, 0, 0, mask, asked);
                yield return new Term(TermKind.Subject, 0, 0, 0, mask, asked);
                yield return new Term(TermKind.Benchmark, 0, 0, 0, (mask << 1) & 0x1FE, asked);
            }
        }

        for (var years = 0; years < 1 << 10; years++)
        {
            yield return new Term(TermKind.YearGroupNeed, 0, 0, 0, years << 5, true);
            yield return new Term(TermKind.BenchmarkNeed, 0, 0, 0, (years << 1) & 0x1FE, true);
        }

        foreach (var delivery in new[] { Deliveries.AtSchool, Deliveries.AtWorkplace, Deliveries.Virtual })
        {
            yield return new Term(TermKind.Delivery, 1, 1, 0, (int)delivery, true);
        }

        foreach (var one in miles)
        {
            yield return new Term(TermKind.Distance, 1, 1, one, 0, true);
        }

        foreach (var count in counts)
        {
            yield return new Term(TermKind.EncounterNeed, 1, 1, count, 0, true);
            yield return new Term(TermKind.Freshness, 1, 1, count, 0, true);
            foreach (var days in new[] { 0, 1, 2, 89 })
            {
                yield return new Term(TermKind.Load, 1, 1, count, days, true);
            }
        }

        for (var setting = 0; setting < 8; setting++)
        {
            yield return new Term(TermKind.Setting, 1, 1, 0, setting, true);
        }

        yield return new Term(TermKind.Partnership, 0, 0, 0, 0, true);
        yield return new Term(TermKind.Partnership, 1, 1, 0, 0, true);
    }

    private static void AssertNamed<T>()
        where T : struct, Enum
    {
        var all = FieldWords.All<T>();
        Assert.Equal(Enum.GetValues<T>().Where(value => !value.Equals(default(T))), all.Select(one => one.Value));
        Assert.Distinct(all.Select(one => one.Name));
        Assert.All(all, one => Assert.Matches("^[A-Z][A-Za-z0-9 ]+$", one.Name));
    }

    private static void Says(string sentence, Obstacle obstacle, Reader reader) =>
        Assert.Equal(sentence, ObstacleWords.Sentence(obstacle, reader));

    // Capital first, full stop last and nowhere else but in numbers, no double or stray blanks, no plural of
    // one and no singular of many, no "a assembly", no subject doubled or missing its verb.
    private static void AssertIsOneSentence(string sentence)
    {
        Assert.Matches(@"^[A-Z0-9][^.!?]*(\.\d[^.!?]*)*\.$", sentence);
        Assert.DoesNotMatch(@"  | [,.;:]|,\.|, and\b|\b(\w+) \1\b", sentence);
        Assert.DoesNotMatch(@"(?<![\d.,])1 (miles|days|times|encounters|minutes|pupils)\b", sentence);
        Assert.DoesNotMatch(@"(?<![\d.,])(0|[2-9]|\d\d+|\d+\.\d|[\d,]+\d\d\d) (mile|day|time|encounter|minute|pupil)\b", sentence);
        Assert.DoesNotMatch(@"\b[Aa] [aeiou]|\b[Aa]n [^aeiou]", sentence);
        Assert.DoesNotMatch(@"\b[Yy]ou (has|does|travels)\b|(^The|^Your|(?<!school |You )and the|(?<!school )and your) (school|employer) (have|do|travel)\b", sentence);
        Assert.DoesNotMatch(@"Year \d+( to|,| and) \d|Years \d+ at|(Year \d+) at [a-z ]+ have|Years [^.]* has not", sentence);
        Assert.True(Verb().IsMatch(sentence) || sentence.Contains(" from ", StringComparison.Ordinal), sentence);
    }

    [GeneratedRegex(@"\b(is|has|have|asked|covers|serves|serve|takes|confirmed|work|worked|needs|suits|lies)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Verb();
}
