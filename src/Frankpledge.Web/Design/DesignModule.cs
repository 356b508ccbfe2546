using Frankpledge.Common;
using Frankpledge.Web.Base;
using Frankpledge.Web.Design.Errors;
using Frankpledge.Web.Design.Layouts;
using Frankpledge.Web.Design.Serving;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace Frankpledge.Web.Design;

/// <summary>The look of every page: assets, layouts, tag helpers, error pages.</summary>
public static class DesignModule
{
    public static IServiceCollection AddDesign(this IServiceCollection services)
    {
        services.AddSingleton<IStringLocalizerFactory, KeptWords>().AddLocalization();
        services.AddSingleton<AssetStore>().AddSingleton<AreaFaces>();
        services.Configure<MvcOptions>(options => options.Filters.Add(new ReadableForms()));
        services.Configure<MvcOptions>(options => options.Filters.Add(new TurnedFields()));
        services.Configure<MvcOptions>(options => options.Filters.Add(new NoSuchAct()));
        services.Configure<MvcOptions>(options => options.Filters.Add(new UnreadFields()));
        services.Configure<MvcOptions>(options => options.ModelBinderProviders.Insert(0, new NamedValues()));

        services.AddSingleton<IPostConfigureOptions<MvcOptions>, BindingWords>();

        // Pages stand in the slices of their modules; their layouts and shared parts stand here.
        services.Configure<RazorPagesOptions>(options => options.RootDirectory = "/");
        services.Configure<RazorViewEngineOptions>(options =>
        {
            // The framework takes {area} in an address for one of its own "areas" and then looks by the second list.
            options.PageViewLocationFormats.Add("/Design/Layouts/{0}.cshtml");
            options.AreaPageViewLocationFormats.Add("/{1}/{0}.cshtml");
            options.AreaPageViewLocationFormats.Add("/Design/Layouts/{0}.cshtml");
        });
        return services;
    }

    /// <summary>Call before whatever makes a page: its headers and error pages must surround it.</summary>
    public static WebApplication UseDesign(this WebApplication app)
    {
        app.UseExceptionHandler(
            new ExceptionHandlerOptions
            {
                ExceptionHandlingPath = "/error", StatusCodeSelector = ErrorStatus.Of, CreateScopeForErrors = true,
                // A refusal that is answered in words is no fault of the program, and would hide those that are.
                SuppressDiagnosticsCallback = failed => failed.Exception is RefusedException,
            });
        app.Use(SecurityHeaders.Add);
        app.UseStatusCodePagesWithReExecute("/error");
        app.Use(AsReading);
        app.Use(BrokenRequest.Refuse);
        app.MapGet("/assets/{file}", AssetEndpoint.Answer).AllowAnonymous();
        app.MapGet("/assets/colour/{hex:regex(^[0-9a-f]{{6}}$)}.css", ColourSheet.Answer).AllowAnonymous();
        return app;
    }

    /// <summary>An error page reads nothing of the request that failed: its body may be what was wrong with it.</summary>
    private static Task AsReading(HttpContext http, RequestDelegate next)
    {
        if (http.Features.Get<IExceptionHandlerFeature>() is not null || http.Features.Get<IStatusCodeReExecuteFeature>() is not null)
        {
            if (!HttpMethods.IsGet(http.Request.Method) && !HttpMethods.IsHead(http.Request.Method))
            {
                http.Features.Set(new WasSent());
            }

            (http.Request.Method, http.Request.ContentType, http.Request.ContentLength, http.Request.Body) = (HttpMethods.Get, null, null, Stream.Null);
            http.Features.Set<IFormFeature>(null);
        }

        return next(http);
    }

    /// <summary>Marks a request that failed and had sent something.</summary>
    internal sealed record WasSent;
}
