using System.Collections.Concurrent;
using Frankpledge.Plans;
using Frankpledge.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Frankpledge.Tests.Persistence;

/// <summary>A race for a key that somebody loses is answered in words, and is no fault of the program in its log.</summary>
[Trait("Engine", "Both")]
public sealed class LostRaceTests
{
    [Fact]
    public async Task Whoever_loses_a_race_for_a_key_is_not_logged_as_a_fault()
    {
        await using var site = await TestSite.StartAsync();
        var kent = await Given.AnArea(site);
        using var log = new Listener();
        site.Services.GetRequiredService<ILoggerFactory>().AddProvider(log);

        await site.ReadAsync(async db =>
        {
            Plan Same() => new() { Id = Guid.CreateVersion7(), AreaId = kent.Id, Slug = "2025-2029", Title = "A plan", References = [] };
            db.AddRange(Same(), Same());
            await Should.ThrowAsync<Exception>(() => db.SaveAsync(Given.AChange(site)));
            return true;
        });

        log.Faults.ShouldBeEmpty();
    }

    private sealed class Listener : ILoggerProvider
    {
        public ConcurrentQueue<string> Faults { get; } = [];

        public ILogger CreateLogger(string categoryName) => new Ear(this, categoryName);

        public void Dispose()
        {
        }

        private sealed class Ear(Listener heard, string category) : ILogger
        {
            public IDisposable? BeginScope<TState>(TState state)
                where TState : notnull => null;

            public bool IsEnabled(LogLevel level) => level >= LogLevel.Error;

            public void Log<TState>(LogLevel level, EventId id, TState state, Exception? error, Func<TState, Exception?, string> say)
            {
                if (level >= LogLevel.Error)
                {
                    heard.Faults.Enqueue($"{category}: {say(state, error)}");
                }
            }
        }
    }
}
