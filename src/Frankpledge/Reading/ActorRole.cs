namespace Frankpledge.Reading;

/// <summary>The part an actor plays, whatever the area calls it. <c>Owner</c> is the plan's own commissioner, mayor or board.</summary>
public enum ActorRole
{
    Owner,
    Deputy,
    Office,
    Force,
    Chief,
    Partners,
    CriminalJusticePartners,
    Government,
    Body,
}
