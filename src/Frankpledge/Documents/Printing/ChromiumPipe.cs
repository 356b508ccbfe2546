using System.Runtime.InteropServices;
using System.Text.Json;

namespace Frankpledge.Documents.Printing;

/// <summary>The protocol that Chromium's own tools speak, over two pipes: a line of JSON each, ended by a zero.</summary>
internal sealed class ChromiumPipe(Stream to, Stream from, int longest, CancellationToken cancel)
{
    private static readonly string[] Elsewhere = ["http:*", "https:*", "ws:*", "wss:*", "ftp:*", "file:*"];

    private readonly List<byte> heard = [];
    private readonly byte[] piece = new byte[131_072];
    private int calls;
    private string? session;
    private string frame = "";

    /// <summary>Opens an empty page that runs no script and asks nobody for anything.</summary>
    public async Task OpenAsync()
    {
        var target = (await CallAsync("Target.createTarget", new { url = "about:blank" })).GetProperty("targetId").GetString();
        session = (await CallAsync("Target.attachToTarget", new { targetId = target, flatten = true })).GetProperty("sessionId").GetString();
        await CallAsync("Emulation.setScriptExecutionDisabled", new { value = true });
        await CallAsync("Network.enable", new { });
        await CallAsync("Network.setBlockedURLs", new { urls = Elsewhere });
        await CallAsync("Page.enable", new { });
        frame = (await CallAsync("Page.getFrameTree", new { })).GetProperty("frameTree").GetProperty("frame").GetProperty("id").GetString()!;
    }

    public async Task<byte[]> PrintAsync(string html, bool isTagged)
    {
        await CallAsync("Page.setDocumentContent", new { frameId = frame, html });
        var printed = await CallAsync("Page.printToPDF", new
        {
            printBackground = true, preferCSSPageSize = true, displayHeaderFooter = false, generateTaggedPDF = isTagged, generateDocumentOutline = isTagged,
            transferMode = "ReturnAsBase64",
        });
        return printed.GetProperty("data").GetBytesFromBase64();
    }

    /// <exception cref="IOException">It answers nothing, or more than is allowed, or that it cannot.</exception>
    private async Task<JsonElement> CallAsync(string method, object parameters)
    {
        var id = ++calls;
        var call = JsonSerializer.SerializeToUtf8Bytes(session is null
            ? (object)new { id, method, @params = parameters } : new { id, method, @params = parameters, sessionId = session });
        await to.WriteAsync(call, cancel);
        await to.WriteAsync(new byte[1], cancel);
        await to.FlushAsync(cancel);
        while (true)
        {
            using var message = JsonDocument.Parse(await HearAsync());
            if (!message.RootElement.TryGetProperty("id", out var answered) || answered.GetInt32() != id)
            {
                continue;
            }

            return message.RootElement.TryGetProperty("error", out var error) ? throw new IOException($"{method}: {error}")
                : message.RootElement.GetProperty("result").Clone();
        }
    }

    /// <summary>The next message.</summary>
    private async Task<byte[]> HearAsync()
    {
        var searched = 0;
        while (true)
        {
            if (CollectionsMarshal.AsSpan(heard)[searched..].IndexOf((byte)0) is >= 0 and var found)
            {
                var message = CollectionsMarshal.AsSpan(heard)[..(searched + found)].ToArray();
                heard.RemoveRange(0, message.Length + 1);
                return message;
            }

            searched = heard.Count;
            var read = await from.ReadAsync(piece, cancel);
            if (read == 0 || heard.Count > 2L * longest)
            {
                throw new IOException("Chromium says nothing more.");
            }

            heard.AddRange(piece.AsSpan(0, read));
        }
    }
}
