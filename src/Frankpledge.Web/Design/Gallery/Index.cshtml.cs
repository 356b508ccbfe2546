using Frankpledge.Web.Design.Layouts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Frankpledge.Web.Design.Gallery;

/// <summary>Every public component on one page, in development only.</summary>
[AllowAnonymous]
public sealed class DesignModel(IWebHostEnvironment environment) : PageModel
{
    internal static readonly AreaFace Example = new("Example", "design", "#0b5560", "Nothing on this page is real.");

    public IActionResult OnGet()
    {
        ViewData.Set(new PublicLayout
        {
            Title = "The parts of a page",
            Area = Example,
            PlanTitle = "Police and Crime Plan 2025 to 2029",
            Nav = [new("Home", "/design"), new("Staff parts", "/design/staff")],
            Crumbs = [new("Home", "/design")],
            SearchUrl = "/design",
            UsefulUrl = "/design",
            FooterLinks = [new("Accessibility", "/design"), new("Privacy", "/design")],
            Sources = "Contains public sector information licensed under the Open Government Licence v3.0.",
        });
        return environment.IsDevelopment() ? Page() : NotFound();
    }
}
