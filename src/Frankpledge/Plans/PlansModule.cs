using Frankpledge.Persistence;
using Microsoft.Extensions.DependencyInjection;

namespace Frankpledge.Plans;

public static class PlansModule
{
    public static IServiceCollection AddPlans(this IServiceCollection services) => services
        .AddSingleton<MapTables>(PlanTables.Map);
}
