using System.Net.Http.Headers;
using Frankpledge.Statute.Calendar;
using Frankpledge.Common;
using Frankpledge.Web.Base;
using Frankpledge.Web.Design;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.Localization;

namespace Frankpledge.Web.Hosting;

/// <summary>What every request passes before anything of the house sees it.</summary>
internal static class FrontDoor
{
    private const string AYear = "max-age=31536000";

    public static IServiceCollection AddFrontDoor(this IServiceCollection services, FrankpledgeSettings settings)
    {
        services.Configure<ForwardedHeadersOptions>(options =>
        {
            options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            options.KnownProxies.Clear();
            options.KnownIPNetworks.Clear();
            foreach (var proxy in settings.Proxies)
            {
                options.KnownIPNetworks.Add(proxy);
            }
        });

        // A form's secret is drawn anew for every page, so that the length of an answer tells nothing about it.
        services.AddResponseCompression(options =>
        {
            options.EnableForHttps = true;
            options.Providers.Add<BrotliCompressionProvider>();
            options.Providers.Add<GzipCompressionProvider>();
            options.MimeTypes =
                [.. ResponseCompressionDefaults.MimeTypes, MediaTypeHeaderValue.Parse(CsvFile.MediaType).MediaType!,
                    MediaTypeHeaderValue.Parse(CalendarFile.MediaType).MediaType!, "application/atom+xml", "image/svg+xml"];
        });
        return services;
    }

    public static void UseFrontDoor(this WebApplication app, FrankpledgeSettings settings)
    {
        if (settings.Proxies.Count > 0)
        {
            app.UseForwardedHeaders();
        }

        var refusal = new Lazy<string>(() => app.Services.GetRequiredService<IStringLocalizer<Words>>()["ForeignHost"]);
        app.Use((http, next) => settings.AnswersTo(http.Request.Host) ? EnterAsync(http, next, settings.BaseAddress) : TurnAwayAsync(http, refusal.Value));
    }

    private static async Task EnterAsync(HttpContext http, RequestDelegate next, Uri? known)
    {
        var request = http.Request;
        if (known is not null)
        {
            // Whole addresses are made from these two; whoever comes by another name gets the one that everybody knows.
            (request.Scheme, request.Host) = (known.Scheme, known.IsDefaultPort ? new HostString(known.Host) : new HostString(known.Host, known.Port));
        }

        if (request.IsHttps && !FrankpledgeSettings.IsLoopback(request.Host.Host))
        {
            http.Response.Headers.StrictTransportSecurity = AYear;
        }

        if (!HttpMethods.IsHead(request.Method))
        {
            await next(http);
            return;
        }

        // HEAD is GET without the bytes, everywhere.
        var sending = http.Features.GetRequiredFeature<IHttpResponseBodyFeature>();
        request.Method = HttpMethods.Get;
        http.Features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(Stream.Null));
        try
        {
            await next(http);
        }
        finally
        {
            request.Method = HttpMethods.Head;
            http.Features.Set(sending);
        }
    }

    private static Task TurnAwayAsync(HttpContext http, string words)
    {
        http.Response.StatusCode = StatusCodes.Status400BadRequest;
        http.Response.ContentType = "text/plain; charset=utf-8";
        return http.Response.WriteAsync(words);
    }
}
