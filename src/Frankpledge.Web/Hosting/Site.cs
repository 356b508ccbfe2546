using Frankpledge.Areas;
using Frankpledge.Common;
using Frankpledge.Documents.Marked;
using Frankpledge.Persistence;
using Frankpledge.Plans;
using Frankpledge.Plans.Review;
using Frankpledge.Threads;
using Frankpledge.Timetables;
using Frankpledge.Web.Access;
using Frankpledge.Web.Base;
using Frankpledge.Web.Design;
using Frankpledge.Web.Hosting.Demonstration;
using Frankpledge.Web.Modules.Areas;
using Frankpledge.Web.Modules.Areas.Api;
using Frankpledge.Web.Modules.Areas.Mailing;
using Frankpledge.Web.Modules.Law.Api;
using Frankpledge.Web.Modules.Plans;
using Frankpledge.Web.Modules.Plans.Api;
using Frankpledge.Web.Modules.Plans.Apart;
using Frankpledge.Web.Modules.Plans.Export;
using Frankpledge.Web.Modules.Plans.Pages.Public;
using Frankpledge.Web.Modules.Threads.Api;
using Frankpledge.Web.Modules.Threads;
using Frankpledge.Web.Modules.Timetables;
using Frankpledge.Web.Modules.Timetables.Api;
using Microsoft.AspNetCore.DataProtection;

namespace Frankpledge.Web.Hosting;

/// <summary>Puts the house together: services for every verb, and the web application for <c>serve</c>.</summary>
internal static class Site
{
    /// <summary>What every verb that touches the records needs.</summary>
    public static IServiceCollection AddFrankpledge(this IServiceCollection services, FrankpledgeSettings settings)
    {
        services.AddSingleton(settings);
        services.AddSingleton(TimeProvider.System);
        var folder = DataFolder.Prepare(settings.Data);
        var database = DatabaseSettings.Choose(folder, settings.Database);
        if (database.Engine == DatabaseEngine.Sqlite)
        {
            DataFolder.PrepareRecords(folder);
        }

        services.AddPersistence(database);
        services.AddDataProtection().SetApplicationName("Frankpledge").PersistKeysToFileSystem(new DirectoryInfo(DataFolder.Keys(folder)));
        services.AddSingleton(new MailSwitch(settings.Mail is not null)).AddMailing();
        services.AddAreas().AddPlans().AddTimetables().AddThreads().AddAccess();
        services.AddSingleton<KeptPages>().AddPublicPlans();
        services.AddScoped<LoadDemonstration>().AddScoped<LoadTimetable>().AddScoped<DemonstrationClocks>().AddScoped<LoadThreads>();
        return services;
    }

    public static WebApplication Build(FrankpledgeSettings settings, Action<WebApplicationBuilder>? adjust = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ApplicationName = typeof(Site).Assembly.GetName().Name });
        builder.WebHost.UseUrls(settings.Urls.Count > 0 ? [.. settings.Urls] : [$"http://localhost:{settings.Port}"]);
        builder.WebHost.ConfigureKestrel(options => options.AddServerHeader = false);
        builder.Services.AddFrontDoor(settings).AddHealth().AddTelemetry(settings).AddDescription(settings);
        builder.Logging.AddLogs(settings);
        builder.Host.UseDefaultServiceProvider(options => options.ValidateOnBuild = options.ValidateScopes = true);
        builder.Services.AddFrankpledge(settings).AddDesign().AddEviction();
        builder.Services.AddRazorPages(options => PublicRoutes.Add(options.Conventions));
        builder.Services.AddSingleton<ReadPlan>(new ReadingProcess(ReadingCommand.OfThisProgram(), ReadingCost.Default, TimeProvider.System).ReadAsync);
        builder.Services.AddSingleton<ReadMarked>(new MarkedTurns(
            new ReadingProcess(ReadingCommand.OfThisProgram(), ReadingCost.OfMarked, TimeProvider.System).ReadAsync,
            Math.Max(1, Environment.ProcessorCount / 4)).ReadAsync);
        builder.Services.AddAreasSlice().AddPlansSlice().AddThreadsSlice().AddTimetablesSlice();
        builder.Services.AddSingleton<ReaderBell>().AddSingleton<StopBell>().AddHostedService<Reader>().AddHostedService<FreshPages>()
            .AddHostedService<AlertTimer>();
        if (settings.Mail is not null)
        {
            builder.Services.AddHostedService<MailTimer>();
        }

        adjust?.Invoke(builder);

        var app = builder.Build();
        var kept = app.Services.GetRequiredService<KeptPages>();
        app.UseHealth();
        app.UseTelemetry(settings);
        app.UseFrontDoor(settings);
        app.Use(kept.AnswerAsync);
        app.UseReferences();
        app.UseDesign();
        app.UseRouting();
        app.Use(kept.KeepAsync);
        app.UseResponseCompression();
        app.UseRateLimiter();
        app.Use(SignInThrottle.CountAsync);
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapRazorPages();
        PlanApi.Map(app);
        ExportApi.Map(app);
        ThreadApi.Map(app);
        CoverageApi.Map(app);
        MatrixApi.Map(app);
        ReviewsApi.Map(app);
        ConsideredApi.Map(app);
        FileApi.Map(app);
        SearchApi.Map(app);
        ChangesApi.Map(app);
        CompareApi.Map(app);
        ShortAddresses.Map(app);
        IssueApi.Map(app);
        PanelResponseApi.Map(app);
        DecisionApi.Map(app);
        LawApi.Map(app);
        SiteMap.Map(app);
        LogoApi.Map(app);
        PlanFeed.Map(app);
        WellKnown.Map(app);
        Description.Map(app);
        TimetableDownloads.Map(app);
        CalendarFeed.Map(app);
        return app;
    }
}
