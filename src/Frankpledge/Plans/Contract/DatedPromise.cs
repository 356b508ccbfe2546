namespace Frankpledge.Plans.Contract;

/// <summary>A statement of the plan in force that says by when. One that names two days is two of these.</summary>
/// <param name="Statement">The statement's id.</param>
/// <param name="Stem">The words that introduce its list: "I will:"; null outside lists.</param>
/// <param name="Text">The sentence or the item.</param>
/// <param name="Day">The last day on which it is kept; null where the words name none.</param>
/// <param name="Reading">The words that say by when, and how they were read or why they were not: a sentence.</param>
/// <param name="HereSince">The local day on which the plan came here.</param>
public sealed record DatedPromise(Guid Statement, string PlanSlug, string PlanTitle, string Reference, string? Stem, string Text, DateOnly? Day, string Reading,
    DateOnly HereSince)
{
    /// <summary>Whether the body itself undertakes it; otherwise it is expected of somebody else, or a target.</summary>
    public bool IsOwn { get; init; }

    /// <summary>Whether its day had passed by more than a year when the plan came here. It is late all the same while nothing is recorded; whoever says so says
    /// too that it may have been kept before anything was recorded here.</summary>
    public bool IsLongPast => Day < HereSince.AddYears(-1);

    /// <summary>The statement's permanent public page, below the area's address.</summary>
    public string Page => $"/plans/{PlanSlug}/{Reference}";
}
