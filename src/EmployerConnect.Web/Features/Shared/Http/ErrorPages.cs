using Microsoft.AspNetCore.Diagnostics;

namespace EmployerConnect.Web.Features.Shared.Http;

/// <summary>Every refusal and every failure ends at the error page.</summary>
internal static class ErrorPages
{
    public static void UseErrorPages(this WebApplication app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandlingPath = "/error/500",
            StatusCodeSelector = exception => exception is BadHttpRequestException or InvalidDataException
                ? StatusCodes.Status400BadRequest
                : StatusCodes.Status500InternalServerError,
        });
        app.UseStatusCodePagesWithReExecute("/error/{0}");
        app.Use(AsGet);
    }

    /// <summary>The error page only shows: a refused form is not read, checked or claimed a second time for it.</summary>
    private static async Task AsGet(HttpContext context, RequestDelegate next)
    {
        if (context.Features.Get<IExceptionHandlerFeature>() is null && context.Features.Get<IStatusCodeReExecuteFeature>() is null)
        {
            await next(context);
            return;
        }

        var (method, contentType) = (context.Request.Method, context.Request.ContentType);
        context.Request.Method = HttpMethods.Get;
        context.Request.ContentType = null;
        try
        {
            await next(context);
        }
        finally
        {
            context.Request.Method = method;
            context.Request.ContentType = contentType;
        }
    }
}
