using Frankpledge.Persistence;
using Frankpledge.Plans.Contract;
using Microsoft.Extensions.DependencyInjection;

namespace Frankpledge.Threads;

public static class ThreadsModule
{
    public static IServiceCollection AddThreads(this IServiceCollection services) => services
        .AddSingleton<MapTables>(ThreadTables.Map)
        .AddScoped<IThreadEnd, EntryThread>()
        .AddScoped<AddEntry>()
        .AddScoped<CorrectEntry>()
        .AddScoped<WithdrawEntry>();
}
