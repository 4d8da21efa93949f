using EmployerConnect.Web.Database;
using EmployerConnect.Web.Email;
using EmployerConnect.Web.Features.Calendars;
using EmployerConnect.Web.Features.Drafts;
using EmployerConnect.Web.Features.Home;
using EmployerConnect.Web.Features.Matches;
using EmployerConnect.Web.Features.Offers;
using EmployerConnect.Web.Features.OfferSearches;
using EmployerConnect.Web.Features.Organisations;
using EmployerConnect.Web.Features.Places;
using EmployerConnect.Web.Features.Plans;
using EmployerConnect.Web.Features.Reminders;
using EmployerConnect.Web.Features.Requests;
using EmployerConnect.Web.Features.Retention;
using EmployerConnect.Web.Features.Safeguarding;
using EmployerConnect.Web.Features.SchoolDays;
using EmployerConnect.Web.Features.Shapes;
using EmployerConnect.Web.Features.Shared.Auditing;
using EmployerConnect.Web.Features.Shared.Posting;
using EmployerConnect.Web.Features.Travel;
using EmployerConnect.Web.Features.Weights;
using EmployerConnect.Web.Outbox;

namespace EmployerConnect.Web;

/// <summary>Stores and domain services: the same for the site, the operator commands and the tests.</summary>
internal static class Domain
{
    public static void AddDomain(this IServiceCollection services, IConfiguration configuration)
    {
        DapperTypes.Register();
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(DatabaseOptions.From(configuration).Dialect());
        services.AddScoped<PostedFormClaim>();
        services.AddScoped<Database.Database>();
        services.AddOutbox(configuration);
        services.AddNotices(configuration);
        services.AddCalendars();
        services.AddSchoolDays();
        services.AddPlaces(configuration);
        services.AddAudit();
        services.AddSafeguarding();
        services.AddPrivacy(configuration);
        services.AddScoped<OrganisationStore>();
        services.AddScoped<DraftStore>();
        services.AddScoped<OfferStore>();
        services.AddScoped<OfferFormCheck>();
        services.AddScoped<OfferReach>();
        services.AddScoped<RequestStore>();
        services.AddWeights();
        services.AddShapes();
        services.AddTravel(configuration);
        services.AddSingleton(ReminderOptions.Read(configuration));
        services.AddMatches(configuration);
        services.AddPlans();
        services.AddFinding(configuration);
        services.AddHomes();
    }
}
