namespace EmployerConnect.Web.Features.Drafts;

/// <summary>On a page of a draft: what is posted to it after the sign-in has ended is held until its owner has signed in again.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class HeldWhenSignedOutAttribute : Attribute;
