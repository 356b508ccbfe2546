using DiffPlex;
using DiffPlex.Chunkers;

namespace Frankpledge.Plans.Matching;

/// <summary>What became of a stretch of words between two wordings.</summary>
public enum RedlineKind
{
    Kept,
    Added,
    Removed,
}

/// <summary>A stretch of whole words, parted by single spaces.</summary>
public sealed record RedlinePiece(RedlineKind Kind, string Text);

/// <summary>The difference between two wordings of a statement, word by word.</summary>
public static class Redline
{
    // A word goes with its full stop or comma: spaces and stops compared by themselves would be kept between words that all changed.
    private static readonly CustomFunctionChunker Words = new(text => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <returns>Pieces in reading order, neighbours of different kinds; what was removed stands before what replaced it. Empty when both texts are.</returns>
    /// <remarks>By Myers: time grows with the number of words and of differences.</remarks>
    public static IReadOnlyList<RedlinePiece> Of(string before, string after)
    {
        var found = Differ.Instance.CreateDiffs(before, after, ignoreWhiteSpace: false, ignoreCase: false, Words);
        var pieces = new List<RedlinePiece>();
        var read = 0;
        foreach (var block in found.DiffBlocks)
        {
            Add(RedlineKind.Kept, found.PiecesNew, read, block.InsertStartB - read);
            Add(RedlineKind.Removed, found.PiecesOld, block.DeleteStartA, block.DeleteCountA);
            Add(RedlineKind.Added, found.PiecesNew, block.InsertStartB, block.InsertCountB);
            read = block.InsertStartB + block.InsertCountB;
        }

        Add(RedlineKind.Kept, found.PiecesNew, read, found.PiecesNew.Count - read);
        return pieces;

        void Add(RedlineKind kind, IReadOnlyList<string> words, int from, int count)
        {
            if (count > 0)
            {
                pieces.Add(new RedlinePiece(kind, string.Join(' ', words.Skip(from).Take(count))));
            }
        }
    }
}
