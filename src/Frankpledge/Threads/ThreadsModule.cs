using Frankpledge.Areas.Contract;
using Frankpledge.Persistence;
using Frankpledge.Plans.Contract;
using Frankpledge.Threads.Contract;
using Microsoft.Extensions.DependencyInjection;

namespace Frankpledge.Threads;

public static class ThreadsModule
{
    public static IServiceCollection AddThreads(this IServiceCollection services) => services
        .AddSingleton<MapTables>(ThreadTables.Map)
        .AddScoped<EntryEnd>()
        .AddScoped<IThreadEnd>(services => services.GetRequiredService<EntryEnd>())
        .AddScoped<ThreadEnds>()
        .AddScoped<LinksHere>()
        .AddScoped<IThreadLines, LinkedThread>()
        .AddScoped<IPublishWarning, SuspectWarning>()
        .AddScoped<CoverageHere>()
        .AddScoped<SourcesHere>()
        .AddScoped<IPublishWarning, OpenSourceWarning>()
        .AddScoped<FilesHere>()
        .AddScoped<IKeptFiles>(services => services.GetRequiredService<FilesHere>())
        .AddScoped<RecordSource>()
        .AddScoped<RecordNothingChanged>()
        .AddScoped<AddEntry>()
        .AddScoped<CorrectEntry>()
        .AddScoped<WithdrawEntry>()
        .AddScoped<LinkStatement>()
        .AddScoped<LookAtLink>()
        .AddScoped<CarryLink>()
        .AddScoped<DropLink>()
        .AddScoped<StuckLinks>()
        .AddScoped<ReadStuckLinks>(scope => scope.GetRequiredService<StuckLinks>().OfAsync)
        .AddScoped<StuckSource>(scope => (area, today, cancel) => scope.GetRequiredService<ReadStuckLinks>()(area, today, cancel));
}
