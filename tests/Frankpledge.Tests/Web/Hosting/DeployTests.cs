using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.RegularExpressions;
using Frankpledge.Tests.Support;
using Frankpledge.Web.Base;
using Frankpledge.Web.Hosting;
using Microsoft.AspNetCore.Builder;

namespace Frankpledge.Tests.Web.Hosting;

/// <summary>The files that an operator copies, tried as far as this machine can.</summary>
public sealed partial class DeployTests : IDisposable
{
    private readonly string room = Directory.CreateTempSubdirectory("frankpledge-deploy").FullName;

    public void Dispose() => Directory.Delete(room, recursive: true);

    [Fact]
    public void The_example_settings_are_settings()
    {
        var secret = Path.Combine(room, "mail-password");
        File.WriteAllText(secret, "a secret");
        var environment = new Dictionary<string, string>
        {
            ["FRANKPLEDGE_DATA"] = room, ["FRANKPLEDGE_SETTINGS"] = Deployed("frankpledge.example.json"), ["FRANKPLEDGE_MAIL_PASSWORD_FILE"] = secret,
        };

        var settings = SettingsSource.Read(environment.GetValueOrDefault);

        settings.BaseAddress.ShouldBe(new Uri("https://plan.example.org"));
        settings.Licence.ShouldBe(DataLicence.Known["OGL-UK-3.0"]);
        OpenDoor.WhyNotListen(settings).ShouldBeEmpty();
    }

    [Fact]
    public async Task Systemd_finds_nothing_wrong_with_the_unit()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/systemd-analyze"), "systemd is not installed");
        var unit = (await File.ReadAllTextAsync(Deployed("frankpledge.service")))
            .Replace("/opt/frankpledge/frankpledge", "/bin/true", StringComparison.Ordinal);
        var tried = Path.Combine(room, "frankpledge.service");
        await File.WriteAllTextAsync(tried, unit);

        var (exit, said) = await RunAsync("systemd-analyze", "verify", "--man=no", tried);

        said.ShouldNotContain("frankpledge.service:");
        exit.ShouldBe(0, said);
    }

    [Fact]
    public void The_container_takes_what_publish_makes_and_names_no_other_host_than_that_of_its_base()
    {
        var lines = File.ReadAllLines(Deployed("Containerfile")).Where(line => !line.StartsWith('#')).ToList();

        lines.Where(line => line.StartsWith("FROM ", StringComparison.Ordinal)).ShouldBe(["FROM mcr.microsoft.com/dotnet/runtime-deps:10.0"]);
        Host().Matches(string.Join('\n', lines.Where(line => !line.StartsWith("FROM ", StringComparison.Ordinal)))).ShouldBeEmpty();
        lines.ShouldContain("COPY artifacts/publish /opt/frankpledge");
        CommandLine.Create().Parse(["serve"]).Errors.ShouldBeEmpty();
        lines.ShouldContain("""CMD ["serve"]""");

        // Others reach it there, so it asks for the name by which they know it.
        OpenDoor.WhyNotListen(new FrankpledgeSettings { Urls = ["http://*:8080"] }).ShouldHaveSingleItem().Code.ShouldBe("BaseAddressMissing");
    }

    [Fact]
    public async Task Behind_the_nginx_of_the_example_visitors_come_by_TLS_and_are_told_apart()
    {
        Assert.SkipUnless(File.Exists("/usr/sbin/nginx"), "nginx is not installed");
        var place = PreparedRecords.NewPlace(demonstration: false);
        await PreparedRecords.CopyAsync(place);
        await using var app = Site.Build(
            place with { Urls = ["http://127.0.0.1:0"], BaseAddress = new Uri("https://plan.example.org"), Proxies = [IPNetwork.Parse("127.0.0.1/32")] });
        await app.StartAsync();
        var (plain, tls) = (FreePort(), FreePort());
        var conf = (await File.ReadAllTextAsync(Deployed("nginx.conf")))
            .Replace("http://127.0.0.1:5080", app.Urls.Single(), StringComparison.Ordinal)
                .Replace("listen 80;", $"listen 127.0.0.1:{plain};", StringComparison.Ordinal)
            .Replace("listen 443 ssl;", $"listen 127.0.0.1:{tls} ssl;", StringComparison.Ordinal).Replace("/etc/ssl/", $"{room}/", StringComparison.Ordinal);
        await CertifyAsync();
        await File.WriteAllTextAsync(Path.Combine(room, "nginx.conf"),
            $"pid {room}/pid;\nerror_log {room}/errors;\nevents {{}}\nhttp {{\naccess_log off;\n{conf}\n}}\n");

        // It comes back once it listens.
        var (exit, said) = await RunAsync("/usr/sbin/nginx", "-p", room, "-c", Path.Combine(room, "nginx.conf"));
        exit.ShouldBe(0, said);
        try
        {
            using var browser = new HttpClient(
                new SocketsHttpHandler { AllowAutoRedirect = false,
                    SslOptions = new() { RemoteCertificateValidationCallback = (_, shown, _, _) => shown?.Subject == "CN=plan.example.org" } });
            (await AskAsync(browser, $"http://127.0.0.1:{plain}/sign-in")).Headers.Location!.OriginalString.ShouldBe("https://plan.example.org/sign-in");

            var page = await AskAsync(browser, $"https://127.0.0.1:{tls}/sign-in");
            page.StatusCode.ShouldBe(HttpStatusCode.OK);
            page.Headers.GetValues("Strict-Transport-Security").ShouldNotBeEmpty();
            page.Headers.GetValues("Set-Cookie").ShouldAllBe(cookie => cookie.Contains("; secure", StringComparison.Ordinal));
            (await (await AskAsync(browser, $"https://127.0.0.1:{tls}/robots.txt")).Content.ReadAsStringAsync())
                .ShouldContain("https://plan.example.org/sitemap.xml");
        }
        finally
        {
            await RunAsync("/usr/sbin/nginx", "-p", room, "-c", Path.Combine(room, "nginx.conf"), "-s", "stop");
        }
    }

    private static async Task<HttpResponseMessage> AskAsync(HttpClient browser, string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Host = "plan.example.org";
        return await browser.SendAsync(request);
    }

    private async Task CertifyAsync()
    {
        using var key = RSA.Create(2048);
        using var certificate = new CertificateRequest("CN=plan.example.org", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .CreateSelfSigned(TimeProvider.System.GetUtcNow().AddDays(-1), TimeProvider.System.GetUtcNow().AddDays(1));
        await File.WriteAllTextAsync(Path.Combine(room, "plan.example.org.pem"), certificate.ExportCertificatePem());
        await File.WriteAllTextAsync(Path.Combine(room, "plan.example.org.key"), key.ExportPkcs8PrivateKeyPem());
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static async Task<(int Exit, string Said)> RunAsync(string program, params string[] words)
    {
        // A program that goes into the background keeps what it was given: no channel that we would wait for.
        var quoted = string.Join(' ', words.Select(word => $"'{word}'"));
        var log = Path.GetTempFileName();
        using var running = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", $"{program} {quoted} >{log} 2>&1 </dev/null"]))!;
        await running.WaitForExitAsync();
        var said = await File.ReadAllTextAsync(log);
        File.Delete(log);
        return (running.ExitCode, said);
    }

    private static string Deployed(string name) => Path.Combine(Shared.Repository(), "deploy", name);

    [GeneratedRegex(@"https?://[a-z0-9]|[a-z0-9-]+\.(com|org|net|io)\b")]
    private static partial Regex Host();
}
