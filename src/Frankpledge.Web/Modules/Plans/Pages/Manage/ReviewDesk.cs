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
public sealed record Desk(ImportHead Import, ReviewOrder Order, DeskRow? InHand, IReadOnlyList<DeskRow> Rows, SourceView Source, IReadOnlyList<Actor> Actors,
    KnownStatement? Matched)
{
    /// <summary>What the check of those drawn at random has shown so far.</summary>
    public required DrawFindings Draw { get; init; }

    /// <summary>Who has had the one in hand before it.</summary>
    public required IReadOnlyList<string> Looked { get; init; }

    /// <summary>The latest step of whoever looks that still stands and can be undone.</summary>
    public required Guid? LastStep { get; init; }

    /// <summary>Those to be decided together, where they are shown.</summary>
    public required IReadOnlyList<Candidate>? Together { get; init; }
}

/// <summary>An import without its content.</summary>
public sealed record ImportHead(Guid Id, Guid? PlanId, string FileName, ImportState State, double? Seconds, int? Pages, IReadOnlyList<FoundHeading> Headings);

/// <summary>Reads what the review page shows. However long the plan, the page holds only what is near the statement in hand.</summary>
public sealed class ReviewDesk(AppDb db, SourceReading source)
{
    private const int Before = 2;
    private const int After = 5;

    /// <returns>Null when the area has no such import.</returns>
    public async Task<ImportHead?> FindAsync(Guid areaId, Guid importId, CancellationToken cancel) =>
        await db.PlanImports.Where(i => i.Id == importId && i.AreaId == areaId)
        .Select(i => new ImportHead(i.Id, i.PlanId, i.FileName, i.State, i.SecondsToRead, i.Pages, Array.Empty<FoundHeading>())).SingleOrDefaultAsync(cancel);

    /// <param name="order">All candidates, in the order in which they are shown.</param>
    /// <param name="me">Who looks.</param>
    public async Task<Desk> OpenAsync(ImportHead import, ReviewView view, ReviewOrder order, Guid? me, CancellationToken cancel)
    {
        var held = order.InHand?.Id;
        var references = await ReferencesAsync(import, order, cancel);
        var window = order.Window(Before, After).Select(s => s.Id).ToList();
        var all = view.Together is null
            ? [] : await db.Candidates.AsNoTracking().Where(c => c.ImportId == import.Id && c.State == CandidateState.Waiting).OrderBy(c => c.Order)
                .ToListAsync(cancel);
        var near = await db.Candidates.AsNoTracking().Where(c => window.Contains(c.Id)).ToDictionaryAsync(c => c.Id, cancel);
        var inHand = held is { } id && near.TryGetValue(id, out var one) ? Row(one) : null;
        return new Desk(import, order, inHand, [.. window.Select(at => near[at] == inHand?.Candidate ? inHand : Row(near[at]))],
            await source.ReadAsync(import.Id, order, view, Row, cancel), await ActorsAsync(import.Id, cancel), await MatchedAsync(inHand, cancel))
        {
            Draw = order.Draw,
            Looked = await db.CandidateLooks.Where(look => look.CandidateId == held).OrderBy(look => look.At).Select(look => look.Who).ToListAsync(cancel),
            LastStep = await UndoStep.Standing(db, import.Id, me).Select(step => (Guid?)step.Id).FirstOrDefaultAsync(cancel),
            Together = view.Together is { } how && inHand is not null ? DecideTogether.Of(inHand.Candidate, how, all) : null,
        };

        DeskRow Row(Candidate c) => new(c, c.IsUnsettled ? "?" : references.TryGetValue(c.Id, out var reference) ? reference.ToString() : "");
    }

    public async Task<ReviewOrder> OrderAsync(Guid importId, ReviewView view, Guid? me, CancellationToken cancel) => new(
        await db.Candidates.AsNoTracking().Where(c => c.ImportId == importId).OrderBy(c => c.Order)
            .Select(c => new Standing(c.Id, c.Version, c.State, c.Confidence, c.Section, c.Kinds, c.MatchedStatementId, c.Drawn)
            {
                CarriedFrom = c.CarriedFrom, Changed = c.Changed, DecidedBy = c.DecidedBy, DecidedById = c.DecidedById, DecidedAt = c.DecidedAt,
                Second = c.Second, IsJoined = c.JoinedTo != null, Block = c.Block, Start = c.Start, Length = c.Length,
            }).ToListAsync(cancel),
        view, me);

    /// <summary>Everybody who acts in an import.</summary>
    public async Task<IReadOnlyList<Actor>> ActorsAsync(Guid importId, CancellationToken cancel)
    {
        var actors = await db.Candidates.AsNoTracking().Where(c => c.ImportId == importId).Select(c => c.Actors).Distinct().ToListAsync(cancel);
        return [.. actors.SelectMany(some => some).Distinct().OrderBy(actor => actor.Role).ThenBy(actor => actor.Name)];
    }

    private async Task<IReadOnlyDictionary<Guid, StatementReference>> ReferencesAsync(ImportHead import, ReviewOrder order, CancellationToken cancel)
    {
        var given = await db.Plans.Where(p => p.Id == import.PlanId).Select(p => p.References).SingleOrDefaultAsync(cancel);
        var known = import.PlanId is null
            ? [] : await db.Statements.AsNoTracking().Where(s => s.PlanId == import.PlanId).ToDictionaryAsync(s => s.Id, s => s.Reference, cancel);
        return ReferencesToCome.Of(given ?? [], known, order.Kept.Select(s => (s.Id, s.Kinds, s.Matched)));
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
