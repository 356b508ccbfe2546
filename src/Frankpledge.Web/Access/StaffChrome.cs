using Frankpledge.Areas;
using Frankpledge.Web.Base;
using Frankpledge.Web.Design.Layouts;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Frankpledge.Web.Access;

/// <summary>Gives every page under <c>Manage</c> the staff layout: area, body, navigation. What the page has set itself, such as its title, stays.</summary>
internal sealed class StaffChrome(AreaHere here, StaffMenu menu, DueSoon due, IStringLocalizer<AccessWords> words, TimeProvider clock) : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var done = await next();
        if (done is { Result: PageResult, HandlerInstance: PageModel page })
        {
            page.ViewData.Set(await LayoutAsync(page));
        }
    }

    private async Task<StaffLayout> LayoutAsync(PageModel page)
    {
        var area = await here.GetAsync();
        var today = clock.Today();
        var ofOffice = RoleClaim.Of(page.User).Any(held => held.Area == area.Slug && held.Kind == BodyKind.LocalPolicingBody);
        var own = page.ViewData.FindStaffLayout() ?? new StaffLayout
        {
            Title = "",
            Area = AreaHere.Face(area),
            BodyName = (ofOffice ? area.LocalPolicingBody(today) : area.Panel(today)).Title,
            SignedInAs = page.User.FindFirst("name")?.Value ?? "",
        };
        return own with
        {
            Nav = await menu.OfAsync(page.User, area),
            DueCount = own.DueCount ?? await due(page.User),
            FooterLinks = [new Link(words["FooterRuleBook"], $"/{area.Slug}/law")],
        };
    }
}
