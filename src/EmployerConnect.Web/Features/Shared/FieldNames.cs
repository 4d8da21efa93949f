using System.Numerics;
using System.Runtime.CompilerServices;
using EmployerConnect.Matching;
using EmployerConnect.Matching.Ranking;
using EmployerConnect.Web.Features.Safeguarding;

namespace EmployerConnect.Web.Features.Shared;

/// <summary>The name of every value of the vocabulary, as a label.</summary>
internal static class FieldNames
{
    private static readonly Dictionary<Type, Dictionary<int, string>> Tables = new()
    {
        [typeof(Activities)] = Table<Activities>(
            (Activities.CareersTalk, "Careers talk"),
            (Activities.Assembly, "Assembly"),
            (Activities.MockInterview, "Mock interview"),
            (Activities.Mentoring, "Mentoring"),
            (Activities.WorkplaceVisit, "Workplace visit"),
            (Activities.WorkShadowing, "Work shadowing"),
            (Activities.WorkExperience, "Work experience"),
            (Activities.VirtualWorkExperience, "Virtual work experience"),
            (Activities.Workshop, "Workshop"),
            (Activities.CareersFair, "Careers fair"),
            (Activities.CurriculumProject, "Curriculum project"),
            (Activities.EnterpriseChallenge, "Enterprise challenge")),
        [typeof(Supervisions)] = Table<Supervisions>(
            (Supervisions.Supervised, "School staff are there all the time"),
            (Supervisions.Unsupervised, "Alone with pupils, even for a short time")),
        [typeof(Frequencies)] = Table<Frequencies>(
            (Frequencies.OneOff, "Once"),
            (Frequencies.Occasional, "On up to three days in any 30"),
            (Frequencies.Regular, "On more than three days in any 30"),
            (Frequencies.Overnight, "Overnight, between 2am and 6am")),
        [typeof(AgeBands)] = Table<AgeBands>(
            (AgeBands.Under16, "Under 16"),
            (AgeBands.From16, "16 and over")),
        [typeof(CheckDocuments)] = Table<CheckDocuments>(
            (CheckDocuments.RiskAssessment, "Risk assessment"),
            (CheckDocuments.EmployersLiability, "Employers' liability insurance")),
        [typeof(Deliveries)] = Table<Deliveries>(
            (Deliveries.AtSchool, "At school"),
            (Deliveries.AtWorkplace, "At the workplace"),
            (Deliveries.Virtual, "Virtual")),
        [typeof(Sectors)] = Table<Sectors>(
            (Sectors.AgricultureAndLand, "Agriculture and land"),
            (Sectors.ArtsAndMedia, "Arts and media"),
            (Sectors.BusinessAndAdministration, "Business and administration"),
            (Sectors.Charity, "Charity"),
            (Sectors.Construction, "Construction"),
            (Sectors.DigitalAndTechnology, "Digital and technology"),
            (Sectors.EducationAndChildcare, "Education and childcare"),
            (Sectors.EnergyAndUtilities, "Energy and utilities"),
            (Sectors.Engineering, "Engineering"),
            (Sectors.Finance, "Finance"),
            (Sectors.Health, "Health"),
            (Sectors.HospitalityAndTourism, "Hospitality and tourism"),
            (Sectors.LawAndJustice, "Law and justice"),
            (Sectors.Manufacturing, "Manufacturing"),
            (Sectors.PropertyAndHousing, "Property and housing"),
            (Sectors.PublicService, "Public service"),
            (Sectors.Retail, "Retail"),
            (Sectors.Science, "Science"),
            (Sectors.SocialCare, "Social care"),
            (Sectors.SportAndLeisure, "Sport and leisure"),
            (Sectors.TransportAndLogistics, "Transport and logistics")),
        [typeof(Subjects)] = Table<Subjects>(
            (Subjects.ArtAndDesign, "Art and design"),
            (Subjects.Biology, "Biology"),
            (Subjects.Business, "Business"),
            (Subjects.Chemistry, "Chemistry"),
            (Subjects.Computing, "Computing"),
            (Subjects.DesignAndTechnology, "Design and technology"),
            (Subjects.Drama, "Drama"),
            (Subjects.Economics, "Economics"),
            (Subjects.English, "English"),
            (Subjects.FoodAndNutrition, "Food and nutrition"),
            (Subjects.Geography, "Geography"),
            (Subjects.History, "History"),
            (Subjects.Languages, "Languages"),
            (Subjects.Mathematics, "Mathematics"),
            (Subjects.Media, "Media"),
            (Subjects.Music, "Music"),
            (Subjects.PersonalDevelopment, "Personal development"),
            (Subjects.PhysicalEducation, "Physical education"),
            (Subjects.Physics, "Physics"),
            (Subjects.Psychology, "Psychology")),
        [typeof(YearGroups)] = Enum.GetValues<YearGroups>().Where(year => year != YearGroups.None)
            .ToDictionary(year => (int)year, year => $"Year {BitOperations.TrailingZeroCount((int)year)}"),
        [typeof(Benchmarks)] = Enum.GetValues<Benchmarks>().Where(one => one != Benchmarks.None)
            .ToDictionary(one => (int)one, one => $"Benchmark {BitOperations.TrailingZeroCount((int)one)}"),
        [typeof(Weekdays)] = Enum.GetValues<Weekdays>().Where(day => day != Weekdays.None)
            .ToDictionary(day => (int)day, day => $"{day}"),
        [typeof(Clearance)] = Table<Clearance>(
            (Clearance.None, "No check"),
            (Clearance.EnhancedDbs, "Enhanced DBS check"),
            (Clearance.EnhancedDbsWithBarredList, "Enhanced DBS check with barred lists")),
        [typeof(SchoolSetting)] = Table<SchoolSetting>(
            (SchoolSetting.Special, "Special school"),
            (SchoolSetting.PupilReferralUnit, "Pupil referral unit"),
            (SchoolSetting.Rural, "Rural school")),
        [typeof(Fit)] = Table<Fit>((Fit.Fair, "Fair fit"), (Fit.Good, "Good fit"), (Fit.Great, "Great fit")),
    };

    /// <summary>A type's names by number.</summary>
    public static IReadOnlyDictionary<int, string> Of<T>()
        where T : struct, Enum => Tables[typeof(T)];

    private static Dictionary<int, string> Table<T>(params (T Value, string Name)[] rows)
        where T : struct, Enum =>
        rows.ToDictionary(row => Unsafe.BitCast<T, int>(row.Value), row => row.Name);
}
