namespace EmployerConnect.Web.Features.SignIn;

public sealed class SignInForm
{
    public string? Email { get; set; }

    public string? Password { get; set; }

    public string? ReturnUrl { get; set; }

    /// <summary>Somebody who is signed in proves once more that it is them.</summary>
    public bool Again { get; set; }
}
