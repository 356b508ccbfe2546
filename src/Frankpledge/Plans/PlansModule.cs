using Frankpledge.Persistence;
using Frankpledge.Plans.Contract;
using Frankpledge.Plans.Promises;
using Frankpledge.Plans.Review;
using Frankpledge.Plans.Search;
using Microsoft.Extensions.DependencyInjection;

namespace Frankpledge.Plans;

public static class PlansModule
{
    public static IServiceCollection AddPlans(this IServiceCollection services) => services
        .AddSingleton<MapTables>(PlanTables.Map)
        .AddSingleton<MapTables>(PromiseTables.Map)
        .AddScoped<RecordPromise>()
        .AddScoped<PromisesHere>()
        .AddScoped<StatementThreads>()
        .AddScoped<IThreadEnd, PromiseThread>()
        .AddScoped<UploadPlan>()
        .AddScoped<ReadUpload>()
        .AddScoped<ReviewAct>()
        .AddScoped<AcceptCandidates>()
        .AddScoped<ChangeCandidate>()
        .AddScoped<SplitCandidate>()
        .AddScoped<MergeCandidates>()
        .AddScoped<MoveCandidate>()
        .AddScoped<DropCandidate>()
        .AddScoped<UndoStep>()
        .AddScoped<AbandonImport>()
        .AddScoped<ConfirmImport>()
        .AddSingleton<WordList>()
        .AddScoped<StatementSearch>();
}
