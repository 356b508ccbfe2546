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
    /// <returns>Pieces in reading order, neighbours of different kinds; what was removed stands before what replaced it. Empty when both texts are.</returns>
    /// <remarks>By longest common subsequence: time and memory grow with the product of the two word counts.</remarks>
    public static IReadOnlyList<RedlinePiece> Of(string before, string after)
    {
        var (old, fresh) = (Split(before), Split(after));
        var common = CommonFrom(old, fresh);
        var words = new List<(RedlineKind Kind, string Word)>();
        var (i, j) = (0, 0);
        while (i < old.Length || j < fresh.Length)
        {
            if (i < old.Length && j < fresh.Length && old[i] == fresh[j])
            {
                words.Add((RedlineKind.Kept, fresh[j]));
                i++;
                j++;
            }
            else if (j == fresh.Length || (i < old.Length && common[i + 1, j] >= common[i, j + 1]))
            {
                words.Add((RedlineKind.Removed, old[i++]));
            }
            else
            {
                words.Add((RedlineKind.Added, fresh[j++]));
            }
        }

        return Pieces(words);
    }

    /// <summary>How many words the rests from i and from j have in common, in order.</summary>
    private static int[,] CommonFrom(string[] old, string[] fresh)
    {
        var common = new int[old.Length + 1, fresh.Length + 1];
        for (var i = old.Length - 1; i >= 0; i--)
        {
            for (var j = fresh.Length - 1; j >= 0; j--)
            {
                common[i, j] = old[i] == fresh[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
            }
        }

        return common;
    }

    private static List<RedlinePiece> Pieces(List<(RedlineKind Kind, string Word)> words)
    {
        var pieces = new List<RedlinePiece>();
        foreach (var (kind, word) in words)
        {
            if (pieces.Count > 0 && pieces[^1].Kind == kind)
            {
                pieces[^1] = pieces[^1] with { Text = $"{pieces[^1].Text} {word}" };
            }
            else
            {
                pieces.Add(new RedlinePiece(kind, word));
            }
        }

        return pieces;
    }

    private static string[] Split(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
}
