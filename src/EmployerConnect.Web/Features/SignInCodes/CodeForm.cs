namespace EmployerConnect.Web.Features.SignInCodes;

public sealed class CodeForm
{
    public string? Code { get; set; }
}
