using Frankpledge.Web.Access;
using Frankpledge.Web.Base;
using Frankpledge.Web.Modules.Plans.Contract;

namespace Frankpledge.Web.Modules.Plans.Api;

/// <summary><c>/{area}/plan/...</c> is short for the plan in force today. It only leads on, for what it means changes with the plan. So does
/// <c>/{area}/plans</c>, to the list of its editions and of the area's other plans.</summary>
internal static class ShortAddresses
{
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    public static void Map(WebApplication app)
    {
        app.MapMethods("/{area}/plan/{**rest}", Reading,
            (string area, string? rest, PublicPlans plans, HttpRequest request) => LeadAsync(area, rest is null ? "" : $"/{rest}", plans, request))
                .AllowAnonymous();
        app.MapMethods("/{area}/plans", Reading, (string area, PublicPlans plans, HttpRequest request) => LeadAsync(area, "/editions", plans, request))
            .AllowAnonymous();
        app.MapMethods("/{area}/plan.json", Reading, (string area, PublicPlans plans, HttpRequest request) => LeadAsync(area, "/data.json", plans, request))
            .LeadsOn(PublicText.Get("ApiShortJson")).AllowAnonymous();
        app.MapMethods("/{area}/plan.csv", Reading, (string area, PublicPlans plans, HttpRequest request) => LeadAsync(area, "/data.csv", plans, request))
            .LeadsOn(PublicText.Get("ApiShortCsv")).AllowAnonymous();
    }

    private static async Task<IResult> LeadAsync(string area, string rest, PublicPlans plans, HttpRequest request) =>
        await plans.FindAsync(area) is { Plan: not null } found
            ? Results.Redirect(new PathString(found.PlanRoot).Add(new PathString(rest)).ToUriComponent() + request.QueryString, permanent: false)
            : Results.NotFound();
}
