using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http.Features;

namespace Frankpledge.Web.Base;

/// <summary>
/// Keeps each public page as it was rendered and answers with it until something of its area changes (decision 0010). A page is rendered once:
/// other requests for it wait. What was begun before a change is neither kept nor sent to anybody who asks after it.
/// </summary>
/// <param name="clock">Tells when a page is too old.</param>
/// <param name="room">For all kept pages with their addresses, in bytes.</param>
public sealed class KeptPages(TimeProvider clock, long room = KeptPages.Room)
{
    /// <summary>What the program keeps, in bytes.</summary>
    public const long Room = 64 * 1024 * 1024;

    private static readonly TimeSpan Longest = TimeSpan.FromHours(12);

    private readonly ConcurrentDictionary<KeptAddress, KeptPage> kept = new();
    private readonly ConcurrentDictionary<(KeptAddress Address, int Changes), Task<KeptPage?>> rendering = new();
    private readonly Lock storing = new();
    private long size;
    private long asks;
    private int changes;

    /// <summary>What the kept pages and their addresses take, in bytes.</summary>
    public long Size => Volatile.Read(ref size);

    /// <summary>Grows with every change of the records that this process knows of.</summary>
    public int Changes => Volatile.Read(ref changes);

    /// <summary>First of all: a kept page is the same for everybody and carries its headers already.</summary>
    public Task AnswerAsync(HttpContext http, RequestDelegate next) =>
        KeptAddress.Plain(http.Request) is { } address && Find(address) is { } page ? page.WriteAsync(http) : next(http);

    /// <summary>After routing, which tells the pages that may be kept and what they ask of the query.</summary>
    public async Task KeepAsync(HttpContext http, RequestDelegate next)
    {
        if (http.GetEndpoint()?.Metadata.GetMetadata<KeptAttribute>() is not { } attribute
            || KeptAddress.Of(http.Request, attribute.Parameters) is not { } address)
        {
            await next(http);
            return;
        }

        if (Find(address) is { } found)
        {
            await found.WriteAsync(http);
            return;
        }

        var now = (address, Changes);
        var mine = new TaskCompletionSource<KeptPage?>(TaskCreationOptions.RunContinuationsAsynchronously);
        var first = rendering.GetOrAdd(now, mine.Task);
        if (first != mine.Task)
        {
            await (await first is { } page ? page.WriteAsync(http) : next(http));
            return;
        }

        KeptPage? made = null;
        try
        {
            // What the page does not know it does not see, so that no visitor can put it into the page that others get.
            http.Request.QueryString = new QueryString(address.Query);
            made = await RenderAsync(http, next, attribute.OfAllAreas ? null : http.GetRouteValue("area") as string);
            if (!attribute.IsMadeAnew)
            {
                Keep(now, made);
            }
        }
        finally
        {
            rendering.TryRemove(now, out _);
            mine.SetResult(made);
        }
    }

    /// <summary>Forgets the pages of these areas, and those that belong to no one area.</summary>
    public void Evict(params IReadOnlyCollection<string> areas) =>
        Forget(page => page.Area is null || areas.Contains(page.Area, StringComparer.OrdinalIgnoreCase));

    public void EvictAll() => Forget(_ => true);

    private KeptPage? Find(KeptAddress address)
    {
        if (!kept.TryGetValue(address, out var page) || page.Until <= clock.GetUtcNow())
        {
            return null;
        }

        page.Asked = Interlocked.Increment(ref asks);
        return page;
    }

    private void Forget(Func<KeptPage, bool> which)
    {
        lock (storing)
        {
            changes++;
            foreach (var (address, page) in kept)
            {
                if (which(page))
                {
                    Remove(address, page);
                }
            }
        }
    }

    private void Keep((KeptAddress Address, int Changes) rendered, KeptPage? page)
    {
        lock (storing)
        {
            if (page is null || rendered.Changes != changes || page.Size > room / 8)
            {
                return;
            }

            if (kept.TryGetValue(rendered.Address, out var old))
            {
                Remove(rendered.Address, old);
            }

            if (size + page.Size + rendered.Address.Size > room)
            {
                MakeRoom();
            }

            page.Asked = Interlocked.Increment(ref asks);
            size += page.Size + rendered.Address.Size;
            kept[rendered.Address] = page;
        }
    }

    /// <summary>Not beyond midnight here: which plan is in force changes with the day.</summary>
    private static DateTimeOffset KeptUntil(TimeProvider clock)
    {
        var now = clock.GetUtcNow();
        var midnight = now + (TimeSpan.FromDays(1) - now.LocalTime().TimeOfDay);
        return midnight < now + Longest ? midnight : now + Longest;
    }

    /// <summary>Those go that nobody has asked for the longest, until a quarter is free.</summary>
    private void MakeRoom()
    {
        foreach (var (address, page) in kept.ToArray().OrderBy(one => one.Value.Asked))
        {
            if (size <= room * 3 / 4)
            {
                return;
            }

            Remove(address, page);
        }
    }

    private void Remove(KeptAddress address, KeptPage page)
    {
        if (kept.TryRemove(address, out _))
        {
            size -= page.Size + address.Size;
        }
    }

    /// <summary>Renders and sends.</summary>
    /// <param name="area">Whose changes end the page; null for those of every area.</param>
    /// <returns>The page that was sent, or null when it is not one to keep: an error, or an answer to one visitor.</returns>
    private async Task<KeptPage?> RenderAsync(HttpContext http, RequestDelegate next, string? area)
    {
        var response = http.Response;
        var sending = http.Features.GetRequiredFeature<IHttpResponseBodyFeature>();
        var accepted = http.Request.Headers.AcceptEncoding;
        using var body = new MemoryStream();
        response.Body = body;

        // The page is made smaller here, once for everybody.
        http.Request.Headers.AcceptEncoding = default;
        try
        {
            await next(http);
            await response.CompleteAsync();
        }
        finally
        {
            http.Features.Set(sending);
            http.Request.Headers.AcceptEncoding = accepted;
        }

        var bytes = body.GetBuffer().AsMemory(0, (int)body.Length);
        if (response.StatusCode != StatusCodes.Status200OK || response.Headers.SetCookie.Count > 0)
        {
            // An answer without words gets those of the error page, which comes only while nothing was sent.
            if (bytes.Length > 0)
            {
                await response.Body.WriteAsync(bytes, http.RequestAborted);
            }

            return null;
        }

        var page = new KeptPage(bytes.Span, response.Headers, area, KeptUntil(clock));
        await page.WriteAsync(http);
        return page;
    }
}
