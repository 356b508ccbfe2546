using Frankpledge.Web.Modules.Plans.Api;
using Frankpledge.Web.Modules.Plans.Contract;
using Frankpledge.Web.Modules.Plans.Pages.Manage;

namespace Frankpledge.Web.Modules.Plans;

internal static class PlansSlice
{
    /// <summary>What the staff's pages about plans share.</summary>
    public static IServiceCollection AddPlansSlice(this IServiceCollection services) => services
        .AddScoped<PlanDesk>().AddScoped<ReviewDesk>().AddScoped<LabelWords>().AddScoped<Conflicts>().AddScoped<PlansToday>().AddScoped<PlanAsData>().AddScoped<PlanSearch>();
}
