using EmployerConnect.Matching;
using EmployerConnect.Web.Features.Safeguarding;

namespace EmployerConnect.Tests.Features.Safeguarding;

public sealed class ClearanceRuleTests
{
    [Fact]
    public void For_EveryActivity_HoldsExactlyOneRule_WithAReason()
    {
        foreach (var activity in Enum.GetValues<Activities>().Where(one => one != Activities.None))
        {
            var rule = ClearanceRule.For(activity, new DateOnly(2027, 1, 12));
            Assert.Equal(activity == Activities.Mentoring ? Clearance.EnhancedDbs : Clearance.None, rule.Needs);
            Assert.NotEmpty(rule.Reason);
        }
    }
}
