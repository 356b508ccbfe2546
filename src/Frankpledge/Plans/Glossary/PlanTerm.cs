using Frankpledge.Common;

namespace Frankpledge.Plans.Glossary;

/// <summary>
/// What a word means in a plan, as the office says it. Never changed: another of the same word takes its place, and one that was taken out is shown nowhere;
/// the trail keeps both.
/// </summary>
public sealed class PlanTerm
{
    public const int LongestWord = 80;
    public const int LongestMeaning = 500;

    public required Guid Id { get; init; }
    public required Guid AreaId { get; init; }
    public required Guid PlanId { get; init; }

    /// <summary>As the plan writes it.</summary>
    public required string Word { get; init; }
    public required string Means { get; init; }
    public required string RecordedBy { get; init; }
    public required DateTimeOffset RecordedAt { get; init; }
    public string? TakenOutBy { get; private set; }
    public DateTimeOffset? TakenOutAt { get; private set; }
    public int Version { get; set; }

    public bool Counts => TakenOutAt is null;

    public static IReadOnlyList<Reason> WhyNot(string? word, string? means)
    {
        var reasons = new List<Reason>();
        if (word?.Trim() is not { Length: > 1 and <= LongestWord } written || !written.Any(char.IsLetter))
        {
            reasons.Add(new("WordMissing", $"Write the word as the plan has it, in 2 to {LongestWord} letters."));
        }

        if (means?.Trim() is not { Length: > 0 and <= LongestMeaning })
        {
            reasons.Add(new("MeaningMissing", $"Say what it means, in at most {LongestMeaning} letters."));
        }

        return reasons;
    }

    public void TakeOut(Change change)
    {
        RefusedException.ThrowIfAny(Counts ? [] : [new("TermTakenOut", "This word was taken out of the glossary already.")]);
        (TakenOutBy, TakenOutAt) = (change.Who, change.At.ToUniversalTime());
    }
}
