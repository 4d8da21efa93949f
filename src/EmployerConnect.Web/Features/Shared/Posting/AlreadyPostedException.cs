namespace EmployerConnect.Web.Features.Shared.Posting;

/// <summary>Another request with the same form key got there first; the filter answers with that request's result.</summary>
public sealed class AlreadyPostedException(Exception inner) : Exception("This form has been posted already.", inner);
