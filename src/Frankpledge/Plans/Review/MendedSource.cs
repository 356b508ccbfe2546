using Frankpledge.Documents;
using Frankpledge.Persistence;
using Frankpledge.Reading;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Plans.Review;

/// <summary>The source of an import as it was read, with what people mended in it.</summary>
public sealed class MendedSource
{
    private readonly Dictionary<int, MendedBlock> mended;

    public MendedSource(IReadOnlyList<SourceBlock> blocks, IReadOnlyList<FoundHeading> read, IEnumerable<MendedBlock> mended)
    {
        this.mended = mended.ToDictionary(one => one.Block);
        Blocks = blocks;
        Headings = HeadingsOf(read, this.mended.Values);
    }

    /// <summary>In order of their index.</summary>
    public IReadOnlyList<SourceBlock> Blocks { get; }

    /// <summary>The headings that count, in order.</summary>
    public IReadOnlyList<FoundHeading> Headings { get; }

    public MendedBlock? MendOf(int block) => mended.GetValueOrDefault(block);

    public SourceBlock? Block(int index) => Blocks.FirstOrDefault(block => block.Index == index);

    /// <summary>The cells of a table, corrected where somebody did.</summary>
    public IReadOnlyList<IReadOnlyList<string>> RowsOf(SourceBlock block) => Corrected(block.Rows ?? [], MendOf(block.Index)?.Cells ?? []);

    /// <summary>The table with its sums worked out anew; null where it was withdrawn from the checks.</summary>
    public TypedTable? CheckOf(SourceBlock block) => block.Rows is not { Count: > 0 } || MendOf(block.Index)?.NotChecked is not null ? null
        : TableChecks.Of(new TableCells(RowsOf(block), block.Caption, block.HeaderRows) { Doubts = block.Doubts ?? [] }, block.Index);

    internal static IReadOnlyList<FoundHeading> HeadingsOf(IEnumerable<FoundHeading> read, IEnumerable<MendedBlock> mended)
    {
        var headings = read.ToDictionary(heading => heading.Block);
        foreach (var mend in mended.Where(mend => mend.HeadingLevel is not null))
        {
            if (mend.HeadingLevel == MendedBlock.NoHeading)
            {
                headings.Remove(mend.Block);
            }
            else
            {
                headings[mend.Block] = new(mend.Block, mend.HeadingLevel!.Value, mend.HeadingText!);
            }
        }

        return [.. headings.Values.OrderBy(heading => heading.Block)];
    }

    private static IReadOnlyList<IReadOnlyList<string>> Corrected(IReadOnlyList<IReadOnlyList<string>> rows, IReadOnlyList<MendedCell> cells) =>
        cells.Count == 0 ? rows
        : [.. rows.Select(
            (row, at) =>
                (IReadOnlyList<string>)[.. row.Select((cell, column) => cells.FirstOrDefault(one => one.Row == at && one.Column == column)?.Now ?? cell)])];
}

/// <summary>Loads it, without the file.</summary>
public static class MendedSourceReading
{
    extension(AppDb db)
    {
        public async Task<MendedSource> SourceAsync(Guid importId, CancellationToken cancel = default)
        {
            var read = await db.PlanImports.AsNoTracking().Where(i => i.Id == importId).Select(i => new { i.Blocks, i.Headings }).SingleAsync(cancel);
            return new(read.Blocks, read.Headings, await db.MendedBlocks.AsNoTracking().Where(one => one.ImportId == importId).ToListAsync(cancel));
        }
    }
}
