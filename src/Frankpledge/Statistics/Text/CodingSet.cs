namespace Frankpledge.Statistics.Text;

/// <summary>Training rows that can be learnt from: words, and labels as numbers.</summary>
internal sealed record CodingSet(IReadOnlyList<IReadOnlyList<string>> Answers, IReadOnlyList<int[]> Labels, string[] Names, int WithoutWords)
{
    public static CodingSet From(IReadOnlyList<string> answers, IReadOnlyList<IReadOnlyCollection<string>> labels, CodingOptions options)
    {
        Require.AtLeast(answers.Count, 1, "coded answers");
        Require.SameLength(answers.Count, labels.Count, "answers", "rows of labels");
        if (!options.Many && Enumerable.Range(0, labels.Count).FirstOrDefault(row => labels[row].Count != 1, -1) is >= 0 and var odd)
        {
            throw Require.Refusal("NotOneLabel",
                $"Answer {odd + 1} has {labels[odd].Count} labels where each needs one. Give it one, or allow several labels an answer.");
        }

        var words = answers.Select(Tokens.Of).ToList();
        int[] kept = [.. Enumerable.Range(0, words.Count).Where(row => words[row].Count > 0)];
        if (kept.Length == 0)
        {
            throw Require.Refusal("NoText",
                "None of the answers has a word, so there is nothing to learn from. Check that the right column is named as the text.");
        }

        string[] names = [.. kept.SelectMany(row => labels[row]).Distinct().Order(StringComparer.Ordinal)];
        if (names.Length < 2)
        {
            throw Require.Refusal("OneLabel",
                $"{(names.Length == 0 ? "No answer has a label" : (Sentence)$"Every answer has the label {names[0]}")}, so there is nothing to tell apart. Code answers with at least two labels.");
        }

        Require.AtLeast(kept.Length, Math.Max(options.Folds, 2), "coded answers with text");
        return new([.. kept.Select(row => words[row])],
            [.. kept.Select(row => labels[row].Select(label => Array.BinarySearch(names, label, StringComparer.Ordinal)).Distinct().Order().ToArray())], names,
            words.Count - kept.Length);
    }
}
