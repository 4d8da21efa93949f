using System.Globalization;
using EmployerConnect.Matching;
using EmployerConnect.Web.Features.Accounts;
using EmployerConnect.Web.Features.Shared;

namespace EmployerConnect.Web.Features.Spreadsheets;

/// <summary>What people write into cells, in the field's own terms. Read sign by sign and word by word: no pattern that a long text could slow down.</summary>
public static class SheetWords
{
    private static readonly string[] DateShapes =
    [
        "d/M/yyyy", "d/M/yy", "yyyy-M-d", "d-M-yyyy", "d-M-yy", "d.M.yyyy", "d.M.yy", "d MMM yyyy", "d MMMM yyyy", "d MMM yy", "d-MMM-yyyy", "d-MMM-yy",
        "dddd d MMMM yyyy", "ddd d MMM yyyy", "dddd, d MMMM yyyy", "ddd d MMMM yyyy", "d/M/yyyy H:mm", "d/M/yyyy H:mm:ss", "yyyy-M-d H:mm:ss", "yyyy-M-dTHH:mm:ss",
    ];

    private static readonly string[] TimeShapes = ["H:mm", "H:mm:ss", "H.mm", "htt", "h tt", "h:mmtt", "h:mm tt", "h.mmtt", "h.mm tt", "h:mm:ss tt"];

    private static readonly Dictionary<string, Activities> Activity = Words(
        (Activities.CareersTalk, "talk careertalk speaker employertalk guestspeaker"),
        (Activities.Assembly, "careersassembly"),
        (Activities.MockInterview, "mockinterviews interview interviews interviewpractice"),
        (Activities.Mentoring, "mentor mentors"),
        (Activities.WorkplaceVisit, "visit sitevisit workplacevisits employervisit workvisit"),
        (Activities.WorkShadowing, "shadowing jobshadowing"),
        (Activities.WorkExperience, "wex placement workplacement"),
        (Activities.VirtualWorkExperience, "virtualwex vwex"),
        (Activities.Workshop, "workshops"),
        (Activities.CareersFair, "fair careerfair careersevent careersday"),
        (Activities.CurriculumProject, "project"),
        (Activities.EnterpriseChallenge, "challenge enterprise enterpriseday"));

    private static readonly Dictionary<string, Deliveries> Delivery = Words(
        (Deliveries.AtSchool, "school inschool college inperson facetoface"),
        (Deliveries.AtWorkplace, "workplace employer attheemployer onsite offsite"),
        (Deliveries.Virtual, "online teams zoom remote"));

    public static Activities? ReadActivity(string text) => Named<Activities>(text) ?? (Activity.TryGetValue(HeadingGuess.Signs(text), out var found) ? found : null);

    public static Deliveries? ReadDelivery(string text) => Named<Deliveries>(text) ?? (Delivery.TryGetValue(HeadingGuess.Signs(text), out var found) ? found : null);

    /// <summary>Where an activity takes place when nobody says.</summary>
    public static Deliveries UsualDelivery(Activities activity) => activity switch
    {
        Activities.WorkplaceVisit or Activities.WorkShadowing or Activities.WorkExperience => Deliveries.AtWorkplace,
        Activities.VirtualWorkExperience => Deliveries.Virtual,
        _ => Deliveries.AtSchool,
    };

    /// <summary>One sector or several with commas, each by its name or the beginning of it.</summary>
    public static Sectors? ReadSectors(string text)
    {
        var all = Sectors.None;
        var whole = Sector(text);
        foreach (var part in whole is null ? text.Split([',', ';', '/'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) : [])
        {
            if (Sector(part) is not { } one)
            {
                return null;
            }

            all |= one;
        }

        return whole ?? (all == Sectors.None ? null : all);
    }

    /// <summary>"Year 9", "9, 10", "7-9", "Y10 &amp; Y11", "KS4", "sixth form".</summary>
    public static YearGroups? ReadYears(string text)
    {
        var signs = HeadingGuess.Signs(text);
        var stage = signs switch
        {
            "ks2" or "keystage2" => YearGroups.Year5 | YearGroups.Year6,
            "ks3" or "keystage3" => YearGroups.Year7 | YearGroups.Year8 | YearGroups.Year9,
            "ks4" or "keystage4" => YearGroups.Year10 | YearGroups.Year11,
            "ks5" or "keystage5" or "sixthform" or "6thform" or "post16" => YearGroups.Year12 | YearGroups.Year13,
            _ => YearGroups.None,
        };
        return stage != YearGroups.None ? stage : ReadNumberedYears(text);
    }

    public static DateOnly? ReadDate(string text) =>
        DateOnly.TryParseExact(text, DateShapes, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out var date) ? date
        : DateTime.TryParseExact(text, DateShapes, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out var time) ? DateOnly.FromDateTime(time)
        : null;

    /// <summary>Minutes after midnight: "10:30", "10.30", "9am", "2:15 pm".</summary>
    public static int? ReadMinute(string text) =>
        TimeOnly.TryParseExact(text.ToUpperInvariant(), TimeShapes, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out var time) ? (time.Hour * 60) + time.Minute : null;

    /// <summary>"10:00 to 10:50" and "10:00-10:50" as their two halves; a single time as its first.</summary>
    public static (string From, string? To) Halves(string text)
    {
        foreach (var between in new[] { " to ", "–", "-", " until " })
        {
            if (text.IndexOf(between, StringComparison.OrdinalIgnoreCase) is > 0 and var at)
            {
                return (text[..at].Trim(), text[(at + between.Length)..].Trim());
            }
        }

        return (text, null);
    }

    public static string? ReadSize(string text) => Digits(text) switch
    {
        [var people] => Band(people),
        [1, 9] => "1 to 9",
        [10, 49 or 50] => "10 to 49",
        [50 or 51, 249 or 250] => "50 to 249",
        [250 or 251, ..] => "250 or more",
        _ => null,
    };

    public static bool? ReadYes(string text) => HeadingGuess.Signs(text) switch
    {
        "yes" or "y" or "true" or "1" or "x" => true,
        "no" or "n" or "false" or "0" => false,
        _ => null,
    };

    public static Role? ReadSchoolRole(string text) => HeadingGuess.Signs(text) switch
    {
        "careersleader" or "careerleader" or "careerslead" or "careerlead" or "leader" or "careers" or "headofcareers" or "careersadviser" or "careerscoordinator" => Role.CareersLeader,
        "enterpriseadviser" or "enterpriseadvisor" or "ea" or "adviser" or "advisor" => Role.EnterpriseAdviser,
        _ => null,
    };

    /// <summary>"9: 30, 10: 28", or for a single year group "58".</summary>
    public static Dictionary<int, int>? ReadReach(string text, YearGroups years)
    {
        var numbers = Digits(text);
        var known = Enumerable.Range(5, 10).Where(year => ((int)years & (1 << year)) != 0).ToList();
        if (numbers.Count == 1 && known.Count == 1)
        {
            return new Dictionary<int, int> { [known[0]] = numbers[0] };
        }

        var reach = new Dictionary<int, int>();
        for (var at = 0; at + 1 < numbers.Count; at += 2)
        {
            if (!known.Contains(numbers[at]) || !reach.TryAdd(numbers[at], numbers[at + 1]))
            {
                return null;
            }
        }

        return numbers.Count % 2 == 0 && reach.Count > 0 ? reach : null;
    }

    private static string Band(int people) => people switch
    {
        <= 9 => "1 to 9",
        <= 49 => "10 to 49",
        <= 249 => "50 to 249",
        _ => "250 or more",
    };

    private static YearGroups? ReadNumberedYears(string text)
    {
        var years = YearGroups.None;
        foreach (var part in text.Split([',', ';', '&', '/', '+'], StringSplitOptions.RemoveEmptyEntries).SelectMany(part => part.Split(" and ", StringSplitOptions.RemoveEmptyEntries)))
        {
            var numbers = Digits(part);
            var isRange = numbers is [var first, var last] && first < last && (part.Contains('-', StringComparison.Ordinal) || part.Contains('–', StringComparison.Ordinal) || part.Contains(" to ", StringComparison.OrdinalIgnoreCase));
            if ((numbers.Count != 1 && !isRange) || numbers.Any(number => number is < 5 or > 14))
            {
                return null;
            }

            for (var year = numbers[0]; year <= numbers[^1]; year++)
            {
                years |= (YearGroups)(1 << year);
            }
        }

        return years == YearGroups.None ? null : years;
    }

    private static List<int> Digits(string text)
    {
        var numbers = new List<int>();
        var from = -1;
        for (var at = 0; at <= text.Length; at++)
        {
            var isDigit = at < text.Length && char.IsAsciiDigit(text[at]);
            if (isDigit && from < 0)
            {
                from = at;
            }
            else if (!isDigit && from >= 0)
            {
                numbers.Add(int.TryParse(text.AsSpan(from, at - from), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : int.MaxValue);
                from = -1;
            }
        }

        return numbers;
    }

    private static Sectors? Sector(string text) => Named<Sectors>(text) ?? Begins(text);

    private static Sectors? Begins(string text)
    {
        var signs = HeadingGuess.Signs(text);
        var found = FieldWords.All<Sectors>().Where(one => signs.Length >= 4 && HeadingGuess.Signs(one.Name).StartsWith(signs, StringComparison.Ordinal)).ToList();
        return found.Count == 1 ? found[0].Value : null;
    }

    private static Dictionary<string, T> Words<T>(params (T Value, string Words)[] rows) =>
        rows.SelectMany(row => row.Words.Split(' ').Select(word => (Word: word, row.Value))).ToDictionary(one => one.Word, one => one.Value, StringComparer.Ordinal);

    private static T? Named<T>(string text)
        where T : struct, Enum
    {
        var signs = HeadingGuess.Signs(text);
        return FieldWords.All<T>().Where(one => HeadingGuess.Signs(one.Name) == signs || HeadingGuess.Signs(one.Name) == signs + "s").Select(one => (T?)one.Value).FirstOrDefault();
    }
}
