using EmployerConnect.Web.Email;
using Microsoft.AspNetCore.Mvc;

namespace EmployerConnect.Web.Features.Replies;

internal static class ReplyServices
{
    // SendGrid passes on mails of up to 30 MB.
    private const int LongestBody = 40 * 1024 * 1024;

    public static void AddReplies(this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        services.AddSingleton(InboundOptions.Read(configuration));
        services.AddScoped<ReplyReader>();
        if (MailboxOptions.Read(configuration) is { } mailbox)
        {
            services.AddSingleton(mailbox);
            services.AddScoped<ReplyMailbox>();
            if (!environment.IsEnvironment("Testing"))
            {
                services.AddHostedService<ReplyMailboxWorker>();
            }
        }
    }

    /// <summary>An endpoint of its own: the pages' filters would read the whole form before anybody asks who posts.</summary>
    public static void MapReplies(this IEndpointRouteBuilder app) =>
        app.MapPost("/mail/replies", Take).AllowAnonymous().WithMetadata(new RequestSizeLimitAttribute(LongestBody));

    private static async Task<IResult> Take(HttpContext context, InboundOptions options, ReplyReader reader, MailRefusals refusals)
    {
        if (options.Secret is null)
        {
            return Results.NotFound();
        }

        if (!options.Admits(context.Request.Headers.Authorization))
        {
            await refusals.Note(MailDoor.Reply, "The password is missing or wrong");
            context.Response.Headers.WWWAuthenticate = "Basic realm=\"inbound mail\"";
            return Results.StatusCode(StatusCodes.Status401Unauthorized);
        }

        if (context.Request.ContentLength > LongestBody)
        {
            await refusals.Note(MailDoor.Reply, "The mail is too large");
            return Results.StatusCode(StatusCodes.Status413PayloadTooLarge);
        }

        try
        {
            var post = await InboundForm.Read(context.Request.ContentType, context.Request.Body, context.RequestAborted);
            if (post.WasTooLarge)
            {
                await refusals.Note(MailDoor.Reply, "The mail is too large for an answer");
            }
            else if (post.ToMail() is { } mail)
            {
                await reader.Read(mail, MailDoor.Reply);
            }
            else
            {
                await refusals.Note(MailDoor.Reply, "The mail cannot be read");
            }
        }
        catch (Exception exception) when (exception is InvalidDataException || (exception is IOException and not BadHttpRequestException))
        {
            await refusals.Note(MailDoor.Reply, "The post cannot be read");
            return Results.BadRequest();
        }

        // Also for what is of no use: whoever posts knows no better, and would come again for days.
        return Results.NoContent();
    }
}
