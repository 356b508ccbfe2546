namespace Frankpledge.Common;

/// <summary>Who changes something, when and why. Every use case takes one; the audit trail keeps it.</summary>
/// <param name="Who">The person's name and role as they stood, or the name of the program's own job.</param>
/// <param name="WhoId">The person's id, or null for the program itself.</param>
/// <param name="At">The instant, UTC.</param>
/// <param name="Why">The reason in a few plain words; never empty.</param>
public sealed record Change(string Who, Guid? WhoId, DateTimeOffset At, string Why)
{
    /// <summary>Who changes what the program does by itself, or at the command line when nobody is named.</summary>
    public const string Program = "Frankpledge";

    /// <summary>False for the program itself: what it does, nobody has looked at.</summary>
    public bool IsByAPerson => WhoId is not null || Who != Program;
}
