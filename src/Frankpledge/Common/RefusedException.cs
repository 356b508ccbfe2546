namespace Frankpledge.Common;

/// <summary>Thrown when a step is refused; carries the same reasons that the page would have shown.</summary>
public sealed class RefusedException(IReadOnlyList<Reason> reasons)
    : Exception(string.Join(" ", reasons.Select(reason => reason.Sentence.English)))
{
    public RefusedException(string code, Sentence sentence, string? rule = null)
        : this([new Reason(code, sentence, rule)])
    {
    }

    public IReadOnlyList<Reason> Reasons { get; } = reasons;

    /// <summary>Refuses when there is any reason; otherwise does nothing.</summary>
    public static void ThrowIfAny(IReadOnlyList<Reason> reasons)
    {
        if (reasons.Count > 0)
        {
            throw new RefusedException(reasons);
        }
    }
}
