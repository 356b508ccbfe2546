namespace Frankpledge.Statistics.Surveys;

/// <summary>One thing that is known of the population, and where each respondent stands in it.</summary>
/// <param name="Name">Such as <c>district</c>.</param>
/// <param name="Levels">The level of each respondent; null where it is missing.</param>
/// <param name="Population">How many people the population has in each level, each above zero.</param>
public sealed record RakingMargin(string Name, IReadOnlyList<string?> Levels, IReadOnlyDictionary<string, double> Population)
{
    /// <summary>All people of the margin.</summary>
    public double Total => Compensated.Sum([.. Population.Values]);
}

/// <summary>How long raking may go on.</summary>
public sealed record RakingOptions
{
    /// <summary>Passes over all margins.</summary>
    public int MostPasses { get; init; } = 1000;

    /// <summary>Done when no weight changes by more than this share in a pass.</summary>
    public double Tolerance { get; init; } = 1e-13;
}
