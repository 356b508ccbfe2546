using Frankpledge.Areas;
using Frankpledge.Common;
using Frankpledge.Web.Access;
using Frankpledge.Web.Base;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Frankpledge.Web.Modules.Areas.Pages.Manage.Office;

/// <summary>The picture in the area's masthead.</summary>
[Authorize(Policies.AreaAdministrator)]
[RequestSizeLimit(LogoModel.LargestRequest)]
internal sealed class LogoModel(ChangeLogo change, AreaHere here, TimeProvider clock, IStringLocalizer<AreasWords> words) : PageModel
{
    /// <summary>Above what a logo may have, so that a picture a little too large is refused in words.</summary>
    public const int LargestRequest = 4 * 1024 * 1024;

    private static readonly Dictionary<string, string> Fields = new()
    {
        ["LogoMissing"] = nameof(Picture), ["LogoTooLarge"] = nameof(Picture), ["LogoNotAPicture"] = nameof(Picture),
    };

    public PoliceArea Area { get; private set; } = null!;

    [BindProperty]
    public IFormFile? Picture { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Done { get; set; }

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        Area = await here.GetAsync();
        await next();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        using var content = new MemoryStream();
        if (Picture is not null)
        {
            await Picture.CopyToAsync(content, cancel);
        }

        return await ShowAsync(content.ToArray(), "LogoChanged");
    }

    public Task<IActionResult> OnPostTakeAwayAsync() => ShowAsync(null, "LogoTakenAway");

    private async Task<IActionResult> ShowAsync(byte[]? picture, string why)
    {
        try
        {
            await change.RunAsync(new LogoToShow(Area.Id, picture, clock.Today()), clock.ChangeBy(User, words[why]));
            return Redirect($"/{Area.Slug}/manage/settings/logo?done=saved");
        }
        catch (RefusedException refused)
        {
            ModelState.Add(refused.Reasons, Fields);
            return Page();
        }
    }
}
