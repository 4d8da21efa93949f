namespace EmployerConnect.Web.Features.Calendars;

/// <param name="Since">When the present address was made; null where there is none.</param>
/// <param name="Address">The address in plain, shown once after it was made.</param>
/// <param name="WebcalAddress">The same for programs that subscribe by a click.</param>
public sealed record FeedPage(DateTime? Since, string? Address, string? WebcalAddress);
