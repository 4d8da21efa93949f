using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Identity;

namespace EmployerConnect.Web.Features.Accounts;

internal static class Accounts
{
    public static void AddAccounts(this IServiceCollection services, bool isDevelopment)
    {
        services.AddScoped<CurrentActor>();
        services.AddScoped<PersonStore>();
        services.AddScoped<IUserStore<Person>>(provider => provider.GetRequiredService<PersonStore>());
        services.AddSingleton<ILookupNormalizer, LowerCaseNormalizer>();
        services.AddIdentityCore<Person>(options =>
            {
                options.Password.RequiredLength = 12;
                options.Password.RequireDigit = options.Password.RequireLowercase = options.Password.RequireUppercase = options.Password.RequireNonAlphanumeric = false;
                options.Password.RequiredUniqueChars = 1;
                options.User.AllowedUserNameCharacters = "";
                options.User.RequireUniqueEmail = true;
                options.Lockout.MaxFailedAccessAttempts = 10;
                options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(10);
            })
            .AddSignInManager();
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = 220_000);
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddCookie(IdentityConstants.ApplicationScheme, options => SignInCookie.Configure(options, isDevelopment));
        services.AddAuthorization(Policies.Add);
        services.AddScoped<IAuthorizationHandler, ActorRequirementHandler>();
        services.AddDataProtection().SetApplicationName("EmployerConnect");
        services.AddSingleton<DatabaseKeys>();
        services.AddOptions<KeyManagementOptions>().Configure<DatabaseKeys>((options, keys) => options.XmlRepository = keys);
    }
}
