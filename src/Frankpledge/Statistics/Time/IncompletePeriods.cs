namespace Frankpledge.Statistics.Time;

/// <summary>A count of one place in one period; a place without a row in a period counts as zero.</summary>
/// <param name="Place">A code, such as an LSOA's.</param>
/// <param name="Period">The first day of the month.</param>
/// <param name="Count">Zero or above. Several rows for one place and period are added up.</param>
public readonly record struct PlaceCount(string Place, DateOnly Period, double Count);

/// <summary>Which months of a file are only partly loaded: a fall there is no fall.</summary>
/// <param name="Periods">Every month from the first to the last, absent ones too.</param>
/// <param name="Explanation">Method, base (places), warnings and the sentence.</param>
public sealed record IncompletePeriods(IReadOnlyList<PeriodCoverage> Periods, Explanation Explanation)
{
    /// <summary>A month lacks places when those without a count usually bring at least this share of the volume.</summary>
    public const double AbsentShareAllowed = 0.05;

    /// <summary>A month lacks volume below this share of the months around it.</summary>
    public const double LeastVolume = 0.6;

    private const int Around = 6;

    /// <summary>The months that must be left out.</summary>
    public IReadOnlyList<DateOnly> Incomplete => [.. Periods.Where(period => period.IsIncomplete).Select(period => period.Period)];

    /// <summary>
    /// Finds incomplete months. Every place's usual count is its median over all months, which stands as long as fewer than half of them are incomplete.
    /// A month is incomplete when the places that have no count usually bring 5 % of the volume or more, and more than chance explains (Poisson, four
    /// standard deviations); or when its places are there but its volume is below 0.6 of the median of the complete months within half a year and
    /// more than six robust standard deviations under it; or when it has no rows at all.
    /// </summary>
    /// <param name="counts">Rows in any order; three months at least.</param>
    /// <exception cref="Common.RefusedException">Fewer than three months, a count below zero or no number, a date that is not the first of a month,
    /// no place.</exception>
    public static IncompletePeriods Find(IEnumerable<PlaceCount> counts)
    {
        var table = PlaceTable.From(counts);
        double[] usual = [.. Enumerable.Range(0, table.Places).Select(place => Median([.. table.Counts.Select(month => month[place])]))];
        var whole = Compensated.Sum(usual);
        var drafts = table.Counts.Select((month, i) => Coverage(table.Months[i], month, usual, whole)).ToArray();
        for (var i = 0; i < drafts.Length; i++)
        {
            drafts[i] = WithVolume(drafts, i);
        }

        return new(drafts, Explain(drafts, table.Places));
    }

    private static PeriodCoverage Coverage(DateOnly period, double[] counts, double[] usual, double whole)
    {
        double expectedPlaces = 0, absent = 0, expectedAbsent = 0, variance = 0;
        for (var place = 0; place < usual.Length; place++)
        {
            var chanceAbsent = Math.Exp(-usual[place]);
            expectedPlaces += 1 - chanceAbsent;
            expectedAbsent += usual[place] * chanceAbsent;
            variance += usual[place] * usual[place] * chanceAbsent * (1 - chanceAbsent);
            absent += counts[place] > 0 ? 0 : usual[place];
        }

        var volume = Compensated.Sum(counts);
        var share = whole == 0 ? 0 : absent / whole;
        return new()
        {
            Period = period,
            Places = counts.Count(count => count > 0),
            ExpectedPlaces = expectedPlaces,
            AbsentShare = share,
            Volume = volume,
            ExpectedVolume = double.NaN,
            LacksPlaces = volume == 0 || (share >= AbsentShareAllowed && absent > expectedAbsent + 4 * Math.Sqrt(variance)),
            LacksVolume = false,
        };
    }

    private static PeriodCoverage WithVolume(PeriodCoverage[] all, int at)
    {
        double[] near = [.. all.Where((other, i) => i != at && Math.Abs(i - at) <= Around && !other.LacksPlaces).Select(other => other.Volume)];
        if (near.Length < 2)
        {
            return all[at];
        }

        var expected = Median(near);
        var spread = Math.Max(1.4826 * Median([.. near.Select(volume => Math.Abs(volume - expected))]), Math.Sqrt(expected));
        var low = all[at].Volume < LeastVolume * expected && all[at].Volume < expected - 6 * spread;
        return all[at] with { ExpectedVolume = expected, LacksVolume = low && !all[at].LacksPlaces };
    }

    private static Explanation Explain(PeriodCoverage[] periods, int places)
    {
        Sentence[] incomplete = [.. periods.Where(period => period.IsIncomplete).Select(period => Words.Month(period.Period))];
        List<Sentence> warnings = incomplete.Length * 3 > periods.Length
            ? ["More than a third of the months look incomplete, so what is usual is itself uncertain. Check the source."] : [];
        if (periods.Length < 12)
        {
            warnings.Add("With fewer than twelve months the season cannot be told from missing rows.");
        }

        var sentence = incomplete.Length == 0
            ? (Sentence)$"All {periods.Length} months look complete: nearly all of the {Words.Count(places, "place")} are there and no volume drops out of line. This does not show that the counts are right."
            : $"{Words.List(incomplete, 12)} {(incomplete.Length == 1 ? "holds" : "hold")} only part of the data: places are missing that are there in other months, or the volume drops out of line. Leave {(incomplete.Length == 1 ? "it" : "them")} out of trends; a fall there is no fall.";
        return new("Coverage of places and volume against robust expectations", places, warnings, sentence);
    }

    private static double Median(double[] values)
    {
        Array.Sort(values);
        return (values[(values.Length - 1) / 2] + values[values.Length / 2]) / 2;
    }
}
