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

    /// <summary>Call first: its headers and error pages must surround everything else.</summary>
    public static WebApplication UseDesign(this WebApplication app)
    {
        app.Use(SecurityHeaders.Add);
        app.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandlingPath = "/error/500", StatusCodeSelector = ErrorStatus.Of });
        app.UseStatusCodePagesWithReExecute("/error/{0}");
        app.MapGet("/assets/{file}", AssetEndpoint.Answer).AllowAnonymous();
        app.MapGet("/assets/colour/{hex:regex(^[0-9a-f]{{6}}$)}.css", ColourSheet.Answer).AllowAnonymous();
        return app;
    }
}
