namespace Frankpledge.Reading;

/// <summary>Reads the outline from the numbers of headings. Each rule gives the level of every heading (0 for none),
/// or null when the plan is not numbered its way.</summary>
internal static class OutlineNumbers
{
    private static readonly string[] CountedWords =
        ["priority", "theme", "objective", "aim", "goal", "ambition", "chapter", "section", "part", "pillar", "strand", "blaenoriaeth", "thema", "amcan"];

    /// <summary>"i." to "ix." starting again in every theme: the numbered ones are sub-headings, the theme is the unnumbered one above each first.</summary>
    public static int[]? NumbersBelow(List<HeadingSigns> headings)
    {
        var numbered = headings.Where(heading => heading.Number is not null && heading.Depth == 1).ToList();
        if (numbered.Count(heading => heading.Number == 1) < 2 || numbered.Count * 3 < headings.Count || headings.Exists(heading => heading.Depth > 1))
        {
            return null;
        }

        var levels = new int[headings.Count];
        var after = 0;
        for (var i = 0; i < headings.Count; i++)
        {
            if (headings[i].Number is not { } number)
            {
                continue;
            }

            levels[i] = 2;
            if (number == 1
                && Enumerable.Range(after, i - after).Where(j => !headings[j].AfterTable).OrderBy(j => headings[j].Level == 0 ? 9 : headings[j].Level)
                    .ThenByDescending(j => j)
                    .Select(j => (int?)j).FirstOrDefault() is { } theme)
            {
                levels[theme] = 1;
            }

            after = i + 1;
        }

        // A theme without sub-headings at the end of the plan, marked like the others.
        var mark = Enumerable.Range(0, headings.Count).Where(i => levels[i] == 1).Select(i => headings[i].Level).ToHashSet();
        for (var i = after; i < headings.Count; i++)
        {
            levels[i] = headings[i].Level > 0 && mark.Contains(headings[i].Level) ? 1 : 0;
        }

        return levels;
    }

    /// <summary>"1." above "1.1": the depth of the number is the level.</summary>
    public static int[]? Decimals(List<HeadingSigns> headings)
    {
        var deep = headings.Count(heading => heading.Depth == 2);
        if (deep < 2)
        {
            return null;
        }

        var themes = headings.Exists(heading => heading.Depth == 1);
        var themeMarks = headings.Where(heading => heading.Depth == 1).Select(heading => heading.Level).Where(level => level > 0).ToHashSet();
        return headings.Select((heading, i) => heading.Depth switch
        {
            1 => 1,
            2 => 2,
            > 2 => 0,
            _ => heading.Level > 0 && themeMarks.Contains(heading.Level) ? 1
                : !themes && i + 1 < headings.Count && headings[i + 1].Depth == 2 ? 1
                : !heading.IsEmpty && themes ? 2 : 0,
        }).ToArray();
    }

    /// <summary>"Priority 1: …", "Theme Two": these are the themes, with those marked alike; all others stand below.</summary>
    public static int[]? ThemeWords(List<HeadingSigns> headings)
    {
        var word = CountedWords.FirstOrDefault(word => headings.Count(heading => OpensWith(heading.Text, word)) >= 2);
        if (word is null)
        {
            return null;
        }

        var marks = headings.Where(heading => OpensWith(heading.Text, word)).Select(heading => heading.Level).Where(level => level > 0).ToHashSet();
        if (marks.Count == 1 && (StandBelowOne(headings, word, marks.First()) || StandBelowMarked(headings, word, marks.First())))
        {
            return null;
        }

        if (BelowUnmarked(headings, word) is { } below)
        {
            return below;
        }

        var isTidy = Outline.IsTidy(headings);
        var looksAlike = Outline.LookOf(headings, heading => OpensWith(heading.Text, word));
        return headings.Select((heading, i) => OpensWith(heading.Text, word) ? 1
            : looksAlike is { IsCapitals: true } && heading.Appearance == looksAlike && !heading.Repeats ? 1
            : heading.Repeats ? 2
            : marks.Count == 1 && marks.Contains(heading.Level) ? 1
            : marks.Count == 1 && heading.Level > 0 && heading.Level < marks.First() && isTidy ? 1
            : 2).ToArray();
    }

    /// <summary>All priorities stand under one of several chapters, "6. Priorities for the coming year": the chapters are the themes.</summary>
    private static bool StandBelowOne(List<HeadingSigns> headings, string word, int mark)
    {
        var first = headings.FindIndex(heading => OpensWith(heading.Text, word));
        var last = headings.FindLastIndex(heading => OpensWith(heading.Text, word));
        var above = headings.Take(first).Where(heading => heading.Level > 0 && heading.Level < mark).Select(heading => heading.Level).DefaultIfEmpty(0).Last();
        return above > 0 && headings.Count(heading => heading.Level == above) >= 3
            && !headings.Skip(first).Take(last - first).Any(heading => heading.Level > 0 && heading.Level <= above);
    }

    /// <summary>Each "Priority one" stands right below a heading of its own that is marked less deep; or all below one, with no heading between them,
    /// and the marks can be believed.</summary>
    private static bool StandBelowMarked(List<HeadingSigns> headings, string word, int mark)
    {
        var counted = Enumerable.Range(0, headings.Count).Where(at => OpensWith(headings[at].Text, word)).ToList();
        return counted[0] > 0 && headings[counted[0] - 1] is { IsEmpty: true, Level: > 0 } above && above.Level < mark && !HeadingWords.NamesPlan(above.Text)
            && (counted.TrueForAll(at => headings[at - 1].IsEmpty && headings[at - 1].Level > 0 && headings[at - 1].Level < mark)
                || counted[^1] - counted[0] == counted.Count - 1 && Outline.IsTidy(headings) && headings.Count(heading => heading.Level == above.Level) > 1);
    }

    /// <summary>No heading is marked, and "Priority one" stands right below another heading: each below one of its own, or all of them, with no heading
    /// between, below the one above the first. Those above are the themes.</summary>
    private static int[]? BelowUnmarked(List<HeadingSigns> headings, string word)
    {
        var counted = Enumerable.Range(0, headings.Count).Where(at => OpensWith(headings[at].Text, word)).ToList();
        if (headings.Exists(heading => heading.Level > 0 || heading.Size > 0) || counted[0] == 0 || !counted.TrueForAll(at => !headings[at].IsCapitals))
        {
            return null;
        }

        var eachBelow = counted.TrueForAll(at => headings[at - 1].IsEmpty && !counted.Contains(at - 1) && !headings[at].IsEmpty);
        var first = counted[0];
        var allBelow = counted[^1] - first == counted.Count - 1 && headings[first - 1].IsEmpty && counted.TrueForAll(at => !headings[at].IsEmpty)
            && !HeadingWords.NamesPlan(headings[first - 1].Text) && headings.Take(first - 1).Any(heading => !heading.IsEmpty);
        return eachBelow ? [.. headings.Select((_, at) => counted.Contains(at + 1) ? 1 : counted.Contains(at) || at > first ? 2 : 1)]
            : allBelow ? [.. headings.Select((_, at) => counted.Contains(at) ? 2 : 1)]
            : null;
    }

    private static bool OpensWith(string heading, string word)
    {
        if (!heading.StartsWith(word, StringComparison.OrdinalIgnoreCase) || heading.Length < word.Length + 2 || heading[word.Length] != ' ')
        {
            return false;
        }

        var next = heading.AsSpan(word.Length + 1);
        var end = 0;
        while (end < next.Length && char.IsLetterOrDigit(next[end]))
        {
            end++;
        }

        var number = next[..end].ToString();
        return number.All(char.IsAsciiDigit) || number.Length == 1
            || number is "one" or "two" or "three" or "four" or "five" or "six" or "seven" or "eight" or "nine" or "ten"
            or "One" or "Two" or "Three" or "Four" or "Five" or "Six" or "Seven" or "Eight" or "Nine" or "Ten" or "un" or "dau" or "tri" or "pedwar" or "pump"
            or "ii" or "iii" or "iv" or "II" or "III" or "IV";
    }

    /// <summary>"1." to "7." running through the plan with other headings between them: the numbered ones are the themes.</summary>
    public static int[]? NumberedThemes(List<HeadingSigns> headings)
    {
        var numbered = headings.Where(heading => heading.Number is not null).ToList();
        var runs = numbered.Count >= 3 && numbered[0].Number == 1 && numbered.Zip(numbered.Skip(1)).All(pair => pair.Second.Number == pair.First.Number + 1);
        if (!runs)
        {
            return null;
        }

        // One chapter may be marked by mistake; those marked as most of the numbered ones are chapters too.
        var mark = numbered.Where(heading => heading.Level > 0).CountBy(heading => heading.Level).OrderByDescending(count => count.Value).FirstOrDefault();
        var isTrusted = mark.Value * 2 > numbered.Count;
        return headings.Select(heading => heading.Number is not null || (isTrusted && heading.Level == mark.Key && !heading.Repeats) ? 1 : 2).ToArray();
    }
}
