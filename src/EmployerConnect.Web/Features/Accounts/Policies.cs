using Microsoft.AspNetCore.Authorization;

namespace EmployerConnect.Web.Features.Accounts;

/// <summary>The policies that endpoints name. Whose thing it is, the domain object decides (stranger 404, wrong role 403).</summary>
public static class Policies
{
    public const string Member = "Member";
    public const string Employer = "Employer";
    public const string School = "School";
    public const string Coordinator = "Coordinator";
    public const string HubLead = "HubLead";
    public const string Administrator = "Administrator";

    /// <summary>Whoever decides that somebody is kept out, or erased.</summary>
    public const string AnswersForPeople = "AnswersForPeople";

    public static void Add(AuthorizationOptions options)
    {
        options.AddPolicy(Member, policy => policy.AddRequirements(new ActorRequirement(_ => true)));
        options.AddPolicy(Employer, policy => policy.AddRequirements(new ActorRequirement(actor => actor.IsEmployer)));
        options.AddPolicy(School, policy => policy.AddRequirements(new ActorRequirement(actor => actor.IsSchool)));
        options.AddPolicy(Coordinator, policy => policy.AddRequirements(new ActorRequirement(actor => actor.IsCoordinator)));
        options.AddPolicy(HubLead, policy => policy.AddRequirements(new ActorRequirement(actor => actor.Holds(Role.HubLead))));
        options.AddPolicy(Administrator, policy => policy.AddRequirements(new ActorRequirement(actor => actor.IsAdministrator)));
        options.AddPolicy(AnswersForPeople, policy => policy.AddRequirements(new ActorRequirement(actor => actor.IsAdministrator || actor.Holds(Role.HubLead))));
        options.FallbackPolicy = options.GetPolicy(Member);
    }
}

public sealed record ActorRequirement(Func<Actor, bool> Allows) : IAuthorizationRequirement;

public sealed class ActorRequirementHandler(CurrentActor who) : AuthorizationHandler<ActorRequirement>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, ActorRequirement requirement)
    {
        if (who.Actor is { } actor && requirement.Allows(actor))
        {
            context.Succeed(requirement);
        }

        return Task.CompletedTask;
    }
}
