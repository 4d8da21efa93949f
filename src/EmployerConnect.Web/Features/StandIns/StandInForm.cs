using EmployerConnect.Web.Features.Matches;
using EmployerConnect.Web.Features.Sessions;

namespace EmployerConnect.Web.Features.StandIns;

public sealed class StandInForm
{
    public int Version { get; set; }

    public string? PersonId { get; set; }

    public SessionView? View { get; private set; }

    public IReadOnlyList<MatchPerson> StandIns { get; private set; } = [];

    public StandInForm For(SessionView view, IReadOnlyList<MatchPerson> standIns)
    {
        (View, StandIns) = (view, standIns);
        return this;
    }
}
