using Frankpledge.Areas;
using Frankpledge.Common;
using Frankpledge.Web.Access;
using Frankpledge.Web.Base;
using Frankpledge.Web.Design.Layouts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace Frankpledge.Web.Modules.Areas.Pages.Public;

/// <summary>Tells the office of a mistake, or whether a page was useful.
/// Nobody is signed in here, so there is no session to protect and no cookie to set.</summary>
[IgnoreAntiforgeryToken]
[Kept("kind", "about", "sent", IsMadeAnew = true)]
[EnableRateLimiting(ReaderThrottle.Policy)]
internal sealed class FeedbackModel(SendMessage send, AreaHere here, IPublicFrame frame, TimeProvider clock, IStringLocalizer<AreasWords> words) : PageModel
{
    private static readonly Dictionary<string, string> Fields = new()
    {
        ["MessageEmpty"] = nameof(Text), ["MessageTooLong"] = nameof(Text), ["ReplyNotValid"] = nameof(ReplyTo),
    };

    public PoliceArea Area { get; private set; } = null!;

    [BindProperty(Name = "kind", SupportsGet = true)]
    public ReaderMessageKind? Kind { get; set; }

    [BindProperty(Name = "about", SupportsGet = true)]
    public string? About { get; set; }

    [BindProperty]
    public string? Text { get; set; }

    [BindProperty]
    public string? ReplyTo { get; set; }

    [BindProperty(Name = "sent", SupportsGet = true)]
    public bool Sent { get; set; }

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        Area = await here.GetAsync();
        ViewData.Set(await frame.AroundAsync(Area, words[Sent ? "FeedbackSent" : "FeedbackTitle"], null) with { UsefulUrl = null });
        await next();
    }

    public void OnGet()
    {
        ModelState.Clear();
        Kind ??= ReaderMessageKind.Question;
        About = OwnPage;
    }

    /// <summary>Only a page of this area is ever shown as a link.</summary>
    private string OwnPage => About is not null && ReaderMessage.IsPublicPage(Area, About) ? About : $"/{Area.Slug}";

    public async Task<IActionResult> OnPostAsync()
    {
        if (Kind is null)
        {
            ModelState.AddModelError(nameof(Kind), words["FeedbackKindMissing"]);
            About = OwnPage;
            ModelState.AddFurther(ReaderMessage.WhyNot(Area, new(Area.Id, ReaderMessageKind.Useful, About, Text, ReplyTo)), Fields);
            return Page();
        }

        try
        {
            await send.RunAsync(new MessageToSend(Area.Id, Kind.Value, About ?? "", Text, ReplyTo),
                new Change(words["AReader"], null, clock.GetUtcNow(), words["SentFromAPage"]));
            return Redirect($"{PublicFrame.FeedbackUrl(Area)}?sent=true");
        }
        catch (RefusedException refused)
        {
            ModelState.Add(refused.Reasons, Fields);
            About = OwnPage;
            return Page();
        }
    }
}
