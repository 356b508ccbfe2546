using System.Diagnostics;

namespace Frankpledge.Benchmarks;

/// <summary>An nginx of our own on a free port that serves one file, with sending straight from the kernel and no access log.</summary>
internal sealed class Nginx : IAsyncDisposable
{
    private readonly string folder = Path.Combine(Path.GetTempPath(), $"nginx-bench-{Guid.CreateVersion7():N}");
    private readonly Process process;

    private Nginx(byte[] page, string encoding, int port)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllBytes(Path.Combine(folder, "page.html"), page);
        File.WriteAllText(Path.Combine(folder, "nginx.conf"), $$"""
            daemon off;
            worker_processes 2;
            pid {{folder}}/pid;
            error_log {{folder}}/error.log;
            events { worker_connections 1024; }
            http {
                access_log off;
                sendfile on;
                tcp_nopush on;
                keepalive_requests 1000000;
                open_file_cache max=10;
                default_type text/html;
                server { listen 127.0.0.1:{{port}}; root {{folder}}; {{(encoding.Length > 0 ? $"add_header Content-Encoding {encoding};" : "")}} }
            }
            """);
        process = Process.Start(new ProcessStartInfo("/usr/sbin/nginx", ["-c", Path.Combine(folder, "nginx.conf"), "-p", folder]))!;
        Url = $"http://127.0.0.1:{port}/page.html";
    }

    public string Url { get; }

    /// <param name="page">As it is sent.</param>
    /// <param name="encoding">How these bytes are compressed; empty when they are not.</param>
    public static async Task<Nginx> StartAsync(byte[] page, string encoding)
    {
        var nginx = new Nginx(page, encoding, DemonstrationServer.FreePort());
        using var http = new HttpClient();
        for (var attempt = 0; attempt < 50; attempt++)
        {
            try
            {
                await http.GetAsync(nginx.Url);
                return nginx;
            }
            catch (HttpRequestException) when (attempt < 49)
            {
                await Task.Delay(100);
            }
        }

        throw new InvalidOperationException("nginx did not start.");
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
        Directory.Delete(folder, recursive: true);
    }
}
