using System.Text.RegularExpressions;
using Frankpledge.Reading;
using Frankpledge.Statistics.Text;

namespace Frankpledge.Plans.Checks;

/// <summary>
/// Two statements that cannot both be kept: one says that something will not be done that the other says will be ("never close", "close"), or the two do
/// opposite things to the same ("keep all ten stations", "close two of the ten").
/// </summary>
internal static partial class Opposed
{
    /// <summary>Who says that something is not done says of what: fewer words are too little to be held against.</summary>
    private const int FewestDenied = 3;
    private const int FewestDone = 2;

    /// <summary>What is done to a thing, by the stems of verbs: to make it more or less, and to let it be or end it.</summary>
    private static readonly Dictionary<string, (string Scale, int Way)> Ways = new (string Scale, int Way, string Verbs)[]
    {
        ("size", 1, "increase raise grow expand extend double strengthen recruit"), ("size", -1, "reduce decrease cut lower shrink halve weaken"),
        ("life", 1, "open keep retain maintain continue start introduce launch fund protect"), ("life", -1, "close end stop withdraw abolish scrap remove discontinue"),
    }.SelectMany(way => way.Verbs.Split(' ').Select(verb => (EnglishStemmer.Stem(verb), (way.Scale, way.Way)))).ToDictionary();

    /// <summary>Pairs in the order of the text, the first with each that opposes it.</summary>
    public static IEnumerable<(CheckedLine First, CheckedLine Other)> In(IReadOnlyList<CheckedLine> lines)
    {
        var said = lines.Where(line => line.Language == "en").Select(Said.Of).OfType<Said>().ToList();
        var opposed = new HashSet<(CheckedLine, CheckedLine)>();
        foreach (var denied in said.Where(one => one.IsDenied && one.Stems.Count >= FewestDenied))
        {
            opposed.UnionWith(said.Where(one => !one.IsDenied && one.Verb == denied.Verb && one.Stems.Count >= FewestDenied
                && (denied.Stems.IsSubsetOf(one.Stems) || one.Stems.IsSubsetOf(denied.Stems))).Select(one => InOrder(denied, one)));
        }

        foreach (var same in said.Where(one => !one.IsDenied && Ways.ContainsKey(one.Verb) && one.About.Count >= FewestDone)
            .GroupBy(one => (Ways[one.Verb].Scale, About: string.Join(' ', one.About.Order(StringComparer.Ordinal)))))
        {
            opposed.UnionWith(same.SelectMany(one => same.Where(other => Ways[one.Verb].Way > Ways[other.Verb].Way).Select(other => InOrder(one, other))));
        }

        return opposed.OrderBy(pair => pair.Item2.Line);
    }

    private static (CheckedLine, CheckedLine) InOrder(Said one, Said other) => one.At.Line <= other.At.Line ? (one.At, other.At) : (other.At, one.At);

    /// <summary>A statement that says what somebody will do, or will not.</summary>
    /// <param name="Verb">The stem of what is done.</param>
    /// <param name="Stems">Of all words that tell anything, what is done among them.</param>
    /// <param name="About">Those without what is done, with no numbers and without the days by which.</param>
    private sealed record Said(CheckedLine At, bool IsDenied, string Verb, HashSet<string> Stems, HashSet<string> About)
    {
        public static Said? Of(CheckedLine line)
        {
            var text = $"{line.Stem?.TrimEnd(':')} {line.Text}".TrimStart();
            if (Undertaking().Match(text) is not { Success: true } match)
            {
                return null;
            }

            var verb = EnglishStemmer.Stem(match.Groups["verb"].Value.ToLowerInvariant());
            var words = Tokens.Of(text[match.Groups["verb"].Index..]).Where(word => !StopWords.Has(word) && !IsNumber(word)).Select(EnglishStemmer.Stem).ToHashSet();
            return new(line, match.Groups["not"].Success, verb, words, words.Where(stem => stem != verb && !Ways.ContainsKey(stem)).ToHashSet());
        }
    }

    private static bool IsNumber(string word) => char.IsAsciiDigit(word[0]) || NumberWords.Read(Tokenizer.Read(word), 0) is not null;

    [GeneratedRegex(@"^(?:[\w’']+,? ){0,5}?(?:will|shall|must|should|can)(?<not>(?: not| never|not)(?! only| just| merely)\b)?(?: (?:also|always|now|further|again|continue to|seek to|work to|aim to))* (?<verb>[a-z]+)\b")]
    private static partial Regex Undertaking();
}
