using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace Frankpledge.Web.Modules.Plans.Pages.Public;

/// <summary>The pages of a plan answer at two addresses: short for the current plan, with the plan's name for any of them. Older editions have their own. The rule book also answers without an area.</summary>
internal static class PublicRoutes
{
    private static readonly (string Page, string Tail)[] OfPlan =
    [
        ("/Modules/Plans/Pages/Public/Plan/Contents", ""),
        ("/Modules/Plans/Pages/Public/Plan/Whole", "/whole"),
        ("/Modules/Plans/Pages/Public/Plan/Editions", "/editions"),
        ("/Modules/Plans/Pages/Public/Plan/Statement", "/{reference:regex(^[A-Za-z][0-9]+$)}"),
        ("/Modules/Plans/Pages/Public/Plan/Part", "/{part}"),
    ];

    public static void Add(PageConventionCollection pages)
    {
        foreach (var (page, tail) in OfPlan)
        {
            pages.AddPageRoute(page, "/{area}/plans/{plan}" + tail);
        }

        pages.AddPageRoute("/Modules/Law/Pages/Public/Index", "/law");
        pages.AddPageRoute("/Modules/Law/Pages/Public/Rule", "/law/{rule}");
        pages.AddPageRoute("/Modules/Plans/Pages/Public/Plan/Whole", "/{area}/plan/editions/{number:int}");
        pages.AddPageRoute("/Modules/Plans/Pages/Public/Plan/Whole", "/{area}/plans/{plan}/editions/{number:int}");
    }
}
