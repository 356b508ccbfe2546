using System.Numerics;
using System.Runtime.InteropServices;
using MathNet.Numerics;

namespace Frankpledge.Statistics.Text;

/// <summary>
/// One theme for each document: a mixture of Dirichlet-multinomials by collapsed Gibbs sampling, the last passes taking the likeliest theme. Where directions
/// of words are known, a theme also draws documents that point its way (von Mises-Fisher). Sources: Yin and Wang, KDD 2014;
/// Banerjee, Dhillon, Ghosh and Sra, JMLR 6, 2005.
/// </summary>
internal sealed class ThemeMixture
{
    private const double SizePrior = 1;
    private const double TermPrior = 0.3;
    private const double Pull = 1;
    private const int Draws = 25;
    private const int Settling = 5;
    private readonly ThemeCorpus corpus;
    private readonly float[][]? directions;
    private readonly double[] logSize;
    private readonly double[] logTerm;
    private readonly double[] logAll;

    public ThemeMixture(ThemeCorpus corpus, float[][]? directions)
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
        var state = new State(count, corpus.Width);
        int[] themes = [.. corpus.Documents.Select(_ => random.Next(count))];
        for (var document = 0; document < themes.Length; document++)
        {
            Put(state, document, themes[document], 1);
        }

        var scores = new double[count];
        for (var pass = 0; pass < Draws + Settling; pass++)
        {
            var headings = Headings(themes, count);
            for (var document = 0; document < themes.Length; document++)
            {
                Put(state, document, themes[document], -1);
                Score(state, document, headings, scores);
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
    }

    /// <summary>Where each theme points as the pass begins, scaled to <see cref="Pull"/>; null without directions.</summary>
    private float[][]? Headings(int[] themes, int count)
    {
        if (directions is null)
        {
            return null;
        }

        var sums = Enumerable.Range(0, count).Select(_ => new float[directions[0].Length]).ToArray();
        for (var document = 0; document < themes.Length; document++)
        {
            var (sum, direction) = (sums[themes[document]], directions[document]);
            for (var i = 0; i < sum.Length; i++)
            {
                sum[i] += direction[i];
            }
        }

        return [.. sums.Select(sum => sum.Select(part => (float)(Pull * part / (Math.Sqrt(sum.Sum(each => (double)each * each)) + 1e-9))).ToArray())];
    }

    private void Score(State state, int document, float[][]? headings, double[] scores)
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

            scores[theme] = score + (headings is null ? 0 : Along(headings[theme], directions![document]));
        }
    }

    private static float Along(float[] heading, float[] direction)
    {
        var headings = MemoryMarshal.Cast<float, Vector<float>>(heading);
        var directions = MemoryMarshal.Cast<float, Vector<float>>(direction);
        var sum = Vector<float>.Zero;
        for (var i = 0; i < headings.Length; i++)
        {
            sum += headings[i] * directions[i];
        }

        var along = Vector.Sum(sum);
        for (var i = headings.Length * Vector<float>.Count; i < heading.Length; i++)
        {
            along += heading[i] * direction[i];
        }

        return along;
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

    private sealed class State(int count, int width)
    {
        public int[] Sizes { get; } = new int[count];

        public int[] All { get; } = new int[count];

        public int[][] Terms { get; } = [.. Enumerable.Range(0, count).Select(_ => new int[width])];
    }
}
