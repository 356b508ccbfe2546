using Frankpledge.Areas;
using Frankpledge.Common;
using Frankpledge.Documents;
using Frankpledge.Persistence;
using Frankpledge.Plans;
using Frankpledge.Plans.Review;
using Frankpledge.Web.Access;
using Frankpledge.Web.Base;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Frankpledge.Web.Modules.Plans.Pages.Manage;

/// <summary>An import as its own page shows it.</summary>
public sealed record ImportView(
    Guid Id, string FileName, ImportState State, int Progress, string? Failure, double? Seconds, SourceFormat? Format, int? Pages, IReadOnlyList<string> Notes,
    string? From, string? To, string Sha256, DateTimeOffset UploadedAt, string UploadedBy, Guid? PlanId, Guid? EditionId,
    DateTimeOffset? ContentRemovedAt);

/// <summary>Where an import stands: being read, failed, in review, public, stopped.</summary>
[Authorize(Policies.PlanEditor)]
internal sealed class ImportModel(AreaHere here, AppDb db, TimeProvider clock, IStringLocalizer<ManageWords> words) : PageModel
{
    private static readonly Dictionary<string, string> Fields = new() { ["NoteMissing"] = nameof(Note) };

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public string? Note { get; set; }

    [BindProperty]
    public string? Why { get; set; }

    [BindProperty(SupportsGet = true, Name = "done")]
    public string? Saved { get; set; }

    public ImportView Import { get; private set; } = null!;

    /// <summary>What keeps its confirmation from being undone.</summary>
    public IReadOnlyList<Reason> WhyNotUndo { get; private set; } = [];

    public string? PlanSlug { get; private set; }

    public int Statements { get; private set; }

    /// <summary>As many as the review lists.</summary>
    public int Sections { get; private set; }

    public int Unsure { get; private set; }

    public string? PlanTitle { get; private set; }

    public int? EditionNumber { get; private set; }

    internal PlanLinks Links { get; private set; } = null!;

    public bool IsBeingRead => Import.State is ImportState.Waiting or ImportState.Reading;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await OpenAsync(cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAbandonAsync([FromServices] AbandonImport abandon, [FromServices] StopBell stops, CancellationToken cancel)
    {
        if (!await OpenAsync(cancel))
        {
            return NotFound();
        }

        try
        {
            await abandon.RunAsync(Id, clock.ChangeBy(User, words["ActAbandon"]), cancel);
            stops.Ring();
            return Redirect(Links.Import(Id));
        }
        catch (RefusedException refused)
        {
            ModelState.Add(refused.Reasons, new Dictionary<string, string>());
            await OpenAsync(cancel);
            return Page();
        }
    }

    public async Task<IActionResult> OnPostUndoAsync([FromServices] UndoConfirmation undo, CancellationToken cancel)
    {
        if (!await OpenAsync(cancel))
        {
            return NotFound();
        }

        if (string.IsNullOrWhiteSpace(Why))
        {
            ModelState.AddModelError(nameof(Why), words["ReasonMissing"]);
            var edition = await db.Editions.AsNoTracking().SingleOrDefaultAsync(one => one.Id == Import.EditionId, cancel);
            ModelState.AddFurther(edition is { IsWithdrawn: false } ? edition.WhyNotWithdraw(Note) : [], Fields);
            return Page();
        }

        try
        {
            var area = await here.GetAsync();
            var act = words["ActUndoConfirmation", EditionNumber ?? 0, PlanTitle ?? ""];
            await undo.RunAsync(new ConfirmationToUndo(area.Id, Id, Note ?? ""), clock.ChangeBy(User, words["ActBecause", act, Why]), cancel);
            return Redirect($"{Links.Import(Id)}?done=undone");
        }
        catch (RefusedException refused)
        {
            ModelState.Add(refused.Reasons, Fields);
            return Page();
        }
    }

    private async Task<bool> OpenAsync(CancellationToken cancel)
    {
        var area = await here.GetAsync();
        Links = new PlanLinks(area.Slug);
        if (await ReadAsync(area, cancel) is not { } import)
        {
            return false;
        }

        Import = import;
        var kept = db.Candidates.Where(c => c.ImportId == Id && c.State != CandidateState.NotAStatement);
        Sections = ReviewOrder.SectionsOf(
            await db.Candidates.Where(c => c.ImportId == Id).OrderBy(c => c.Order).Select(c => c.Section).ToListAsync(cancel)).Count;
        Statements = await kept.CountAsync(cancel);
        Unsure = await kept.CountAsync(c => c.State == CandidateState.Waiting && c.Confidence < Candidate.SureFrom, cancel);
        var plan = await db.Plans.Where(p => p.Id == import.PlanId).Select(p => new { p.Title, p.Slug }).SingleOrDefaultAsync(cancel);
        (PlanTitle, PlanSlug) = (plan?.Title, plan?.Slug);
        WhyNotUndo = await UndoConfirmation.WhyNotAsync(db, import.State, import.EditionId, cancel);
        EditionNumber = await db.Editions.Where(e => e.Id == import.EditionId).Select(e => (int?)e.Number).SingleOrDefaultAsync(cancel);
        return true;
    }

    private async Task<ImportView?> ReadAsync(PoliceArea area, CancellationToken cancel) =>
        await db.PlanImports.Where(i => i.Id == Id && i.AreaId == area.Id)
            .Select(i => new ImportView(
                i.Id, i.FileName, i.State, i.Progress, i.Failure, i.SecondsToRead, i.Format, i.Pages, i.Notes, i.FromHeading, i.ToHeading, i.Sha256,
                i.UploadedAt, i.UploadedBy,
                i.PlanId, i.EditionId, i.ContentRemovedAt))
            .SingleOrDefaultAsync(cancel);
}
