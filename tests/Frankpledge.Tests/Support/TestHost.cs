using Frankpledge.Documents.Marked;
using Frankpledge.Persistence;
using Frankpledge.Plans.Review;
using Frankpledge.Web.Modules.Areas.Mailing;
using Frankpledge.Web.Modules.Plans;
using Frankpledge.Web.Modules.Timetables;
using Frankpledge.Web.Base;
using Frankpledge.Web.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Npgsql;

namespace Frankpledge.Tests.Support;

/// <summary>The whole program as <c>serve</c> builds it, on a clock that stands. To build one takes twenty times as long as a test, so one serves many
/// tests, one after the other, each on records of its own.</summary>
internal sealed class TestHost : IAsyncDisposable
{
    private readonly WhatItRemembers memory;

    public TestHost(FrankpledgeSettings settings, Action<IServiceCollection>? more = null)
    {
        Settings = settings;
        IServiceCollection? services = null;
        App = Site.Build(settings, builder =>
        {
            builder.WebHost.UseTestServer();
            builder.Services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Clock));

            // A test has no time for a hundred thousand rounds a password.
            builder.Services.Configure<PasswordHasherOptions>(options => options.IterationCount = 1);

            // What reads is tested as itself, and what reads apart by tests of its own.
            builder.Services.AddSingleton<ReadPlan>(ReadPlanHere.RunAsync).AddSingleton<ReadMarked>(ReadMarkedHere.RunAsync);

            // Alerts are raised, mail is sent and uploads are read when a test wants it; to all others these would come at any moment.
            Type[] timers = [typeof(AlertTimer), typeof(MailTimer), typeof(Reader)];
            foreach (var timer in builder.Services.Where(service => timers.Contains(service.ImplementationType)).ToList())
            {
                builder.Services.Remove(timer);
            }

            // What is a warning in the log of an office is a fault of a query: whichever test meets it fails.
            builder.Services.ConfigureDbContext<AppDb>(options => options.ConfigureWarnings(warnings => warnings.Default(WarningBehavior.Throw)));

            // A page that shows the name of a word in place of the word fails whichever test opens it.
            MissingWords.AreMarked(builder.Services);

            more?.Invoke(builder.Services);
            services = builder.Services;
        });
        memory = new WhatItRemembers(App.Services, services!);
    }

    public FrankpledgeSettings Settings { get; }

    public WebApplication App { get; }

    public StandingClock Clock { get; } = new();

    /// <summary>Ends what runs behind the requests and forgets what the test before left in memory. The records are not touched.</summary>
    public async Task RestAsync()
    {
        foreach (var running in App.Services.GetServices<IHostedService>().OfType<BackgroundService>())
        {
            await running.StopAsync(CancellationToken.None);
        }

        memory.Wipe();
        Clock.Set(StandingClock.Start);
        if (Settings.Database is null)
        {
            await CloseConnectionsAsync(); // the file is about to be replaced
        }
    }

    public async Task WakeAsync()
    {
        foreach (var resting in App.Services.GetServices<IHostedService>().OfType<BackgroundService>())
        {
            await resting.StartAsync(CancellationToken.None);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await App.StopAsync();
        await App.DisposeAsync();
        await CloseConnectionsAsync();
    }

    private async Task CloseConnectionsAsync()
    {
        if (Settings.Database is { } postgres)
        {
            await using var any = new NpgsqlConnection(postgres);
            NpgsqlConnection.ClearPool(any);
        }
        else
        {
            await using var any = new SqliteConnection(DatabaseSettings.Choose(Settings.Data, null).ConnectionString);
            SqliteConnection.ClearPool(any);
        }
    }
}
