using Frankpledge.Documents;
using Frankpledge.Reading;

namespace Frankpledge.Plans.Review;

/// <summary>Why a block of the source is no part of the plan as it was read.</summary>
public enum LeftOut
{
    No,
    BeforeThePlan,
    AfterThePlan,

    /// <summary>Contents, a foreword, contact pages inside the plan.</summary>
    FrontMatter,

    /// <summary>Running lines, page numbers, contents lists.</summary>
    Furniture,
}

/// <summary>A block of the source as the review screen shows it.</summary>
public sealed record SourceBlock(int Index, BlockKind Kind, int Level, string? Label, string Text, int Line, int? Page,
    IReadOnlyList<IReadOnlyList<string>>? Rows, int HeaderRows)
{
    public LeftOut LeftOut { get; init; }

    public string? Caption { get; init; }

    /// <summary>What the reader was not sure of, in a table.</summary>
    public IReadOnlyList<string>? Doubts { get; init; }

    /// <summary>Where marks in its text point at notes; null where none do.</summary>
    public IReadOnlyList<NoteMark>? Marks { get; init; }

    /// <summary>The notes at which a stretch of it points.</summary>
    internal IReadOnlyList<StatementNote> NotesIn(int start, int length) => StatementNote.In(Marks ?? [], start, length);

    internal static IReadOnlyList<SourceBlock> Of(FoundPlan plan) =>
        [.. plan.Document.Blocks.Select((block, index) => Of(index, block) with { LeftOut = WhyLeftOut(plan, index, block) })];

    private static SourceBlock Of(int index, Block block) => new(
        index, block.Kind, block.Level, block.Label, block.Text, block.Anchors[0].Line, block.Anchors[0].Page, block.Table?.Rows, block.Table?.HeaderRows ?? 0)
    {
        Caption = block.Table?.Caption, Doubts = block.Table is { Doubts.Count: > 0 } table ? table.Doubts : null,
        Marks = block.Marks.Count > 0 ? block.Marks : null,
    };

    private static LeftOut WhyLeftOut(FoundPlan plan, int index, Block block) =>
        block.Kind == BlockKind.Furniture ? LeftOut.Furniture
        : index < plan.FirstBlock ? LeftOut.BeforeThePlan
        : index >= plan.EndBlock ? LeftOut.AfterThePlan
        : plan.LeftOut.Any(range => range.Contains(index)) ? LeftOut.FrontMatter
        : LeftOut.No;
}
