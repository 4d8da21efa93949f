using EmployerConnect.Matching;

namespace EmployerConnect.Web.Features.Demo;

/// <summary>A line of work: what its firms call themselves, what it needs from school, and how a talk about it is called.</summary>
internal sealed record DemoTrade(Sectors Sectors, string Ending, Subjects Subjects, string Work, string SizeBand)
{
    // The first four are close to each other, so that one request in the main town finds several that fit well.
    public static readonly DemoTrade[] All =
    [
        new(Sectors.Engineering | Sectors.Manufacturing, "Precision Engineering", Subjects.Physics | Subjects.DesignAndTechnology, "engineering", "50 to 249"),
        new(Sectors.Engineering | Sectors.EnergyAndUtilities, "Pumps and Power", Subjects.Physics | Subjects.Mathematics, "power and water", "50 to 249"),
        new(Sectors.DigitalAndTechnology | Sectors.Engineering, "Robotics", Subjects.Computing | Subjects.Physics, "robotics", "10 to 49"),
        new(Sectors.Construction | Sectors.Engineering, "Structures", Subjects.DesignAndTechnology | Subjects.Mathematics, "building", "250 or more"),
        new(Sectors.Health, "Community Health Trust", Subjects.Biology | Subjects.Chemistry, "health care", "250 or more"),
        new(Sectors.Finance | Sectors.BusinessAndAdministration, "Accountants", Subjects.Mathematics | Subjects.Business, "finance", "10 to 49"),
        new(Sectors.AgricultureAndLand, "Growers", Subjects.Biology | Subjects.Geography, "growing food", "10 to 49"),
        new(Sectors.LawAndJustice, "Solicitors", Subjects.English | Subjects.History, "the law", "10 to 49"),
        new(Sectors.HospitalityAndTourism, "Hotels", Subjects.FoodAndNutrition | Subjects.Languages, "hospitality", "50 to 249"),
        new(Sectors.ArtsAndMedia, "Pictures", Subjects.Media | Subjects.ArtAndDesign, "film and media", "1 to 9"),
        new(Sectors.TransportAndLogistics, "Haulage", Subjects.Geography | Subjects.Business, "logistics", "50 to 249"),
        new(Sectors.Retail, "Stores", Subjects.Business, "retail", "250 or more"),
        new(Sectors.Science, "Laboratories", Subjects.Chemistry | Subjects.Biology, "laboratory science", "10 to 49"),
        new(Sectors.PublicService, "Fire and Rescue", Subjects.PhysicalEducation, "the fire service", "250 or more"),
        new(Sectors.SocialCare, "Care Homes", Subjects.Psychology, "social care", "50 to 249"),
        new(Sectors.PropertyAndHousing, "Homes", Subjects.Business | Subjects.Geography, "housing", "50 to 249"),
        new(Sectors.EducationAndChildcare | Sectors.Charity, "Play Trust", Subjects.Psychology | Subjects.Drama, "working with children", "1 to 9"),
        new(Sectors.SportAndLeisure, "Leisure", Subjects.PhysicalEducation, "sport and leisure", "10 to 49"),
        new(Sectors.DigitalAndTechnology, "Software", Subjects.Computing, "software", "10 to 49"),
        new(Sectors.Manufacturing, "Ceramics", Subjects.ArtAndDesign | Subjects.Chemistry, "making ceramics", "1 to 9"),
    ];
}
