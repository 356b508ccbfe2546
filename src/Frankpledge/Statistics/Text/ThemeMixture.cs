using MathNet.Numerics;

namespace Frankpledge.Statistics.Text;

/// <summary>
/// One theme for each document: a mixture of Dirichlet-multinomials by collapsed Gibbs sampling, the last passes taking the likeliest theme. Where directions of words are
/// known, a theme also draws documents that point its way (von Mises-Fisher). Sources: Yin and Wang, KDD 2014; Banerjee, Dhillon, Ghosh and Sra, JMLR 6, 2005.
/// </summary>
internal sealed class ThemeMixture
{
    private const double SizePrior = 1;
    private const double TermPrior = 0.3;
    private const double Pull = 1;
    private const int Draws = 25;
    private const int Settling = 5;
    private readonly ThemeCorpus corpus;
    private readonly double[][]? directions;
    private readonly double[] logSize;
    private readonly double[] logTerm;
    private readonly double[] logAll;

    public ThemeMixture(ThemeCorpus corpus, double[][]? directions)
    {
        (this.corpus, this.directions) = (corpus, directions);
        var all = corpus.Documents.Sum(document => document.Length);
        logSize = Logs(corpus.Documents.Length, SizePrior);
        logTerm = Logs(corpus.Documents.Length, TermPrior);
        logAll = Logs(all, corpus.Width * TermPrior);
    }

    /// <summary>A theme from 0 for each document, and how well this many themes explain the terms (integrated log likelihood with the themes known).</summary>
    public (int[] Themes, double Evidence) Run(int count, int seed)
    {
        var random = new Random(seed);
        var state = new State(count, corpus.Width, directions?[0].Length ?? 0);
        int[] themes = [.. corpus.Documents.Select(_ => random.Next(count))];
        for (var document = 0; document < themes.Length; document++)
        {
            Put(state, document, themes[document], 1);
        }

        var scores = new double[count];
        for (var pass = 0; pass < Draws + Settling; pass++)
        {
            state.Measure();
            for (var document = 0; document < themes.Length; document++)
            {
                Put(state, document, themes[document], -1);
                Score(state, document, scores);
                themes[document] = pass < Draws ? Draw(scores, random) : Array.IndexOf(scores, scores.Max());
                Put(state, document, themes[document], 1);
            }
        }

        return (themes, Evidence(state));
    }

    private void Put(State state, int document, int theme, int by)
    {
        state.Sizes[theme] += by;
        foreach (var term in corpus.Documents[document])
        {
            state.Terms[theme][term] += by;
        }

        state.All[theme] += by * corpus.Documents[document].Length;
        for (var i = 0; i < state.Sums[theme].Length; i++)
        {
            state.Sums[theme][i] += by * directions![document][i];
        }
    }

    private void Score(State state, int document, double[] scores)
    {
        var terms = corpus.Documents[document];
        for (var theme = 0; theme < scores.Length; theme++)
        {
            var counts = state.Terms[theme];
            var score = logSize[state.Sizes[theme]] - terms.Length * logAll[state.All[theme]];
            foreach (var term in terms)
            {
                score += logTerm[counts[term]];
            }

            double along = 0;
            var sum = state.Sums[theme];
            for (var i = 0; i < sum.Length; i++)
            {
                along += sum[i] * directions![document][i];
            }

            scores[theme] = score + Pull * along / state.Lengths[theme];
        }
    }

    private static int Draw(double[] scores, Random random)
    {
        var highest = scores.Max();
        double sum = 0;
        for (var theme = 0; theme < scores.Length; theme++)
        {
            sum += scores[theme] = Math.Exp(scores[theme] - highest);
        }

        var left = random.NextDouble() * sum;
        var drawn = 0;
        while (drawn < scores.Length - 1 && (left -= scores[drawn]) > 0)
        {
            drawn++;
        }

        return drawn;
    }

    private double Evidence(State state)
    {
        var (count, width) = (state.Sizes.Length, corpus.Width);
        var evidence = SpecialFunctions.GammaLn(count * SizePrior) - SpecialFunctions.GammaLn(corpus.Documents.Length + count * SizePrior);
        for (var theme = 0; theme < count; theme++)
        {
            evidence += SpecialFunctions.GammaLn(state.Sizes[theme] + SizePrior) - SpecialFunctions.GammaLn(SizePrior)
                + SpecialFunctions.GammaLn(width * TermPrior) - SpecialFunctions.GammaLn(state.All[theme] + width * TermPrior)
                + state.Terms[theme].Where(times => times > 0).Sum(times => SpecialFunctions.GammaLn(times + TermPrior) - SpecialFunctions.GammaLn(TermPrior));
        }

        return evidence;
    }

    private static double[] Logs(int most, double prior) => [.. Enumerable.Range(0, most + 1).Select(times => Math.Log(times + prior))];

    private sealed class State(int count, int width, int dimensions)
    {
        public int[] Sizes { get; } = new int[count];

        public int[] All { get; } = new int[count];

        public int[][] Terms { get; } = [.. Enumerable.Range(0, count).Select(_ => new int[width])];

        public double[][] Sums { get; } = [.. Enumerable.Range(0, count).Select(_ => new double[dimensions])];

        public double[] Lengths { get; } = new double[count];

        public void Measure()
        {
            for (var theme = 0; theme < Lengths.Length; theme++)
            {
                Lengths[theme] = Math.Sqrt(Sums[theme].Sum(part => part * part)) + 1e-9;
            }
        }
    }
}
