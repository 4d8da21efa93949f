using EmployerConnect.Web.Features.Accounts;
using EmployerConnect.Web.Features.Invitations;
using EmployerConnect.Web.Features.Organisations;
using EmployerConnect.Web.Features.Shared.Forms;
using EmployerConnect.Web.Features.Shared.Reading;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace EmployerConnect.Web.Features.Members;

/// <summary>Another person for an organisation.</summary>
public sealed class ColleagueForm
{
    public string? Email { get; set; }

    public string? Role { get; set; }

    /// <summary>Of the other form on the page.</summary>
    internal Guid? SuccessorId { get; set; }

    internal MembersPage? Page { get; set; }

    internal (string Email, Role Role)? Read(ModelStateDictionary state, IReadOnlyList<Role> roles)
    {
        var reader = new FormReader(state);
        var email = EmailField.Read(reader, nameof(Email), Email);
        var role = roles.Count == 1 ? roles[0] : roles.Cast<Role?>().FirstOrDefault(one => one.ToString() == Role);
        if (role is null)
        {
            reader.Refuse(nameof(Role), "Choose a role");
        }

        return reader.HasErrors || email is null || role is null ? null : (email, role.Value);
    }
}

public sealed record MembersPage(Organisation Organisation, IReadOnlyList<Member> Members, IReadOnlyList<Invitation> Invitations, IReadOnlyList<Role> Roles, Guid PersonId, bool IsLead)
{
    public Member? Own => Members.FirstOrDefault(member => member.PersonId == PersonId);

    /// <summary>Who could take a role over.</summary>
    public IReadOnlyList<Choice> Successors => [.. Members.Where(member => member.PersonId != PersonId).DistinctBy(member => member.PersonId).Select(member => new Choice(member.PersonId.ToString(), member.Name))];

    public IReadOnlyList<Choice> RoleChoices => [.. Roles.Select(role => new Choice(role.ToString(), RoleWords.Name(role)))];
}

public sealed class HandOverForm
{
    public Guid MembershipId { get; set; }

    /// <summary>Nobody, until somebody is chosen: it is not taken back by a second press.</summary>
    public Guid? SuccessorId { get; set; }
}
