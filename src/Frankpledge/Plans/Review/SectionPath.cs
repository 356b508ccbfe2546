using Frankpledge.Reading;

namespace Frankpledge.Plans.Review;

/// <summary>The headings under which something stands, outermost first.</summary>
internal static class SectionPath
{
    /// <summary>By position; a heading stands in its own section.</summary>
    public static IReadOnlyList<string> At(IReadOnlyList<FoundHeading> headings, int block)
    {
        var path = new Stack<FoundHeading>();
        foreach (var heading in headings.TakeWhile(heading => heading.Block <= block))
        {
            while (path.TryPeek(out var above) && above.Level >= heading.Level)
            {
                path.Pop();
            }

            path.Push(heading);
        }

        return [.. path.Reverse().Select(heading => heading.Text)];
    }

    /// <summary>Where a statement stands once the headings have become others.
    /// What the headings above it do not explain (a row of a table, a list that belongs to the theme) stays.</summary>
    public static IReadOnlyList<string> Follow(Candidate candidate, IReadOnlyList<FoundHeading> before, IReadOnlyList<FoundHeading> after) =>
        candidate.IsSectionSet
            ? FollowHeading(candidate.Section, before, after) : Follow(candidate.Section, At(before, candidate.Place), At(after, candidate.Place));

    /// <summary>A section whose headings by position were <paramref name="old"/> and are <paramref name="now"/>.</summary>
    public static IReadOnlyList<string> Follow(IReadOnlyList<string> section, IReadOnlyList<string> old, IReadOnlyList<string> now)
    {
        var shared = old.Zip(section).TakeWhile(pair => pair.First == pair.Second).Count();
        return [.. shared == old.Count ? now : now.Take(shared), .. section.Skip(shared)];
    }

    /// <summary>A section that a person chose is that of a heading, wherever the statement stood in the source.</summary>
    private static IReadOnlyList<string> FollowHeading(IReadOnlyList<string> section, IReadOnlyList<FoundHeading> before, IReadOnlyList<FoundHeading> after)
    {
        for (var length = section.Count; length > 0; length--)
        {
            if (before.FirstOrDefault(heading => At(before, heading.Block).SequenceEqual(section.Take(length))) is { } chosen)
            {
                return [.. At(after, chosen.Block), .. section.Skip(length)];
            }
        }

        return section;
    }
}
