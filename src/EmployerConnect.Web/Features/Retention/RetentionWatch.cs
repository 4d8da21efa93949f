using EmployerConnect.Web.Features.Shared;

namespace EmployerConnect.Web.Features.Retention;

/// <summary>Applies the periods once a day.</summary>
public sealed class RetentionWatch(IServiceScopeFactory scopes, TimeProvider time, ILogger<RetentionWatch> log) : RepeatedWork(scopes, time, log, TimeSpan.FromDays(1))
{
    protected override Task Do(IServiceProvider services) => services.GetRequiredService<RetentionJob>().Apply();
}
