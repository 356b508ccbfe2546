using System.Text.RegularExpressions;

namespace Frankpledge.Plans.Review;

/// <summary>A heading of the edition before, with what stands under it.</summary>
public sealed record HeadingBefore(string Anchor, string Title, IReadOnlySet<Guid> Statements);

/// <summary>
/// Gives headings their permanent part of an address. A heading keeps that of the edition before where the title is the same; of several with one title,
/// that of the one whose statements it has. What another heading of the plan ever had is not given again.
/// </summary>
/// <param name="before">The headings of the edition before, in order.</param>
/// <param name="given">Every part of an address that an edition of the plan gave.</param>
public sealed partial class HeadingAnchors(IReadOnlyList<HeadingBefore> before, IEnumerable<string> given)
{
    private const int Longest = 60;

    /// <summary>Pages of a plan, at whose addresses no heading can stand.</summary>
    private static readonly string[] Pages = ["whole", "editions", "changes", "compare"];

    private readonly HashSet<string> taken = [.. given];

    /// <param name="headings">Title and statements of each heading, in order.</param>
    /// <returns>One for each, in the same order.</returns>
    public IReadOnlyList<string> Of(IReadOnlyList<(string Title, IReadOnlySet<Guid> Statements)> headings)
    {
        var anchors = new string?[headings.Count];
        foreach (var same in headings.Index().GroupBy(one => Plain(one.Item.Title)))
        {
            Keep([.. same.Select(one => (one.Index, one.Item.Statements))], [.. before.Where(one => Plain(one.Title) == same.Key)], anchors);
        }

        return [.. headings.Select((heading, i) => anchors[i] ?? New(Plain(heading.Title)))];
    }

    /// <summary>The statements between each heading and the next; both in order.</summary>
    public static IReadOnlyList<IReadOnlySet<Guid>> Under(IReadOnlyList<int> headings, IEnumerable<(int Order, Guid Statement)> statements)
    {
        var under = headings.Select(_ => new HashSet<Guid>()).ToList();
        var at = -1;
        foreach (var (order, statement) in statements.OrderBy(one => one.Order))
        {
            while (at + 1 < headings.Count && headings[at + 1] < order)
            {
                at++;
            }

            if (at >= 0)
            {
                under[at].Add(statement);
            }
        }

        return under;
    }

    /// <summary>Those that share most statements first; with as many as before, the rest in order.</summary>
    private static void Keep(List<(int At, IReadOnlySet<Guid> Statements)> now, List<HeadingBefore> then, string?[] anchors)
    {
        var holders = then.SelectMany(old => old.Statements.Select(id => (id, old))).ToLookup(pair => pair.id, pair => pair.old);
        var left = then.ToHashSet(ReferenceEqualityComparer.Instance);
        foreach (var (at, old, _) in now.SelectMany(one => one.Statements.SelectMany(id => holders[id]).GroupBy(old => old.Anchor)
            .Select(same => (one.At, Old: same.First(), Shared: same.Count()))).OrderByDescending(pair => pair.Shared).ToList())
        {
            if (anchors[at] is null && left.Remove(old))
            {
                anchors[at] = old.Anchor;
            }
        }

        foreach (var ((at, _), old) in now.Count == then.Count ? now.Where(one => anchors[one.At] is null).Zip(then.Where(left.Contains)).ToList() : [])
        {
            anchors[at] = old.Anchor;
        }
    }

    private string New(string plain)
    {
        var first = Reference().IsMatch(plain) || Pages.Contains(plain) ? $"{plain}-part" : plain;
        var anchor = first;
        for (var n = 2; !taken.Add(anchor); n++)
        {
            anchor = $"{first}-{n}";
        }

        return anchor;
    }

    private static string Plain(string title)
    {
        var plain = string.Join('-', new string([.. title.ToLowerInvariant().Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-')])
            .Split('-', StringSplitOptions.RemoveEmptyEntries));
        return plain.Length == 0 ? "part" : plain[..Math.Min(plain.Length, Longest)];
    }

    [GeneratedRegex("^[a-z][0-9]+$")]
    private static partial Regex Reference();
}
