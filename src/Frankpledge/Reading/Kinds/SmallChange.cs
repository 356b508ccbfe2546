namespace Frankpledge.Reading;

/// <summary>Tells a change of words that leaves what people said of a statement as it was from one that may turn it round.</summary>
public static class SmallChange
{
    /// <summary>Words by which the rules tell who acts, what is undertaken, how much and by when.</summary>
    private static readonly WordClass Telling = Vocabulary.Any(
        "will", "must", "may", "intend", "committed", "want", "expect", "ask", "asked", "asking", "up", "down", "keep", "directionnoun", "numberword", "unit",
        "month", "season",
        "force", "chief", "forcething", "partner", "justice", "government", "ownbody", "otherbody", "policebody", "namedpartner", "firstperson", "pronoun",
        "additional",
        "comparison", "compared", "owed", "pledged", "condition", "grade", "rating", "clocktime", "priority", "give", "giving", "funds", "handing");

    private static readonly HashSet<string> Turning =
    [
        "not", "no", "never", "none", "nor", "neither", "cannot", "only", "unless", "until", "before", "after", "by", "to", "within", "under", "over", "above",
        "below", "without",
        "half", "double", "halve", "third", "quarter", "fifth", "tenth", "million", "billion", "percent", "end", "start", "early", "late", "mid",
    ];

    /// <summary>
    /// True when the two differ only in words that say nothing of who acts, what is undertaken, how much or by when, and everything that
    /// <paramref name="targets"/> count is still named. Numbers, months, names and a "not" never are such words.
    /// </summary>
    /// <param name="targets">What was said to be reached in <paramref name="before"/>.</param>
    public static bool Is(string before, string after, IReadOnlyList<Target> targets)
    {
        var (old, now) = (Counted(before), Counted(after));
        var changed = old.Keys.Union(now.Keys).Where(word => old.GetValueOrDefault(word) != now.GetValueOrDefault(word)).ToList();
        var counted = targets.SelectMany(target => Counted($"{target.Measure} {target.Grade} {target.Unit}").Keys).ToHashSet();
        return !changed.Exists(word => Turns(word) || counted.Contains(word));
    }

    private static bool Turns(string word)
    {
        var low = word.ToLowerInvariant();
        return word.Any(char.IsDigit) || char.IsUpper(word[0]) || low.EndsWith("n't", StringComparison.Ordinal) || Turning.Contains(low)
            || Telling.Contains(low);
    }

    /// <summary>The words with how often they stand; the first in small letters, for every sentence begins with a capital.</summary>
    private static Dictionary<string, int> Counted(string text)
    {
        var words = text.Replace('’', '\'').Split([' ', '\t', '\n', '\r', ',', ';', ':', '(', ')', '"', '“', '”', '–'], StringSplitOptions.RemoveEmptyEntries)
            .Select(word => word.TrimEnd('.', '!', '?')).Where(word => word.Length > 0).ToList();
        return words.Select((word, at) => at == 0 && word.Length > 1 ? word.ToLowerInvariant() : word).CountBy(word => word).ToDictionary();
    }
}
