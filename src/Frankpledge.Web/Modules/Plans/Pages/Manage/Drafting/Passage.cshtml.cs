using Frankpledge.Plans.Drafting;
using Frankpledge.Web.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Frankpledge.Web.Modules.Plans.Pages.Manage.Drafting;

/// <summary>The history of a passage: who changed it, when and why, the last first.</summary>
[Authorize(Policies.DraftReader)]
internal sealed class PassageModel(AreaHere here, DraftsHere drafts, DraftTalkHere talks, IAuthorizationService may, TimeProvider clock)
    : DraftPageModel(here, drafts, talks, may, clock)
{
    public DraftPassage Passage { get; private set; } = null!;

    public IReadOnlyList<DraftSave> History { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string plan, int number, CancellationToken cancel)
    {
        if (!await FindAsync(plan, cancel) || Text.Standing.Concat(Text.Dropped).FirstOrDefault(one => one.Number == number) is not { } passage)
        {
            return NotFound();
        }

        (Passage, History) = (passage, await Drafts.HistoryAsync(passage, cancel));
        return Page();
    }
}
