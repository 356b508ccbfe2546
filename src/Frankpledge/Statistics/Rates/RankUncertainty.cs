using MathNet.Numerics.Distributions;

namespace Frankpledge.Statistics.Rates;

/// <summary>Where one unit ranks, and where it might.</summary>
/// <param name="Unit">As given.</param>
/// <param name="Rate">Events divided by base.</param>
/// <param name="Rank">1 is the highest rate; ties share the mean of their places.</param>
/// <param name="Plausible">The places that 95 % (or the given level) of simulations give it.</param>
/// <param name="ChanceOfTop">Share of simulations in which it has the highest rate.</param>
public sealed record RankedUnit(FunnelUnit Unit, double Rate, double Rank, Interval Plausible, double ChanceOfTop);

/// <summary>A league table that admits how little it knows. Source: Goldstein and Spiegelhalter, JRSS A 159(3), 1996.</summary>
/// <param name="Units">In the order of the input.</param>
/// <param name="Explanation">Method, base (units), warnings and the sentence.</param>
public sealed record RankUncertainty(IReadOnlyList<RankedUnit> Units, Explanation Explanation)
{
    private const int Draws = 4000;

    /// <summary>Ranks units by rate, drawing each true rate from a gamma distribution of shape events + 1/2 around it.</summary>
    /// <param name="units">At least two; events are counts over an exposure.</param>
    /// <param name="level">Of the plausible places.</param>
    /// <param name="seed">The same seed gives the same answer.</param>
    /// <exception cref="Common.RefusedException">Fewer than two units, numbers that are not counts, a base of zero, or a level out of range.</exception>
    public static RankUncertainty Of(IReadOnlyList<FunnelUnit> units, double level = 0.95, int seed = 1)
    {
        Require.AtLeast(units.Count, 2, "units to rank");
        Require.Level(level);
        foreach (var unit in units)
        {
            Require.Count(unit.Events, $"the number of events of {unit.Name}");
            Require.Positive(unit.Base, $"the base of {unit.Name}");
        }

        var random = new Random(seed);
        var places = units.Select(_ => new double[Draws]).ToArray();
        var tops = new int[units.Count];
        var drawn = new double[units.Count];
        var order = new int[units.Count];
        for (var draw = 0; draw < Draws; draw++)
        {
            for (var i = 0; i < drawn.Length; i++)
            {
                drawn[i] = -Gamma.Sample(random, units[i].Events + 0.5, units[i].Base);
                order[i] = i;
            }

            Array.Sort(drawn, order);
            tops[order[0]]++;
            for (var place = 0; place < order.Length; place++)
            {
                places[order[place]][draw] = place + 1;
            }
        }

        double[] rates = [.. units.Select(unit => unit.Events / unit.Base)];
        var ranked = units.Select((unit, i) =>
        {
            Array.Sort(places[i]);
            var cut = (int)Math.Floor((1 - level) / 2 * Draws);
            var rank = 1 + rates.Count(rate => rate > rates[i]) + (rates.Count(rate => rate == rates[i]) - 1) / 2.0;
            return new RankedUnit(unit, rates[i], rank, new(places[i][cut], places[i][Draws - 1 - cut]), tops[i] / (double)Draws);
        }).ToList();
        return new(ranked, Explain(ranked, level));
    }

    private static Explanation Explain(List<RankedUnit> ranked, double level)
    {
        var top = ranked.MinBy(unit => unit.Rank)!;
        var typical = ranked.Average(unit => unit.Plausible.Upper - unit.Plausible.Lower + 1);
        Sentence sentence =
            $"{top.Unit.Name} has the highest rate, and ranks highest in {Words.Percent(Math.Round(top.ChanceOfTop, 2))} of simulations; a unit's place is typically one of {Words.Number(Math.Round(typical))} that are plausible. A place in the table is no judgement of performance.";
        List<Sentence> warnings = typical > ranked.Count / 2.0 ? ["Most places could be swapped by chance: do not publish a league table of these rates."] : [];
        return new($"Ranks by simulation, {Words.Percent(level)} of draws", ranked.Count, warnings, sentence);
    }
}
