namespace Frankpledge.Web.Modules.Areas;

internal static class AreasSlice
{
    /// <summary>What the pages about people and records share.</summary>
    public static IServiceCollection AddAreasSlice(this IServiceCollection services) => services.AddScoped<AuditReader>();
}
