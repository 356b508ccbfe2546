using Frankpledge.Persistence;
using Frankpledge.Plans;
using Frankpledge.Plans.Review;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Web.Modules.Plans.Pages.Manage;

/// <summary>Reads the part of the source that the review page shows.</summary>
public sealed class SourceReading(AppDb db)
{
    /// <param name="rowOf">Gives a candidate the reference that it will have.</param>
    public async Task<SourceView> ReadAsync(Guid importId, ReviewOrder order, ReviewView view, Func<Candidate, DeskRow> rowOf, CancellationToken cancel)
    {
        var source = await db.SourceAsync(importId, cancel);
        var left = NotTaken.Of(source, order.All.Select(one => one.Stand)).ToDictionary(one => one.Block.Index);
        IReadOnlyList<SourceBlock> all = view.ShowsLeft ? [.. left.Values.Select(one => one.Block)] : source.Blocks;
        var shown = view.From is { } from ? SourceView.From(all, all.TakeWhile(block => block.Index < from).Count(), from)
            : view.ShowsLeft ? SourceView.From(all, 0, 0)
            : SourceView.Around(all, order.InHand?.Block ?? 0);
        var blocks = shown.Select(block => block.Index).ToList();
        var here = await db.Candidates.AsNoTracking().Where(c => c.ImportId == importId && blocks.Contains(c.Block)).ToListAsync(cancel);
        var joiners = here.Select(c => c.JoinedTo).OfType<Guid>().Except(here.Select(c => c.Id)).ToList();
        var known = joiners.Count == 0 ? here : [.. here, .. await db.Candidates.AsNoTracking().Where(c => joiners.Contains(c.Id)).ToListAsync(cancel)];
        var rows = known.ToDictionary(c => c.Id, rowOf);
        var found = here.ToLookup(c => c.Block, c => (c, rows.GetValueOrDefault(c.JoinedTo ?? c.Id) ?? rows[c.Id]));
        var first = shown.Count == 0 ? 0 : all.TakeWhile(block => block.Index < shown[0].Index).Count();
        return new(source, [.. shown.Select(block => Line(source, block, found[block.Index], left.GetValueOrDefault(block.Index), order.InHand?.Id))])
        {
            Left = left.Count,
            Earlier = first == 0 ? null : all[Math.Max(0, first - shown.Count)].Index,
            Later = first + shown.Count < all.Count ? all[first + shown.Count].Index : null,
        };
    }

    private static SourceLine Line(MendedSource source, SourceBlock block, IEnumerable<(Candidate, DeskRow)> found, NotTaken? left, Guid? inHand) =>
        SourceView.Mark(block, found, inHand) with
    {
        Left = left, Heading = source.Headings.FirstOrDefault(heading => heading.Block == block.Index), Mended = source.MendOf(block.Index),
        Rows = block.Rows is null ? [] : source.RowsOf(block), Checked = source.CheckOf(block),
    };
}
