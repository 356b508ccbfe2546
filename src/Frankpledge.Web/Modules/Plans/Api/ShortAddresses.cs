using Frankpledge.Persistence;
using Frankpledge.Plans;
using Frankpledge.Web.Access;
using Frankpledge.Web.Base;
using Frankpledge.Web.Modules.Plans.Contract;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.AspNetCore.Routing.Template;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Web.Modules.Plans.Api;

/// <summary><c>/{area}/plan/...</c> is short for the plan in force today. It only leads on, for what it means changes with the plan, and only to what is
/// there. So does <c>/{area}/plans</c>, to the list of its editions and of the area's other plans.</summary>
internal static class ShortAddresses
{
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    public static void Map(WebApplication app)
    {
        app.MapMethods("/{area}/plan/{**rest}", Reading,
            async (string area, string? rest, PublicPlans plans, AppDb db, EndpointDataSource all, HttpRequest request, CancellationToken cancel) =>
                await plans.FindAsync(area) is { Plan: not null } found && await IsThereAsync(found, rest ?? "", db, all, cancel)
                    ? Lead(found, rest is null ? "" : $"/{rest}", request) : Results.NotFound()).AllowAnonymous();
        app.MapMethods("/{area}/plans", Reading, (string area, PublicPlans plans, HttpRequest request) => LeadAsync(area, "/editions", plans, request))
            .AllowAnonymous();
        app.MapMethods("/{area}/plan.json", Reading, (string area, PublicPlans plans, HttpRequest request) => LeadAsync(area, "/data.json", plans, request))
            .LeadsOn(PublicText.Get("ApiShortJson")).AllowAnonymous();
        app.MapMethods("/{area}/plan.csv", Reading, (string area, PublicPlans plans, HttpRequest request) => LeadAsync(area, "/data.csv", plans, request))
            .LeadsOn(PublicText.Get("ApiShortCsv")).AllowAnonymous();
    }

    private static async Task<IResult> LeadAsync(string area, string rest, PublicPlans plans, HttpRequest request) =>
        await plans.FindAsync(area) is { Plan: not null } found ? Lead(found, rest, request) : Results.NotFound();

    private static IResult Lead(PublicPlan found, string rest, HttpRequest request) =>
        Results.Redirect(new PathString(found.PlanRoot).Add(new PathString(rest)).ToUriComponent() + request.QueryString, permanent: false);

    /// <summary>A statement or a theme of the plan, or an address that a page or a file of every plan has.</summary>
    private static async Task<bool> IsThereAsync(PublicPlan found, string rest, AppDb db, EndpointDataSource all, CancellationToken cancel)
    {
        if (StatementReference.Parse(rest) is { } asked)
        {
            return await db.Statements.AnyAsync(one => one.PlanId == found.Plan!.Id && one.Letter == asked.Letter && one.Number == asked.Number, cancel);
        }

        var path = new PathString($"{found.PlanRoot}/{rest}".TrimEnd('/'));
        return found.Editions.Any(edition => edition.Parts.Any(part => part.Level == 1 && part.Anchor == rest))
            || all.Endpoints.OfType<RouteEndpoint>().Any(page => IsOfEveryPlan(page.RoutePattern)
                && new TemplateMatcher(new RouteTemplate(page.RoutePattern), []).TryMatch(path, []));
    }

    /// <summary><c>/{area}/plans/{plan}</c> itself, or with a fixed word after it.</summary>
    private static bool IsOfEveryPlan(RoutePattern pattern) =>
        pattern.PathSegments is [_, { Parts: [RoutePatternLiteralPart { Content: "plans" }] }, _, ..]
            && (pattern.PathSegments.Count == 3 || pattern.PathSegments[3].Parts is [RoutePatternLiteralPart]);
}
