namespace EmployerConnect.Web.Features.Sessions;

/// <param name="TravelMinutes">What a volunteer needs between two sessions at different places; 0 lets one follow the other at once.</param>
public sealed record TravelTime(int TravelMinutes)
{
    private const int Most = 480;

    public static TravelTime Read(IConfiguration configuration)
    {
        var minutes = configuration.GetValue("Sessions:TravelMinutes", 0);
        return minutes is >= 0 and <= Most ? new TravelTime(minutes) : throw new InvalidOperationException($"Sessions__TravelMinutes is {minutes}: it must be 0 to {Most} minutes.");
    }
}
