namespace Frankpledge.Statistics.Text;

/// <summary>A text about which a person has said yes or no.</summary>
/// <param name="Text">Its words are features.</param>
/// <param name="Signs">Further features, each one word; signs that begin alike are still different.</param>
/// <param name="Group">Rows of one group are held back together: those of one document, say.</param>
/// <param name="Yes">What the person said.</param>
/// <param name="IsTraining">False for rows that are only judged, and never learnt from.</param>
public sealed record YesNoRow(string Text, IReadOnlyList<string> Signs, string Group, bool Yes, bool IsTraining = true);

/// <summary>
/// Says yes or no to texts as people did to others: one linear classifier on TF-IDF of words and of signs, which says yes where that is the likelier. It comes
/// with what it would have said of every row by a classifier that saw none of the row's group, so that whoever uses it can count how often that was right.
/// </summary>
public sealed class YesNo
{
    private const int MostFolds = 5;
    private static readonly int[] OnlyLabel = [0];
    private static readonly LinearOptions Options = new() { Cost = 1, Balance = 0 };
    private readonly TfIdf words;
    private readonly TfIdf signs;
    private readonly LinearModel model;

    private YesNo(IReadOnlyList<YesNoRow> rows)
    {
        words = TfIdf.OfWords([.. rows.Select(row => Tokens.Of(row.Text))], 1, rows.Count < 50 ? 1 : 2);
        signs = TfIdf.OfWords([.. rows.Select(row => row.Signs)], 1, 1);
        SparseRow[] sparse = [.. rows.Select(row => Row(row.Text, row.Signs))];
        var fold = Folds(rows);
        HeldBack = new bool[rows.Count];
        for (var held = 0; held < MostFolds; held++)
        {
            if (!fold.Contains(held))
            {
                continue;
            }

            var blind = Train(rows, sparse, row => fold[row] != held);
            for (var row = 0; row < rows.Count; row++)
            {
                HeldBack[row] = fold[row] == held ? blind.Margins(sparse[row])[0] > 0 : HeldBack[row];
            }
        }

        model = Train(rows, sparse, _ => true);
    }

    /// <summary>What was said of each row by a classifier that saw no row of its group.</summary>
    public bool[] HeldBack { get; }

    /// <param name="rows">At least one; the same rows in the same order give the same answers.</param>
    /// <exception cref="Common.RefusedException">There are none.</exception>
    public static YesNo Learn(IReadOnlyList<YesNoRow> rows)
    {
        Require.AtLeast(rows.Count, 1, "texts with an answer");
        return new(rows);
    }

    /// <summary>Whether yes is the likelier answer.</summary>
    public bool Says(string text, IReadOnlyList<string> signsOfIt) => model.Margins(Row(text, signsOfIt))[0] > 0;

    private LinearModel Train(IReadOnlyList<YesNoRow> rows, SparseRow[] sparse, Func<int, bool> isSeen)
    {
        int[] seen = [.. Enumerable.Range(0, rows.Count).Where(row => rows[row].IsTraining && isSeen(row))];
        return LinearModel.Train([.. seen.Select(row => sparse[row])], words.Width + signs.Width, [.. seen.Select(row => rows[row].Yes ? OnlyLabel : [])], 1,
            Options);
    }

    private SparseRow Row(string text, IReadOnlyList<string> signsOfIt) => SparseRow.Join(words.Row(Tokens.Of(text)), signs.Row(signsOfIt), words.Width);

    /// <summary>Groups are dealt to at most five folds, the largest first, each to the fold that has fewest rows.</summary>
    private static int[] Folds(IReadOnlyList<YesNoRow> rows)
    {
        var sizes = new int[MostFolds];
        var of = new Dictionary<string, int>();
        foreach (var group in rows.CountBy(row => row.Group).OrderByDescending(group => group.Value).ThenBy(group => group.Key, StringComparer.Ordinal))
        {
            var least = Array.IndexOf(sizes, sizes.Min());
            (of[group.Key], sizes[least]) = (least, sizes[least] + group.Value);
        }

        return [.. rows.Select(row => of[row.Group])];
    }
}
