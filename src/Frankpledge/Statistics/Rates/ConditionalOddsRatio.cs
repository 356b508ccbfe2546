namespace Frankpledge.Statistics.Rates;

/// <summary>
/// The odds ratio of a two-by-two table given its margins: conditional maximum likelihood with Fisher's exact interval, as R's <c>fisher.test</c> and as
/// published tables of stop and search give it. Source: Breslow and Day, <i>Statistical methods in cancer research</i> I, 1980, section 4.2.
/// </summary>
public static class ConditionalOddsRatio
{
    /// <summary>The conditional odds ratio; 0 or infinite where the table allows nothing else.</summary>
    /// <param name="first">The group of interest; the base counts people.</param>
    /// <param name="second">The group it is compared with.</param>
    /// <param name="level">Between 0 and 1, both excluded.</param>
    /// <exception cref="Common.RefusedException">Numbers that are not counts, no cases, more events than cases, no event or nothing but events,
    /// or a level out of range.</exception>
    public static Estimate Of(GroupRate first, GroupRate second, double level = 0.95)
    {
        ProportionInterval.Check(first.Events, first.Base, level);
        ProportionInterval.Check(second.Events, second.Base, level);
        var table = new Table(first.Base, second.Base, first.Events + second.Events);
        if (table.Least == table.Most)
        {
            throw Require.Refusal("NothingVaries", "Everybody or nobody has the event in both groups, so odds cannot be compared. Use a longer period.");
        }

        var a = first.Events;
        var tail = (1 - level) / 2;
        var value = a == table.Least ? 0 : a == table.Most ? double.PositiveInfinity : Solve(odds => table.At(odds, a).Mean - a);
        var lower = a == table.Least ? 0 : Solve(odds => table.At(odds, a).AtLeast - tail);
        var upper = a == table.Most ? double.PositiveInfinity : Solve(odds => tail - table.At(odds, a).AtMost);
        Sentence sentence =
            $"The odds of the event in the first group are {Words.Number(value)} times those in the second; anything from {Words.Range(lower, upper)} is plausible. For rare events this is close to the ratio of the rates; it does not say why they differ.";
        return new(value, new(lower, upper), level, new("Conditional odds ratio, Fisher's exact interval", (long)(first.Events + second.Events), [], sentence));
    }

    /// <summary>The odds at which a rising function passes zero, by bisection of the logarithm.</summary>
    private static double Solve(Func<double, double> rising)
    {
        double low = -1, high = 1;
        while (rising(Math.Exp(low)) > 0 && low > -700)
        {
            low *= 2;
        }

        while (rising(Math.Exp(high)) < 0 && high < 700)
        {
            high *= 2;
        }

        for (var i = 0; i < 70; i++)
        {
            var middle = (low + high) / 2;
            (low, high) = rising(Math.Exp(middle)) < 0 ? (middle, high) : (low, middle);
        }

        return Math.Exp((low + high) / 2);
    }

    /// <summary>Fisher's noncentral hypergeometric distribution of the first group's events.</summary>
    private sealed class Table(double first, double second, double events)
    {
        public double Least { get; } = Math.Max(0, events - second);

        public double Most { get; } = Math.Min(first, events);

        /// <summary>Mean and both tails at <paramref name="k"/>, summed outwards from the likeliest value by ratios of neighbours.</summary>
        public (double Mean, double AtMost, double AtLeast) At(double odds, double k)
        {
            double mode = Mode(odds), sum = 0, mean = 0, atMost = 0, atLeast = 0;
            void Add(double x, double term)
            {
                sum += term;
                mean += term * (x - k);
                atMost += x <= k ? term : 0;
                atLeast += x >= k ? term : 0;
            }

            Add(mode, 1);
            var up = 1.0;
            for (var x = mode; x < Most && up > 1e-20; x++)
            {
                Add(x + 1, up *= Ratio(x, odds));
            }

            var down = 1.0;
            for (var x = mode; x > Least && down > 1e-20; x--)
            {
                Add(x - 1, down /= Ratio(x - 1, odds));
            }

            return (k + mean / sum, atMost / sum, atLeast / sum);
        }

        /// <summary>The chance of x + 1 divided by that of x.</summary>
        private double Ratio(double x, double odds) => odds * (first - x) * (events - x) / ((x + 1) * (second - events + x + 1));

        private double Mode(double odds)
        {
            double low = Least, high = Most;
            while (low < high)
            {
                var middle = Math.Floor((low + high) / 2);
                (low, high) = Ratio(middle, odds) < 1 ? (low, middle) : (middle + 1, high);
            }

            return low;
        }
    }
}
