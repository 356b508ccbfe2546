using Frankpledge.Areas;
using Frankpledge.Common;
using Frankpledge.Plans.Review;
using Frankpledge.Web.Access;
using Frankpledge.Web.Base;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Frankpledge.Web.Modules.Plans.Pages.Manage;

/// <summary>
/// The source beside what was found in it, one statement in hand. Every act is a post that leads on to the next statement. Where the script of the page
/// asks, only the desk is sent, so that the next statement is there without a page load.
/// </summary>
[Authorize(Policies.PlanEditor)]
internal sealed partial class ReviewModel(AreaHere here, ReviewDesk desk, TimeProvider clock, IStringLocalizer<ManageWords> words, Conflicts conflicts)
    : PageModel
{
    private static readonly HashSet<string> Acts =
    [
        "ActAccept", "ActChange", "ActDrop", "ActSplit", "ActMerge", "ActUp", "ActDown", "ActUndo", "ActDraw", "ActAcceptSure",
        "ActAdd", "ActWord", "ActHead", "ActCells", "ActWithdraw", "ActCheckTable", "ActAgree", "ActDisagree", "ActAcceptMany", "ActDropMany", "ActLabelMany",
    ];

    /// <summary>Asked for in a header of this name.</summary>
    private const string Fragment = "X-Fragment";

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(Name = "at", SupportsGet = true)]
    public Guid? At { get; set; }

    [BindProperty(Name = "order", SupportsGet = true)]
    public string? OrderName { get; set; }

    [BindProperty(Name = "section", SupportsGet = true)]
    public int? Section { get; set; }

    [BindProperty(Name = "source", SupportsGet = true)]
    public string? SourceName { get; set; }

    [BindProperty(Name = "from", SupportsGet = true)]
    public int? From { get; set; }

    [BindProperty(Name = "mend", SupportsGet = true)]
    public int? Mend { get; set; }

    [BindProperty(Name = "together", SupportsGet = true)]
    public string? TogetherName { get; set; }

    /// <summary>The act that led here, said once.</summary>
    [BindProperty(Name = "did", SupportsGet = true)]
    public string? Did { get; set; }

    public string? DidInWords => Did is not null && Acts.Contains(Did) ? words[Did].Value : null;

    /// <summary>The statement in hand as it was shown.</summary>
    [BindProperty]
    public SeenCandidate? Seen { get; set; }

    /// <summary>The one after it in the document as it was shown, for merging.</summary>
    [BindProperty]
    public SeenCandidate? Below { get; set; }

    [BindProperty]
    public LabelsForm Labels { get; set; } = new();

    public Desk Desk { get; private set; } = null!;

    public ReviewView View => new(At)
    {
        List = GivenNames.Find<ReviewList>(OrderName) ?? ReviewList.UnsureFirst, Section = Section, ShowsLeft = SourceName == "left", From = From, Mend = Mend,
        Together = GivenNames.Find<Togetherness>(TogetherName),
    };

    internal PlanLinks Links { get; private set; } = null!;

    /// <summary>What the reviewer tried when somebody else was faster.</summary>
    public Conflict? Conflict { get; private set; }

    /// <summary>Who looks.</summary>
    public Guid? Me => clock.ChangeBy(User, words["ActLook"]).WhoId;

    private ImportHead Import { get; set; } = null!;

    /// <summary>Shows the statement in hand, and keeps that this person had it in hand.</summary>
    public async Task<IActionResult> OnGetAsync([FromServices] TakeInHand take, CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
        {
            return NotFound();
        }

        await ShowAsync(cancel);
        if (HttpMethods.IsGet(Request.Method) && !IsFragment)
        {
            await LookAsync(take, cancel);
        }

        return Shown();
    }

    /// <summary>The script tells what is in hand once it is shown, so that nobody waits for the record of it.</summary>
    public async Task<IActionResult> OnPostLookAsync([FromServices] TakeInHand take, CancellationToken cancel)
    {
        if (At is null || !await FindAsync(cancel) || Import.State != ImportState.InReview || await conflicts.NowAsync(Id, At, cancel) is null)
        {
            return NotFound();
        }

        await take.RunAsync(At.Value, clock.ChangeBy(User, words["ActLook"]), cancel);
        return new NoContentResult();
    }

    private async Task<IActionResult> ActAsync(string act, Func<Change, Task> run, CancellationToken cancel, bool stays = false)
    {
        At = Seen?.Id ?? At;
        if (!await FindAsync(cancel))
        {
            return NotFound();
        }

        var view = View;
        try
        {
            await run(clock.ChangeBy(User, words[act]));
        }
        catch (RefusedException refused)
        {
            return await RefusedAsync(act, refused, cancel);
        }

        var order = await desk.OrderAsync(Id, view with { At = At }, Me, cancel);
        At = stays ? At : order.NextWaiting?.Id ?? At;
        (Mend, TogetherName, Did) = (null, null, act);
        if (!IsFragment)
        {
            var page = Links.Review(Id, View);
            return Redirect($"{page}{(page.Contains('?', StringComparison.Ordinal) ? '&' : '?')}did={act}#now");
        }

        ModelState.Clear();
        await ShowAsync(cancel, order);
        return Shown();
    }

    private async Task<IActionResult> RefusedAsync(string act, RefusedException refused, CancellationToken cancel)
    {
        var wanted = Labels;
        await ShowAsync(cancel);
        Labels = Request.Form.ContainsKey("Labels.Section") ? wanted : Labels;
        foreach (var reason in refused.Reasons)
        {
            ModelState.AddModelError("", reason.Sentence.ToString());
        }

        if (refused.Reasons[0].Code == "ChangedMeanwhile" && Desk.InHand is { } inHand)
        {
            Conflict = await conflicts.FindAsync(Id, inHand.Candidate, words[act], Labels.ToLabels(Desk.Actors), Me, cancel);
            Labels = LabelsForm.Of(inHand.Candidate);
        }

        return Shown();
    }

    private bool IsFragment => Request.Headers[Fragment] == "desk";

    private async Task<bool> FindAsync(CancellationToken cancel)
    {
        var area = await here.GetAsync();
        Links = new PlanLinks(area.Slug);
        Import = (await desk.FindAsync(area.Id, Id, cancel))!;
        return Import is not null;
    }

    private async Task ShowAsync(CancellationToken cancel, ReviewOrder? known = null)
    {
        var order = known is null ? await desk.OrderAsync(Id, View, Me, cancel) : new ReviewOrder(known.All, View, Me);
        Desk = await desk.OpenAsync(Import, View, order, Me, cancel);
        if (Desk.InHand is { } inHand)
        {
            Labels = LabelsForm.Of(inHand.Candidate);
        }
    }

    private async Task LookAsync(TakeInHand take, CancellationToken cancel)
    {
        if (Desk is { Import.State: ImportState.InReview, InHand: { } inHand })
        {
            await take.RunAsync(inHand.Candidate.Id, clock.ChangeBy(User, words["ActLook"]), cancel);
        }
    }

    private IActionResult Shown()
    {
        Response.Headers.Vary = Fragment;
        return IsFragment ? Partial("_Desk", this) : Page();
    }
}
