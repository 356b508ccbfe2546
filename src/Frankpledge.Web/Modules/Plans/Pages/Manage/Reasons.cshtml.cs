using Frankpledge.Common;
using Frankpledge.Persistence;
using Frankpledge.Plans;
using Frankpledge.Plans.Changes;
using Frankpledge.Plans.Drafting;
using Frankpledge.Plans.Matching;
using Frankpledge.Web.Access;
using Frankpledge.Web.Base;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Web.Modules.Plans.Pages.Manage;

/// <summary>The reasons for what an edition dropped and changed: those that are owed first, and a form for the one in hand.</summary>
[Authorize(Policies.PlanEditor)]
internal sealed class ReasonsModel(AreaHere here, AppDb db, TimeProvider clock, RecordChangeReason record) : PageModel
{
    private static readonly Dictionary<string, string> Fields = new()
    {
        ["ReasonMissing"] = nameof(Reason), ["ReasonTooLong"] = nameof(Reason), ["GoesOnItself"] = nameof(Became), ["SuccessorUnknown"] = nameof(Became),
    };

    /// <summary>The statement in hand; null where none is.</summary>
    [BindProperty(SupportsGet = true, Name = "reference")]
    public string? Reference { get; set; }

    /// <summary>The statement of which a reason was recorded just now.</summary>
    [BindProperty(SupportsGet = true, Name = "done")]
    public string? Saved { get; set; }

    /// <summary>What was done just now, where it was no reason.</summary>
    public string? Done => Saved == "join" ? Saved : null;

    /// <summary>Splits and merges that were found, with what a person said of each.</summary>
    public IReadOnlyList<(AlignedChange Change, ChangeJoin? Said)> Joins { get; private set; } = [];

    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>What the office said in its draft, which the form begins with; null where it said nothing, or a reason is recorded.</summary>
    public DraftReason? SaidInDraft { get; private set; }

    /// <summary>References, parted by spaces or commas.</summary>
    [BindProperty]
    public string? Became { get; set; }

    /// <summary>The number of the record that the person saw standing.</summary>
    [BindProperty]
    public int After { get; set; }

    public Plan Plan { get; private set; } = null!;

    public Edition Edition { get; private set; } = null!;

    public Edition? Before { get; private set; }

    /// <summary>All that may be explained, what is owed and has no reason first.</summary>
    public IReadOnlyList<ChangeRow> Rows { get; private set; } = [];

    public ChangeRow? InHand { get; private set; }

    internal PlanLinks Links { get; private set; } = null!;

    public string PublicPage => $"/{Links.Area}/plans/{Plan.Slug}/changes?from={Before?.Number}&to={Edition.Number}";

    public async Task<IActionResult> OnGetAsync(string plan, int number, [FromServices] DraftCompare compare, CancellationToken cancel)
    {
        if (!await FindAsync(plan, number, cancel) || (Reference is not null && InHand is null))
        {
            return NotFound();
        }

        if (InHand?.Reasons is [.., var standing])
        {
            (Reason, Became, After) = (standing.Said.Reason, string.Join(' ', standing.Said.Became), standing.Said.Number);
        }

        else if (InHand is not null && Before is { } before && await compare.SaidOfAsync(Edition, before, Reference!, cancel) is { } said)
        {
            (Reason, SaidInDraft) = (said.Why, said);
        }

        if (InHand is { Reasons.Count: 0, Change.Kind: AlignmentKind.Merged })
        {
            Became = string.Join(' ', InHand.Change.After.Select(line => line.Reference).Where(one => one != Reference));
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string plan, int number, CancellationToken cancel)
    {
        if (!await FindAsync(plan, number, cancel) || InHand is null)
        {
            return NotFound();
        }

        try
        {
            var wanted = new ReasonToRecord(Reason, RecordChangeReason.References(Became));
            await record.RunAsync(new(Plan.AreaId, plan, number, Reference!), wanted, After,
                clock.ChangeBy(User, $"Why edition {number} changed {Reference}"), cancel);
            return Redirect($"{Links.Reasons(plan, number)}?done={Reference}");
        }
        catch (RefusedException refused)
        {
            ModelState.Add(refused.Reasons, Fields);
            return Page();
        }
    }

    public async Task<IActionResult> OnPostJoinAsync([FromServices] RecordChangeJoin join, string plan, int number, string one, string several, bool same,
        int after, CancellationToken cancel)
    {
        if (!await FindAsync(plan, number, cancel))
        {
            return NotFound();
        }

        try
        {
            await join.RunAsync(new(Plan.AreaId, plan, number, one, (several ?? "").Split(' '), same, after),
                clock.ChangeBy(User, $"Whether edition {number} made one of {one} and {several}"), cancel);
            return Redirect($"{Links.Reasons(plan, number)}?done=join");
        }
        catch (RefusedException refused)
        {
            ModelState.Add(refused.Reasons, Fields);
            return Page();
        }
    }

    private async Task<bool> FindAsync(string slug, int number, CancellationToken cancel)
    {
        var area = await here.GetAsync();
        Links = new PlanLinks(area.Slug);
        var plan = await db.Plans.AsNoTracking().Include(one => one.Editions).SingleOrDefaultAsync(one => one.AreaId == area.Id && one.Slug == slug, cancel);
        if (plan?.Editions.Find(one => one.Number == number && !one.IsWithdrawn) is not { } edition)
        {
            return false;
        }

        (Plan, Edition, Before) = (plan, edition, await db.ComparedWithAsync(edition, cancel));
        Rows = [.. (await db.ChangesOfAsync(Edition, cancel)).OrderByDescending(row => row.IsUnreasoned).ThenByDescending(row => row.IsOwed)];
        Joins = await db.JoinsOfAsync(Edition, cancel);
        InHand = Reference is null ? null : Rows.FirstOrDefault(row => row.Reference == Reference);
        return true;
    }
}
