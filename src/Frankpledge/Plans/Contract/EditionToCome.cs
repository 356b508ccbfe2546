namespace Frankpledge.Plans.Contract;

/// <summary>A text that is to be published.</summary>
/// <param name="Plan">The plan of which it is a new edition.</param>
/// <param name="Words">All of it in order; the statement is null for what is new.</param>
public sealed record EditionToCome(Guid Plan, IReadOnlyList<(Guid? Statement, string Words)> Words);
