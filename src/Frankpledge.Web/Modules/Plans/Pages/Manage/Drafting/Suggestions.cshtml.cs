using System.Globalization;
using Frankpledge.Plans.Drafting;
using Frankpledge.Web.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Frankpledge.Web.Modules.Plans.Pages.Manage.Drafting;

/// <summary>What waits in a working draft, by the Word file with which it came and by who suggested it; each heap is accepted or declined at once.</summary>
[Authorize(Policies.DraftReader)]
internal sealed class SuggestionsModel(AreaHere here, DraftsHere drafts, DraftTalkHere talks, IAuthorizationService may, TimeProvider clock)
    : DraftPageModel(here, drafts, talks, may, clock)
{
    /// <summary>How many were settled just now, and how many of them are left.</summary>
    [BindProperty(SupportsGet = true, Name = "settled")]
    public int Settled { get; set; }

    [BindProperty(SupportsGet = true, Name = "left")]
    public int Left { get; set; }

    /// <summary>The suggestions that the person saw, as their numbers with spaces.</summary>
    [BindProperty]
    public string? Numbers { get; set; }

    public IReadOnlyList<SuggestionGroup> Groups => field ??= SuggestionGroup.Of(Talk.Suggestions.SelectMany(one => one));

    /// <summary>The name of the words for what one would change.</summary>
    internal static string NameOf(DraftSuggestion one) => one.Change != SuggestedChange.Add ? $"Suggested{one.Change}"
        : one.Form == PassageForm.Heading ? "SuggestedHeading" : one.IsItem ? "SuggestedItem" : "SuggestedAdd";

    public static string NumbersOf(SuggestionGroup group) => string.Join(' ', group.Waiting.Select(one => one.Number));

    public async Task<IActionResult> OnGetAsync(string plan, CancellationToken cancel) => await FindAsync(plan, cancel) ? Page() : NotFound();

    public Task<IActionResult> OnPostAcceptAsync(string plan, [FromServices] SettleTogether settle, CancellationToken cancel) =>
        SettleAsync(plan, true, "Accepted suggestions for a working draft together", settle, cancel);

    public Task<IActionResult> OnPostDeclineAsync(string plan, [FromServices] SettleTogether settle, CancellationToken cancel) =>
        SettleAsync(plan, false, "Declined suggestions for a working draft together", settle, cancel);

    private async Task<IActionResult> SettleAsync(string plan, bool isAccepted, string said, SettleTogether settle, CancellationToken cancel)
    {
        var numbers = (Numbers ?? "").Split([' ', ',']).Select(one => int.TryParse(one, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0)
            .Where(number => number > 0).ToList();
        SettledTogether? done = null;
        return await DoAsync(plan, true, said, async change => done = await settle.RunAsync(Asked, new(numbers, isAccepted, Why), change, cancel),
            () => $"{Links.DraftSuggestions(Slug)}?settled={done!.Settled.Count}&left={done.Left.Count}&done={(isAccepted ? "all-accepted" : "all-declined")}", cancel);
    }
}
