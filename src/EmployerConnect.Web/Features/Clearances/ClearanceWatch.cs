using EmployerConnect.Web.Features.Shared;

namespace EmployerConnect.Web.Features.Clearances;

/// <summary>Every hour: at most an hour after a check's last day its sessions are flagged.</summary>
public sealed class ClearanceWatch(IServiceScopeFactory scopes, TimeProvider time, ILogger<ClearanceWatch> log) : RepeatedWork(scopes, time, log, TimeSpan.FromHours(1))
{
    protected override Task Do(IServiceProvider services) => services.GetRequiredService<ClearanceRecheck>().Run();
}
