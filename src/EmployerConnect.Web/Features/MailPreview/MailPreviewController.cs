using EmployerConnect.Web.Email;
using EmployerConnect.Web.Features.Demo;
using EmployerConnect.Web.Features.Shared.Http;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EmployerConnect.Web.Features.MailPreview;

/// <summary>In Development: how each message looks.</summary>
[AllowAnonymous]
[DevelopmentOnly]
public sealed class MailPreviewController(MailViews views, Notices notices) : Controller
{
    private const string SampleToken = "sample";

    [HttpGet("/development/mail")]
    public IActionResult Index() => View(MailSamples.All);

    [HttpGet("/development/mail/{name}.{form}")]
    public async Task<IActionResult> Show(string name, string form)
    {
        if (MailSamples.All.FirstOrDefault(sample => sample.Name == name).Notice is not { } notice)
        {
            return NotFound();
        }

        var (text, html) = await views.Render(nameof(Letter), notices.Written(notice, notice.Question is null ? null : SampleToken));
        HttpContext.AllowInlineStyles();
        return form switch
        {
            "html" => Content(html, "text/html; charset=utf-8"),
            "txt" => Content(text, "text/plain; charset=utf-8"),
            _ => NotFound(),
        };
    }
}
