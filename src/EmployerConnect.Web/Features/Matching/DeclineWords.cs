using EmployerConnect.Matching;
using EmployerConnect.Matching.Ranking;
using EmployerConnect.Web.Features.Matches;
using EmployerConnect.Web.Features.Shared;

namespace EmployerConnect.Web.Features.Matching;

/// <summary>A no of the past and what follows from it, one sentence each. Both sides of a match were told its reason, and nobody else is.</summary>
internal static class DeclineWords
{
    /// <summary>"Your school declined this in October: it is not the right fit for these pupils; it is suggested again from Wednesday 1 September 2027."</summary>
    public static string Sentence(PastDecline past, Reader reader) => $"{Said(past, reader)}; {Follows(past)}.";

    /// <summary>What a person who declines is told beside each reason.</summary>
    public static string Effect(DeclineReason reason) => reason switch
    {
        DeclineReason.DateDoesNotSuit => "The same offer is suggested for other dates.",
        DeclineReason.NoVolunteerFree => "The employer is suggested for other dates.",
        DeclineReason.TooFar => "The two are suggested to meet online only, until 1 September.",
        DeclineReason.GroupDoesNotFit => "This offer is suggested again for a group of another size.",
        DeclineReason.YearGroupDoesNotFit => "This offer is suggested again for other year groups.",
        DeclineReason.AlreadyArranged => "This offer is not suggested for this request again.",
        DeclineReason.AlreadyMet => "The two are not suggested to each other again until 1 September.",
        DeclineReason.TooManyRequests => "Your offers are suggested to no school for four weeks. Schools are told that you take no new requests until then, not why.",
        DeclineReason.NotTheRightFit => "This offer is not suggested to this school again until 1 September.",
        DeclineReason.ChangedPlans => "This offer is not suggested for this request for four weeks.",
        _ => throw new ArgumentOutOfRangeException(nameof(reason)),
    };

    private static string Said(PastDecline past, Reader reader)
    {
        var month = LondonTime.MonthWords(past.SaidOn, withYear: false);
        var reason = MatchWords.Reason(past.Reason);
        return past.By switch
        {
            Decliner.Hub => $"The hub did not approve this in {month}: {reason}",
            Decliner.School => $"{ReasonWords.Start(ReasonWords.School(reader))} declined this in {month}: {reason}",
            _ => $"{ReasonWords.Start(ReasonWords.Employer(reader))} declined this in {month}: {reason}",
        };
    }

    private static string Follows(PastDecline past) => past.Reason switch
    {
        DeclineReason.DateDoesNotSuit or DeclineReason.NoVolunteerFree => $"{LondonTime.DateWords(past.ForDate)} is left out",
        DeclineReason.TooFar => $"until {LondonTime.DateWords(past.CountsUntil)} only meeting online is suggested",
        DeclineReason.GroupDoesNotFit => "it is suggested again for a group of another size",
        DeclineReason.YearGroupDoesNotFit => "it is suggested again for other year groups",
        _ => $"it is suggested again from {LondonTime.DateWords(past.CountsUntil)}",
    };
}
