namespace Frankpledge.Statistics.Rates;

/// <summary>One stratum, such as an age band.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Events">A whole number, zero or above.</param>
/// <param name="Population">The area's people in it, above zero.</param>
/// <param name="Standard">The standard population in it, zero or above.</param>
public readonly record struct Stratum(string Name, double Events, double Population, double Standard);

/// <summary>Directly standardised rates: what an area's rate would be if its people were made up like a standard population.</summary>
public static class DirectStandardisation
{
    /// <summary>The standardised rate with Dobson's interval around exact Poisson limits.</summary>
    /// <param name="strata">At least one, each name once.</param>
    /// <param name="per">For each how many people.</param>
    /// <param name="level">Between 0 and 1, both excluded.</param>
    /// <exception cref="Common.RefusedException">No strata, a name twice, numbers that are not counts, a population of zero, no standard population,
    /// or a level out of range.</exception>
    /// <remarks>Source: Dobson, Kuulasmaa, Eberle and Scherer, Statistics in Medicine 10, 1991.</remarks>
    public static Estimate Rate(IReadOnlyList<Stratum> strata, double per = 1000, double level = 0.95)
    {
        Check(strata, per, level);
        var standard = Compensated.Sum([.. strata.Select(stratum => stratum.Standard)]);
        var events = Compensated.Sum([.. strata.Select(stratum => stratum.Events)]);
        var rate = Compensated.Sum([.. strata.Select(stratum => stratum.Standard * stratum.Events / stratum.Population)]) / standard;
        var variance =
            Compensated.Sum([.. strata.Select(stratum => stratum.Standard * stratum.Standard * stratum.Events / (stratum.Population * stratum.Population))])
                / (standard * standard);
        var limits = CountInterval.Limits(events, CountMethod.Exact, level);
        var scale = events > 0 ? Math.Sqrt(variance / events) : strata.Max(stratum => stratum.Standard / stratum.Population) / standard;
        var interval = new Interval((rate + scale * (limits.Lower - events)) * per, (rate + scale * (limits.Upper - events)) * per);
        List<Sentence> warnings = events < 10 ? ["Fewer than ten events in all: the standardised rate is too uncertain to publish."] : [];
        Sentence sentence =
            $"With the make-up of the standard population the rate would be {Words.Number(rate * per)} for each {Words.Number(per)}, and anything from {Words.Range(interval.Lower, interval.Upper)} is plausible. It serves to compare areas; it is nobody's actual rate.";
        return new(rate * per, interval, level, new("Directly standardised rate, Dobson's interval", (long)events, warnings, sentence));
    }

    private static void Check(IReadOnlyList<Stratum> strata, double per, double level)
    {
        Require.AtLeast(strata.Count, 1, "strata");
        Require.Level(level);
        Require.Positive(per, "the unit of the rate");
        foreach (var stratum in strata)
        {
            Require.Count(stratum.Events, $"the number of events in {stratum.Name}");
            Require.Positive(stratum.Population, $"the population of {stratum.Name}");
            Require.NotNegative(stratum.Standard, $"the standard population of {stratum.Name}");
        }

        if (strata.Select(stratum => stratum.Name).Distinct().Count() < strata.Count)
        {
            throw Require.Refusal("StratumTwice",
                $"The stratum {strata.GroupBy(stratum => stratum.Name).First(group => group.Count() > 1).Key} appears twice. Keep one row for each.");
        }

        if (strata.All(stratum => stratum.Standard == 0))
        {
            throw Require.Refusal("NoStandard", "The standard population is zero in every stratum. Add it.");
        }
    }
}
