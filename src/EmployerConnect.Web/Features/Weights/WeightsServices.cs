namespace EmployerConnect.Web.Features.Weights;

internal static class WeightsServices
{
    public static void AddWeights(this IServiceCollection services) => services.AddScoped<RankingWeightsStore>();
}
