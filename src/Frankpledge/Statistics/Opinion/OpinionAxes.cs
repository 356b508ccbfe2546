using MathNet.Numerics.LinearAlgebra;

namespace Frankpledge.Statistics.Opinion;

/// <summary>
/// The two directions in which votes differ most: principal components of the votes with a missing vote taken as the comment's mean, columns centred and not
/// scaled. The sign of a direction is chosen so that its largest loading is positive.
/// </summary>
public sealed record OpinionAxes
{
    /// <summary>For each comment the mean of the votes cast; 0 where moderated out.</summary>
    public required IReadOnlyList<double> Centre { get; init; }

    /// <summary>The loading of each comment on the first axis; the squares add up to 1.</summary>
    public required IReadOnlyList<double> First { get; init; }

    /// <summary>The loading of each comment on the second axis.</summary>
    public required IReadOnlyList<double> Second { get; init; }

    /// <summary>All singular values of the centred votes, largest first.</summary>
    public required IReadOnlyList<double> SingularValues { get; init; }

    /// <summary>For each singular value its share of all variance, 0 to 1.</summary>
    public required IReadOnlyList<double> Explained { get; init; }

    internal static OpinionAxes Of(VoteTable table)
    {
        double[] centre = [.. Enumerable.Range(0, table.Comments.Count).Select(comment => MeanOf(table, comment))];
        var eigen = Products(table, centre).Evd(Symmetricity.Symmetric);
        int[] order = [.. Enumerable.Range(0, centre.Length).OrderByDescending(each => eigen.EigenValues[each].Real)];
        double[] squares = [.. order.Select(each => Math.Max(0, eigen.EigenValues[each].Real))];
        if (squares[0] < 1e-12)
        {
            throw Require.Refusal("EverybodyAlike",
                "Everybody voted alike, so there are no groups to tell apart. Collect votes on comments that people see differently.");
        }

        return new()
        {
            Centre = centre,
            First = Signed(eigen.EigenVectors.Column(order[0])),
            Second = Signed(eigen.EigenVectors.Column(order[1])),
            SingularValues = [.. squares.Take(table.Participants.Count).Select(Math.Sqrt)],
            Explained = [.. squares.Take(table.Participants.Count).Select(each => each / squares.Sum())],
        };
    }

    /// <summary>Where a participant stands: the votes cast, less the comments' means, along the two axes.</summary>
    /// <param name="votes">One for each comment: 1, -1, 0, or NaN where none was cast.</param>
    /// <param name="scaled">
    /// Multiplied by the root of comments over votes cast, so that people who voted little do not all end up in the middle.
    /// </param>
    public OpinionPoint Project(double[] votes, bool scaled)
    {
        var (x, y, cast) = (0.0, 0.0, 0);
        for (var c = 0; c < votes.Length; c++)
        {
            if (!double.IsNaN(votes[c]))
            {
                x += (votes[c] - Centre[c]) * First[c];
                y += (votes[c] - Centre[c]) * Second[c];
                cast++;
            }
        }

        var scale = scaled && cast > 0 ? Math.Sqrt((double)votes.Length / cast) : 1;
        return new(x * scale, y * scale);
    }

    private static double MeanOf(VoteTable table, int comment)
    {
        double[] cast = [.. table.Rows.Select(row => row[comment]).Where(vote => !double.IsNaN(vote))];
        return cast.Length == 0 ? 0 : cast.Sum() / cast.Length;
    }

    /// <summary>The sums of products of the centred columns; a missing vote equals the mean and adds nothing.</summary>
    private static Matrix<double> Products(VoteTable table, double[] centre)
    {
        var products = new double[centre.Length, centre.Length];
        foreach (var row in table.Rows)
        {
            int[] seen = [.. Enumerable.Range(0, centre.Length).Where(c => !double.IsNaN(row[c]) && row[c] != centre[c])];
            foreach (var a in seen)
            {
                foreach (var b in seen)
                {
                    products[a, b] += (row[a] - centre[a]) * (row[b] - centre[b]);
                }
            }
        }

        return Matrix<double>.Build.DenseOfArray(products);
    }

    private static double[] Signed(Vector<double> loadings)
    {
        var sign = Math.Sign(loadings[loadings.AbsoluteMaximumIndex()]);
        return [.. loadings.Select(each => each * sign)];
    }
}

/// <summary>Where a participant stands on the two axes of opinion; near means voted alike.</summary>
public readonly record struct OpinionPoint(double X, double Y)
{
    internal double SquaredDistance(OpinionPoint other) => (X - other.X) * (X - other.X) + (Y - other.Y) * (Y - other.Y);

    /// <summary>The point that lies <paramref name="share"/> of the way to <paramref name="other"/>; below 0 away from it.</summary>
    internal OpinionPoint Towards(OpinionPoint other, double share) => new(X + (other.X - X) * share, Y + (other.Y - Y) * share);
}
