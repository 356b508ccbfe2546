using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Frankpledge.Common;
using Frankpledge.Web.Design;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Frankpledge.Tests.Web.Design;

/// <summary>The design alone, without records or sign-in: its example pages, its assets, and two addresses that fail.</summary>
internal sealed class DesignHost : IAsyncDisposable
{
    private readonly WebApplication app;

    private DesignHost(string environment)
    {
        var builder =
            WebApplication.CreateBuilder(
                new WebApplicationOptions { EnvironmentName = environment, ApplicationName = typeof(DesignModule).Assembly.GetName().Name });
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders().AddProvider(Log);
        builder.Services.AddDesign();
        builder.Services.AddRazorPages();
        app = builder.Build();
        app.UseDesign();
        app.UseRouting();
        app.MapRazorPages();
        app.MapGet("/test/failure", string () => throw new InvalidOperationException("secret detail"));
        app.MapGet("/test/status/{status:int}", (int status) => Results.StatusCode(status));
        app.MapPost("/test/refusal", string () => throw new RefusedException("ReplyMissing", "Two recommendations have no reply.", "R36"));
    }

    /// <summary>What was logged as a fault.</summary>
    public KeptFaults Log { get; } = new();

    public HttpClient Browser { get; private set; } = null!;

    public static async Task<DesignHost> StartAsync(string environment = "Development")
    {
        var host = new DesignHost(environment);
        await host.app.StartAsync();
        host.Browser = host.app.GetTestClient();
        return host;
    }

    public async Task<IHtmlDocument> PageAsync(string path) => Parse(await Browser.GetStringAsync(path));

    public static IHtmlDocument Parse(string html) => new HtmlParser().ParseDocument(html);

    public ValueTask DisposeAsync() => app.DisposeAsync();
}

/// <summary>Keeps what is logged as an error.</summary>
internal sealed class KeptFaults : ILoggerProvider, ILogger
{
    private readonly System.Collections.Concurrent.ConcurrentQueue<string> said = new();

    public IReadOnlyCollection<string> Said => said;

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (IsEnabled(logLevel))
        {
            said.Enqueue(formatter(state, exception));
        }
    }

    public void Dispose()
    {
    }
}
