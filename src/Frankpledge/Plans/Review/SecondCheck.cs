namespace Frankpledge.Plans.Review;

/// <summary>What a second person said of a decision.</summary>
/// <param name="Says">What is wrong, where they disagree.</param>
/// <param name="SettledBy">Who decided after a disagreement; null while it stands.</param>
public sealed record SecondCheck(string Who, Guid? WhoId, DateTimeOffset At, bool Agrees, string? Says = null, string? SettledBy = null)
{
    public const int LongestNote = 500;

    /// <summary>Two people disagree, and nobody has decided since.</summary>
    public bool IsOpen => !Agrees && SettledBy is null;
}
