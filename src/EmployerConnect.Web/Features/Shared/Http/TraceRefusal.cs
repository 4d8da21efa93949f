namespace EmployerConnect.Web.Features.Shared.Http;

/// <summary>TRACE would echo a visitor's cookies.</summary>
internal static class TraceRefusal
{
    public static Task Refuse(HttpContext context, RequestDelegate next)
    {
        if (!HttpMethods.IsTrace(context.Request.Method))
        {
            return next(context);
        }

        context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
        return Task.CompletedTask;
    }
}
