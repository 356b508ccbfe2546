using Frankpledge.Web.Base;

namespace Frankpledge.Web.Hosting;

/// <summary>
/// What the program writes as it runs: words for a terminal, or a line of JSON each for whoever collects logs. Every line of a request carries its
/// reference, which an error page shows.
/// </summary>
internal static partial class Logs
{
    private static readonly string Category = typeof(Logs).FullName!;

    public static void AddLogs(this ILoggingBuilder logging, FrankpledgeSettings settings)
    {
        if (settings.JsonLogs)
        {
            logging.ClearProviders().AddJsonConsole(options =>
                (options.UseUtcTimestamp, options.TimestampFormat, options.IncludeScopes) = (true, "yyyy-MM-dd'T'HH:mm:ss.fff'Z'", true));
        }

        logging.SetMinimumLevel(LogLevel.Warning).AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error).AddFilter(Category, LogLevel.Information)
            // Says nothing that is not said elsewhere, and names every request at a fifth of its cost.
            .AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.None);
    }

    /// <summary>After the kept pages, of which nothing is logged.</summary>
    public static void UseReferences(this WebApplication app)
    {
        var log = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger(Category);
        app.Use(async (http, next) =>
        {
            using (log.BeginScope(new Dictionary<string, object> { ["Reference"] = http.TraceIdentifier }))
            {
                await next(http);
            }
        });
    }

    /// <summary>In the place of the words for a terminal, where lines are read by a program.</summary>
    public static void Started(IServiceProvider services, string site) => Running(services.GetRequiredService<ILoggerFactory>().CreateLogger(Category), site);

    [LoggerMessage(Level = LogLevel.Information, Message = "Frankpledge is running at {Site}.")]
    private static partial void Running(ILogger log, string site);
}
