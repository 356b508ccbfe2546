namespace Frankpledge.Statistics.Text;

/// <summary>How well rows out of fold were coded.</summary>
internal sealed class CodingTally
{
    private const int Rare = 10;
    private readonly double[] scores;

    public CodingTally(IEnumerable<(int[] Labels, double Confidence)> decisions, CodingSet set)
    {
        var (right, given, gold) = (new double[set.Names.Length], new double[set.Names.Length], new double[set.Names.Length]);
        foreach (var ((labels, confidence), truth) in decisions.Zip(set.Labels))
        {
            int[] hits = [.. labels.Intersect(truth)];
            Outcomes.Add((confidence, hits.Length, labels.Length));
            Array.ForEach(hits, label => right[label]++);
            Array.ForEach(labels, label => given[label]++);
            Array.ForEach(truth, label => gold[label]++);
        }

        scores = [.. right.Select((hits, label) => 2 * hits / Math.Max(1, given[label] + gold[label]))];
        MicroF1 = 2 * right.Sum() / Math.Max(1, given.Sum() + gold.Sum());
    }

    public List<(double Confidence, int Right, int Given)> Outcomes { get; } = [];

    public double MicroF1 { get; }

    public double MacroF1 => scores.Average();

    public Explanation Explain(CodingSet set, CodingOptions options)
    {
        var warnings = new List<Sentence>();
        string[] rare = [.. set.Names.Where((_, label) => set.Labels.Count(row => row.Contains(label)) < Rare)];
        if (rare.Length > 0)
        {
            warnings.Add(
                $"{Words.List(rare)} {(rare.Length == 1 ? "has" : "have")} fewer than {Rare} coded answers, too few to learn from. Code more, or merge labels.");
        }

        string[] missed = [.. set.Names.Where((_, label) => scores[label] == 0).Except(rare)];
        if (missed.Length > 0)
        {
            warnings.Add(
                $"{Words.List(missed)} {(missed.Length == 1 ? "was" : "were")} never found in answers held back; a person must look for {(missed.Length == 1 ? "it" : "them")}.");
        }

        if (set.WithoutWords > 0)
        {
            warnings.Add($"{Words.Count(set.WithoutWords, "row has", "rows have")} no word and {(set.WithoutWords == 1 ? "was" : "were")} left out.");
        }

        var method =
            $"One-vs-rest {(options.Loss == LinearLoss.Logistic ? "logistic regression" : "linear support vector machine")} on TF-IDF of words and letters, calibrated by Platt's method";
        var measure = options.Many
            ? (Sentence)$"F1 over all labels was {Words.Percent(MicroF1)} and averaged over labels {Words.Percent(MacroF1)}"
            : $"{Words.Percent(MicroF1)} got the label that a person had given them, and F1 averaged over labels was {Words.Percent(MacroF1)}";
        return new(method, set.Answers.Count, warnings,
            $"Of {Words.Count(set.Answers.Count, "coded answer")}, each held back in turn from the training, {measure}. It repeats what the coders did, their slips included, and serves to suggest codes for a person to confirm.");
    }
}
