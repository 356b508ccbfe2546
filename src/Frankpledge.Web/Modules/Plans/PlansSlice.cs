using Frankpledge.Documents.Printing;
using Frankpledge.Web.Access;
using Frankpledge.Web.Base;
using Frankpledge.Web.Modules.Plans.Api;
using Frankpledge.Web.Modules.Plans.Contract;
using Frankpledge.Web.Modules.Plans.Export;
using Frankpledge.Web.Modules.Plans.Pages.Manage;
using Frankpledge.Web.Modules.Plans.Pages.Public;

namespace Frankpledge.Web.Modules.Plans;

internal static class PlansSlice
{
    /// <summary>What pages and verbs read of published plans.</summary>
    public static IServiceCollection AddPublicPlans(this IServiceCollection services) => services
        .AddScoped<PublicPlans>().AddScoped<EditionDocuments>().AddScoped<PlanExports>()
        .AddSingleton(provider => new PlanPrinter(provider.GetRequiredService<FrankpledgeSettings>(), PrintLimits.Default))
        .AddScoped<IPublicFrame>(services => services.GetRequiredService<PublicPlans>()).AddScoped<PlanSearch>().AddScoped<ComparedPlansReading>()
        .AddScoped<ActingNames>().AddScoped<FactWords>().AddScoped<NamesInPlans>(services => services.GetRequiredService<ActingNames>().OfAsync)
        .AddScoped<PlanWords>().AddScoped<WordsOfPlans>(services => services.GetRequiredService<PlanWords>().OfAsync)
        .AddSingleton<LastRead<string, PublicPlans.Here>>().AddSingleton<LastRead<Guid, IReadOnlyList<ShownStatement>>>();

    /// <summary>What the staff's pages about plans share.</summary>
    public static IServiceCollection AddPlansSlice(this IServiceCollection services) => services
        .AddScoped<PlanDesk>().AddScoped<ReviewDesk>().AddScoped<SourceReading>().AddScoped<LabelWords>().AddScoped<Conflicts>().AddScoped<PlansToday>()
        .AddScoped<PlanAsData>().AddSingleton<LastRead<Guid, IReadOnlyList<EditionLine>>>();
}
