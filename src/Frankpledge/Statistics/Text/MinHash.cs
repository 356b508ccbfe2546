namespace Frankpledge.Statistics.Text;

/// <summary>
/// Signatures whose share of equal places estimates the Jaccard similarity, cut into bands: texts with an equal band are candidates. The number of places in a
/// band is the largest that still finds a pair at the wanted similarity with a chance above 99.9 %.
/// </summary>
internal static class MinHash
{
    private const int Places = 120;
    private const double Missed = 0.001;

    /// <summary>Pairs that may be alike; each row is paired with the first of its bucket and with the one before it,
    /// which is enough to join them in a chain.</summary>
    public static IEnumerable<(int First, int Second)> Candidates(IReadOnlyList<int> rows, uint[][] shingles, double similarity)
    {
        var perBand = PlacesInABand(similarity);
        uint[][] signatures = [.. rows.Select(row => Signature(shingles[row]))];
        for (var band = 0; band + perBand <= Places; band += perBand)
        {
            var buckets = new Dictionary<ulong, List<int>>();
            for (var i = 0; i < rows.Count; i++)
            {
                var key = 14695981039346656037;
                for (var place = band; place < band + perBand; place++)
                {
                    key = (key ^ signatures[i][place]) * 1099511628211;
                }

                if (!buckets.TryGetValue(key, out var bucket))
                {
                    buckets[key] = bucket = [];
                }

                foreach (var earlier in Partners(bucket))
                {
                    yield return (earlier, rows[i]);
                }

                bucket.Add(rows[i]);
            }
        }
    }

    /// <summary>All while there are few; the first and the last eight once there are many, since a bucket of hundreds is nearly always one template.</summary>
    private static int[] Partners(List<int> bucket) => bucket.Count <= 16 ? [.. bucket] : [.. bucket.Take(8), .. bucket.TakeLast(8)];

    private static int PlacesInABand(double similarity)
    {
        var places = 1;
        while (places < 12 && Math.Pow(1 - Math.Pow(similarity, places + 1), Places / (places + 1)) < Missed)
        {
            places++;
        }

        return places;
    }

    private static uint[] Signature(uint[] shingles)
    {
        var least = new uint[Places];
        Array.Fill(least, uint.MaxValue);
        foreach (var shingle in shingles)
        {
            for (var place = 0; place < Places; place++)
            {
                var hash = Shingles.Mixed(shingle * (2654435761u + 2u * (uint)place) + (uint)place * 0x9e3779b9u);
                least[place] = Math.Min(least[place], hash);
            }
        }

        return least;
    }
}
