using Frankpledge.Web.Design.Serving;

namespace Frankpledge.Web.Design;

/// <summary>The look of every page: assets, layouts, tag helpers, error pages.</summary>
public static class DesignModule
{
    public static IServiceCollection AddDesign(this IServiceCollection services)
    {
        services.AddLocalization();
        services.AddSingleton<AssetStore>();
        return services;
    }

    /// <summary>Call before whatever makes a page: its headers and error pages must surround it.</summary>
    public static WebApplication UseDesign(this WebApplication app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandlingPath = "/error/500", StatusCodeSelector = ErrorStatus.Of });
        app.Use(SecurityHeaders.Add);
        app.UseStatusCodePagesWithReExecute("/error/{0}");
        app.MapGet("/assets/{file}", AssetEndpoint.Answer).AllowAnonymous();
        app.MapGet("/assets/colour/{hex:regex(^[0-9a-f]{{6}}$)}.css", ColourSheet.Answer).AllowAnonymous();
        return app;
    }
}
