using System.Security.Claims;
using Frankpledge.Areas;
using Frankpledge.Web.Base;
using Frankpledge.Web.Design.Layouts;
using Microsoft.AspNetCore.Mvc;
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
        if (done.Result switch
        {
            PageResult => (done.HandlerInstance as PageModel)?.ViewData, ViewResult shown => shown.ViewData, _ => null,
        } is { } data)
        {
            data.Set(await FrameAsync(context.HttpContext.User, data.FindStaffLayout()));
        }
    }

    /// <param name="person">Who looks at it.</param>
    /// <param name="given">What the page has set itself, or null.</param>
    public async Task<StaffLayout> FrameAsync(ClaimsPrincipal person, StaffLayout? given = null)
    {
        var area = await here.GetAsync();
        var today = clock.Today();
        var ofOffice = RoleClaim.Of(person).Any(held => held.Area == area.Slug && held.Kind == BodyKind.LocalPolicingBody);
        var own = given ?? new StaffLayout
        {
            Title = "",
            Area = AreaHere.Face(area),
            BodyName = (ofOffice ? area.LocalPolicingBody(today) : area.Panel(today)).Title,
            SignedInAs = person.FindFirst("name")?.Value ?? "",
        };
        return own with
        {
            Nav = await menu.OfAsync(person, area),
            DueCount = own.DueCount ?? await due(person),
            FooterLinks = [new Link(words["FooterRuleBook"], $"/{area.Slug}/law")],
        };
    }
}
