namespace Frankpledge.Statistics.Text;

/// <summary>How answers are coded; the defaults do for answers of a sentence or a few.</summary>
public sealed record CodingOptions
{
    /// <summary>Whether an answer may have several labels, or none.</summary>
    public bool Many { get; init; }

    /// <summary>The problem that the classifiers solve.</summary>
    public LinearLoss Loss { get; init; } = LinearLoss.SquaredHinge;

    /// <summary>Costs of an error to choose from by inner cross-validation; one or more, above zero.</summary>
    public IReadOnlyList<double> Costs { get; init; } = [0.2, 0.6];

    /// <summary>How far errors on rare labels weigh more: 0 not at all, 1 so that each label weighs the same.</summary>
    public double Balance { get; init; } = 0.5;

    /// <summary>Parts of the training rows that take turns to be held back; two or more.</summary>
    public int Folds { get; init; } = 3;

    /// <summary>The same seed gives the same answers.</summary>
    public int Seed { get; init; } = 1;
}
