using Frankpledge.Common;

namespace Frankpledge.Areas.Contract;

/// <summary>Something that does not go on until somebody acts.</summary>
/// <param name="What">What waits.</param>
/// <param name="Why">Why it does not go on, and what hangs on it.</param>
/// <param name="Body">Whose it is.</param>
/// <param name="WaitsFor">The roles of that body that can make it go on.</param>
/// <param name="Page">Where, as a path below the area's address.</param>
public sealed record Stuck(Sentence What, Sentence Why, BodyKind Body, IReadOnlyList<Role> WaitsFor, string Page)
{
    /// <summary>The local day since which it waits; null where the records do not tell.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>The rule under which it waits, or null.</summary>
    public string? Rule { get; init; }

    /// <summary>Whether others than those who can act have no business with it.</summary>
    public bool IsPrivate { get; init; }

    /// <summary>Whether Today lists it apart, with its next act, so that it does not stand there twice.</summary>
    public bool IsListedApart { get; init; }

    /// <summary>Whether somebody with this role in this kind of body is told of it.</summary>
    public bool Concerns(BodyKind kind, Role role) => kind == Body && (!IsPrivate || WaitsFor.Contains(role));
}

/// <summary>What a module knows to be stuck in an area on a day.</summary>
public delegate Task<IReadOnlyList<Stuck>> StuckSource(AreaFacts area, DateOnly today, CancellationToken cancel);

/// <summary>All of it together, what has waited longest first. Page and verb ask here.</summary>
public sealed class StuckHere(IEnumerable<StuckSource> sources)
{
    public async Task<IReadOnlyList<Stuck>> OfAsync(AreaFacts area, DateOnly today, CancellationToken cancel = default)
    {
        var found = new List<Stuck>();
        foreach (var source in sources)
        {
            found.AddRange(await source(area, today, cancel));
        }

        return [.. found.OrderBy(one => one.Since ?? DateOnly.MaxValue)];
    }
}
