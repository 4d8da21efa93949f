using EmployerConnect.Matching.Planning.Flow;

namespace EmployerConnect.Matching.Planning;

/// <summary>The dual by number; see <see cref="PlanCertificate"/> for what it means.</summary>
internal sealed class Prices
{
    public Prices(PlanWork work) =>
        (Offers, Employers, Requests, Schools) =
        (new long[work.Offers.Length], new long[work.Employers.Length], new long[work.Requests.Length], new long[work.SchoolIds.Length]);

    public long[] Offers { get; }

    public long[] Employers { get; }

    public long[] Requests { get; }

    public long[] Schools { get; }

    /// <summary>From the labels of a solved network.</summary>
    public static Prices Of(PlanWork work, FlowState state)
    {
        var (problem, prices) = (state.Problem, new Prices(work));
        for (var s = 0; s < problem.Schools; s++)
        {
            prices.Schools[s] = state.OutSchool[s] == 0 ? problem.WorthAfter(s, 0) : state.Label[state.FirstSchool + s];
        }

        for (var e = 0; e < problem.Employers; e++)
        {
            prices.Employers[e] = Math.Max(0, state.Label[state.FirstEmployer + e]);
        }

        for (var o = 0; o < problem.Offers; o++)
        {
            var day = problem.EmployerOf[o] is var e and >= 0 ? prices.Employers[e] : 0;
            prices.Offers[o] = Math.Max(0, state.Label[o] - day);
        }

        for (var r = 0; r < problem.Requests; r++)
        {
            var school = state.Label[state.FirstSchool + problem.SchoolOf[r]];
            prices.Requests[r] = Math.Max(0, school - state.Label[state.FirstRequest + r]);
        }

        return prices;
    }

    public PlanCertificate ToCertificate(PlanWork work) => new(
        Listed(Offers, number => work.Offers[number].Id),
        Listed(Employers, number => work.Employers[number].EmployerId),
        Listed(Requests, number => work.Requests[number].Id),
        Listed(Schools, number => work.SchoolIds[number]));

    private static Price[] Listed(long[] prices, Func<int, Guid> id) =>
        [.. Enumerable.Range(0, prices.Length).Where(number => prices[number] != 0).Select(number => new Price(id(number), prices[number]))];
}
