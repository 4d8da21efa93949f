using CsCheck;
using EmployerConnect.Tests.Support;
using EmployerConnect.Web.Features.Requests;

namespace EmployerConnect.Tests.Features.Requests;

public sealed class EncounterRequestTests
{
    private static readonly DateTime Now = TestSite.Now.UtcDateTime;

    /// <summary>Invariant 6: a random walk over the verbs never leaves the legal transitions.</summary>
    [Fact]
    public void Verbs_OnlyMakeLegalTransitions() => Gen.OneOf(Array.ConvertAll<string, Gen<string>>(["Pause", "Resume", "Withdraw", "Edit"], Gen.Const)).List[1, 20].Sample(verbs =>
    {
        var request = EncounterRequest.Post(Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7(), SomeRequests.Builders, Now);
        foreach (var verb in verbs)
        {
            var before = request.State;
            var outcome = verb switch
            {
                "Pause" => request.Pause(Now),
                "Resume" => request.Resume(Now),
                "Withdraw" => request.Withdraw(Now),
                _ => request.Edit(SomeRequests.Builders, Now),
            };
            var legal = (before, verb) switch
            {
                (RequestState.Open, "Pause") => RequestState.Paused,
                (RequestState.Paused, "Resume") => RequestState.Open,
                (not RequestState.Withdrawn, "Withdraw") => RequestState.Withdrawn,
                (not RequestState.Withdrawn, "Edit") => before,
                _ => (RequestState?)null,
            };
            Assert.Equal(legal is not null, outcome.IsDone);
            Assert.Equal(legal ?? before, request.State);
        }
    });
}
