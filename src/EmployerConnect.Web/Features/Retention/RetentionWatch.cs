using EmployerConnect.Web.Features.Shared;

namespace EmployerConnect.Web.Features.Retention;

/// <summary>Applies the periods every hour: what is kept for a day is not kept for two.</summary>
public sealed class RetentionWatch(IServiceScopeFactory scopes, TimeProvider time, ILogger<RetentionWatch> log) : RepeatedWork(scopes, time, log, TimeSpan.FromHours(1))
{
    protected override Task Do(IServiceProvider services) => services.GetRequiredService<RetentionJob>().Apply();
}
