using System.Text.Encodings.Web;
using System.Text.Unicode;
using EmployerConnect.Web.Features.Calendars;
using EmployerConnect.Web.Features.Shared.Http;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.WebEncoders;

namespace EmployerConnect.Web;

/// <summary>What every page of the site has in common: MVC, limits, headers, error pages and static assets.</summary>
internal static class WebSite
{
    public static IMvcBuilder AddSite(this IServiceCollection services)
    {
        services.AddRequestLimits();
        services.AddCompression();
        services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.AddPublicAddress();
        return services.AddControllersWithViews(options =>
            {
                options.Filters.Add(new AutoValidateAntiforgeryTokenAttribute());
                options.Filters.Add<UnshowableCharacters>();

                // What the address names, no field of the form names otherwise.
                var route = options.ValueProviderFactories.OfType<RouteValueProviderFactory>().Single();
                options.ValueProviderFactories.Remove(route);
                options.ValueProviderFactories.Insert(0, route);

                // The forms' own checks say what is missing, in the form's words.
                options.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true;
                PlainBindingMessages.Use(options.ModelBindingMessageProvider);
            })
            .AddRazorOptions(options =>
            {
                options.ViewLocationFormats.Clear();
                options.ViewLocationFormats.Add("/Features/{1}/{0}.cshtml");
                options.ViewLocationFormats.Add("/Features/Shared/{0}.cshtml");
            });
    }

    /// <summary>The whole pipeline up to and with the controllers; what maps further endpoints comes after it.</summary>
    public static void UseSite(this WebApplication app)
    {
        var isSecure = PublicAddress.IsSecure(app.Environment, app.Configuration);
        app.Use((HttpContext context, RequestDelegate next) => SecurityHeaders.Add(context, next, isSecure));
        app.Use(TraceRefusal.Refuse);
        if (isSecure)
        {
            app.Use(PlainRequests.Refuse);
            app.UseWhen(PlainRequests.MayBeSentOn, branch => branch.UseHttpsRedirection());
        }

        app.UseCompression();
        app.UseErrorPages();
        app.Use(SecurityLog.Watch);
        app.Use(Unmatched.HeadAsGet);
        app.Use(NulBytes.Replace);
        app.UseRequestLocalization("en-GB");
        app.UseRouting();
        app.Use(Unmatched.Answer);

        // After a failure the person is whoever was recognised before it: the error page asks the database nothing.
        // The mark is what UseAuthentication leaves; without it the host adds another before everything, assets included.
        ((IApplicationBuilder)app).Properties["__AuthenticationMiddlewareSet"] = true;
        app.UseWhen(context => context.Features.Get<IExceptionHandlerFeature>() is null, branch => branch.UseAuthentication());
        app.UseAuthorization();
        app.Use(app.Services.GetRequiredService<RequestCounting>().Limit);
        app.MapStaticAssets().ShortCircuit();
        app.MapControllers().WithStaticAssets();
        app.MapFeeds();
    }
}
