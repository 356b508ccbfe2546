using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using MimeKit;

namespace Frankpledge.Tests.Support;

/// <summary>A mail server of this machine that keeps what it takes, and can be told to misbehave.</summary>
internal sealed class SmtpSink : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly Task serving;

    public SmtpSink()
    {
        listener.Start();
        Port = ((IPEndPoint)listener.LocalEndpoint).Port;
        serving = ServeAsync();
    }

    public int Port { get; }

    /// <summary>Each message as it was taken, with the address that it was for.</summary>
    public ConcurrentQueue<(string To, MimeMessage Message)> Taken { get; } = [];

    /// <summary>What it answers to a recipient's address; it takes all where nothing is said.</summary>
    public Func<string, string?> Recipient { get; set; } = _ => null;

    /// <summary>What it answers to a sender's address.</summary>
    public Func<string, string?> Sender { get; set; } = _ => null;

    /// <summary>How many connections it cuts in the middle of a message.</summary>
    public int Cuts { get; set; }

    public async ValueTask DisposeAsync()
    {
        if (stop.IsCancellationRequested)
        {
            return;
        }

        await stop.CancelAsync();
        listener.Stop();
        await serving;
        stop.Dispose();
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                _ = TalkAsync(await listener.AcceptTcpClientAsync(stop.Token));
            }
        }
        catch (Exception over) when (over is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task TalkAsync(TcpClient client)
    {
        using var open = client;
        try
        {
            using var reader = new StreamReader(client.GetStream(), Encoding.Latin1);
            await using var writer = new StreamWriter(client.GetStream(), Encoding.Latin1) { NewLine = "\r\n", AutoFlush = true };
            await writer.WriteLineAsync("220 sink");
            for (var to = ""; await reader.ReadLineAsync(stop.Token) is { } line;)
            {
                switch (line.Split(' ', ':')[0].ToUpperInvariant())
                {
                    case "EHLO" or "HELO" or "RSET" or "NOOP":
                        await writer.WriteLineAsync("250 sink");
                        break;
                    case "MAIL":
                        await writer.WriteLineAsync(Sender(Address(line)) ?? "250 fine");
                        break;
                    case "RCPT":
                        to = Address(line);
                        await writer.WriteLineAsync(Recipient(to) ?? "250 fine");
                        break;
                    case "DATA":
                        await writer.WriteLineAsync("354 go on");
                        if (await MessageAsync(reader) is not { } message)
                        {
                            return;
                        }

                        Taken.Enqueue((to, message));
                        await writer.WriteLineAsync("250 taken");
                        break;
                    case "QUIT":
                        await writer.WriteLineAsync("221 bye");
                        return;
                    default:
                        await writer.WriteLineAsync("502 not here");
                        break;
                }
            }
        }
        catch (Exception over) when (over is OperationCanceledException or IOException)
        {
            // The client is gone, or the test is over.
        }
    }

    /// <returns>Null where the connection is to be cut.</returns>
    private async Task<MimeMessage?> MessageAsync(StreamReader reader)
    {
        var text = new StringBuilder();
        while (await reader.ReadLineAsync(stop.Token) is { } line && line != ".")
        {
            if (Cuts > 0)
            {
                Cuts--;
                return null;
            }

            text.Append(line.StartsWith("..", StringComparison.Ordinal) ? line[1..] : line).Append("\r\n");
        }

        using var bytes = new MemoryStream(Encoding.Latin1.GetBytes(text.ToString()));
        return await MimeMessage.LoadAsync(bytes, stop.Token);
    }

    private static string Address(string line) => line[(line.IndexOf('<', StringComparison.Ordinal) + 1)..line.IndexOf('>', StringComparison.Ordinal)];
}
