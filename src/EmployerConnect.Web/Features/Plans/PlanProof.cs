using EmployerConnect.Matching.Planning;

namespace EmployerConnect.Web.Features.Plans;

/// <summary>What a plan says of itself is shown only after its certificate has been computed afresh from the input.</summary>
internal static class PlanProof
{
    /// <summary>The bound that the certificate proves, points.</summary>
    /// <exception cref="InvalidOperationException">The plan is worth more than its own proof allows, or claims a bound that the proof does not give.</exception>
    public static long Checked(PlanInput input, Plan plan)
    {
        var bound = CertificateCheck.Bound(input, plan.Certificate);
        if (bound < plan.Value || bound > plan.Bound || plan.Value != plan.Encounters.Sum(encounter => (long)encounter.Value))
        {
            throw new InvalidOperationException($"The plan is worth {plan.Value} points and says at most {plan.Bound}; its certificate gives {bound}.");
        }

        return bound;
    }
}
