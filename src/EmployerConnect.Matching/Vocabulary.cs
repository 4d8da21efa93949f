namespace EmployerConnect.Matching;

// The field's own words as sets. Each set is a mask so that "anything in common" is one AND;
// the numbers stand in databases and never change their meaning.

/// <summary>Kinds of encounter. An offer has exactly one; a request may accept several.</summary>
[Flags]
public enum Activities
{
    None = 0,
    CareersTalk = 1 << 0,
    Assembly = 1 << 1,
    MockInterview = 1 << 2,
    Mentoring = 1 << 3,
    WorkplaceVisit = 1 << 4,
    WorkShadowing = 1 << 5,
    WorkExperience = 1 << 6,
    VirtualWorkExperience = 1 << 7,
    Workshop = 1 << 8,
    CareersFair = 1 << 9,
    CurriculumProject = 1 << 10,
    EnterpriseChallenge = 1 << 11,
}

/// <summary>Where an encounter happens.</summary>
[Flags]
public enum Deliveries
{
    None = 0,
    AtSchool = 1 << 0,
    AtWorkplace = 1 << 1,
    Virtual = 1 << 2,
}

/// <summary>Sectors of work, grouped as careers teams speak of them.</summary>
[Flags]
public enum Sectors
{
    None = 0,
    AgricultureAndLand = 1 << 0,
    ArtsAndMedia = 1 << 1,
    BusinessAndAdministration = 1 << 2,
    Charity = 1 << 3,
    Construction = 1 << 4,
    DigitalAndTechnology = 1 << 5,
    EducationAndChildcare = 1 << 6,
    EnergyAndUtilities = 1 << 7,
    Engineering = 1 << 8,
    Finance = 1 << 9,
    Health = 1 << 10,
    HospitalityAndTourism = 1 << 11,
    LawAndJustice = 1 << 12,
    Manufacturing = 1 << 13,
    PropertyAndHousing = 1 << 14,
    PublicService = 1 << 15,
    Retail = 1 << 16,
    Science = 1 << 17,
    SocialCare = 1 << 18,
    SportAndLeisure = 1 << 19,
    TransportAndLogistics = 1 << 20,
}

/// <summary>School subjects that an encounter can be tied to (Gatsby Benchmark 4).</summary>
[Flags]
public enum Subjects
{
    None = 0,
    ArtAndDesign = 1 << 0,
    Biology = 1 << 1,
    Business = 1 << 2,
    Chemistry = 1 << 3,
    Computing = 1 << 4,
    DesignAndTechnology = 1 << 5,
    Drama = 1 << 6,
    Economics = 1 << 7,
    English = 1 << 8,
    FoodAndNutrition = 1 << 9,
    Geography = 1 << 10,
    History = 1 << 11,
    Languages = 1 << 12,
    Mathematics = 1 << 13,
    Media = 1 << 14,
    Music = 1 << 15,
    PersonalDevelopment = 1 << 16,
    PhysicalEducation = 1 << 17,
    Physics = 1 << 18,
    Psychology = 1 << 19,
}

/// <summary>School year groups 5 to 14; the bit is the year itself.</summary>
[Flags]
public enum YearGroups
{
    None = 0,
    Year5 = 1 << 5,
    Year6 = 1 << 6,
    Year7 = 1 << 7,
    Year8 = 1 << 8,
    Year9 = 1 << 9,
    Year10 = 1 << 10,
    Year11 = 1 << 11,
    Year12 = 1 << 12,
    Year13 = 1 << 13,
    Year14 = 1 << 14,
}

/// <summary>The eight Gatsby Benchmarks; the bit is the benchmark's number.</summary>
[Flags]
public enum Benchmarks
{
    None = 0,
    Benchmark1 = 1 << 1,
    Benchmark2 = 1 << 2,
    Benchmark3 = 1 << 3,
    Benchmark4 = 1 << 4,
    Benchmark5 = 1 << 5,
    Benchmark6 = 1 << 6,
    Benchmark7 = 1 << 7,
    Benchmark8 = 1 << 8,
}

/// <summary>Days of the school week.</summary>
[Flags]
public enum Weekdays
{
    None = 0,
    Monday = 1 << 0,
    Tuesday = 1 << 1,
    Wednesday = 1 << 2,
    Thursday = 1 << 3,
    Friday = 1 << 4,
    Saturday = 1 << 5,
    Sunday = 1 << 6,
}

/// <summary>The check that an activity needs, or that a volunteer holds, in rising order.</summary>
public enum Clearance
{
    None = 0,
    EnhancedDbs = 1,
    EnhancedDbsWithBarredList = 2,
}

/// <summary>Why somebody said no to an encounter: structured, so that the next suggestion is better. What each does: <see cref="Ranking.PastDecline"/>.</summary>
public enum DeclineReason
{
    DateDoesNotSuit,
    NoVolunteerFree,
    TooFar,
    GroupDoesNotFit,
    YearGroupDoesNotFit,
    AlreadyArranged,
    AlreadyMet,
    TooManyRequests,
    NotTheRightFit,
    ChangedPlans,
}

/// <summary>Who said no.</summary>
public enum Decliner
{
    Employer,
    School,
    Hub,
}
