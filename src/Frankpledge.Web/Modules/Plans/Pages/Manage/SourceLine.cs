using Frankpledge.Documents;
using Frankpledge.Plans.Review;
using Frankpledge.Reading;

namespace Frankpledge.Web.Modules.Plans.Pages.Manage;

/// <summary>How a statement is marked in the source.</summary>
public enum MarkLook
{
    Found,
    InHand,
    Unsure,

    /// <summary>Narrative is not marked; its place is known all the same.</summary>
    None,
}

/// <summary>A stretch of a block's text, with the statement that was found in it.</summary>
public sealed record SourcePiece(string Text, MarkLook Look, DeskRow? Found);

/// <summary>A block of the source with its stretches in order.</summary>
public sealed record SourceLine(SourceBlock Block, IReadOnlyList<SourcePiece> Pieces)
{
    /// <summary>The words of it that no statement has; null where all are taken.</summary>
    public NotTaken? Left { get; init; }

    /// <summary>The heading that it is; null where it is none.</summary>
    public FoundHeading? Heading { get; init; }

    public MendedBlock? Mended { get; init; }

    /// <summary>The table's cells, corrected where somebody did.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Rows { get; init; } = [];

    /// <summary>The table's sums, worked out from the cells as they stand; null where there is no table or it is withdrawn.</summary>
    public TypedTable? Checked { get; init; }
}
