using Frankpledge.Plans.Drafting;
using Frankpledge.Web.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Frankpledge.Web.Modules.Plans.Pages.Manage.Drafting;

/// <summary>The history of a passage: who changed it, when and why, the last first. What was said of one that left the text is settled here, for it stands
/// in no part any more.</summary>
[Authorize(Policies.DraftReader)]
internal sealed class PassageModel(AreaHere here, DraftsHere drafts, DraftTalkHere talks, IAuthorizationService may, TimeProvider clock)
    : DraftPageModel(here, drafts, talks, may, clock)
{
    public DraftPassage Passage { get; private set; } = null!;

    public IReadOnlyList<DraftSave> History { get; private set; } = [];

    public string Address => Links.DraftPassage(Slug, Passage.Number);

    public async Task<IActionResult> OnGetAsync(string plan, int number, CancellationToken cancel) =>
        await FindAsync(plan, cancel) && await LookAsync(number, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAnswerAsync(string plan, int number, int thread, int line, CommentAct act,
        [FromForm(Name = "answer")] string? said, CancellationToken cancel) =>
        await ShownAsync(await DoAsync(plan, false, "Answered a comment on a working draft",
            change => Get<AnswerComment>().RunAsync(Asked, thread, line, act, said, change, cancel), To(number, "answered"), cancel), number, cancel);

    public async Task<IActionResult> OnPostDeclineAsync(string plan, int number, int suggestion, CancellationToken cancel) =>
        await ShownAsync(await DoAsync(plan, true, "Declined a suggestion for a working draft",
            change => Get<DeclineSuggestion>().RunAsync(Asked, suggestion, Why, change, cancel), To(number, "declined"), cancel), number, cancel);

    public async Task<IActionResult> OnPostSettleAsync(string plan, int number, bool taken, CancellationToken cancel) =>
        await ShownAsync(await DoAsync(plan, false, "Said that work on a working draft is done",
            change => Get<SettleAssignment>().RunAsync(Asked, number, taken, change, cancel), To(number, "settled"), cancel), number, cancel);

    protected override Dictionary<string, string> FieldsHere() => new(base.FieldsHere())
    {
        ["CommentEmpty"] = $"answer-{Request.Form["thread"]}", ["ReasonMissing"] = $"answer-{Request.Form["thread"]}",
        ["CommentTooLong"] = $"answer-{Request.Form["thread"]}", ["WhyMissing"] = $"decline-{Request.Form["suggestion"]}",
        ["WhyTooLong"] = $"decline-{Request.Form["suggestion"]}",
    };

    private T Get<T>()
        where T : notnull => HttpContext.RequestServices.GetRequiredService<T>();

    private Func<string> To(int number, string done) => () => $"{Links.DraftPassage(Slug, number)}?done={done}";

    private async Task<IActionResult> ShownAsync(IActionResult result, int number, CancellationToken cancel) =>
        result is not PageResult || await LookAsync(number, cancel) ? result : NotFound();

    private async Task<bool> LookAsync(int number, CancellationToken cancel)
    {
        if (Text.Standing.Concat(Text.Dropped).FirstOrDefault(one => one.Number == number) is not { } passage)
        {
            return false;
        }

        (Passage, History) = (passage, await Drafts.HistoryAsync(passage, cancel));
        return true;
    }
}
