using Frankpledge.Persistence;
using Frankpledge.Plans;
using Frankpledge.Plans.Drafting;
using Frankpledge.Plans.Matching;
using Frankpledge.Web.Access;
using Frankpledge.Web.Base;
using Frankpledge.Web.Modules.Plans.Contract;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Web.Modules.Plans.Pages.Manage.Drafting;

/// <summary>What a working draft changes against an edition, word by word, for those who may read the draft.</summary>
[Authorize(Policies.DraftReader)]
internal sealed class DraftChangesModel(AreaHere here, DraftsHere drafts, DraftTalkHere talks, IAuthorizationService may, TimeProvider clock)
    : DraftPageModel(here, drafts, talks, may, clock)
{
    /// <summary>The number of the edition with which it is compared; the last that stands where none is named.</summary>
    [BindProperty(SupportsGet = true, Name = "from")]
    public int? From { get; set; }

    [BindProperty(SupportsGet = true, Name = "kind")]
    public string? Kind { get; set; }

    /// <summary>Null where the plan has no edition yet.</summary>
    public DraftChanges? Changes { get; private set; }

    public ChangesShown Show { get; private set; } = new(null, false);

    /// <summary>The numbers of the editions that stand, the newest first.</summary>
    public IReadOnlyList<int> Editions { get; private set; } = [];

    public IReadOnlyList<DraftChange> Rows => [.. (Changes?.Rows ?? []).Where(row => Show.Kind is { } kind ? row.Row.Change.Kind == kind
        : Show.IsUnreasoned ? row.IsUnreasoned : row.Row.Change.IsOther).OrderByDescending(row => row.IsUnreasoned)];

    public int Count(AlignmentKind kind) => Changes!.Rows.Count(row => row.Row.Change.Kind == kind);

    public string With(string? kind) => Links.DraftChanges(Slug, Changes!.From.Number) + (kind is null ? "" : $"&kind={kind}");

    /// <summary>Where a statement stands in the draft; its history where it does not.</summary>
    public string? Place(string reference) => Text.Find(reference) is not { } passage ? null
        : Text.PartOf(passage.Number) is { } part ? $"{Links.DraftPart(Slug, part.Number, passage.Number)}#now" : Links.DraftPassage(Slug, passage.Number);

    public async Task<IActionResult> OnGetAsync(string plan, [FromServices] DraftCompare compare, [FromServices] AppDb db, CancellationToken cancel)
    {
        if (!await FindAsync(plan, cancel))
        {
            return NotFound();
        }

        Changes = await compare.OfAsync(Text, From, cancel);
        if (Changes is null && From is not null)
        {
            return NotFound();
        }

        Editions = await db.Editions.Where(one => one.PlanId == Text.Draft.PlanId && one.WithdrawnAt == null).OrderByDescending(one => one.Number)
            .Select(one => one.Number).ToListAsync(cancel);
        Show = ChangesShown.Of(Kind);
        return Page();
    }
}
