using Frankpledge.Timetables.Contract;
using Frankpledge.Web.Access;
using Frankpledge.Web.Base;
using Frankpledge.Web.Modules.Timetables.Pages.Manage;

namespace Frankpledge.Web.Modules.Timetables;

internal static class TimetablesSlice
{
    /// <summary>What the pages about deadlines share, and the number at the bell.</summary>
    public static IServiceCollection AddTimetablesSlice(this IServiceCollection services) => services
        .AddSingleton<LastRead<Guid, IReadOnlyList<Deadline>>>().AddScoped<DueHere>().AddScoped<DueList>()
        .AddScoped<DueSoon>(scope => scope.GetRequiredService<DueHere>().SoonAsync);
}
