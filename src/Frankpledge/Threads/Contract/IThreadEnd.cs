using Frankpledge.Plans.Contract;

namespace Frankpledge.Threads.Contract;

/// <summary>
/// What may stand at the other end of a link: an entry, and once their modules are there a measure, a sum of money, a minute, a finding. The module whose it
/// is registers this; <c>Threads</c> need not know it.
/// </summary>
public interface IThreadEnd
{
    /// <summary>By which links name the module's ends, for ever.</summary>
    string Name { get; }

    /// <summary>The ends of an area by key; what belongs to another area is not found.</summary>
    /// <param name="keys">All of the area when null.</param>
    Task<IReadOnlyList<ThreadEnd>> EndsAsync(Guid areaId, IReadOnlyCollection<Guid>? keys, CancellationToken cancel = default);
}

public enum ThreadEndState
{
    Stands,

    /// <summary>Taken off the page: its words are not shown, and it answers nothing.</summary>
    Withdrawn,
}

/// <summary>One end as it stands.</summary>
/// <param name="Key">The same for ever, whatever it says.</param>
/// <param name="Version">Which wording this is: another one whenever what it says changes.</param>
/// <param name="Title">A few words by which a person knows it; empty for what is withdrawn.</param>
/// <param name="Wording">All that a link depends on; empty for what is withdrawn.</param>
/// <param name="Line">How it is shown on a thread; the link fills in the statement.</param>
public sealed record ThreadEnd(Guid Key, Guid Version, string Title, string Wording, ThreadEndState State, ThreadLine Line)
{
    /// <summary>The permanent page of the end itself, below the area's address; null for what has none.</summary>
    public string? Page { get; init; }

    /// <summary>What its earlier versions said, as far as that may still be shown.</summary>
    public IReadOnlyDictionary<Guid, string> Earlier { get; init; } = new Dictionary<Guid, string>();
}
