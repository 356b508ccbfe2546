namespace Frankpledge.Reading;

/// <summary>Tells stems that say something by themselves from bare ones such as "I will:".</summary>
internal static class Stems
{
    /// <summary>Words that only point at the list: who acts, how the verb is formed, and what the entries are called.</summary>
    private static readonly HashSet<string> Empty = new(StringComparer.OrdinalIgnoreCase)
    {
        "i", "we", "they", "it", "you", "my", "our", "their", "its", "the", "a", "an", "this", "these", "that", "those", "there", "and", "or", "to", "of", "by",
        "in", "for", "as", "on", "at", "all", "also", "therefore",
        "will", "shall", "must", "should", "would", "can", "may", "is", "are", "be", "am", "has", "have", "do", "does", "being", "aim", "aims", "want", "wants",
        "expect", "expects", "expected", "need", "needs", "intend", "intends", "commit", "commits", "committed", "pledge", "pledges",
        "commissioner", "commissioners", "mayor", "deputy", "board", "office", "police", "crime", "fire", "force", "constabulary", "chief", "constable",
        "partners", "council", "combined", "authority", "service", "officers", "both",
        "priority", "priorities", "commitment", "commitments", "aims", "objective", "objectives", "goal", "goals", "action", "actions", "expectations",
        "promises", "principles", "measures", "outcomes", "ambitions",
        "key", "main", "following", "follows", "below", "include", "includes", "including", "namely", "particular", "specifically", "additionally", "addition",
        "so", "then", "such", "achieve", "achieved", "deliver", "delivered", "order", "end",
        "what", "how", "who", "example", "things", "ways", "doing", "done", "through", "success", "look", "like", "mean", "means", "plan", "period", "term",
        "over", "during", "together", "with",
    };

    private static readonly HashSet<string> EmptyWelsh = new(StringComparer.OrdinalIgnoreCase)
    {
        "byddaf", "byddwn", "bydd", "y", "yr", "comisiynydd", "heddlu", "yn", "i", "fy", "ein", "blaenoriaethau", "yw", "canlynol", "hefyd", "mae", "gan",
        "gynnwys", "a", "maer", "prif", "gwnstabl",
    };

    /// <summary>Whether <paramref name="stem"/> says nothing without its list.</summary>
    public static bool IsBare(string stem)
    {
        var words = Words(stem);
        return IsLabel(stem, words) || stem.EndsWith(':') && StemRules.IsPlanned(Tokenizer.Read(stem)) || IsListOfAims(stem, words) || BreaksOff(stem, words)
            || words.Count <= 14 && (words.TrueForAll(EmptyWelsh.Contains) || !words.Where((word, i) => !Empty.Contains(word) && !IsForceName(words, i)).Any());
    }

    /// <summary>"In respect of these groups, the force will:", "We will know that it works when:": the sentence breaks off before its verb, and only the list
    /// completes it. One that begins with what it is for ("To cut burglary, we will:") says that much.</summary>
    private static bool BreaksOff(string stem, List<string> words)
    {
        if (!stem.EndsWith(':') || words.Count < 2 || words[0] == "To" && Lists.Verb.Contains(words[1].ToLowerInvariant()))
        {
            return false;
        }

        var last = words[^1].ToLowerInvariant();
        return last is "will" or "shall" or "must" or "should" || BreaksOffBehindWish(words, last) || last is "when" or "if" && words.Count <= 12
            || last is "to" && words[^2].ToLowerInvariant() is var before
            && (Lists.Intend.Contains(before) || Lists.Expect.Contains(before) || Lists.Want.Contains(before) || Lists.Committed.Contains(before))
            || last is "be" or "have" or "see" && words[^2].ToLowerInvariant() is "will" or "to" or "shall"
            || !words.Exists(word => word.ToLowerInvariant() is "will" or "shall" or "must" or "should") && Tokenizer.Read(stem) is var read
            && read.In(0, Lists.Determiner) && Objectives.IsVerbless(read) && read.Find(Listed, 0, read.Count) is >= 0 and < 4;
    }

    /// <summary>"We expect the force and its partners to:", "By 2030 we want:", "I expect the Chief Constable to ensure that:", "We will judge our success
    /// by:": what is wished, or how it is judged, is only said by the list.</summary>
    private static bool BreaksOffBehindWish(List<string> words, string last)
    {
        var wish = words.FindIndex(word => word.ToLowerInvariant() is var low && (Lists.Expect.Contains(low) || Lists.Want.Contains(low)));
        var isShort = words.Count <= 16;
        return isShort && wish >= 0 && wish <= 8
            && (wish == words.Count - 1 && wish > 0 || last == "to" && !words.Skip(wish + 1).SkipLast(1).Contains("to")
                || last is "show" or "demonstrate" or "say" && words[^2] == "to")
            || isShort && last == "that" && words[^2].ToLowerInvariant() is "ensure" or "see" or "expect" or "want"
            || words.Count <= 8 && last == "by" && words.Exists(word => word.ToLowerInvariant() is "success" or "progress")
            && words.Exists(word => word.ToLowerInvariant() is "judge" or "judged" or "measure" or "measured");
    }

    /// <summary>Whether it breaks off behind what is wished or expected: such a list may stand under any heading.</summary>
    public static bool IsWish(string stem) =>
        stem.EndsWith(':') && Words(stem) is { Count: > 1 } words && BreaksOffBehindWish(words, words[^1].ToLowerInvariant());

    private static readonly WordClass Listed = Vocabulary.Any("success", "aimnoun", "priority", "deednoun");

    /// <summary>"Our aims here are": a short line that breaks off behind "are", or that says that the following will be done.</summary>
    private static bool IsListOfAims(string stem, List<string> words) =>
        words.Count is > 2 and <= 16
            && (words.Count <= 6 && words[0] is "Our" or "My" or "The" && words[^1] is "is" or "are"
                && words.Exists(word => Lists.AimNoun.Contains(word.ToLowerInvariant())) && !words.Contains("of")
            || stem.EndsWith(':') && words[^1] == "following" && words[^2] == "the"
            && words.Exists(word => word.ToLowerInvariant() is "set" or "agreed" or "adopted" or "chosen")
            || stem.EndsWith(':') && words.Contains("following") && words.Contains("be") && words[^2] is "be" && Participles.IsPast(words[^1]));

    /// <summary>"Guiding principles:", "Objective 1:": a name for what follows.</summary>
    private static bool IsLabel(string stem, List<string> words) =>
        stem.EndsWith(':') && words.Count is > 0 and <= 4
            && !words.Exists(word => word.ToLowerInvariant() is "will" or "is" or "are" or "must" or "should" or "has" or "have" or "to" or "by" or "that"
                or "we" or "i")
        && !Lists.Verb.Contains(words[0].ToLowerInvariant());

    /// <summary>Whether a line that looks like a heading is the stem of the list below it: "We will", "The Mayor will:".</summary>
    public static bool IsStemLine(string line)
    {
        line = line.TrimEnd('…', '.', ' ');
        var words = Words(line);
        var verb = words.FindIndex(word => word is "will" or "shall" or "must" or "should" or "to" or "Byddaf" or "Byddwn" or "Bydd");
        return words.Count is > 0 and <= 14 && (line.EndsWith(':') || (verb == words.Count - 1 && verb > 0 && char.IsLetter(line[^1])))
            && (line.EndsWith(':') ? verb >= 0 : IsBare(line));
    }

    /// <summary>"Borsetshire Police", "Avon and Wexley Constabulary", "PCC": names of those who act say nothing of what they do.</summary>
    private static bool IsForceName(List<string> words, int i)
    {
        if (words[i].Length is > 1 and <= 5 && words[i].All(char.IsUpper))
        {
            return true;
        }

        var end = i;
        while (end < words.Count && (char.IsUpper(words[end][0]) || words[end] == "and") && words[end] is not ("Police" or "Constabulary"))
        {
            end++;
        }

        return end > i && end < words.Count && words[end] is "Police" or "Constabulary";
    }

    private static List<string> Words(string text)
    {
        var words = new List<string>();
        foreach (var range in text.AsSpan().SplitAny(" \t,;:()/–—-*_"))
        {
            var word = text.AsSpan(range).Trim(".“”\"'’‘");
            if (!word.IsEmpty)
            {
                words.Add(word.EndsWith("'s") || word.EndsWith("’s") ? word[..^2].ToString() : word.ToString());
            }
        }

        return words;
    }
}
