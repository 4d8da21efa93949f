using EmployerConnect.Web.Features.Shared;

namespace EmployerConnect.Web.Features.SavedSearches;

/// <summary>Looks through the saved searches that are due, every five minutes.</summary>
public sealed class SavedSearchWatch(IServiceScopeFactory scopes, TimeProvider time, ILogger<SavedSearchWatch> log) : RepeatedWork(scopes, time, log, TimeSpan.FromMinutes(5))
{
    protected override Task Do(IServiceProvider services) => services.GetRequiredService<SavedSearchMails>().RunDue();
}
