namespace Frankpledge.Statistics.Text;

/// <summary>What a group of answers is called and shown by.</summary>
internal sealed class ThemeWords(ThemeCorpus corpus, IReadOnlyList<string> answers)
{
    private const int MostTerms = 10;
    private const int Shown = 3;

    public Theme Describe(int[] documents)
    {
        var counts = new int[corpus.Width];
        foreach (var term in documents.SelectMany(document => corpus.Documents[document]))
        {
            counts[term]++;
        }

        // How often here, times how much more often than everywhere: telling words are both.
        double Telling(int term) => counts[term] * Math.Log(counts[term] * (double)corpus.Documents.Length / (documents.Length * (double)corpus.Spread[term]));
        int[] terms = [.. Enumerable.Range(0, counts.Length).Where(term => counts[term] > 1 || documents.Length < 3 && counts[term] > 0)
            .OrderByDescending(Telling).ThenByDescending(term => counts[term]).ThenBy(term => term).Take(MostTerms)];
        string[] words = [.. terms.Select(corpus.Form)];
        var name = string.Join(", ", words.Take(Shown));
        return new(name.Length == 0 ? "Mixed" : char.ToUpperInvariant(name[0]) + name[1..], words, documents.Length, documents.Length / (double)answers.Count,
            Representative(documents, counts), Coherence(terms));
    }

    /// <summary>The answers without a known term; their commonest wordings stand for them.</summary>
    public Theme Nothing(IReadOnlyList<int> rows) => new("Nothing in particular", [], rows.Count, rows.Count / (double)answers.Count,
        [.. rows.GroupBy(row => string.Join(' ', Tokens.Of(answers[row]))).OrderByDescending(group => group.Count()).ThenBy(group => group.First()).Take(Shown)
            .Select(group => group.First())], null);

    /// <summary>The answers nearest to the middle of the group, no two of the same terms; two terms at least where there are such.</summary>
    private int[] Representative(int[] documents, int[] counts)
    {
        double Nearness(int document)
        {
            var terms = corpus.Documents[document];
            return terms.Sum(term => counts[term] * Square(corpus.Rarity[term])) / Math.Sqrt(terms.Sum(term => Square(corpus.Rarity[term])));
        }

        return [.. documents.OrderBy(document => corpus.Documents[document].Length < 2).ThenByDescending(Nearness).ThenBy(document => document)
            .DistinctBy(document => string.Join(' ', corpus.Documents[document])).Take(Shown).Select(document => corpus.Answers[document])];
    }

    /// <summary>Normalised pointwise mutual information over answers. Source: Bouma, GSCL 2009; Lau, Newman and Baldwin, EACL 2014.</summary>
    private double? Coherence(int[] terms)
    {
        double n = corpus.Documents.Length;
        var holds = terms
            .Select(term => corpus.Documents.Select((row, document) => (row, document)).Where(each => Array.BinarySearch(each.row, term) >= 0)
                .Select(each => each.document).ToHashSet()).ToArray();
        var pairs = new List<double>();
        for (var i = 0; i < terms.Length; i++)
        {
            for (var j = 0; j < i; j++)
            {
                var together = holds[i].Count(holds[j].Contains) / n;
                pairs.Add(together == 0 ? -1 : together == 1 ? 1 : Math.Log(together / (holds[i].Count / n * (holds[j].Count / n))) / -Math.Log(together));
            }
        }

        return pairs.Count == 0 ? null : pairs.Average();
    }

    private static double Square(double value) => value * value;
}
