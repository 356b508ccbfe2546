namespace Frankpledge.Plans;

/// <summary>What an edition is to a reader on a day.</summary>
public enum EditionStanding
{
    /// <summary>The text that binds on that day.</summary>
    InForce,

    /// <summary>Still to be agreed; it stands beside the plan in force and never in its place.</summary>
    Draft,

    /// <summary>Issued, to count from a later day.</summary>
    ToCome,

    /// <summary>A later edition of the same plan took its place.</summary>
    Superseded,

    /// <summary>Its planning period has ended, or another plan took its place (R24, R26).</summary>
    Over,

    /// <summary>Taken back by the office; only its public note is shown.</summary>
    Withdrawn,
}
