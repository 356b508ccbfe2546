using Frankpledge.Reading;

namespace Frankpledge.Plans.Checks;

/// <summary>
/// Names that differ in one word, in an apostrophe or in a hyphen, and so probably name one thing: "Mill Community Centre" and "Mill Lane Community Centre".
/// Names that differ at their ends are two things: two teams of one unit, two units of one kind.
/// </summary>
internal static class NamesVary
{
    public static readonly Check Check = new("names", "Names that vary",
        "One thing with two names is taken for two things, and cannot be found by searching for either.", Find);

    /// <summary>"Chief Constable Smith" and "Chief Constable Jo Smith": how a person is called is no name of a thing.</summary>
    private static readonly WordClass Jobs = Vocabulary.Of("job");

    private static readonly string[] Small = ["and", "of", "the", "for", "&", "on", "to", "in"];

    private static IEnumerable<Found> Find(CheckedText text)
    {
        var names = text.Whole.Where(line => line.IsProse && line.Language == "en").SelectMany(Named).GroupBy(one => one.Name, one => one.Line)
            .Select(one => new Use(one.Key, Fold(one.Key), one.First(), one.Count())).ToList();
        var spelled = names.GroupBy(one => string.Concat(one.Words)).Where(same => same.Count() > 1)
            .Select(same => same.OrderByDescending(one => one.Times).ToList());
        foreach (var same in spelled)
        {
            yield return new(CheckWeight.Hint, $"“{same[1].Name}” is written “{same[0].Name}” elsewhere. Write it in one way.", same[1].Line, Key(same[1], same[0]));
        }

        var several = names.Where(one => one.Words.Length > 2).DistinctBy(one => string.Concat(one.Words)).ToList();
        var families = several.GroupBy(one => (one.Words[0], one.Words[1])).Where(same => same.Count() > 2).Select(same => same.Key).ToHashSet();
        foreach (var (one, other) in Pairs(several, families))
        {
            var (often, seldom) = one.Times >= other.Times ? (one, other) : (other, one);
            yield return new(CheckWeight.Hint, $"“{seldom.Name}” may be what is called “{often.Name}” elsewhere (“{often.Line.Opening}”). Use one name, or say how the two differ.",
                seldom.Line, Key(seldom, often));
        }
    }

    /// <summary>
    /// Only names with the same first and last word are compared. Two words with which several names begin, as those of an area, tell nothing.
    /// </summary>
    private static IEnumerable<(Use One, Use Other)> Pairs(IReadOnlyList<Use> names, HashSet<(string, string)> families) =>
        from same in names.GroupBy(name => (name.Words[0], name.Words[^1]))
        from pair in same.SelectMany((one, at) => same.Skip(at + 1).Select(other => (One: one, Other: other)))
        where IsOneApart(pair.One.Words, pair.Other.Words, families.Contains((pair.One.Words[0], pair.One.Words[1])) ? 2 : 0)
        select pair;

    private static bool IsOneApart(string[] one, string[] other, int untelling)
    {
        var (shorter, longer) = one.Length <= other.Length ? (one, other) : (other, one);
        var ahead = shorter.Zip(longer).TakeWhile(pair => pair.First == pair.Second).Count();
        var behind = shorter.Reverse().Zip(longer.Reverse()).TakeWhile(pair => pair.First == pair.Second).Count();
        return longer.Length == shorter.Length ? ahead > 1 && ahead > untelling && ahead + behind == shorter.Length - 1
            : longer.Length == shorter.Length + 1 && ahead + behind >= shorter.Length && shorter.Length - untelling > 1;
    }

    private static IEnumerable<(string Name, CheckedLine Line)> Named(CheckedLine line) =>
        from name in Names.Find(line.Words)
        where name.End - name.Start is > 1 and < 9 && line.Words.Find(Jobs, name.Start, name.End - 1) < 0 && !IsOpening(line, name)
            && !Enumerable.Range(name.Start, name.End - name.Start).All(at => IsShouted(line.Words[at]))
        select (line.Words.Slice(name.Start, name.End), line);

    /// <summary>The first word of a sentence or item has its capital anyway, and the words of a title line have theirs.</summary>
    private static bool IsOpening(CheckedLine line, Name name) => name.Start == 0 && (name.End - name.Start < 3 || name.End == line.Words.Count);

    private static bool IsShouted(Token token) => token.Text.Length > 1 && !token.Text.Any(char.IsLower);

    private static string[] Fold(string name) => [.. name.ToLowerInvariant().Replace("'", "", StringComparison.Ordinal)
        .Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries).Where(word => !Small.Contains(word))];

    private static string Key(Use one, Use other) => string.CompareOrdinal(one.Name, other.Name) < 0 ? $"{one.Name}/{other.Name}" : $"{other.Name}/{one.Name}";

    private sealed record Use(string Name, string[] Words, CheckedLine Line, int Times);
}
