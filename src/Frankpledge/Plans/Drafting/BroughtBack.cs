namespace Frankpledge.Plans.Drafting;

/// <summary>How much came back from Word.</summary>
/// <param name="Left">Suggestions and comments that were here already.</param>
public sealed record BroughtBack(int Reworded, int Added, int Dropped, int Moved, int Comments, int Left)
{
    /// <summary>What was changed in the file and is neither here already nor waits now.</summary>
    public IReadOnlyList<PieceNotTaken> NotTaken { get; init; } = [];

    /// <summary>How many rows of tables would be changed, added or struck out.</summary>
    public int Rows { get; init; }
}
