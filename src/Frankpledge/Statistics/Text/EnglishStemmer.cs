namespace Frankpledge.Statistics.Text;

/// <summary>
/// The stem that forms of an English word share: <c>waiting</c>, <c>waited</c> and <c>waits</c> are <c>wait</c>.
/// Source: M. F. Porter, the English (Porter2) stemming algorithm of the Snowball project, 2001.
/// </summary>
public static class EnglishStemmer
{
    private static readonly Dictionary<string, string> Irregular = new()
    {
        ["skis"] = "ski", ["skies"] = "sky", ["dying"] = "die", ["lying"] = "lie", ["tying"] = "tie", ["idly"] = "idl", ["gently"] = "gentl", ["ugly"] = "ugli",
        ["early"] = "earli", ["only"] = "onli", ["singly"] = "singl", ["sky"] = "sky", ["news"] = "news", ["howe"] = "howe", ["atlas"] = "atlas",
        ["cosmos"] = "cosmos", ["bias"] = "bias", ["andes"] = "andes",
    };

    private static readonly HashSet<string> Kept = ["inning", "outing", "canning", "herring", "earring", "proceed", "exceed", "succeed"];

    // Longest first within each step, so that the first match is the longest.
    private static readonly (string Ending, string Stem)[] Second =
    [
        ("ational", "ate"), ("fulness", "ful"), ("iveness", "ive"), ("ization", "ize"), ("ousness", "ous"), ("biliti", "ble"), ("lessli", "less"),
        ("tional", "tion"),
        ("alism", "al"), ("aliti", "al"), ("ation", "ate"), ("entli", "ent"), ("fulli", "ful"), ("iviti", "ive"), ("ousli", "ous"), ("abli", "able"),
        ("alli", "al"),
        ("anci", "ance"), ("ator", "ate"), ("enci", "ence"), ("izer", "ize"), ("bli", "ble"), ("ogi", "og"), ("li", ""),
    ];

    private static readonly (string Ending, string Stem)[] Third =
    [
        ("ational", "ate"), ("tional", "tion"), ("alize", "al"), ("ative", ""), ("icate", "ic"), ("iciti", "ic"), ("ical", "ic"), ("ness", ""), ("ful", ""),
    ];

    private static readonly string[] Fourth =
    [
        "ement", "able", "ance", "ence", "ible", "ment", "ant", "ate", "ent", "ion", "ism", "iti", "ive", "ize", "ous", "al", "er", "ic",
    ];

    /// <summary>The stem of <paramref name="word"/>, which is one word in lower case; a word with other letters than a to z is given back as it is.</summary>
    public static string Stem(string word)
    {
        if (word.Length <= 2 || word.Any(letter => letter is not ((>= 'a' and <= 'z') or '\'')))
        {
            return word;
        }

        return Irregular.TryGetValue(word, out var stem) ? stem : Reduce(word);
    }

    private static string Reduce(string word)
    {
        var at = new StemRegions(word.TrimStart('\''));
        at.DropFirst("'s'", "'s", "'");
        Plural(at);
        if (!Kept.Contains(at.Text))
        {
            PastAndParticiple(at);
            FinalY(at);
            DerivedNouns(at);
            Endings(at);
            Residue(at);
            FinalE(at);
        }

        return at.Text;
    }

    private static void Plural(StemRegions at)
    {
        if (at.Ends("sses"))
        {
            at.Cut(2);
        }
        else if (at.Ends("ied") || at.Ends("ies"))
        {
            at.Cut(at.Length > 4 ? 2 : 1);
        }
        else if (at.Ends("s") && !at.Ends("us") && !at.Ends("ss") && at.HasVowelBefore(at.Length - 2))
        {
            at.Cut(1);
        }
    }

    private static void PastAndParticiple(StemRegions at)
    {
        if (at.LongestOf("eedly", "eed") is { } kept)
        {
            at.CutIf(at.InFirst(kept.Length), kept.Length - 2);
        }
        else if (at.LongestOf("ingly", "edly", "ing", "ed") is { } ending && at.HasVowelBefore(at.Length - ending.Length))
        {
            at.Cut(ending.Length);
            if (at.Ends("at") || at.Ends("bl") || at.Ends("iz"))
            {
                at.Add("e");
            }
            else if (at.EndsDouble())
            {
                at.Cut(1);
            }
            else if (at.IsShort())
            {
                at.Add("e");
            }
        }
    }

    private static void FinalY(StemRegions at)
    {
        if (at.Length > 2 && (at.Ends("y") || at.Ends("Y")) && !at.IsVowel(at.Length - 2))
        {
            at.Cut(1);
            at.Add("i");
        }
    }

    private static void DerivedNouns(StemRegions at)
    {
        var (ending, stem) = Second.FirstOrDefault(each => at.Ends(each.Ending));
        if (ending is null || !at.InFirst(ending.Length))
        {
            return;
        }

        var before = at.Before(ending.Length);
        if (ending switch { "ogi" => before == 'l', "li" => before is 'c' or 'd' or 'e' or 'g' or 'h' or 'k' or 'm' or 'n' or 'r' or 't', _ => true })
        {
            at.Cut(ending.Length);
            at.Add(stem);
        }
    }

    private static void Endings(StemRegions at)
    {
        var (ending, stem) = Third.FirstOrDefault(each => at.Ends(each.Ending));
        if (ending is not null && at.InFirst(ending.Length) && (ending != "ative" || at.InSecond(ending.Length)))
        {
            at.Cut(ending.Length);
            at.Add(stem);
        }
    }

    private static void Residue(StemRegions at)
    {
        var ending = Fourth.FirstOrDefault(at.Ends);
        if (ending is not null && at.InSecond(ending.Length) && (ending != "ion" || at.Before(3) is 's' or 't'))
        {
            at.Cut(ending.Length);
        }
    }

    private static void FinalE(StemRegions at)
    {
        if (at.Ends("e"))
        {
            at.CutIf(at.InSecond(1) || (at.InFirst(1) && !at.EndsInShortSyllable(at.Length - 1)), 1);
        }
        else
        {
            at.CutIf(at.Ends("l") && at.InSecond(1) && at.Before(1) == 'l', 1);
        }
    }
}
