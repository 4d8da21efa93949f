using System.Text.Json;
using EmployerConnect.Web.Features.Accounts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EmployerConnect.Web.Features.OwnData;

/// <summary>What is kept about whoever asks: to read, and to take along.</summary>
[Authorize(Policy = Policies.Member)]
public sealed class OwnDataController(OwnDataStore store, CurrentActor who) : Controller
{
    private static readonly JsonSerializerOptions Indented = new(JsonSerializerOptions.Web) { WriteIndented = true };

    [HttpGet("/my-data")]
    public async Task<IActionResult> Index() => View(await store.For(who.Required));

    [HttpGet("/my-data.json")]
    public async Task<IActionResult> Download() =>
        File(JsonSerializer.SerializeToUtf8Bytes(await store.For(who.Required), Indented), "application/json", "my-data.json");
}
