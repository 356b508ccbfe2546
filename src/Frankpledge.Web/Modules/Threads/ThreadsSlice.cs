using Frankpledge.Areas.Contract;
using Frankpledge.Threads;
using Frankpledge.Web.Base;

namespace Frankpledge.Web.Modules.Threads;

internal static class ThreadsSlice
{
    /// <summary>Links in doubt, read again when what the public reads changes: all that doubts a link stands on public pages, and an area may have
    /// thousands of links.</summary>
    public static IServiceCollection AddThreadsSlice(this IServiceCollection services) => services
        .AddSingleton<LastRead<Guid, IReadOnlyList<Stuck>>>()
        .AddScoped<ReadStuckLinks>(scope => async (area, today, cancel) =>
            await scope.GetRequiredService<LastRead<Guid, IReadOnlyList<Stuck>>>().FindAsync(area.Id, today, async () =>
                await scope.GetRequiredService<StuckLinks>().OfAsync(area, today, cancel)) ?? []);
}
