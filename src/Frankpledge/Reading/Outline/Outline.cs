using Frankpledge.Documents;

namespace Frankpledge.Reading;

/// <summary>
/// Gives the headings of a plan their two levels, theme and sub-heading. Marks of level are heard last, because the same kind of heading
/// carries different marks; numbers, "Priority 1" and lists of promises that open the themes say more.
/// </summary>
internal static class Outline
{
    /// <summary>The headings from block <paramref name="first"/> to before <paramref name="end"/> that open a theme (1) or a sub-section (2).</summary>
    public static List<FoundHeading> Read(IReadOnlyList<Block> blocks, int first, int end)
    {
        var headings = HeadingSigns.ReadAll(blocks, first, end);
        headings.RemoveAll(heading => heading.Level == 0 && IsSignature(blocks, heading));
        // "Measure 2.1.1" names what stands below "Indicator 2.1".
        headings.RemoveAll(heading => heading.NamedDepth > 2 && headings.Exists(other => other.NamedDepth == 2));
        DropTitle(blocks, headings);
        var levels = OutlineNumbers.NumbersBelow(headings) ?? OutlineNumbers.Decimals(headings)
            ?? OutlineParagraphs.Read(blocks, headings, end) ?? OutlineNumbers.ThemeWords(headings)
            ?? OutlineNumbers.NumberedThemes(headings) ?? ByOpeners(headings) ?? ByContents(blocks, headings) ?? ByMarks(headings);
        Promote(blocks, headings, levels);
        // What stands before the first theme is a title or a signature.
        return headings.Select((heading, i) => new FoundHeading(heading.Block, levels[i], heading.Text))
            .SkipWhile(heading => heading.Level != 1).Where(heading => heading.Level > 0).ToList();
    }

    /// <summary>What stands before the first theme and has text of its own is a theme too, unless it is the title: its sentences belong somewhere.</summary>
    private static void Promote(IReadOnlyList<Block> blocks, List<HeadingSigns> headings, int[] levels)
    {
        for (var at = 0; at + 1 < headings.Count && levels[at] != 1; at++)
        {
            var says = Enumerable.Range(headings[at].Block + 1, headings[at + 1].Block - headings[at].Block - 1)
                .Sum(block => blocks[block].Kind is BlockKind.ListItem ? 1
                    : blocks[block].Kind is BlockKind.Paragraph ? Math.Max(1, Sentences.Split(blocks[block].Text).Count) : 0);
            if (says > 1 && !HeadingWords.NamesPlan(headings[at].Text) && !HeadingWords.IsFront(headings[at].Text))
            {
                levels[at] = 1;
            }
        }
    }

    /// <summary>What the headings that <paramref name="isTheme"/> tells look like, where they all look alike and most others do not; otherwise null.</summary>
    public static (int Level, double Size, bool IsCapitals)? LookOf(List<HeadingSigns> headings, Func<HeadingSigns, bool> isTheme)
    {
        var themes = headings.FindAll(heading => isTheme(heading));
        var looks = themes.Select(heading => heading.Appearance).Distinct().ToList();
        return looks.Count == 1 && headings.Count(heading => !isTheme(heading) && heading.Appearance == looks[0]) <= themes.Count ? looks[0] : null;
    }

    private const int MostLead = 4;

    /// <summary>Most lines that a title page has.</summary>
    private const int LongestTitle = 20;

    /// <summary>The plan's own title, its date and the like: headings at the start with nothing below them but another heading.</summary>
    private static void DropTitle(IReadOnlyList<Block> blocks, List<HeadingSigns> headings)
    {
        // "NORTHSHIRE AUTHORITY", "Policing Plan 2026-27": lines above each other, of which a later one is the title.
        var lead = headings.TakeWhile(heading => heading is { IsEmpty: true, Level: 0, Number: null }).Take(MostLead).ToList();
        var named = lead.FindLastIndex(heading => HeadingWords.NamesPlan(heading.Text)
            || IsDated(heading) && heading.Text.Contains("plan", StringComparison.OrdinalIgnoreCase));
        if (named > 0 && headings.Count > named + 3)
        {
            headings.RemoveRange(0, named + 1);
        }

        for (var lines = 0; lines < LongestTitle && headings.Count > 2 && headings[0].IsEmpty
            && (HeadingWords.NamesPlan(headings[0].Text) || IsDated(headings[0]) || IsAlone(headings)); lines++)
        {
            headings.RemoveAt(0);
        }

        // A plan of one theme: its title alone stands above it.
        if (headings.Count == 2 && headings[0] is { IsEmpty: true, Number: null } && (HeadingWords.NamesPlan(headings[0].Text)
            || IsDated(headings[0]) && (headings[0].Text.Contains("plan", StringComparison.OrdinalIgnoreCase)
                || headings[0].Text.Contains("strategy", StringComparison.OrdinalIgnoreCase))))
        {
            headings.RemoveAt(0);
        }

        DropDeepTitle(headings);
        DropTitleWithSlogan(blocks, headings);
        if (headings.Count > 2 && HeadingWords.NamesPlan(headings[0].Text) && IsAlone(headings))
        {
            headings.RemoveAt(0);
        }
    }

    /// <summary>A title of several lines: all at the outermost mark, empty but for the last, with parts of at least two deeper marks below them.</summary>
    private static void DropDeepTitle(List<HeadingSigns> headings)
    {
        var outer = headings.Count > 0 ? headings[0].Level : 0;
        var lines = headings.TakeWhile(heading => heading.Level == outer && heading.Number is null).Count();
        var rest = headings.Skip(lines).ToList();
        if (outer > 0 && lines > 1 && headings.Take(lines - 1).All(heading => heading.IsEmpty) && rest.Count > 2
            && rest.TrueForAll(heading => heading.Level > outer)
            && (headings[lines - 1].IsEmpty || rest.Select(heading => heading.Level).Distinct().Count() > 1))
        {
            headings.RemoveRange(0, lines);
        }
    }

    /// <summary>A title that names the plan, with nothing that says anything between it and the next heading: a slogan, a date, who adopted it.</summary>
    private static void DropTitleWithSlogan(IReadOnlyList<Block> blocks, List<HeadingSigns> headings)
    {
        if (headings.Count > 2 && headings[0].Number is null && HeadingWords.NamesPlan(headings[0].Text)
            && Enumerable.Range(headings[0].Block + 1, headings[1].Block - headings[0].Block - 1)
                .All(at => blocks[at].Kind is BlockKind.Furniture || blocks[at].Kind is BlockKind.Paragraph && blocks[at].Text[^1] is not ('.' or '!' or ':')))
        {
            headings.RemoveAt(0);
        }
    }

    /// <summary>"Dear neighbour", the office below a name ("Mayor of Northshire"), or who said the words quoted above.</summary>
    private static bool IsSignature(IReadOnlyList<Block> blocks, HeadingSigns heading)
    {
        if (AsideText.IsSalutation(heading.Text))
        {
            return true;
        }

        var above = heading.Block - 1;
        while (above > 0 && blocks[above].Kind == BlockKind.Furniture)
        {
            above--;
        }

        return HeadingWords.IsOffice(heading.Text) || above >= 0 && blocks[above].Kind == BlockKind.Paragraph && Quotation.Fills(blocks[above].Text)
            && heading.Text.Contains(',');
    }

    private static bool IsDated(HeadingSigns heading) =>
        heading.Number is null && heading.Text.Contains("20", StringComparison.Ordinal) && heading.Text.Count(char.IsAsciiDigit) >= 4;

    private static bool IsAlone(List<HeadingSigns> headings) =>
        headings[0].Level > 0 && headings[0].Number is null && headings.Skip(1).All(heading => heading.Level > headings[0].Level)
        && headings.Skip(1).Select(heading => heading.Level).Distinct().Count() > 1;

    /// <summary>Most themes open with a bare list of promises ("I will:"): they are themes whatever their mark, and so are those marked like most of them.
    /// Tidy marks that agree need no such guess.</summary>
    private static int[]? ByOpeners(List<HeadingSigns> headings)
    {
        var openers = headings.Where(heading => heading.OpensWithList && !heading.Repeats).ToList();
        if (openers.Count < 3 || openers.Count * 2 > headings.Count
            || (IsTidy(headings) && openers.TrueForAll(heading => heading.Level > 0 && heading.Level == headings[0].Level)))
        {
            return null;
        }

        var look = openers.GroupBy(heading => heading.Appearance).MaxBy(group => group.Count())!;
        var isTrusted = look.Count() * 2 > openers.Count && headings.Count(heading => heading.Appearance == look.Key) <= openers.Count * 2;
        return headings.Select(heading => heading.OpensWithList || (!heading.Repeats && (isTrusted ? heading.Appearance == look.Key : heading.IsEmpty)) ? 1 : 2)
            .ToArray();
    }

    private const int FewestListed = 3;

    /// <summary>Where no heading is marked, those that the contents list names are the themes.</summary>
    private static int[]? ByContents(IReadOnlyList<Block> blocks, List<HeadingSigns> headings)
    {
        if (headings.Exists(heading => heading.Level > 0))
        {
            return null;
        }

        // Entries that are set in below others are parts of theirs.
        var entries = blocks.Where(block => block.Kind == BlockKind.Furniture)
            .ToLookup(block => block.Depth == 0,
                block => HeadingWords.Normal(block.Text.TrimEnd(' ', '.', '…', '\t', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9')));
        var listed = entries[true].ToHashSet();
        if (headings.Count(IsListed) < FewestListed)
        {
            listed.UnionWith(entries[false]);
        }

        var look = LookOf(headings, IsListed) is { } alike && (alike.IsCapitals || alike.Size > headings.Min(heading => heading.Size))
            ? alike : ((int, double, bool)?)null;
        var levels = headings.Select(heading => IsListed(heading) || look is not null && heading.Appearance == look ? 1 : 2).ToArray();
        return levels.Count(level => level == 1) >= FewestListed && levels.Contains(2) ? levels : null;

        bool IsListed(HeadingSigns heading) =>
            listed.Contains(HeadingWords.Normal(heading.Text)) || listed.Contains(HeadingWords.Normal($"{blocks[heading.Block].Label} {heading.Text}"));
    }

    /// <summary>The outermost mark that is used more than once is the theme's; what is marked deeper stands below it.</summary>
    private static int[] ByMarks(List<HeadingSigns> headings)
    {
        var marks = headings.Where(heading => heading.Level > 0 && !heading.Repeats).GroupBy(heading => heading.Level).OrderBy(group => group.Key).ToList();
        if (marks.Count == 0)
        {
            return ByLooks(headings);
        }

        // Bold lines alone give one level to all.
        if (marks.Count == 1 && headings.TrueForAll(heading => heading.Level == marks[0].Key)
            && headings.Count(heading => heading.IsCapitals) is > 1 and var capitals && capitals < headings.Count)
        {
            return [.. headings.Select(heading => heading.IsCapitals ? 1 : 2)];
        }

        var theme = marks.FirstOrDefault(group => group.Count() > 1)?.Key ?? marks[0].Key;
        var second = headings.Where(heading => heading.Level > theme).Select(heading => heading.Level).DefaultIfEmpty(theme + 1).Min();
        var isTidy = IsTidy(headings);
        return headings.Select(heading => heading.Level > 0 && heading.Level <= theme && !heading.Repeats ? 1
            : heading.Level > second && isTidy ? 0
            : 2).ToArray();
    }

    /// <summary>Whether the marks can be believed: the first is the outermost, and none skips a level on the way in.</summary>
    public static bool IsTidy(List<HeadingSigns> headings) =>
        headings[0].Level == headings.Min(heading => heading.Level)
        && headings.Zip(headings.Skip(1)).All(pair => pair.First.Level == 0 || pair.Second.Level <= pair.First.Level + 1);

    /// <summary>No marks: size, then capitals, then which headings stand directly above others, then which ones come again in every theme.</summary>
    private static int[] ByLooks(List<HeadingSigns> headings)
    {
        var sizes = headings.Select(heading => heading.Size).Where(size => size > 0).Distinct().Order().ToList();
        var capitals = headings.Count(heading => heading.IsCapitals);
        var parents = headings.Count(heading => heading.IsEmpty);
        var someRepeat = headings.Exists(heading => heading.Repeats);
        return headings.Select(heading => heading.Repeats ? 2
            : sizes.Count > 1 ? heading.Size >= sizes[^1] ? 1 : 2
            : capitals > 1 && capitals < headings.Count ? heading.IsCapitals ? 1 : 2
            : someRepeat ? 1
            : headings[0].IsEmpty && (parents > 1 || headings.Count <= 4) ? heading.IsEmpty ? 1 : 2
            : 1).ToArray();
    }
}
