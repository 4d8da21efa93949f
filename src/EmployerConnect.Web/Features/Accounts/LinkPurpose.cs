namespace EmployerConnect.Web.Features.Accounts;

/// <summary>What a link that was sent by mail is for.</summary>
public enum LinkPurpose
{
    /// <summary>Somebody forgot the password.</summary>
    NewPassword,

    /// <summary>Proves that a new address is read by its owner.</summary>
    NewAddress,

    /// <summary>Somebody joins by themselves.</summary>
    Join,

    /// <summary>Somebody was invited.</summary>
    Invitation,

    /// <summary>Two people of the hub have vouched for somebody who lost every way in.</summary>
    Recovery,
}
