using System.Net.Sockets;
using System.Text;
using Frankpledge.Tests.Support;
using Frankpledge.Web.Hosting;
using Microsoft.AspNetCore.Builder;

namespace Frankpledge.Tests.Web.Hosting;

/// <summary>What no browser sends, over a socket of our own: each gets a proper answer in words, at once.</summary>
[Trait("Engine", "Both")]
[Trait("Part", "Hardship")]
public sealed class BrokenRequestTests(BrokenRequestTests.Listening listening) : IClassFixture<BrokenRequestTests.Listening>
{
    private const string Multipart = "multipart/form-data; boundary=x";
    private const string Urlencoded = "application/x-www-form-urlencoded";

    public static TheoryData<string, string, string, int> Broken => new()
    {
        { "a null character in a form", Urlencoded, "email=a%00b&password=c", 400 },
        { "a null character in a name", Urlencoded, "em%00ail=a", 400 },
        { "multipart cut off", Multipart, "--x\r\nContent-Disposition: form-data; name=\"email\"\r\n\r\nso", 400 },
        { "multipart without a boundary", "multipart/form-data", "--x\r\n", 400 },
        { "multipart with a boundary that is too long", "multipart/form-data; boundary=" + new string('x', 300), "--x\r\n", 400 },
        { "multipart with headers that are none", Multipart, "--x\r\nnonsense\r\n\r\nvalue\r\n--x--\r\n", 400 },
        { "multipart with a null character", Multipart, "--x\r\nContent-Disposition: form-data; name=\"email\"\r\n\r\na\0b\r\n--x--\r\n", 400 },
        { "more fields than we read", Urlencoded, string.Join('&', Enumerable.Range(0, 5000).Select(n => $"f{n}=1")), 400 },
        { "a name that is too long", Urlencoded, new string('n', 5000) + "=1", 400 },
        { "another character set", "application/x-www-form-urlencoded; charset=utf-7", "email=a", 400 },
        { "a field called Status", Urlencoded, "Status=204&status=200&Model.Status=201", 400 },
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public async Task A_broken_form_gets_a_proper_answer_in_words(string what, string type, string body, int expected)
    {
        foreach (var path in new[] { "/sign-in", "/no/such/page" })
        {
            var answer =
                await SendAsync(
                    $"POST {path} HTTP/1.1\r\nHost: localhost\r\nContent-Type: {type}\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\nConnection: close\r\n\r\n{body}");

            answer.ShouldStartWith($"HTTP/1.1 {(path == "/sign-in" ? expected : 404)} ", Case.Sensitive, what);
            answer.ShouldContain("<h1>", Case.Sensitive, what);
        }
    }

    [Theory]
    [InlineData("GET /law?q=a%00b HTTP/1.1\r\nHost: localhost", 400)]
    [InlineData("GET /law?status=204 HTTP/1.1\r\nHost: localhost", 200)]
    [InlineData("GET /no/such/page?status=204 HTTP/1.1\r\nHost: localhost", 404)]
    [InlineData("GET /error?status=204 HTTP/1.1\r\nHost: localhost", 404)]
    [InlineData("GET /law HTTP/1.1\r\nHost: evil.example", 400)]
    [InlineData("POST /sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 999999999", 413)]
    [InlineData("BREW /law HTTP/1.1\r\nHost: localhost", 405)]
    public async Task An_odd_request_gets_the_status_it_deserves_whatever_it_says_of_it(string head, int expected)
    {

        var answer = await SendAsync($"{head}\r\nConnection: close\r\n\r\n");

        answer.ShouldStartWith($"HTTP/1.1 {expected} ");
        answer.ShouldNotContain("   at Frankpledge");
    }

    private async Task<string> SendAsync(string request)
    {
        using var socket = new TcpClient();
        await socket.ConnectAsync("127.0.0.1", listening.Port);
        var stream = socket.GetStream();
        await stream.WriteAsync(Encoding.UTF8.GetBytes(request));
        using var reader = new StreamReader(stream, Encoding.UTF8);
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        var answer = new StringBuilder();
        var part = new char[4096];
        try
        {
            while (await reader.ReadAsync(part, patience.Token) is > 0 and var read)
            {
                answer.Append(part, 0, read);
            }
        }
        catch (IOException)
        {
            // The server may reset the line once it has answered what it will not read to the end.
        }

        return answer.ToString();
    }

    /// <summary>A program on a port of its own. Nothing that the tests send changes anything.</summary>
    public sealed class Listening : IAsyncLifetime
    {
        private WebApplication app = null!;

        public int Port => new Uri(app.Urls.Single()).Port;

        public async ValueTask InitializeAsync()
        {
            var place = PreparedRecords.NewPlace(demonstration: false);
            await PreparedRecords.CopyAsync(place);
            app = Site.Build(place with { Urls = ["http://127.0.0.1:0"] });
            await app.StartAsync();
        }

        public ValueTask DisposeAsync() => app.DisposeAsync();
    }
}
