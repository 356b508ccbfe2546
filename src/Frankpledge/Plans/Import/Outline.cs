using Frankpledge.Documents;

namespace Frankpledge.Plans.Import;

/// <summary>
/// Gives the headings of a plan their two levels, theme and sub-heading. Marks of level are heard last, because the same kind of heading
/// carries different marks; numbers, "Priority 1" and lists of promises that open the themes say more.
/// </summary>
internal static class Outline
{
    private static readonly string[] ThemeWords = ["priority", "theme", "objective", "aim", "goal", "ambition", "chapter", "section", "part", "pillar", "strand", "blaenoriaeth", "thema", "amcan"];

    /// <summary>The headings from block <paramref name="first"/> to before <paramref name="end"/> that open a theme (1) or a sub-section (2).</summary>
    public static List<FoundHeading> Read(IReadOnlyList<Block> blocks, int first, int end)
    {
        var headings = HeadingSigns.ReadAll(blocks, first, end);
        DropTitle(headings);
        var levels = ByNumbersBelow(headings) ?? ByDecimals(headings) ?? ByThemeWords(headings) ?? ByNumberedThemes(headings) ?? ByOpeners(headings) ?? ByMarks(headings);
        // What stands before the first theme is a title or a signature.
        return headings.Select((heading, i) => new FoundHeading(heading.Block, levels[i], heading.Text))
            .SkipWhile(heading => heading.Level != 1).Where(heading => heading.Level > 0).ToList();
    }

    /// <summary>The plan's own title, its date and the like: headings at the start with nothing below them but another heading.</summary>
    private static void DropTitle(List<HeadingSigns> headings)
    {
        while (headings.Count > 2 && headings[0].IsEmpty && (HeadingWords.NamesPlan(headings[0].Text) || IsDated(headings[0]) || IsAlone(headings)))
        {
            headings.RemoveAt(0);
        }

        if (headings.Count > 2 && HeadingWords.NamesPlan(headings[0].Text) && IsAlone(headings))
        {
            headings.RemoveAt(0);
        }
    }

    private static bool IsDated(HeadingSigns heading) =>
        heading.Number is null && heading.Text.Contains("20", StringComparison.Ordinal) && heading.Text.Count(char.IsAsciiDigit) >= 4;

    private static bool IsAlone(List<HeadingSigns> headings) =>
        headings[0].Level > 0 && headings[0].Number is null && headings.Skip(1).All(heading => heading.Level > headings[0].Level)
        && headings.Skip(1).Select(heading => heading.Level).Distinct().Count() > 1;

    /// <summary>"i." to "ix." starting again in every theme: the numbered ones are sub-headings, the theme is the unnumbered one above each first.</summary>
    private static int[]? ByNumbersBelow(List<HeadingSigns> headings)
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
            if (number == 1 && Enumerable.Range(after, i - after).Where(j => !headings[j].AfterTable).OrderBy(j => headings[j].Level == 0 ? 9 : headings[j].Level).ThenByDescending(j => j)
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
    private static int[]? ByDecimals(List<HeadingSigns> headings)
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
    private static int[]? ByThemeWords(List<HeadingSigns> headings)
    {
        var word = ThemeWords.FirstOrDefault(word => headings.Count(heading => OpensWith(heading.Text, word)) >= 2);
        if (word is null)
        {
            return null;
        }

        var marks = headings.Where(heading => OpensWith(heading.Text, word)).Select(heading => heading.Level).Where(level => level > 0).ToHashSet();
        return headings.Select((heading, i) => OpensWith(heading.Text, word) ? 1
            : heading.Repeats ? 2
            : marks.Count == 1 && marks.Contains(heading.Level) ? 1
            : marks.Count == 1 && heading.Level > 0 && heading.Level < marks.First() && IsTidy(headings) ? 1
            : 2).ToArray();
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
        return number.All(char.IsAsciiDigit) || number.Length == 1 || number is "one" or "two" or "three" or "four" or "five" or "six" or "seven" or "eight" or "nine" or "ten"
            or "One" or "Two" or "Three" or "Four" or "Five" or "Six" or "Seven" or "Eight" or "Nine" or "Ten" or "un" or "dau" or "tri" or "pedwar" or "pump" or "ii" or "iii" or "iv" or "II" or "III" or "IV";
    }

    /// <summary>"1." to "7." running through the plan with other headings between them: the numbered ones are the themes.</summary>
    private static int[]? ByNumberedThemes(List<HeadingSigns> headings)
    {
        var numbered = headings.Where(heading => heading.Number is not null).ToList();
        var runs = numbered.Count >= 3 && numbered[0].Number == 1 && numbered.Zip(numbered.Skip(1)).All(pair => pair.Second.Number == pair.First.Number + 1);
        if (!runs)
        {
            return null;
        }

        var marks = numbered.Select(heading => heading.Level).Where(level => level > 0).ToHashSet();
        return headings.Select(heading => heading.Number is not null || (marks.Count == 1 && marks.Contains(heading.Level)) ? 1 : 2).ToArray();
    }

    /// <summary>Most themes open with a bare list of promises ("I will:"): they are themes whatever their mark, and so are those marked like most of them.</summary>
    private static int[]? ByOpeners(List<HeadingSigns> headings)
    {
        var openers = headings.Where(heading => heading.OpensWithList && !heading.Repeats).ToList();
        if (openers.Count < 3 || openers.Count * 2 > headings.Count)
        {
            return null;
        }

        var look = openers.GroupBy(heading => heading.Appearance).MaxBy(group => group.Count())!;
        var isTrusted = look.Count() * 2 > openers.Count && headings.Count(heading => heading.Appearance == look.Key) <= openers.Count * 2;
        return headings.Select(heading => heading.OpensWithList || (!heading.Repeats && (isTrusted ? heading.Appearance == look.Key : heading.IsEmpty)) ? 1 : 2).ToArray();
    }

    /// <summary>The outermost mark that is used more than once is the theme's; what is marked deeper stands below it.</summary>
    private static int[] ByMarks(List<HeadingSigns> headings)
    {
        var marks = headings.Where(heading => heading.Level > 0 && !heading.Repeats).GroupBy(heading => heading.Level).OrderBy(group => group.Key).ToList();
        if (marks.Count == 0)
        {
            return ByLooks(headings);
        }

        var theme = marks.FirstOrDefault(group => group.Count() > 1)?.Key ?? marks[0].Key;
        var second = headings.Where(heading => heading.Level > theme).Select(heading => heading.Level).DefaultIfEmpty(theme + 1).Min();
        return headings.Select(heading => heading.Level > 0 && heading.Level <= theme && !heading.Repeats ? 1
            : heading.Level > second && IsTidy(headings) ? 0
            : 2).ToArray();
    }

    /// <summary>Whether the marks can be believed: the first is the outermost, and none skips a level on the way in.</summary>
    private static bool IsTidy(List<HeadingSigns> headings) =>
        headings[0].Level == headings.Min(heading => heading.Level)
        && headings.Zip(headings.Skip(1)).All(pair => pair.First.Level == 0 || pair.Second.Level <= pair.First.Level + 1);

    /// <summary>No marks: size, then capitals, then which headings stand directly above others, then which ones come again in every theme.</summary>
    private static int[] ByLooks(List<HeadingSigns> headings)
    {
        var sizes = headings.Select(heading => heading.Size).Where(size => size > 0).Distinct().Order().ToList();
        var capitals = headings.Count(heading => heading.IsCapitals);
        var parents = headings.Count(heading => heading.IsEmpty);
        return headings.Select(heading => heading.Repeats ? 2
            : sizes.Count > 1 ? heading.Size >= sizes[^1] ? 1 : 2
            : capitals > 1 && capitals < headings.Count ? heading.IsCapitals ? 1 : 2
            : headings.Exists(other => other.Repeats) ? 1
            : parents > 1 && headings[0].IsEmpty ? heading.IsEmpty ? 1 : 2
            : 1).ToArray();
    }
}
