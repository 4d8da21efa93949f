using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace EmployerConnect.Web.Features.Accounts;

/// <summary>For changes of the account itself: somebody who finds a browser open must not be able to take the account over.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class RecentSignInAttribute : Attribute, IFilterFactory
{
    public bool IsReusable => false;

    public IFilterMetadata CreateInstance(IServiceProvider serviceProvider) =>
        new Filter(serviceProvider.GetRequiredService<CurrentActor>(), serviceProvider.GetRequiredService<TimeProvider>());

    // Before the forms' keys are claimed and the fields looked at.
    private sealed class Filter(CurrentActor who, TimeProvider time) : IResourceFilter
    {
        public void OnResourceExecuting(ResourceExecutingContext context)
        {
            if (who.Actor is { } actor
                && (actor.SignedInAt < time.GetUtcNow().UtcDateTime - SignInSession.Fresh || context.HttpContext.User.HasClaim(claim => claim.Type == SignInCookie.ReliedClaim)))
            {
                var request = context.HttpContext.Request;
                var back = HttpMethods.IsGet(request.Method) ? request.Path + request.QueryString : "/account";
                context.Result = new LocalRedirectResult($"/sign-in?again=true&returnUrl={Uri.EscapeDataString(back)}");
            }
        }

        public void OnResourceExecuted(ResourceExecutedContext context)
        {
            // Nothing is left to do.
        }
    }
}
