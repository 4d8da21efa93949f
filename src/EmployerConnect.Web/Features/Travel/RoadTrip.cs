namespace EmployerConnect.Web.Features.Travel;

/// <summary>A journey as a routing server measured it.</summary>
public readonly record struct RoadTrip(double Metres, double Minutes);
