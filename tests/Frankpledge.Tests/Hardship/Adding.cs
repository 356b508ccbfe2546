using System.Collections.Concurrent;
using System.Net;
using Frankpledge.Tests.Support;

namespace Frankpledge.Tests.Hardship;

/// <summary>Clients that add people one after another, and keep whom the site said it had added.</summary>
internal sealed class Adding(string page) : IDisposable
{
    private readonly SemaphoreSlim added = new(0);
    private int count;

    public ConcurrentBag<string> Acknowledged { get; } = [];

    /// <summary>Statuses of answers that were no page of success.</summary>
    public ConcurrentBag<HttpStatusCode> Refused { get; } = [];

    public async Task RunAsync(Visitor visitor, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            var email = $"person{Interlocked.Increment(ref count)}@kent.example";
            try
            {
                await visitor.OpenAsync(page);
                if (visitor.Status == HttpStatusCode.OK)
                {
                    await visitor.SendAsync(("Name", "Somebody"), ("Email", email), ("Role", "Policy"));
                }

                if (visitor.Page.QuerySelector("#join-link") is not null)
                {
                    Acknowledged.Add(email);
                    added.Release();
                }
                else
                {
                    Refused.Add(visitor.Status);
                }
            }
            catch (Exception cut) when (cut is HttpRequestException or IOException or TaskCanceledException)
            {
                // The site is down; the client knows nothing of this one, and is in no hurry.
                await Task.Delay(20, CancellationToken.None);
            }
        }
    }

    /// <summary>Waits until this many more were acknowledged.</summary>
    public async Task MoreAsync(int wanted)
    {
        while (await added.WaitAsync(0))
        {
            // What was acknowledged before the wait does not count.
        }

        for (var seen = 0; seen < wanted; seen++)
        {
            (await added.WaitAsync(TimeSpan.FromMinutes(2)))
                .ShouldBeTrue(
                    $"The site acknowledged {seen} of {wanted} changes and then none for two minutes. Refused: {string.Join(", ", Refused.GroupBy(one => one).Select(one => $"{one.Key} {one.Count()} times"))}");
        }
    }

    public void Dispose() => added.Dispose();
}
