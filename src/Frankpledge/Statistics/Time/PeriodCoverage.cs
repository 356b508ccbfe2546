namespace Frankpledge.Statistics.Time;

/// <summary>One month and whether its data are all there.</summary>
public sealed record PeriodCoverage
{
    /// <summary>The first day of the month.</summary>
    public required DateOnly Period { get; init; }

    /// <summary>Places with a count above zero.</summary>
    public required int Places { get; init; }

    /// <summary>Places that a month of the same volume would have, judged by every place's usual count.</summary>
    public required double ExpectedPlaces { get; init; }

    /// <summary>The usual share of the volume that comes from the places without a count: 0 when all the usual ones are there.</summary>
    public required double AbsentShare { get; init; }

    /// <summary>The sum of the counts.</summary>
    public required double Volume { get; init; }

    /// <summary>The median volume of the nearest complete months.</summary>
    public required double ExpectedVolume { get; init; }

    /// <summary>Places are missing that a complete month would hold.</summary>
    public required bool LacksPlaces { get; init; }

    /// <summary>The places are there but the volume is far below that of the months around it.</summary>
    public required bool LacksVolume { get; init; }

    /// <summary>Whether the month must be left out of trends.</summary>
    public bool IsIncomplete => LacksPlaces || LacksVolume;
}
