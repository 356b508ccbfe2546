using Frankpledge.Areas;
using Frankpledge.Common;
using Microsoft.Extensions.DependencyInjection;

namespace Frankpledge.Tests.Support;

/// <summary>One use case run eight times at the same moment: how it is arranged, and how many of the eight may succeed.</summary>
/// <param name="Succeed">Null where each run is an act of its own.</param>
internal sealed record AtOnce(int? Succeed, Func<TestSite, PoliceArea, Task<AtOnce.Step>> Arrange, Func<TestSite, Task>? After = null)
{
    public const int Runs = 8;

    /// <summary>One run, in a scope of its own.</summary>
    /// <returns>False when it found that another had done it, and said so without refusing.</returns>
    public delegate Task<bool> Step(IServiceProvider services, Change change);

    public static AtOnce Once<T>(Func<TestSite, PoliceArea, Task<Func<T, Change, Task>>> arrange, Func<TestSite, Task>? after = null)
        where T : notnull => Of(1, arrange, after);

    public static AtOnce Each<T>(Func<TestSite, PoliceArea, Task<Func<T, Change, Task>>> arrange, Func<TestSite, Task>? after = null)
        where T : notnull => Of(null, arrange, after);

    private static AtOnce Of<T>(int? succeed, Func<TestSite, PoliceArea, Task<Func<T, Change, Task>>> arrange, Func<TestSite, Task>? after)
        where T : notnull => new(succeed, async (site, area) =>
        {
            var run = await arrange(site, area);
            return async (services, change) =>
            {
                var task = run(services.GetRequiredService<T>(), change);
                await task;
                return task is not Task<bool> { Result: false };
            };
        }, after);

    /// <summary>How many of the eight succeeded; whoever did not must have been refused in words.</summary>
    public async Task<int> RunAsync(TestSite site, PoliceArea area)
    {
        var step = await Arrange(site, area);
        var change = Given.AChange(site);
        using var gate = new Barrier(Runs);
        var runs = Enumerable.Range(0, Runs).Select(_ => Task.Factory.StartNew(
            async () =>
            {
                gate.SignalAndWait(TestContext.Current.CancellationToken);
                await using var scope = site.Services.CreateAsyncScope();
                try
                {
                    return await step(scope.ServiceProvider, change);
                }
                catch (RefusedException)
                {
                    return false;
                }
            }, TestContext.Current.CancellationToken, TaskCreationOptions.LongRunning, TaskScheduler.Default).Unwrap());
        return (await Task.WhenAll(runs)).Count(succeeded => succeeded);
    }
}
