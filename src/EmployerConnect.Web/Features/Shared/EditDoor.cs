using Microsoft.AspNetCore.Mvc;

namespace EmployerConnect.Web.Features.Shared;

/// <summary>A stranger gets 404, a member who lacks the role 403 (invariant 20).</summary>
internal static class EditDoor
{
    public static IActionResult? Closed(ControllerBase controller, bool isMember, bool mayEdit)
    {
        if (!isMember)
        {
            return controller.NotFound();
        }

        return mayEdit ? null : controller.Forbid();
    }
}
