namespace Frankpledge.Plans.Matching;

/// <summary>Under which heading each line stands, and whether two lines of two texts stand under the same one.</summary>
internal sealed class Sections
{
    private readonly Func<int, bool> goesOn;
    private readonly Func<int, bool> wasThere;
    private readonly Pairs pairs;
    private readonly int[] before;
    private readonly int[] after;

    public Sections(IReadOnlyList<PlanLine> before, IReadOnlyList<PlanLine> after, Pairs pairs)
    {
        (this.pairs, this.before, this.after) = (pairs, Parents(before), Parents(after));
        goesOn = heading => pairs.OfBefore(heading) is { } pair && after[pair.After].IsHeading;
        wasThere = heading => pairs.OfAfter(heading) is { } pair && before[pair.Before].IsHeading;
    }

    /// <summary>The heading of the text before under which a line of it stands; -1 for none.</summary>
    public int HeadingOf(int before) => this.before[before];

    /// <summary>True where both stand under headings that are one, or nowhere under any.</summary>
    public bool AreOne(int before, int after) => (this.before[before], this.after[after]) switch
    {
        (-1, -1) => true,
        (-1, _) or (_, -1) => false,
        var (old, fresh) => pairs.OfBefore(old)?.After == fresh,
    };

    /// <summary>
    /// True where the heading of either goes on as another. Where neither heading is in the other text, a heading was put in or taken away around the lines,
    /// and they stand where they stood.
    /// </summary>
    public bool AreOther(int before, int after)
    {
        var (old, fresh) = (this.before[before], this.after[after]);
        return !AreOne(before, after) && ((old >= 0 && goesOn(old)) || (fresh >= 0 && wasThere(fresh)));
    }

    /// <returns>For each line the index of the nearest heading above it whose title its section ends with; -1 for none.</returns>
    private static int[] Parents(IReadOnlyList<PlanLine> lines)
    {
        var last = new Dictionary<string, int>();
        var parents = new int[lines.Count];
        foreach (var (at, line) in lines.Index())
        {
            parents[at] = line.Section.Count == 0 ? -1 : last.GetValueOrDefault(string.Join('\n', line.Section), -1);
            if (line.IsHeading)
            {
                last[string.Join('\n', line.Section.Append(line.Text))] = at;
            }
        }

        return parents;
    }
}
