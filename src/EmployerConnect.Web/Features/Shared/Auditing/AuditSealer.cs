namespace EmployerConnect.Web.Features.Shared.Auditing;

/// <summary>Seals every few seconds what has been written since.</summary>
public sealed class AuditSealer(IServiceScopeFactory scopes, TimeProvider time, ILogger<AuditSealer> log) : RepeatedWork(scopes, time, log, TimeSpan.FromSeconds(5))
{
    protected override Task Do(IServiceProvider services) => services.GetRequiredService<AuditChain>().SealAll();
}
