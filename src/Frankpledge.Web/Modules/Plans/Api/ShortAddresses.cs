using Frankpledge.Persistence;
using Frankpledge.Web.Access;
using Frankpledge.Web.Base;
using Frankpledge.Web.Modules.Plans.Contract;

namespace Frankpledge.Web.Modules.Plans.Api;

/// <summary><c>/{area}/plan/...</c> is short for the plan in force today. It only leads on, for what it means changes with the plan.</summary>
internal static class ShortAddresses
{
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    public static void Map(WebApplication app)
    {
        app.MapMethods("/{area}/plan/{**rest}", Reading, (string area, string? rest, AppDb db, TimeProvider clock, HttpRequest request) => LeadAsync(area, rest is null ? "" : $"/{rest}", db, clock, request)).AllowAnonymous();
        app.MapMethods("/{area}/plan.json", Reading, (string area, AppDb db, TimeProvider clock, HttpRequest request) => LeadAsync(area, "/data.json", db, clock, request)).LeadsOn(PublicText.Get("ApiShortJson")).AllowAnonymous();
        app.MapMethods("/{area}/plan.csv", Reading, (string area, AppDb db, TimeProvider clock, HttpRequest request) => LeadAsync(area, "/data.csv", db, clock, request)).LeadsOn(PublicText.Get("ApiShortCsv")).AllowAnonymous();
    }

    private static async Task<IResult> LeadAsync(string area, string rest, AppDb db, TimeProvider clock, HttpRequest request) =>
        await PublicPlan.FindAsync(db, clock.Today(), area) is { Plan: not null } found
            ? Results.Redirect(new PathString(found.PlanRoot).Add(new PathString(rest)).ToUriComponent() + request.QueryString, permanent: false)
            : Results.NotFound();
}
