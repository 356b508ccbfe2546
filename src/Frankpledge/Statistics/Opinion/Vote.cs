namespace Frankpledge.Statistics.Opinion;

/// <summary>One vote of one person on one comment.</summary>
/// <param name="Participant">Who voted.</param>
/// <param name="Comment">On what.</param>
/// <param name="Value">1 agree, -1 disagree, 0 pass. A comment that the person has not seen has no vote.</param>
public readonly record struct Vote(string Participant, string Comment, int Value);
