namespace Frankpledge.Plans;

/// <summary>What a red-line says of a word.</summary>
public enum RedlineMark
{
    Kept,
    Added,
    Removed,
}

/// <summary>A run of words with the same mark.</summary>
public sealed record RedlineWord(RedlineMark Mark, string Text);

/// <summary>The difference of two wordings, word by word: the longest common run of words is kept, removals stand before additions.</summary>
public static class Redline
{
    /// <returns>Runs in reading order. Leaving out the additions gives <paramref name="before"/> word for word; leaving out the removals gives <paramref name="after"/>.</returns>
    public static IReadOnlyList<RedlineWord> Between(string before, string after)
    {
        var (old, now) = (Words(before), Words(after));
        var common = CommonLengths(old, now);
        var runs = new List<(RedlineMark Mark, List<string> Words)>();
        var (i, j) = (0, 0);
        while (i < old.Length || j < now.Length)
        {
            var mark = Next(old, now, common, i, j);
            Add(runs, mark, mark == RedlineMark.Added ? now[j] : old[i]);
            i += mark == RedlineMark.Added ? 0 : 1;
            j += mark == RedlineMark.Removed ? 0 : 1;
        }

        return [.. runs.Select(run => new RedlineWord(run.Mark, string.Join(' ', run.Words)))];
    }

    private static RedlineMark Next(string[] old, string[] now, int[,] common, int i, int j)
    {
        if (i < old.Length && j < now.Length && old[i] == now[j])
        {
            return RedlineMark.Kept;
        }

        return i < old.Length && (j == now.Length || common[i + 1, j] >= common[i, j + 1]) ? RedlineMark.Removed : RedlineMark.Added;
    }

    private static void Add(List<(RedlineMark Mark, List<string> Words)> runs, RedlineMark mark, string word)
    {
        if (runs.Count == 0 || runs[^1].Mark != mark)
        {
            runs.Add((mark, []));
        }

        runs[^1].Words.Add(word);
    }

    /// <summary>Length of the longest common subsequence of the tails from i and j.</summary>
    private static int[,] CommonLengths(string[] old, string[] now)
    {
        var common = new int[old.Length + 1, now.Length + 1];
        for (var i = old.Length - 1; i >= 0; i--)
        {
            for (var j = now.Length - 1; j >= 0; j--)
            {
                common[i, j] = old[i] == now[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
            }
        }

        return common;
    }

    private static string[] Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
}
