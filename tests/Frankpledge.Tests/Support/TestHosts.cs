using System.Collections.Concurrent;
using Frankpledge.Tests.Support;

[assembly: AssemblyFixture(typeof(TestHosts))]

namespace Frankpledge.Tests.Support;

/// <summary>The programs that run for the tests: as many as tests run at once.</summary>
public sealed class TestHosts : IAsyncDisposable
{
    private static readonly ConcurrentBag<TestHost> Resting = [];
    private static readonly ConcurrentBag<TestHost> RestingDemonstrations = [];

    /// <summary>A program on new records that serves nobody else.</summary>
    internal static async Task<TestHost> TakeAsync(bool demonstration)
    {
        if (!Of(demonstration).TryTake(out var host))
        {
            var place = PreparedRecords.NewPlace(demonstration);
            await PreparedRecords.CopyAsync(place);
            host = new TestHost(place);
            await host.App.StartAsync();
            return host;
        }

        await PreparedRecords.CopyAsync(host.Settings);
        await host.WakeAsync();
        return host;
    }

    internal static async Task GiveBackAsync(TestHost host)
    {
        await host.RestAsync();
        Of(host.Settings.Demonstration).Add(host);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var host in Resting.Concat(RestingDemonstrations))
        {
            await host.DisposeAsync();
        }

        PreparedRecords.Delete();
    }

    private static ConcurrentBag<TestHost> Of(bool demonstration) => demonstration ? RestingDemonstrations : Resting;
}
