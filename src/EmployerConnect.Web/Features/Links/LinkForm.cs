using EmployerConnect.Web.Features.Accounts;

namespace EmployerConnect.Web.Features.Links;

/// <summary>What the page of a one-time link asks; which of it depends on the link.</summary>
public sealed class LinkForm
{
    public const int NameLimit = 100;

    public string? Name { get; set; }

    public string? Password { get; set; }

    internal OneTimeLink? Link { get; set; }

    internal string? Token { get; set; }

    public string Action => OneTimeLink.Path(Token ?? "");
}
