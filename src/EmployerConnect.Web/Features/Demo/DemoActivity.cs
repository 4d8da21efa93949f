using EmployerConnect.Matching;
using EmployerConnect.Web.Features.Safeguarding;

namespace EmployerConnect.Web.Features.Demo;

/// <summary>A kind of encounter as demo employers offer it and demo schools ask for it; {0} is the line of work.</summary>
internal sealed record DemoActivity(
    Activities Activity, string Title, string Description, string Purpose, string Outcomes,
    Deliveries Deliveries, int FirstYear, int LastYear, int Minutes, int GroupMinimum, int GroupMaximum, Benchmarks Benchmarks)
{
    private const Deliveries Here = Deliveries.AtSchool;
    private const Deliveries There = Deliveries.AtWorkplace;
    private const Benchmarks Employers = Benchmarks.Benchmark5;

    public static readonly DemoActivity[] All =
    [
        new(Activities.CareersTalk, "A working day in {0}", "Two of us tell how we came to {0}, what a day is like and what we earn. Half of the time is for questions.",
            "Pupils hear from people who do the work", "Each pupil can name two jobs and one way into them", Here | Deliveries.Virtual, 7, 13, 50, 8, 120, Employers | Benchmarks.Benchmark2),
        new(Activities.Assembly, "Ten jobs in {0} you may not know", "A lively twenty minutes with objects to pass round; a short quiz at the end.",
            "A whole year group meets an employer", "Pupils know three jobs that were new to them", Here, 5, 11, 20, 8, 300, Employers | Benchmarks.Benchmark2),
        new(Activities.MockInterview, "Mock interviews for {0}", "Ten minutes each with somebody who interviews for a living, and written feedback.",
            "Practice before the real interviews", "Each pupil has written feedback and one thing to work on", Here, 10, 13, 120, 6, 40, Employers | Benchmarks.Benchmark8),
        new(Activities.Mentoring, "A mentor from {0}", "One mentor meets the same small group once a month, at school and with staff nearby.",
            "Confidence for pupils who have yet to find a direction", "Each pupil sets a goal and reviews it", Here, 7, 14, 45, 2, 12, Employers | Benchmarks.Benchmark3),
        new(Activities.WorkplaceVisit, "See {0} from the inside", "A walk through the site in small groups, a task to try, and lunch with our apprentices.",
            "Pupils see a real workplace", "Each pupil has spoken to three people about their work", There, 7, 14, 150, 6, 30, Benchmarks.Benchmark6 | Employers),
        new(Activities.WorkShadowing, "A day beside somebody in {0}", "Pupils follow one person through the day and keep a diary.",
            "A close look at one job", "Each pupil writes what surprised them", There, 10, 14, 300, 1, 8, Benchmarks.Benchmark6),
        new(Activities.WorkExperience, "Work experience in {0}", "A planned placement with a named supervisor, tasks to do and feedback at the end.",
            "First experience of a workplace", "Each pupil has feedback from the employer for their record", There, 10, 13, 330, 1, 8, Benchmarks.Benchmark6),
        new(Activities.VirtualWorkExperience, "Online work experience in {0}", "A live briefing, a project in teams and a panel that hears the results.",
            "Experience of work without the journey", "Each team presents and gets feedback", Deliveries.Virtual, 10, 13, 240, 8, 60, Benchmarks.Benchmark6),
        new(Activities.Workshop, "Try it: a workshop on {0}", "A hands-on hour with our own tools and a problem that we really had.",
            "Pupils try what the work is like", "Each pupil solves one task and explains how", Here, 7, 13, 60, 6, 32, Employers | Benchmarks.Benchmark4),
        new(Activities.CareersFair, "A stall about {0}", "Two people, a table with things to try, and leaflets about ways in.",
            "Pupils meet many employers in one day", "Each pupil has asked two employers a question", Here, 7, 13, 180, 8, 400, Employers | Benchmarks.Benchmark2),
        new(Activities.CurriculumProject, "A real problem from {0}", "We bring a problem from our work and come back to hear what the class made of it.",
            "The subject is seen at work", "Each group presents a solution and is asked about it", Here, 7, 11, 100, 8, 32, Benchmarks.Benchmark4 | Employers),
        new(Activities.EnterpriseChallenge, "A day's challenge: {0}", "Teams plan, cost and pitch an idea; our people advise and judge.",
            "Working in teams to a deadline", "Each team pitches an idea with its costs", Here, 5, 11, 240, 8, 120, Employers),
    ];

    /// <summary>Which of them the firms offer: each firm its first, then the first ten a second.</summary>
    private static readonly int[] Offered =
    [
        0, 8, 0, 8, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 0, 3, 4, 2, 6,
        4, 0, 1, 3, 5, 8, 0, 10, 11, 1,
    ];

    public static int Offers => Offered.Length;

    public YearGroups Years => (YearGroups)Enumerable.Range(FirstYear, LastYear - FirstYear + 1).Sum(year => 1 << year);

    /// <summary>A mentor comes once a month; everybody else for the one encounter.</summary>
    public Frequencies Frequency => Activity == Activities.Mentoring ? Frequencies.Occasional : Frequencies.OneOff;

    public static DemoActivity Of(int offer) => All[Offered[offer]];

    public static DemoActivity Of(Activities activity) => All.Single(one => one.Activity == activity);
}
