using EmployerConnect.Matching.Planning;

namespace EmployerConnect.Web.Features.Plans;

/// <summary>What a plan says of itself is shown only after it has been checked afresh from the input, by code that shares nothing with the planner.</summary>
internal static class PlanProof
{
    /// <exception cref="InvalidOperationException">It is no plan for this input, or its prices do not prove its bound.</exception>
    public static Plan Checked(PlanInput input, Plan plan) =>
        CertificateCheck.Faults(input, plan) is [var fault, ..] ? throw new InvalidOperationException($"The plan does not hold. {fault}") : plan;
}
