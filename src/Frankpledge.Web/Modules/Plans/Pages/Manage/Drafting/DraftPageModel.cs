using System.Security.Claims;
using Frankpledge.Areas;
using Frankpledge.Common;
using Frankpledge.Plans.Drafting;
using Frankpledge.Web.Access;
using Frankpledge.Web.Base;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.Extensions.Localization;

namespace Frankpledge.Web.Modules.Plans.Pages.Manage.Drafting;

/// <summary>A page of a working draft. Whoever may read it comments and suggests; whoever may edit it does the rest.</summary>
internal abstract class DraftPageModel(AreaHere here, DraftsHere drafts, DraftTalkHere talks, IAuthorizationService may, TimeProvider clock) : PageModel
{
    private static readonly HashSet<string> WrittenFields = ["Text", "Said", "Quote", "Why", "fresh", "answer", "task", "stem", "heading", "Cells"];

    private static readonly Dictionary<string, string> Fields = new()
    {
        ["WordingEmpty"] = "Text", ["WordingTooLong"] = "Text", ["HeadingTooLong"] = "Text", ["WordingTheSame"] = "Text", ["TextMeanwhile"] = "Text",
        ["SuggestedForOther"] = "Text", ["CommentEmpty"] = "Said", ["ReasonMissing"] = "Said", ["CommentTooLong"] = "Said", ["QuoteNotFound"] = "Quote",
        ["WhyMissing"] = "Why", ["WhyTooLong"] = "Why", ["TaskMissing"] = "Task", ["DueMissing"] = "Due", ["DuePast"] = "Due", ["PersonTooLong"] = "Person",
        ["NarrativeStandsAlone"] = "Kinds", ["TitleMissing"] = "Title", ["FileEmpty"] = "Document", ["FileTooLarge"] = "Document",
        ["NotOfThisDraft"] = "Document", ["TooMuchFromWord"] = "Document", ["TooMuchInADay"] = "Document", ["FileInHand"] = "Document",
        ["FileDamaged"] = "Document", ["AddressNotPlain"] = "Slug", ["TableEmpty"] = "Cells", ["TableTooLong"] = "Cells", ["TableUneven"] = "Cells",
        ["CellTooLong"] = "Cells", ["TableTheSame"] = "Cells", ["RowEmpty"] = "Cells",
    };

    /// <summary>What was done just now.</summary>
    [BindProperty(SupportsGet = true, Name = "done")]
    public string? Done { get; set; }

    [BindProperty]
    public string? Why { get; set; }

    public WorkingText Text { get; private set; } = null!;

    public DraftTalk Talk { get; private set; } = null!;

    public bool MayEdit { get; private set; }

    internal PlanLinks Links { get; private set; } = null!;

    public string Slug => Text.Draft.Slug;

    internal DraftAsked Asked { get; private set; } = null!;

    protected TimeProvider Time => clock;

    protected DraftsHere Drafts => drafts;

    protected AreaHere Here => here;

    internal IStringLocalizer<DraftingWords> Words => HttpContext.RequestServices.GetRequiredService<IStringLocalizer<DraftingWords>>();

    /// <summary>Who is at the page.</summary>
    public string? Me => User.FindFirstValue("name");

    internal async Task<bool> FindAsync(string plan, CancellationToken cancel)
    {
        var area = await here.GetAsync();
        (Links, Asked) = (new(area.Slug), new(area.Id, plan));
        MayEdit = (await may.AuthorizeAsync(User, Policies.DraftEditor)).Succeeded;
        if (await drafts.OfAsync(Asked, cancel) is not { } text)
        {
            return false;
        }

        (Text, Talk) = (text, await talks.OfAsync(text, cancel));
        return true;
    }

    /// <summary>Does something, and leads to where it can be seen. Refused, the page says why and keeps what was typed.</summary>
    /// <param name="edits">Whether it changes the text, which not every reader may.</param>
    protected async Task<IActionResult> DoAsync(string plan, bool edits, string why, Func<Change, Task> act, Func<string> to, CancellationToken cancel)
    {
        if (!await FindAsync(plan, cancel))
        {
            return Gone();
        }

        if (edits && !MayEdit)
        {
            return Forbid();
        }

        try
        {
            await act(clock.ChangeBy(User, why));
        }
        catch (RefusedException refused)
        {
            ModelState.Add(refused.Reasons, FieldsHere());
            await FindAsync(plan, cancel);
            return Refused(refused.Reasons);
        }

        await FindAsync(plan, cancel);
        return Redirect(to());
    }

    /// <summary>What somebody wrote into the form that was sent, in whatever field.</summary>
    protected IReadOnlyList<string> Written() => [.. Request.Form.Where(field => WrittenFields.Contains(field.Key)).SelectMany(field => field.Value)
        .OfType<string>().Where(words => !string.IsNullOrWhiteSpace(words))];

    /// <summary>The draft was ended since the page was opened. What was written for it is shown to be copied, and saved nowhere.</summary>
    private IActionResult Gone() => Written() is not { Count: > 0 } written ? NotFound() : new ViewResult
    {
        ViewName = "~/Modules/Plans/Pages/Manage/Drafting/_Gone.cshtml", StatusCode = StatusCodes.Status404NotFound,
        ViewData = new ViewDataDictionary<(string Drafting, IReadOnlyList<string> Written)>(ViewData, (Links.Drafting, written)),
    };

    /// <summary>By the code of a reason, the field at which it is said.</summary>
    protected virtual Dictionary<string, string> FieldsHere() => Fields;

    /// <summary>Whether a form was refused just now.</summary>
    /// <param name="name">A field by which forms of this kind differ, and what it says in this one; null where there is only one.</param>
    public bool IsRefused(string handler, string? name = null, int of = 0) => HttpContext.Request is { HasFormContentType: true } sent
        && sent.Query["handler"] == handler && (name is null || sent.Form[name] == $"{of}");

    /// <summary>What was typed into a form that was refused just now, so that nobody types it again; null where none was.</summary>
    public string? Kept(string handler, string field, string? name = null, int of = 0) =>
        IsRefused(handler, name, of) ? (string?)HttpContext.Request.Form[field] : null;

    /// <summary>The page as it is shown after a refusal.</summary>
    protected virtual IActionResult Refused(IReadOnlyList<Reason> reasons) => Page();
}
