namespace EmployerConnect.Web.Features.Shapes;

internal static class ShapeServices
{
    public static void AddShapes(this IServiceCollection services)
    {
        services.AddSingleton<ShapeCache>();
        services.AddScoped<ShapeStore>();
    }
}
