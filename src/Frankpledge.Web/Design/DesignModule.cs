using Frankpledge.Web.Design.Serving;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Frankpledge.Web.Design;

/// <summary>The look of every page: assets, layouts, tag helpers, error pages.</summary>
public static class DesignModule
{
    public static IServiceCollection AddDesign(this IServiceCollection services)
    {
        services.AddLocalization();
        services.AddSingleton<AssetStore>();

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
        app.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandlingPath = "/error/500", StatusCodeSelector = ErrorStatus.Of, CreateScopeForErrors = true });
        app.Use(SecurityHeaders.Add);
        app.UseStatusCodePagesWithReExecute("/error/{0}");
        app.MapGet("/assets/{file}", AssetEndpoint.Answer).AllowAnonymous();
        app.MapGet("/assets/colour/{hex:regex(^[0-9a-f]{{6}}$)}.css", ColourSheet.Answer).AllowAnonymous();
        return app;
    }
}
