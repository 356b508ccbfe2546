using Frankpledge.Persistence;
using Frankpledge.Plans;
using Frankpledge.Plans.Contract;
using Frankpledge.Plans.Review;
using Frankpledge.Web.Base;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Web.Modules.Plans.Pages.Manage;

/// <summary>An edition as a line of a list.</summary>
public sealed record EditionLine(Guid Id, string PlanTitle, string PlanSlug, int Number, EditionStage Stage, DateOnly? IssuedOn, DateTimeOffset ConfirmedAt,
    string ConfirmedBy, string Source, int Statements, EditionStanding Standing);

/// <summary>An import as a line of a list.</summary>
/// <param name="Statements">How many candidates are not set aside.</param>
public sealed record ImportLine(
    Guid Id, string FileName, ImportState State, DateTimeOffset UploadedAt, string UploadedBy, string? PlanTitle, string? Failure, int Statements, int Waiting,
    int Unsure)
{
    public bool IsInHand => State is not (ImportState.Confirmed or ImportState.Abandoned);
}

/// <summary>The plans of an area: their editions, and the imports that may become one.</summary>
public sealed class PlanDesk(AppDb db, TimeProvider clock, LastRead<Guid, IReadOnlyList<EditionLine>> kept)
{
    /// <returns>Newest first.</returns>
    public async Task<IReadOnlyList<EditionLine>> EditionsAsync(Guid areaId, CancellationToken cancel) =>
        await kept.FindAsync(areaId, clock.Today(), async () => await ReadAsync(areaId, cancel)) ?? [];

    /// <returns>Newest first.</returns>
    public async Task<IReadOnlyList<ImportLine>> ImportsAsync(Guid areaId, CancellationToken cancel)
    {
        var (plans, candidates) = (db.Plans, db.Candidates);
        var imports = await (
            from import in db.PlanImports
            where import.AreaId == areaId
            orderby import.UploadedAt descending
            select new
            {
                import.Id, import.FileName, import.State, import.UploadedAt, import.UploadedBy, import.Failure,
                PlanTitle = plans.Where(p => p.Id == import.PlanId).Select(p => p.Title).FirstOrDefault(),
                Statements = candidates.Count(c => c.ImportId == import.Id && c.State != CandidateState.NotAStatement),
                Waiting = candidates.Count(c => c.ImportId == import.Id && c.State == CandidateState.Waiting),
                Unsure = candidates.Count(c => c.ImportId == import.Id && c.State == CandidateState.Waiting && c.Confidence < Candidate.SureFrom),
            }).ToListAsync(cancel);
        return [.. imports
            .Select(i => new ImportLine(i.Id, i.FileName, i.State, i.UploadedAt, i.UploadedBy, i.PlanTitle, i.Failure, i.Statements, i.Waiting, i.Unsure))];
    }

    private async Task<IReadOnlyList<EditionLine>> ReadAsync(Guid areaId, CancellationToken cancel)
    {
        var plans = await db.PlansOfAsync(areaId, clock.Today(), cancel);
        var editions = plans.Plans.SelectMany(plan => plan.Editions).Select(edition => edition.Id).ToList();
        var counts = await db.Wordings.Where(w => editions.Contains(w.EditionId)).GroupBy(w => w.EditionId).Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, cancel);
        return
        [
            .. from plan in plans.Plans
               from edition in plan.Editions.OrderByDescending(edition => edition.Number)
               select new EditionLine(
                   edition.Id, plan.Title, plan.Slug, edition.Number, edition.Stage, edition.IssuedOn, edition.ConfirmedAt, edition.ConfirmedBy,
                   edition.SourceName,
                   counts.GetValueOrDefault(edition.Id), plans.StandingOf(plan, edition)),
        ];
    }
}
