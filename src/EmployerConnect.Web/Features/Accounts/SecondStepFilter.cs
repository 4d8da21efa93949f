using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace EmployerConnect.Web.Features.Accounts;

/// <summary>Sends whoever owes a second proof to the page that asks for it, from every page that is not marked.</summary>
public sealed class SecondStepFilter(CurrentActor who, SecondFactorRule rule, PasskeyStore passkeys) : IAsyncResourceFilter
{
    public const string Address = "/account/second-step";

    // Before the forms' keys are claimed and the fields looked at.
    public async Task OnResourceExecutionAsync(ResourceExecutingContext context, ResourceExecutionDelegate next)
    {
        if (who.Actor is { } actor && rule.Stops(actor) && !await IsOpen(context, actor))
        {
            var request = context.HttpContext.Request;
            context.Result = new LocalRedirectResult(HttpMethods.IsGet(request.Method) && request.Path != "/" ? $"{Address}?returnUrl={Uri.EscapeDataString(request.Path + request.QueryString)}" : Address);
            return;
        }

        await next();
    }

    private async Task<bool> IsOpen(ResourceExecutingContext context, Actor actor) =>
        context.ActionDescriptor.EndpointMetadata.OfType<BeforeSecondStepAttribute>().LastOrDefault() is { } mark
        && (!mark.OnlyToSetUp || !await passkeys.HasStrongWay(actor.PersonId));
}
