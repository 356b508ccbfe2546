using Frankpledge.Statistics.Disclosure;

namespace Frankpledge.Tests.Statistics.Disclosure;

/// <summary>
/// An attack on a released table that shares nothing with the code under test: it knows what is shown, that "&lt;5" is 1 to 4 and that any other hidden count
/// is 0 or at least 5, and tries whole numbers until the sums fit.
/// </summary>
internal sealed class FillIn(ReleasedTable released, IReadOnlyList<(int Total, int[] Parts)> sums)
{
    private const long Most = 60;

    private readonly long?[] values = [.. released.Cells.Select(cell => cell.Count)];
    private int tries;

    /// <summary>Whether the hidden cell could be something else than <paramref name="truth"/>.</summary>
    public bool CouldDiffer(int cell, long truth)
    {
        foreach (var other in Domain(cell).Where(value => value != truth).OrderBy(value => Math.Abs(value - truth)))
        {
            tries = 0;
            values[cell] = other;
            var found = Fill();
            for (var i = 0; i < values.Length; i++)
            {
                values[i] = released.Cells[i].Count;
            }

            if (found)
            {
                return true;
            }
        }

        return false;
    }

    private IEnumerable<long> Domain(int cell) =>
        released.Cells[cell].State == CellState.Small
            ? [1, 2, 3, 4] : Enumerable.Range(0, (int)Most).Select(value => (long)value).Where(value => value is 0 or >= 5);

    private bool Fill()
    {
        if (++tries > 200_000)
        {
            return false;
        }

        (int Total, int[] Parts)? open = null;
        var fewest = int.MaxValue;
        foreach (var sum in sums)
        {
            var unknown = sum.Parts.Append(sum.Total).Count(cell => values[cell] is null);
            if (unknown == 0 && sum.Parts.Sum(part => values[part]!.Value) != values[sum.Total])
            {
                return false;
            }

            if (unknown > 0 && unknown < fewest)
            {
                (open, fewest) = (sum, unknown);
            }
        }

        if (open is not { } next)
        {
            return true;
        }

        var cell = next.Parts.Append(next.Total).First(each => values[each] is null);
        var candidates = fewest > 1 ? Domain(cell)
            : Domain(cell)
                .Where(value =>
                    value == (cell == next.Total
                        ? next.Parts.Sum(part => values[part]!.Value)
                        : values[next.Total]!.Value - next.Parts.Where(part => part != cell).Sum(part => values[part]!.Value)));
        foreach (var value in candidates.ToList())
        {
            values[cell] = value;
            if (Fill())
            {
                return true;
            }

            values[cell] = null;
        }

        return false;
    }
}
