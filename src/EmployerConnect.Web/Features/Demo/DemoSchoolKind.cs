using EmployerConnect.Matching;
using EmployerConnect.Matching.Ranking;

namespace EmployerConnect.Web.Features.Demo;

/// <summary>A kind of school as the register names it, with the year groups it teaches.</summary>
internal sealed record DemoSchoolKind(string Ending, string TypeName, string Phase, int LowAge, int HighAge, int Pupils, SchoolSetting Setting)
{
    public static readonly DemoSchoolKind Secondary = new("School", "Academy converter", "Secondary", 11, 16, 910, SchoolSetting.None);
    public static readonly DemoSchoolKind WithSixthForm = new("High School", "Community school", "Secondary", 11, 18, 1240, SchoolSetting.None);
    public static readonly DemoSchoolKind Middle = new("Middle School", "Community school", "Middle deemed secondary", 9, 13, 480, SchoolSetting.None);
    public static readonly DemoSchoolKind Special = new("Special School", "Foundation special school", "Not applicable", 11, 19, 120, SchoolSetting.Special);
    public static readonly DemoSchoolKind Alternative = new("Centre", "Pupil referral unit", "Not applicable", 13, 16, 60, SchoolSetting.PupilReferralUnit);
    public static readonly DemoSchoolKind Rural = new("Village College", "Academy converter", "Secondary", 11, 16, 540, SchoolSetting.Rural);
    public static readonly DemoSchoolKind SixthForm = new("Sixth Form College", "Further education", "16 plus", 16, 18, 830, SchoolSetting.None);

    /// <summary>A pupil is 11 when Year 7 begins, and 18 when Year 13 ends.</summary>
    public YearGroups Years => (YearGroups)Enumerable.Range(LowAge - 4, HighAge - LowAge).Sum(year => 1 << year);

    public static DemoSchoolKind Of(int hub, int number) => number switch
    {
        1 or 7 or 13 => WithSixthForm,
        4 when hub == 0 => Middle,
        5 => Special,
        8 => Alternative,
        10 or 11 => Rural,
        12 => SixthForm,
        _ => Secondary,
    };
}
