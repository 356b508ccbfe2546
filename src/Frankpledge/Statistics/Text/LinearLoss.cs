namespace Frankpledge.Statistics.Text;

/// <summary>What a linear classifier minimises beside the length of its weights.</summary>
public enum LinearLoss
{
    /// <summary>A support vector machine: the square of what is lacking to a margin of 1.</summary>
    SquaredHinge,

    /// <summary>Logistic regression.</summary>
    Logistic,
}
