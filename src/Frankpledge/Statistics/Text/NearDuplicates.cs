namespace Frankpledge.Statistics.Text;

/// <summary>Texts that say nearly the same.</summary>
/// <param name="Template">The row of the text that is most like all the others: what was most likely copied.</param>
/// <param name="Rows">All rows of the cluster, the template among them, in their order.</param>
/// <param name="Similarity">For each row its similarity to the template, 0 to 1; 1 for the template itself.</param>
/// <param name="Campaign">The longest stretch of enough texts within the time span; null where there is none or dates are not known.</param>
public sealed record DuplicateCluster(int Template, IReadOnlyList<int> Rows, IReadOnlyList<double> Similarity, Campaign? Campaign)
{
    /// <summary>How many texts have every run of words in common with the template; case, spaces and punctuation do not count.</summary>
    public int Identical => Similarity.Count(each => each == 1);
}

/// <summary>Which texts are nearly the same, and which look like a campaign.</summary>
/// <param name="Clusters">Largest first.</param>
/// <param name="Compared">Rows with enough words to be compared.</param>
/// <param name="Explanation">Method, base, warnings and the sentence.</param>
public sealed record NearDuplicates(IReadOnlyList<DuplicateCluster> Clusters, int Compared, Explanation Explanation)
{
    /// <summary>
    /// Finds texts that share at least <paramref name="options"/>'s similarity: the share of runs of words (shingles) that two texts have in common (Broder
    /// 1997). Candidates come from MinHash with banding (Leskovec, Rajaraman and Ullman, Mining of Massive Datasets, ch. 3); every pair is then checked
    /// exactly, and texts joined by a chain of pairs are one cluster.
    /// </summary>
    /// <param name="texts">One for each row; empty ones are passed over.</param>
    /// <param name="dates">A day for each row, or null; only with dates can a campaign be told.</param>
    /// <param name="options">What counts as alike and as a campaign.</param>
    /// <exception cref="Common.RefusedException">No texts, dates of another number, or options out of range.</exception>
    public static NearDuplicates Find(IReadOnlyList<string?> texts, IReadOnlyList<DateOnly?>? dates = null, DuplicateOptions? options = null)
    {
        var use = options ?? new();
        use.Check();
        Require.AtLeast(texts.Count, 1, "texts");
        Require.SameLength(texts.Count, dates?.Count ?? texts.Count, "texts", "dates");
        uint[][] shingles = [.. texts.Select(text => Shingles.Of(text, use.WordsInARun))];
        int[] usable = [.. Enumerable.Range(0, texts.Count).Where(row => shingles[row].Length >= use.FewestRuns)];
        var joined = new Joined(texts.Count);
        foreach (var (first, second) in MinHash.Candidates(usable, shingles, use.Similarity))
        {
            if (!joined.Together(first, second) && Shingles.Jaccard(shingles[first], shingles[second]) >= use.Similarity)
            {
                joined.Join(first, second);
            }
        }

        DuplicateCluster[] clusters =
        [
            .. usable.GroupBy(joined.Root).Where(group => group.Count() > 1).Select(group => Describe([.. group], shingles, dates, use))
                .OrderByDescending(cluster => cluster.Rows.Count).ThenBy(cluster => cluster.Rows[0]),
        ];
        return new(clusters, usable.Length, Explain(clusters, texts.Count, usable.Length, use));
    }

    private static DuplicateCluster Describe(int[] rows, uint[][] shingles, IReadOnlyList<DateOnly?>? dates, DuplicateOptions options)
    {
        // The runs that most texts of the cluster share; the text nearest to them is the template.
        var common = Shingles.Majority([.. rows.Select(row => shingles[row])]);
        var template = rows.MaxBy(row => Shingles.Jaccard(shingles[row], common));
        return new(template, rows, [.. rows.Select(row => Shingles.Jaccard(shingles[row], shingles[template]))],
            dates is null ? null : Campaign.Of(rows, dates, options));
    }

    private static Explanation Explain(DuplicateCluster[] clusters, int texts, int compared, DuplicateOptions options)
    {
        List<Sentence> warnings = compared < texts
            ? [$"{Words.Count(texts - compared, "text is", "texts are")} too short to compare (fewer than {options.FewestRuns + options.WordsInARun - 1} words)."] : [];
        var (rows, campaigns) = (clusters.Sum(cluster => cluster.Rows.Count), clusters.Count(cluster => cluster.Campaign is not null));
        var sentence = rows == 0
            ? (Sentence)$"No two of the {Words.Count(compared, "text")} share {Words.Percent(options.Similarity)} of their runs of {options.WordsInARun} words."
            : $"{Words.Count(rows, "text")} of {Words.Count(compared, "text")} are nearly the same as another, in {Words.Count(clusters.Length, "cluster")}, the largest of {clusters[0].Rows.Count}{(campaigns > 0 ? (Sentence)$"; {Words.Count(campaigns, "cluster looks", "clusters look")} like a campaign." : ".")}";
        return new("MinHash with banding, checked by the exact Jaccard similarity", compared, warnings,
            $"{sentence} A text that many send is still the view of many: count it as such, and say so, rather than leave it out.");
    }

    /// <summary>Which rows hang together, by union and find.</summary>
    private sealed class Joined(int count)
    {
        private readonly int[] above = [.. Enumerable.Range(0, count)];

        public int Root(int row)
        {
            while (above[row] != row)
            {
                row = above[row] = above[above[row]];
            }

            return row;
        }

        public bool Together(int first, int second) => Root(first) == Root(second);

        public void Join(int first, int second) => above[Math.Max(Root(first), Root(second))] = Math.Min(Root(first), Root(second));
    }
}
