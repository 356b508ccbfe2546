using Frankpledge.Persistence;
using Microsoft.Extensions.DependencyInjection;

namespace Frankpledge.Timetables;

public static class TimetablesModule
{
    public static IServiceCollection AddTimetables(this IServiceCollection services) => services
        .AddSingleton<MapTables>(TimetableTables.Map)
        .AddScoped<Calendars>()
        .AddScoped<DeadlinesHere>();
}
