using EmployerConnect.Web.Features.Accounts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;

namespace EmployerConnect.Web.Features.Shared.Errors;

/// <summary>The one page for everything that did not work, with a plain sentence for each reason.</summary>
[AllowAnonymous]
[ResponseCache(NoStore = true)]
[BeforeSecondStep]
public sealed class ErrorsController : Controller
{
    // Any method: a refused POST is sent on to here as it came.
    [AcceptVerbs("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS", Route = "/error/{code:int}")]
    public IActionResult Index(int code)
    {
        if (HttpContext.Features.Get<IExceptionHandlerFeature>() is not null)
        {
            code = Response.StatusCode;
        }

        if (code is < StatusCodes.Status400BadRequest or > 599)
        {
            code = StatusCodes.Status404NotFound;
        }

        Response.StatusCode = code;
        return View("Error", ErrorPage.For(code, HttpContext.TraceIdentifier));
    }
}
