using Frankpledge.Common;
using Frankpledge.Plans.Contract;

namespace Frankpledge.Threads;

/// <summary>What a person says of a link.</summary>
/// <param name="Purpose">Needed of a reason; what is paid, measured, told or asked says it by its kind.</param>
/// <param name="Quote">Words of the plan that came of it.</param>
public sealed record LinkToMake(LinkPurpose? Purpose = null, LinkStrength? Strength = null, string? Why = null, string? Quote = null)
{
    public static readonly LinkToMake Unsaid = new();

    /// <summary>What the person had before the eyes; null where the program itself says it of what stands.</summary>
    public BothSeen? Saw { get; init; }

    /// <param name="kind">Of the end.</param>
    public IReadOnlyList<Reason> WhyNot(ThreadKind kind) =>
    [
        .. Given(kind.Question() == ThreadQuestion.WhyHere && Purpose is null,
            "PurposeMissing", "Say what it does to the statement: caused it, supports it, contradicts it, or was considered and refused."),
        .. Given(Purpose is not null && Strength is null, "StrengthMissing", "Say how strongly it does so: weakly, fairly or strongly."),
        .. Given(Purpose is null && Strength is not null, "StrengthOfNothing", "Say what it does as well as how strongly, or leave both out."),
        .. Given(Purpose is not null && string.IsNullOrWhiteSpace(Why), "LinkWhyMissing", "Say why it is linked, in a sentence that the public will read."),
        .. Given(Why?.Length > ThreadEntry.LongestText, "LinkWhyTooLong", $"Keep the reason for the link to {ThreadEntry.LongestText} characters."),
        .. Given(Quote?.Length > ThreadEntry.LongestText, "QuoteTooLong", $"Quote at most {ThreadEntry.LongestText} characters of the plan."),
    ];

    private static Reason[] Given(bool holds, string code, Sentence sentence) => holds ? [new(code, sentence)] : [];
}
