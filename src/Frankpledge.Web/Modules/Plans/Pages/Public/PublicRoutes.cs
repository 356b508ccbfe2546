using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace Frankpledge.Web.Modules.Plans.Pages.Public;

/// <summary>Pages that answer at a second address: each edition at its own, the rule book also without an area.</summary>
internal static class PublicRoutes
{
    public static void Add(PageConventionCollection pages)
    {
        pages.AddPageRoute("/Modules/Law/Pages/Public/Index", "/law");
        pages.AddPageRoute("/Modules/Law/Pages/Public/Rule", "/law/{rule}");
        pages.AddPageRoute("/Modules/Plans/Pages/Public/Plan/Whole", "/{area}/plans/{plan}/editions/{number:int}");
    }
}
