using Microsoft.AspNetCore.Http.HttpResults;

namespace Frankpledge.Web.Base;

/// <summary>What the description of the data (<c>/openapi.json</c>) says of an address, and what every such answer carries.</summary>
internal static class OpenData
{
    /// <summary>Only what is marked is described.</summary>
    internal sealed record Described;

    /// <param name="summary">In words.</param>
    public static RouteHandlerBuilder GivesJson<T>(this RouteHandlerBuilder route, string summary) =>
        route.Produces<T>(StatusCodes.Status200OK, "application/json").Produces(StatusCodes.Status404NotFound).Say(summary);

    public static RouteHandlerBuilder GivesFile(this RouteHandlerBuilder route, string type, string summary) =>
        route.Produces<string>(StatusCodes.Status200OK, type.Split(';')[0]).Produces(StatusCodes.Status404NotFound).Say(summary);

    /// <summary>A short address, which leads to the permanent one.</summary>
    public static RouteHandlerBuilder LeadsOn(this RouteHandlerBuilder route, string summary) =>
        route.Produces(StatusCodes.Status302Found).Produces(StatusCodes.Status404NotFound).Say(summary);

    /// <summary>The licence of what the office publishes goes with it, where the installation names one (RFC 4946).</summary>
    private static RouteHandlerBuilder Licensed(this RouteHandlerBuilder route) => route.AddEndpointFilter(async (context, next) =>
    {
        var answer = await next(context);
        if (answer is not NotFound && context.HttpContext.RequestServices.GetRequiredService<FrankpledgeSettings>().Licence is { } licence)
        {
            context.HttpContext.Response.Headers.Link = $"<{licence.Address}>; rel=\"license\"";
        }

        return answer;
    });

    /// <summary>Data of an area, for anybody: kept, and with its licence.</summary>
    /// <param name="asked">What of the query it answers to.</param>
    public static void Given(this RouteHandlerBuilder route, params string[] asked) => route.Licensed().AllowAnonymous().WithMetadata(new KeptAttribute(asked));

    /// <summary>The same of data that belongs to no one area, so that no change of one area would tell that it is old.</summary>
    /// <param name="asked">What of the query it answers to.</param>
    public static void GivenAfresh(this RouteHandlerBuilder route, params string[] asked) =>
        route.Licensed().AllowAnonymous().WithMetadata(new AskedAfresh(asked));

    /// <summary>What of the query an answer that is not kept answers to.</summary>
    internal sealed record AskedAfresh(IReadOnlyList<string> Parameters);

    private static RouteHandlerBuilder Say(this RouteHandlerBuilder route, string summary) =>
        route.WithMetadata(new Described()).WithSummary(summary).WithTags("data");
}
