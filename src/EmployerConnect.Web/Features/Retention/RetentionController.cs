using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EmployerConnect.Web.Features.Retention;

/// <summary>How long what is kept, for anybody to read.</summary>
[AllowAnonymous]
public sealed class RetentionController(RetentionPeriods periods) : Controller
{
    [HttpGet("/privacy/retention")]
    public IActionResult Index() => View(periods);
}
