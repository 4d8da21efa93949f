using EmployerConnect.Matching;
using EmployerConnect.Web.Database;
using EmployerConnect.Web.Features.Matches;
using EmployerConnect.Web.Features.Shared;

namespace EmployerConnect.Web.Features.Safeguarding;

/// <summary>
/// What stands between a match and its next step (invariant 23): at agreement the volunteer who is named, at approval the
/// employer's documents too, by the rules that hold on the day of the encounter. Who is put down at booking is looked at
/// again there, and a trigger in the database looks last.
/// </summary>
public static class SafeguardingGate
{
    public static async Task<CheckAnswer> Ask(Work work, Guid matchId, DateOnly on)
    {
        var circumstances = await work.QueryOne<MatchCircumstances>(SafeguardingGateSql.Circumstances, new { matchId });
        return circumstances!.Ask(await CheckRuleStore.Current(work), on);
    }

    /// <summary>The strongest check that any of a session's matches needs.</summary>
    public static async Task<Clearance> Needed(Work work, IEnumerable<Guid> matchIds, DateOnly on)
    {
        var needed = Clearance.None;
        foreach (var id in matchIds)
        {
            var clearance = (await Ask(work, id, on)).Clearance;
            needed = clearance > needed ? clearance : needed;
        }

        return needed;
    }

    /// <summary>Null where nothing stands in the way of this step.</summary>
    public static async Task<Outcome?> Refuse(Work work, Match match, MatchEventKind kind)
    {
        if (kind is not (MatchEventKind.Agreed or MatchEventKind.Approved or MatchEventKind.Booked))
        {
            return null;
        }

        var answer = await Ask(work, match.Id, match.OnDate);
        return kind == MatchEventKind.Agreed
            ? await RefuseVolunteer(work, match, answer.Clearance)
            : await RefuseDocuments(work, match, answer.Documents);
    }

    /// <summary>For an approval without a booking: the volunteer who was named at agreement must be cleared still.</summary>
    public static async Task<Outcome?> RefuseVolunteer(Work work, Match match) =>
        await RefuseVolunteer(work, match, (await Ask(work, match.Id, match.OnDate)).Clearance);

    public static string NotCleared(string name, Clearance needed) =>
        $"{name} has no {Words(needed)} that is in date on the day, which this activity needs";

    private static async Task<Outcome?> RefuseVolunteer(Work work, Match match, Clearance needed)
    {
        if (needed == Clearance.None || match.VolunteerPersonId is not { } personId)
        {
            return null;
        }

        var volunteer = await work.QueryOne<VolunteerOnDay>(SafeguardingGateSql.Volunteer, new { personId, needed, onDate = match.OnDate });
        return volunteer is { IsCleared: true }
            ? null
            : Outcome.Invalid($"{NotCleared(volunteer?.Name ?? "This volunteer", needed)}: choose somebody else, or decide later who comes", "VolunteerId");
    }

    private static async Task<Outcome?> RefuseDocuments(Work work, Match match, CheckDocuments needed)
    {
        if (needed == CheckDocuments.None)
        {
            return null;
        }

        var seen = (await work.Query<CheckDocuments>(SafeguardingGateSql.Documents, new { employerId = match.EmployerId, onDate = match.OnDate }))
            .Aggregate(CheckDocuments.None, (all, one) => all | one);
        var missing = needed & ~seen;
        return missing == CheckDocuments.None
            ? null
            : Outcome.Invalid($"The employer's {CheckWords.Names(missing)} must be seen first, with a review date on or after {LondonTime.DateWords(match.OnDate)}: a co-ordinator records that once, on the employer's page under “Documents”");
    }

    private static string Words(Clearance needed) =>
        needed == Clearance.EnhancedDbsWithBarredList ? "enhanced DBS check with barred list" : "enhanced DBS check";
}
