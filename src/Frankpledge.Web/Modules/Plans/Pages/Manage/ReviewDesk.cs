using Frankpledge.Persistence;
using Frankpledge.Plans;
using Frankpledge.Plans.Matching;
using Frankpledge.Plans.Review;
using Frankpledge.Reading;
using Frankpledge.Web.Access;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Web.Modules.Plans.Pages.Manage;

/// <summary>A candidate with the reference that it will have.</summary>
/// <param name="Reference">For example <c>C14</c>; <c>?</c> while nobody is sure what it is; empty when it is no statement.</param>
public sealed record DeskRow(Candidate Candidate, string Reference)
{
    public bool IsNarrative => Candidate.Kinds is [StatementKind.Narrative];
}

/// <summary>What lies on the reviewer's desk: the part of an import around the statement in hand.</summary>
public sealed record Desk(
    ImportHead Import, ReviewOrder Order, DeskRow? InHand, IReadOnlyList<DeskRow> Rows, IReadOnlyList<SourceLine> Source, IReadOnlyList<Actor> Actors, KnownStatement? Matched)
{
    /// <summary>What the check of those drawn at random has shown so far.</summary>
    public required DrawFindings Draw { get; init; }

    /// <summary>Who has had the one in hand before it.</summary>
    public required IReadOnlyList<string> Looked { get; init; }
}

/// <summary>An import without its content.</summary>
public sealed record ImportHead(Guid Id, Guid? PlanId, string FileName, ImportState State, double? Seconds, int? Pages, IReadOnlyList<FoundHeading> Headings);

/// <summary>Reads what the review page shows. However long the plan, the page holds only what is near the statement in hand.</summary>
public sealed class ReviewDesk(AppDb db)
{
    private const int Before = 2;
    private const int After = 5;

    /// <returns>Null when the area has no such import.</returns>
    public async Task<Desk?> OpenAsync(Guid areaId, Guid importId, ReviewView view, CancellationToken cancel)
    {
        var import = await db.PlanImports.Where(i => i.Id == importId && i.AreaId == areaId)
            .Select(i => new ImportHead(i.Id, i.PlanId, i.FileName, i.State, i.SecondsToRead, i.Pages, i.Headings)).SingleOrDefaultAsync(cancel);
        if (import is null)
        {
            return null;
        }

        var order = await OrderAsync(importId, view, cancel);
        var held = order.InHand?.Id;
        var references = await ReferencesAsync(import, order, cancel);
        var blocks = await SourceAsync(importId, order.InHand?.Id, cancel);
        var rows = await RowsAsync(importId, order.Window(Before, After), blocks, references, cancel);
        var inHand = rows.FirstOrDefault(row => row.Candidate.Id == order.InHand?.Id);
        var lines = blocks.Select(block => SourceView.Mark(block, rows.Where(row => row.Candidate.Block == block.Index), order.InHand?.Id));
        var window = order.Window(Before, After).Select(s => rows.First(row => row.Candidate.Id == s.Id));
        return new Desk(import, order, inHand, [.. window], [.. lines], await ActorsAsync(importId, cancel), await MatchedAsync(inHand, cancel))
        {
            Draw = await db.DrawAsync(importId, cancel),
            Looked = await db.CandidateLooks.Where(look => look.CandidateId == held).OrderBy(look => look.At).Select(look => look.Who).ToListAsync(cancel),
        };
    }

    public async Task<ReviewOrder> OrderAsync(Guid importId, ReviewView view, CancellationToken cancel) => new(
        await db.Candidates.AsNoTracking().Where(c => c.ImportId == importId).OrderBy(c => c.Order)
            .Select(c => new Standing(c.Id, c.Version, c.State, c.Confidence, c.Section, c.Kinds, c.MatchedStatementId, c.Drawn)).ToListAsync(cancel),
        view);

    private async Task<IReadOnlyDictionary<Guid, StatementReference>> ReferencesAsync(ImportHead import, ReviewOrder order, CancellationToken cancel)
    {
        var given = await db.Plans.Where(p => p.Id == import.PlanId).Select(p => p.References).SingleOrDefaultAsync(cancel);
        var known = await db.Statements.AsNoTracking().Where(s => s.PlanId == import.PlanId).ToDictionaryAsync(s => s.Id, s => s.Reference, cancel);
        return ReferencesToCome.Of(given ?? [], known, order.Kept.Select(s => (s.Id, s.Kinds, s.Matched)));
    }

    private async Task<IReadOnlyList<SourceBlock>> SourceAsync(Guid importId, Guid? inHand, CancellationToken cancel)
    {
        var block = await db.Candidates.Where(c => c.Id == inHand).Select(c => c.Block).SingleOrDefaultAsync(cancel);
        return SourceView.Around(await db.PlanImports.Where(i => i.Id == importId).Select(i => i.Blocks).SingleAsync(cancel), block);
    }

    private async Task<List<DeskRow>> RowsAsync(
        Guid importId, IReadOnlyList<Standing> window, IReadOnlyList<SourceBlock> blocks, IReadOnlyDictionary<Guid, StatementReference> references, CancellationToken cancel)
    {
        var ids = window.Select(s => s.Id).ToList();
        var (first, last) = blocks.Count == 0 ? (0, -1) : (blocks[0].Index, blocks[^1].Index);
        var candidates = await db.Candidates.AsNoTracking()
            .Where(c => c.ImportId == importId && ((c.Block >= first && c.Block <= last) || ids.Contains(c.Id))).ToListAsync(cancel);
        return [.. candidates.Select(c => new DeskRow(c, c.IsUnsettled ? "?" : references.TryGetValue(c.Id, out var reference) ? reference.ToString() : ""))];
    }

    private async Task<IReadOnlyList<Actor>> ActorsAsync(Guid importId, CancellationToken cancel)
    {
        var actors = await db.Candidates.AsNoTracking().Where(c => c.ImportId == importId).Select(c => c.Actors).Distinct().ToListAsync(cancel);
        return [.. actors.SelectMany(some => some).Distinct().OrderBy(actor => actor.Role).ThenBy(actor => actor.Name)];
    }

    /// <summary>The statement with which the one in hand was matched, in the words of the plan's latest edition that has it.</summary>
    private async Task<KnownStatement?> MatchedAsync(DeskRow? inHand, CancellationToken cancel)
    {
        if (inHand?.Candidate.MatchedStatementId is not { } id)
        {
            return null;
        }

        var statement = await db.Statements.AsNoTracking().SingleAsync(s => s.Id == id, cancel);
        var wording = await (
            from worded in db.Wordings
            join edition in db.Editions on worded.EditionId equals edition.Id
            where worded.StatementId == id
            orderby edition.Number descending
            select new { worded.Text, worded.Section }).FirstAsync(cancel);
        return new KnownStatement(id, statement.Reference.ToString(), wording.Text, wording.Section);
    }
}
