namespace Frankpledge.Statistics.Text;

/// <summary>Finds what answers are about when nobody has coded them yet: each answer goes to one theme.</summary>
public static class Themes
{
    private static readonly int[] Tried = [2, 3, 4, 5, 6, 8, 10, 12, 15, 20];

    /// <summary>Groups answers by their terms (stems without stop words and words of judgement) and, where given, the directions of their words.</summary>
    /// <param name="answers">The texts; those without a known term, also empty ones, form a group of their own.</param>
    /// <param name="options">The defaults where null.</param>
    /// <param name="vectors">Null to go by the terms alone.</param>
    /// <exception cref="Common.RefusedException">No answers, no term that two answers share, fewer than two groups or two runs asked for,
    /// or more groups than answers with terms.</exception>
    public static ThemeSet Find(IReadOnlyList<string> answers, ThemeOptions? options = null, WordVectors? vectors = null)
    {
        options ??= new ThemeOptions();
        Require.AtLeast(answers.Count, 2, "answers");
        Require.AtLeast(options.Runs, 2, "runs");
        var corpus = ThemeCorpus.From(answers);
        if (corpus.Documents.Length == 0)
        {
            throw Require.Refusal("NoSharedWords",
                "No two of the answers share a word that says what they are about. Check that the right column is named as the text, or read them one by one.");
        }

        var own = answers.Count > corpus.Documents.Length ? 1 : 0;
        var mixture = new ThemeMixture(corpus, corpus.Directions(vectors));
        var count = options.Count is { } wanted ? Checked(wanted, corpus, own) : Best(mixture, corpus, options.Seed);
        var runs = Enumerable.Range(0, options.Runs).Select(run => mixture.Run(count, Seed(options, run))).ToList();
        var best = runs.MaxBy(run => run.Evidence).Themes;
        var stability = runs.Where(run => run.Themes != best).Average(run => PartitionAgreement.AdjustedRand(best, run.Themes));
        return Describe(answers, corpus, best, stability, (vectors is not null, options.Count));
    }

    private static int Checked(int wanted, ThemeCorpus corpus, int own)
    {
        if (wanted < 2 || wanted - own > corpus.Documents.Length)
        {
            throw Require.Refusal("GroupsOutOfRange",
                $"{wanted} themes were asked for; there must be between 2 and {corpus.Documents.Length + own}, as many as answers that share a word with another. Ask for a number between.");
        }

        return wanted - own;
    }

    /// <summary>The number of themes whose run explains the terms best: each theme more costs as much as it must explain.</summary>
    private static int Best(ThemeMixture mixture, ThemeCorpus corpus, int seed) =>
        Tried.Where(count => count == 2 || count <= corpus.Documents.Length / 10).MaxBy(count => mixture.Run(count, seed).Evidence);

    private static int Seed(ThemeOptions options, int run) => unchecked(options.Seed * 1009 + run);

    private static ThemeSet Describe(IReadOnlyList<string> answers, ThemeCorpus corpus, int[] themes, double stability, (bool Vectors, int? Asked) how)
    {
        var words = new ThemeWords(corpus, answers);
        var groups = themes.Select((theme, document) => (theme, document)).GroupBy(each => each.theme, each => each.document)
            .OrderByDescending(group => group.Count()).ThenBy(group => group.Min()).Select(group => group.ToArray()).ToList();
        int[] assignments = [.. Enumerable.Repeat(groups.Count, answers.Count)];
        for (var theme = 0; theme < groups.Count; theme++)
        {
            Array.ForEach(groups[theme], document => assignments[corpus.Answers[document]] = theme);
        }

        List<Theme> described = [.. groups.Select(words.Describe)];
        int[] nothing = [.. Enumerable.Range(0, answers.Count).Where(row => assignments[row] == groups.Count)];
        if (nothing.Length > 0)
        {
            described.Add(words.Nothing(nothing));
        }

        double[] coherent = [.. described.Where(theme => theme.Coherence is not null).Select(theme => theme.Coherence!.Value)];
        return new(described, assignments, stability, coherent.Length > 0 ? Compensated.Mean(coherent) : null,
            Explain(answers.Count, described, stability, how));
    }

    private static Explanation Explain(int count, List<Theme> themes, double stability, (bool Vectors, int? Asked) how)
    {
        var warnings = new List<Sentence>();
        if (stability < 0.6)
        {
            warnings.Add(
                $"Other beginnings group the answers differently (adjusted Rand index {Words.Number(Math.Round(stability, 2))}, 1 is the same): read the themes as one way to see the answers, not as the way they are.");
        }

        if (how.Asked > themes.Count)
        {
            warnings.Add($"Only {themes.Count} of the {how.Asked} themes asked for could be told apart.");
        }

        if (!how.Vectors)
        {
            warnings.Add("Word vectors were not there: answers with the same meaning in different words may be in different themes.");
        }

        if (count < 100)
        {
            warnings.Add($"{Words.Count(count, "answer")} are few for themes by numbers; read them all.");
        }

        var method =
            $"Dirichlet-multinomial mixture of stems{(how.Vectors ? ", drawn by word vectors" : "")}; {(how.Asked is null ? "number of themes by integrated likelihood" : "number of themes as asked")}";
        return new(method, count, warnings,
            $"The {Words.Count(count, "answer")} fall into {Words.Count(themes.Count, "group")}, the largest being {themes[0].Name} with {Words.Percent(themes[0].Share)}. They are put together by their words alone: a person must read them, name them and decide what they say.");
    }
}
