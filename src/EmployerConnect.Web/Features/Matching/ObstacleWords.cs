using EmployerConnect.Matching;
using EmployerConnect.Matching.Geography;
using EmployerConnect.Matching.Planning;
using EmployerConnect.Matching.Ranking;
using EmployerConnect.Web.Features.Shared;

namespace EmployerConnect.Web.Features.Matching;

/// <summary>Why a pair does not fit and what would make it fit, one English sentence each.</summary>
internal static class ObstacleWords
{
    private const double NoWayMiles = Way.NoWayMetres / Distance.MetresPerMile;

    public static string Sentence(Obstacle obstacle, Reader reader) => obstacle switch
    {
        NoCommonActivity one =>
            $"The offer is for {FieldWords.Articled(one.Offered, "and")} and {Asker(reader)} asked for {FieldWords.Articled(one.Asked, "or")}.",
        NoCommonYearGroup one =>
            $"The offer is for {FieldWords.Years(one.Offered)} and the request for {FieldWords.Years(one.Asked)}.",
        NoCommonDelivery one =>
            $"The offer is {Places(one.Offered, reader)} and {Asker(reader)} asked for it {Places(one.Asked, reader)}.",
        PlaceUnknown one => Unknown(one, reader),
        TooFar one => TooFar(one, reader),
        NoCommonTime { LongestMinutes: 0 } =>
            "No date suits both: the two sides share no date and time.",
        NoCommonTime one =>
            $"No date suits both: it takes {ReasonWords.Count(one.NeededMinutes, "minute")} and the longest time in common is {ReasonWords.Count(one.LongestMinutes, "minute")}.",
        NoSessionsLeft => "The offer has no session left.",
        NothingMoreAsked => "The request has been met already.",
        NoVolunteerDays => "The employer's volunteers have no day left.",
        GroupTooLarge one =>
            $"The group of {ReasonWords.Count(one.Size, "pupil")} is larger than the {one.Maximum} that the offer takes.",
        GroupTooSmall one =>
            $"The group of {ReasonWords.Count(one.Size, "pupil")} is smaller than the {one.Minimum} that the offer is run for.",
        NoClearance one =>
            $"The activity needs an {Check(one.Needed)} and {NoVolunteer(reader)} holds one in date.",
        AskedToRest => $"{ReasonWords.Start(ReasonWords.Employer(reader))} {(reader == Reader.Employer ? "take" : "takes")} no new requests for some weeks.",
        DeclinedBefore one => DeclineWords.Sentence(one.Decline, reader),
        _ => throw new ArgumentOutOfRangeException(nameof(obstacle), obstacle.GetType().Name, "No such obstacle."),
    };

    private static string Asker(Reader reader) => ReasonWords.School(reader);

    private static string Places(Deliveries deliveries, Reader reader) =>
        FieldWords.Join([.. FieldWords.List(deliveries).Select(one => FieldWords.Where(one.Value, reader))], "or");

    private static string Unknown(PlaceUnknown one, Reader reader)
    {
        var employer = reader == Reader.Employer ? "your workplace" : "the employer's workplace";
        return (one.SchoolIsUnknown, one.EmployerIsUnknown) switch
        {
            (true, true) => $"Neither {ReasonWords.School(reader)} nor {employer} has a postcode that we know, so the distance is unknown.",
            (true, false) => $"{ReasonWords.Start(ReasonWords.School(reader))} has no postcode that we know, so the distance is unknown.",
            _ => $"{ReasonWords.Start(employer)} has no postcode that we know, so the distance is unknown.",
        };
    }

    private static string TooFar(TooFar one, Reader reader)
    {
        var traveller = one.Delivery == Deliveries.AtSchool
            ? ReasonWords.Employer(reader)
            : ReasonWords.School(reader);
        var radius = one.RadiusMiles > 0
            ? $"{traveller} {Verb(traveller, "travel")} up to {ReasonWords.Miles(one.RadiusMiles, MidpointRounding.ToNegativeInfinity)}"
            : $"{traveller} {Verb(traveller, "do")} not travel";
        if (one is { Barrier: { } water, DistanceMiles: >= NoWayMiles })
        {
            return $"No way by road is known, because {water} lies between.";
        }

        var round = one.Barrier is null ? "" : $" by the nearest crossing ({one.Barrier} lies between)";
        // Up and down, so that 10.04 miles is never "10 miles" beside a radius of 10.
        return $"It is {ReasonWords.Miles(one.DistanceMiles, MidpointRounding.ToPositiveInfinity)} away{round} and {radius}.";
    }

    private static string Verb(string subject, string verb)
    {
        if (subject == "you")
        {
            return verb;
        }

        return verb == "do" ? "does" : verb + "s";
    }

    private static string Check(Clearance needed) =>
        FieldWords.InSentence(FieldWords.Name(needed));

    private static string NoVolunteer(Reader reader) =>
        reader == Reader.Employer ? "none of your volunteers" : "no volunteer of the employer";
}
