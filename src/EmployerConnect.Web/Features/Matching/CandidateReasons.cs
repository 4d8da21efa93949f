namespace EmployerConnect.Web.Features.Matching;

/// <summary>What a page says of a pair at a glance: the strongest reasons for it and the strongest against; the rest is a click away.</summary>
public sealed record CandidateReasons(IReadOnlyList<string> For, IReadOnlyList<string> Against)
{
    private const int ShownFor = 2;
    private const int ShownAgainst = 1;

    public IReadOnlyList<string> StrongestFor => [.. For.Take(ShownFor)];

    public IReadOnlyList<string> StrongestAgainst => [.. Against.Take(ShownAgainst)];

    public int Hidden => For.Count + Against.Count - StrongestFor.Count - StrongestAgainst.Count;
}
