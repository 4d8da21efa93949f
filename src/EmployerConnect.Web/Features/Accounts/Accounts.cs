using EmployerConnect.Web.Email;
using EmployerConnect.Web.Features.Invitations;
using EmployerConnect.Web.Features.Joining;
using EmployerConnect.Web.Features.KeptForms;
using EmployerConnect.Web.Features.Members;
using EmployerConnect.Web.Features.Merging;
using EmployerConnect.Web.Features.People;
using EmployerConnect.Web.Features.Problems;
using EmployerConnect.Web.Features.Profiles;
using EmployerConnect.Web.Features.Reports;
using EmployerConnect.Web.Features.Shared.Http;
using EmployerConnect.Web.Features.Vouchings;
using EmployerConnect.Web.Outbox;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Identity;

namespace EmployerConnect.Web.Features.Accounts;

internal static class Accounts
{
    public static void AddAccounts(this IServiceCollection services, IConfiguration configuration, bool isDevelopment)
    {
        services.AddScoped<CurrentActor>();
        services.AddScoped<PersonStore>();
        services.AddScoped<PasskeyStore>();
        services.AddScoped<SignInSessions>();
        services.AddScoped<SignInTries>();
        services.AddScoped<KnownDevices>();
        services.AddScoped<OneTimeLinks>();
        services.AddScoped<AccountStore>();
        services.AddScoped<AccountMails>();
        services.AddScoped<PasswordCheck>();
        services.AddSingleton<LeakedPasswords>();
        services.AddSingleton<NewPasswordField>();
        services.AddSingleton<SecurityLog>();
        services.AddScoped<SecondFactors>();
        services.AddScoped<SignInSteps>();
        services.AddScoped<VouchingStore>();
        services.AddScoped<InvitationStore>();
        services.AddScoped<JoiningStore>();
        services.AddScoped<JoinRequestStore>();
        services.AddScoped<PeopleStore>();
        services.AddScoped<SuspensionStore>();
        services.AddScoped<SessionHandOver>();
        services.AddScoped<MemberStore>();
        services.AddScoped<ProfileStore>();
        services.AddScoped<ReportStore>();
        services.AddScoped<ProblemStore>();
        services.AddLateForms();
        services.AddScoped<MergeStore>();
        services.AddScoped<IOutboxHandler, JoinHandler>();
        services.AddScoped<IOutboxHandler, ForgottenPasswordHandler>();
        services.AddScoped<IUserStore<Person>>(provider => provider.GetRequiredService<PersonStore>());
        services.AddSingleton<ILookupNormalizer, LowerCaseNormalizer>();
        services.AddIdentityCore<Person>(options => options.User.AllowedUserNameCharacters = "").AddSignInManager();
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = 220_000);
        services.AddOptions<IdentityPasskeyOptions>().Configure<SiteAddress>((options, site) =>
        {
            options.ServerDomain = site.Host;
            options.UserVerificationRequirement = "required";
            options.ResidentKeyRequirement = "required";
        });
        services.AddAuthentication(IdentityConstants.ApplicationScheme)
            .AddCookie(IdentityConstants.ApplicationScheme, options => SignInCookie.Configure(options, isDevelopment))
            .AddCookie(IdentityConstants.TwoFactorUserIdScheme, options => SignInCookie.ConfigureHalfway(options, isDevelopment, "EmployerConnect.Halfway"))
            .AddProviders(configuration, isDevelopment);
        services.AddAuthorization(Policies.Add);
        services.AddScoped<IAuthorizationHandler, ActorRequirementHandler>();
        services.AddDataProtection().SetApplicationName("EmployerConnect").EncryptKeys(configuration);
        services.AddSingleton<DatabaseKeys>();
        services.AddOptions<KeyManagementOptions>().Configure<DatabaseKeys>((options, keys) => options.XmlRepository = keys);
    }
}
