using Frankpledge.Web.Pages.Manage.Plans;

namespace Frankpledge.Web.Pages.Manage;

internal static class ManageModule
{
    /// <summary>What the staff's pages share.</summary>
    public static IServiceCollection AddManage(this IServiceCollection services) => services.AddScoped<PlanDesk>().AddScoped<ReviewDesk>().AddScoped<LabelWords>().AddScoped<Conflicts>().AddScoped<DueList>();
}
