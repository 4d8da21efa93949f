using EmployerConnect.Matching;

namespace EmployerConnect.Web.Features.Shared.Purposes;

/// <summary>Sentences to begin from, for each kind of activity.</summary>
internal static class MeaningExamples
{
    private static readonly Meaning Talk = new(
        "Pupils hear from somebody who does the work what it is really like.",
        "Each pupil can name two jobs and one way into them.",
        "Pupils put the questions that they wrote in tutor time; half of the session is theirs.",
        "In the next tutor time each pupil notes what surprised them and what they want to find out.");

    private static readonly Meaning Interview = new(
        "Pupils practise an interview before it matters.",
        "Each pupil knows one strength and one thing to work on.",
        "Each pupil is interviewed for ten minutes, and asks a question of their own.",
        "Pupils read their written feedback with their tutor and set a goal.");

    private static readonly Meaning Mentor = new(
        "Pupils who have yet to find a direction get somebody to think it through with.",
        "Each pupil sets a goal, and says what the next step is.",
        "Pupils choose what each meeting is about.",
        "At the end of each meeting pupils write down what they will do until the next.");

    private static readonly Meaning Workplace = new(
        "Pupils see a real workplace and the many jobs in it.",
        "Each pupil can describe three jobs and what they have in common.",
        "Pupils try a task, and interview somebody at work.",
        "Back at school each pupil tells the class about one person they met.");

    private static readonly Meaning Placement = new(
        "Pupils get experience of work, with somebody who guides them.",
        "Each pupil has the employer's feedback on two skills.",
        "Pupils do tasks of their own and talk them over with their supervisor every day.",
        "Pupils keep a diary and discuss it with their careers leader afterwards.");

    private static readonly Meaning Project = new(
        "Pupils meet the subject as it is used at work.",
        "Each group can explain how it came to its solution.",
        "Pupils work on a real problem in groups and present what they found.",
        "Groups say what they would do differently, and which skills they used.");

    public static Meaning For(Activities activities) => FieldWords.List(activities).Select(one => Of(one.Value)).FirstOrDefault(Talk);

    private static Meaning Of(Activities activity) => activity switch
    {
        Activities.MockInterview => Interview,
        Activities.Mentoring => Mentor,
        Activities.WorkplaceVisit => Workplace,
        Activities.WorkShadowing or Activities.WorkExperience or Activities.VirtualWorkExperience => Placement,
        Activities.Workshop or Activities.CurriculumProject or Activities.EnterpriseChallenge => Project,
        _ => Talk,
    };
}
