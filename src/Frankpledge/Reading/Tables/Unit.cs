namespace Frankpledge.Reading;

/// <summary>What the figures of a column or cell are counted in.</summary>
public enum Unit
{
    /// <summary>Plain numbers: people, crimes, or money where nothing says so.</summary>
    Count,
    Pounds,
    ThousandPounds,
    MillionPounds,
    Percent,
}
