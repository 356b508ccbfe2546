namespace Frankpledge.Statistics.Opinion;

/// <summary>
/// k-means with Euclidean distance: many seeded starts by k-means++ (Arthur and Vassilvitskii 2007), each improved until nobody changes group (Lloyd 1982)
/// and no single move of one person helps (Hartigan and Wong 1979); the start that ends with the least inertia is kept.
/// </summary>
internal static class KMeans
{
    /// <summary>Rounding could send people to and fro for ever between centres that are the same but for the last bit.</summary>
    private const int MostRounds = 300;

    public static OpinionSplit Split(OpinionPoint[] points, int groups, int starts, int seed)
    {
        var random = new Random(seed);
        var best = new Run([], [], double.PositiveInfinity);
        for (var start = 0; start < starts; start++)
        {
            var run = Improve(points, Spread(points, groups, random));
            best = run.Inertia < best.Inertia * (1 - 1e-12) ? run : best;
        }

        return Numbered(points, best);
    }

    /// <summary>Each further centre is drawn with a chance that grows with the squared distance to the nearest one.</summary>
    private static OpinionPoint[] Spread(OpinionPoint[] points, int groups, Random random)
    {
        var centres = new OpinionPoint[groups];
        centres[0] = points[random.Next(points.Length)];
        double[] nearest = [.. points.Select(point => point.SquaredDistance(centres[0]))];
        for (var g = 1; g < groups; g++)
        {
            var drawn = random.NextDouble() * nearest.Sum();
            var i = 0;
            while (i < nearest.Length - 1 && (drawn -= nearest[i]) >= 0)
            {
                i++;
            }

            centres[g] = points[i];
            for (var j = 0; j < nearest.Length; j++)
            {
                nearest[j] = Math.Min(nearest[j], points[j].SquaredDistance(centres[g]));
            }
        }

        return centres;
    }

    private static Run Improve(OpinionPoint[] points, OpinionPoint[] centres)
    {
        var labels = new int[points.Length];
        Array.Fill(labels, -1);
        for (var round = 0; round < MostRounds && (Assign(points, centres, labels) || Move(points, centres, labels)); round++)
        {
            Recentre(points, centres, labels);
        }

        Recentre(points, centres, labels);
        return new(labels, centres, points.Select((point, i) => point.SquaredDistance(centres[labels[i]])).Sum());
    }

    /// <summary>Whether anybody changed group.</summary>
    private static bool Assign(OpinionPoint[] points, OpinionPoint[] centres, int[] labels)
    {
        var changed = false;
        for (var i = 0; i < labels.Length; i++)
        {
            var nearest = Nearest(points[i], centres);
            changed |= nearest != labels[i];
            labels[i] = nearest;
        }

        return changed;
    }

    public static int Nearest(OpinionPoint point, OpinionPoint[] centres)
    {
        var (nearest, least) = (0, double.PositiveInfinity);
        for (var g = 0; g < centres.Length; g++)
        {
            if (point.SquaredDistance(centres[g]) is var distance && distance < least)
            {
                (nearest, least) = (g, distance);
            }
        }

        return nearest;
    }

    /// <summary>
    /// Moves people one at a time where that lowers the inertia with both centres following, which finds what <see cref="Assign"/> with centres at rest cannot.
    /// Whether anybody moved.
    /// </summary>
    private static bool Move(OpinionPoint[] points, OpinionPoint[] centres, int[] labels)
    {
        var sizes = new double[centres.Length];
        foreach (var label in labels)
        {
            sizes[label]++;
        }

        var moved = false;
        for (var i = 0; i < labels.Length; i++)
        {
            var from = labels[i];
            if (sizes[from] < 2)
            {
                continue;
            }

            var saved = points[i].SquaredDistance(centres[from]) * sizes[from] / (sizes[from] - 1);
            var (to, least) = (from, saved * (1 - 1e-9));
            for (var g = 0; g < centres.Length; g++)
            {
                var added = points[i].SquaredDistance(centres[g]) * sizes[g] / (sizes[g] + 1);
                (to, least) = g != from && added < least ? (g, added) : (to, least);
            }

            if (to != from)
            {
                centres[from] = centres[from].Towards(points[i], -1 / (sizes[from]-- - 1));
                centres[to] = centres[to].Towards(points[i], 1 / (sizes[to]++ + 1));
                labels[i] = to;
                moved = true;
            }
        }

        return moved;
    }

    private static void Recentre(OpinionPoint[] points, OpinionPoint[] centres, int[] labels)
    {
        var sums = new (double X, double Y, int Count)[centres.Length];
        for (var i = 0; i < labels.Length; i++)
        {
            ref var sum = ref sums[labels[i]];
            sum = (sum.X + points[i].X, sum.Y + points[i].Y, sum.Count + 1);
        }

        for (var g = 0; g < centres.Length; g++)
        {
            centres[g] = sums[g].Count > 0 ? new(sums[g].X / sums[g].Count, sums[g].Y / sums[g].Count)
                : points[Enumerable.Range(0, points.Length).MaxBy(i => points[i].SquaredDistance(centres[labels[i]]))];
        }
    }

    /// <summary>Largest group first; equal ones in the order of their first member.</summary>
    private static OpinionSplit Numbered(OpinionPoint[] points, Run run)
    {
        int[] order =
            [.. Enumerable.Range(0, run.Centres.Length).OrderByDescending(g => run.Labels.Count(label => label == g))
                .ThenBy(g => Array.IndexOf(run.Labels, g))];
        int[] labels = [.. run.Labels.Select(label => Array.IndexOf(order, label))];
        return new(labels, [.. order.Select(g => run.Centres[g])], run.Inertia, OpinionSplit.SilhouetteOf(points, labels));
    }

    private sealed record Run(int[] Labels, OpinionPoint[] Centres, double Inertia);
}
