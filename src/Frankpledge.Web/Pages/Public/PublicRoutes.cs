using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace Frankpledge.Web.Pages.Public;

/// <summary>The pages of a plan answer at two addresses: short for the current plan, with the plan's name for any of them. Older editions have their own. The rule book also answers without an area.</summary>
internal static class PublicRoutes
{
    private static readonly (string Page, string Tail)[] OfPlan =
    [
        ("/Public/Plan/Contents", ""),
        ("/Public/Plan/Whole", "/whole"),
        ("/Public/Plan/Editions", "/editions"),
        ("/Public/Plan/Statement", "/{reference:regex(^[A-Za-z][0-9]+$)}"),
        ("/Public/Plan/Part", "/{part}"),
    ];

    public static void Add(PageConventionCollection pages)
    {
        foreach (var (page, tail) in OfPlan)
        {
            pages.AddPageRoute(page, "/{area}/plans/{plan}" + tail);
        }

        pages.AddPageRoute("/Public/Law/Index", "/law");
        pages.AddPageRoute("/Public/Law/Rule", "/law/{rule}");
        pages.AddPageRoute("/Public/Plan/Whole", "/{area}/plan/editions/{number:int}");
        pages.AddPageRoute("/Public/Plan/Whole", "/{area}/plans/{plan}/editions/{number:int}");
    }
}
