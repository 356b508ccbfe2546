namespace Frankpledge.Statistics.Text;

/// <summary>Answers as the terms they are about: stems without stop words and words of judgement, each once an answer.</summary>
internal sealed class ThemeCorpus
{
    private readonly string[] forms;

    private ThemeCorpus(string[] forms, int[] spread, int[][] documents, int[] answers)
    {
        (this.forms, Spread, Documents, Answers) = (forms, spread, documents, answers);
        Rarity = [.. spread.Select(count => Math.Log((1.0 + documents.Length) / (1 + count)) + 1)];
    }

    /// <summary>In how many documents each term is.</summary>
    public int[] Spread { get; }

    public double[] Rarity { get; }

    /// <summary>The terms of each answer that has any.</summary>
    public int[][] Documents { get; }

    /// <summary>The number of the answer that each document is.</summary>
    public int[] Answers { get; }

    public int Width => Spread.Length;

    /// <summary>The commonest word of a stem, for people to read.</summary>
    public string Form(int term) => forms[term];

    /// <summary>Directions of the documents, scaled to length 1 around their common direction; null without vectors.</summary>
    public float[][]? Directions(WordVectors? vectors)
    {
        if (vectors is null)
        {
            return null;
        }

        double[][] sums = [.. Documents.Select(document =>
        {
            var sum = new double[vectors.Dimensions];
            Array.ForEach(document, term => vectors.AddTo(sum, forms[term], Rarity[term]));
            return Unit(sum);
        })];
        double[] common = [.. Enumerable.Range(0, vectors.Dimensions).Select(i => sums.Average(sum => sum[i]))];
        return [.. sums.Select(sum => Unit([.. sum.Select((part, i) => part - common[i])]).Select(part => (float)part).ToArray())];
    }

    public static ThemeCorpus From(IReadOnlyList<string> answers)
    {
        var found = new Dictionary<string, (int Spread, Dictionary<string, int> Forms)>(StringComparer.Ordinal);
        List<string[]> stems = [.. answers.Select(answer => Stems(answer, found))];

        // A term must recur to join answers; one in half of them cannot tell them apart.
        var fewest = Math.Clamp(answers.Count / 500, 2, 5);
        string[] kept =
            [.. found.Where(each => each.Value.Spread >= fewest && each.Value.Spread <= Math.Max(fewest, answers.Count / 2)).Select(each => each.Key)
                .Order(StringComparer.Ordinal)];
        var numbers = kept.Select((stem, number) => (stem, number)).ToDictionary(each => each.stem, each => each.number, StringComparer.Ordinal);
        List<int[]> documents = [.. stems.Select(row => row.Where(numbers.ContainsKey).Select(stem => numbers[stem]).Order().ToArray())];
        int[] with = [.. Enumerable.Range(0, documents.Count).Where(row => documents[row].Length > 0)];
        return new([.. kept
            .Select(stem => found[stem].Forms.OrderByDescending(form => form.Value).ThenBy(form => form.Key, StringComparer.Ordinal).First().Key)],
            [.. kept.Select(stem => found[stem].Spread)], [.. with.Select(row => documents[row])], with);
    }

    private static string[] Stems(string answer, Dictionary<string, (int Spread, Dictionary<string, int> Forms)> found)
    {
        var stems = new HashSet<string>(StringComparer.Ordinal);
        foreach (var word in Tokens.Of(answer).Where(word => !StopWords.Has(word) && !StopWords.Judges(word)))
        {
            var stem = EnglishStemmer.Stem(word);
            var (spread, forms) = found.TryGetValue(stem, out var known) ? known : (0, []);
            forms[word] = forms.GetValueOrDefault(word) + 1;
            found[stem] = (spread + (stems.Add(stem) ? 1 : 0), forms);
        }

        return [.. stems];
    }

    private static double[] Unit(double[] vector)
    {
        var length = Math.Sqrt(vector.Sum(part => part * part));
        return length > 1e-12 ? [.. vector.Select(part => part / length)] : vector;
    }
}
