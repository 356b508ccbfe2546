using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http.Features;

namespace Frankpledge.Web.Base;

/// <summary>
/// Keeps each public page as it was sent and answers with it until something of its area changes (decision 0010). A page is rendered once:
/// other requests for it wait. What was begun before a change is neither kept nor sent to anybody who asks after it.
/// </summary>
internal sealed class KeptPages(TimeProvider clock)
{
    private const long Room = 100 * 1024 * 1024;
    private static readonly TimeSpan Longest = TimeSpan.FromHours(12);

    private readonly ConcurrentDictionary<PageAddress, KeptPage> kept = new();
    private readonly ConcurrentDictionary<(PageAddress Address, int Changes), Task<KeptPage?>> rendering = new();
    private readonly Lock storing = new();
    private long size;
    private int changes;

    /// <summary>First of all: a kept page is the same for everybody and carries its headers already.</summary>
    public Task AnswerAsync(HttpContext http, RequestDelegate next) =>
        PageAddress.Of(http.Request) is { } address && kept.TryGetValue(address, out var page) && page.Until > clock.GetUtcNow() ? page.WriteAsync(http.Response) : next(http);

    /// <summary>After routing, which tells the pages that may be kept.</summary>
    public async Task KeepAsync(HttpContext http, RequestDelegate next)
    {
        if (http.GetEndpoint()?.Metadata.GetMetadata<KeptAttribute>() is null || PageAddress.Of(http.Request) is not { } address)
        {
            await next(http);
            return;
        }

        var now = (address, Volatile.Read(ref changes));
        var mine = new TaskCompletionSource<KeptPage?>(TaskCreationOptions.RunContinuationsAsynchronously);
        var first = rendering.GetOrAdd(now, mine.Task);
        if (first != mine.Task)
        {
            await (await first is { } page ? page.WriteAsync(http.Response) : next(http));
            return;
        }

        KeptPage? made = null;
        try
        {
            made = await RenderAsync(http, next);
            Keep(now, made);
        }
        finally
        {
            rendering.TryRemove(now, out _);
            mine.SetResult(made);
        }
    }

    /// <summary>Forgets the pages of these areas, and those that belong to no one area.</summary>
    public void Evict(params IReadOnlyCollection<string> areas)
    {
        lock (storing)
        {
            changes++;
            foreach (var (address, page) in kept)
            {
                if ((page.Area is null || areas.Contains(page.Area, StringComparer.OrdinalIgnoreCase)) && kept.TryRemove(address, out _))
                {
                    size -= page.Size;
                }
            }
        }
    }

    private void Keep((PageAddress Address, int Changes) rendered, KeptPage? page)
    {
        lock (storing)
        {
            if (page is null || rendered.Changes != changes || page.Size > Room)
            {
                return;
            }

            if (size + page.Size > Room)
            {
                kept.Clear();
                size = 0;
            }

            size += page.Size - (kept.TryGetValue(rendered.Address, out var old) ? old.Size : 0);
            kept[rendered.Address] = page;
        }
    }

    /// <returns>The page that was sent, or null when it is not one to keep: an error, or an answer to one visitor.</returns>
    private async Task<KeptPage?> RenderAsync(HttpContext http, RequestDelegate next)
    {
        var response = http.Response;
        var sending = http.Features.GetRequiredFeature<IHttpResponseBodyFeature>();
        using var body = new MemoryStream();
        response.Body = body;
        try
        {
            await next(http);
            await response.CompleteAsync();
        }
        finally
        {
            http.Features.Set(sending);
        }

        response.ContentLength = response.StatusCode == StatusCodes.Status200OK ? body.Length : response.ContentLength;
        await response.Body.WriteAsync(body.GetBuffer().AsMemory(0, (int)body.Length), http.RequestAborted);
        return response.StatusCode == StatusCodes.Status200OK && response.Headers.SetCookie.Count == 0
            ? new KeptPage(body.ToArray(), KeptPage.HeadersOf(response), http.GetRouteValue("area") as string, clock.GetUtcNow() + Longest)
            : null;
    }
}

/// <summary>A public page that may be kept: it shows the same to everybody.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
internal sealed class KeptAttribute : Attribute;
