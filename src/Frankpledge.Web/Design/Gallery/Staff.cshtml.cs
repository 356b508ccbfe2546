using Frankpledge.Web.Design.GovUk;
using Frankpledge.Web.Design.Layouts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Frankpledge.Web.Design.Gallery;

/// <summary>Every form and staff component on one page, with errors after a POST, in development only.</summary>
[AllowAnonymous]
public sealed class DesignStaffModel(IWebHostEnvironment environment) : PageModel
{
    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Amount { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public string? Area { get; set; }

    [BindProperty]
    public string? Kind { get; set; }

    [BindProperty]
    public string[] Roles { get; set; } = ["policy"];

    [BindProperty]
    public TypedDate On { get; set; } = TypedDate.Of(new DateOnly(2026, 3, 27));

    [BindProperty]
    public IFormFile? Document { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    public IActionResult OnGet() => Show();

    public IActionResult OnPost()
    {
        foreach (var field in new[] { nameof(Name), nameof(Amount), nameof(Reason), nameof(Area), nameof(Kind), nameof(Roles), nameof(On), nameof(Document),
            nameof(Password) })
        {
            ModelState.AddModelError(field, $"{field} is wrong. Say what, where, and what to do.");
        }

        return Show();
    }

    private IActionResult Show()
    {
        ViewData.Set(new StaffLayout
        {
            Title = "Staff parts",
            Area = DesignModel.Example,
            BodyName = "Office of the Commissioner",
            SignedInAs = "Policy lead",
            DueCount = 7,
            Nav = [new("Public parts", "/design"), new("Staff parts", "/design/staff")],
            FooterLinks = [new("Help", "/design/staff")],
        });
        return environment.IsDevelopment() ? Page() : NotFound();
    }
}
