namespace Frankpledge.Statistics.Text;

/// <summary>Margins of training rows from classifiers that did not see them: the ground for every choice the coder makes.</summary>
internal static class InnerFolds
{
    /// <summary>A fold for each row, dealt so that every label is spread as evenly as it can be, the rarest first.</summary>
    public static int[] Deal(IReadOnlyList<int[]> labels, int count, int folds, int seed)
    {
        int[] sizes = [.. Enumerable.Range(0, count).Select(label => labels.Count(row => row.Contains(label)))];
        var order = Enumerable.Range(0, labels.Count).ToArray();
        new Random(seed).Shuffle(order);
        var fold = new int[labels.Count];
        var next = 0;
        foreach (var group in order.GroupBy(row => labels[row].Length == 0 ? -1 : labels[row].MinBy(label => sizes[label])).OrderBy(group => group.Key))
        {
            foreach (var row in group)
            {
                fold[row] = next++ % folds;
            }
        }

        return fold;
    }

    public static double[][] Margins(IReadOnlyList<SparseRow> rows, int width, IReadOnlyList<int[]> labels, int[] fold, (int Count, LinearOptions Options) how)
    {
        var margins = new double[rows.Count][];
        for (var held = 0; held <= fold.Max(); held++)
        {
            int[] seen = [.. Enumerable.Range(0, rows.Count).Where(row => fold[row] != held)];
            var model = LinearModel.Train([.. seen.Select(row => rows[row])], width, [.. seen.Select(row => labels[row])], how.Count, how.Options);
            for (var row = 0; row < rows.Count; row++)
            {
                margins[row] = fold[row] == held ? model.Margins(rows[row]) : margins[row];
            }
        }

        return margins;
    }
}
