using System.Collections.Concurrent;
using System.Net;
using Frankpledge.Tests.Support;

namespace Frankpledge.Tests.Hardship;

/// <summary>Clients that add people one after another, and keep whom the site said it had added.</summary>
internal sealed class Adding(string page)
{
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
                if (visitor.Status != HttpStatusCode.OK)
                {
                    Refused.Add(visitor.Status);
                    continue;
                }

                await visitor.SendAsync(("Name", "Somebody"), ("Email", email), ("Role", "Policy"));
                if (visitor.Page.QuerySelector("#join-link") is not null)
                {
                    Acknowledged.Add(email);
                }
                else
                {
                    Refused.Add(visitor.Status);
                }
            }
            catch (Exception cut) when (cut is HttpRequestException or IOException or TaskCanceledException)
            {
                // The site is down; the client knows nothing of this one.
                await Task.Delay(20, CancellationToken.None);
            }
        }
    }
}
