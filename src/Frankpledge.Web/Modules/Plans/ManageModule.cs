using Frankpledge.Web.Modules.Plans.Pages.Manage;
using Frankpledge.Web.Modules.Timetables.Pages.Manage;

namespace Frankpledge.Web.Modules.Plans;

internal static class ManageModule
{
    /// <summary>What the staff's pages share.</summary>
    public static IServiceCollection AddManage(this IServiceCollection services) => services.AddScoped<PlanDesk>().AddScoped<ReviewDesk>().AddScoped<LabelWords>().AddScoped<Conflicts>().AddScoped<DueList>();
}
