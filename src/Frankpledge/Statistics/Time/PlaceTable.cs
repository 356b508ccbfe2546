using System.Runtime.InteropServices;

namespace Frankpledge.Statistics.Time;

/// <summary>Counts as months x places, every month between the first and the last there.</summary>
internal sealed record PlaceTable(IReadOnlyList<DateOnly> Months, IReadOnlyList<double[]> Counts, int Places)
{
    public static PlaceTable From(IEnumerable<PlaceCount> rows)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        var cells = new Dictionary<(DateOnly Period, int Place), double>();
        foreach (var row in rows)
        {
            Check(row);
            ref var place = ref CollectionsMarshal.GetValueRefOrAddDefault(places, row.Place, out var known);
            place = known ? place : places.Count - 1;
            CollectionsMarshal.GetValueRefOrAddDefault(cells, (row.Period, place), out _) += row.Count;
        }

        var first = cells.Count == 0 ? default : cells.Keys.Min(cell => cell.Period);
        var last = cells.Count == 0 ? default : cells.Keys.Max(cell => cell.Period);
        var months = new List<DateOnly>();
        for (var month = first; cells.Count > 0 && month <= last; month = month.AddMonths(1))
        {
            months.Add(month);
        }

        Require.AtLeast(months.Count, 3, "months");
        double[][] counts = [.. months.Select(_ => new double[places.Count])];
        foreach (var (cell, count) in cells)
        {
            counts[(cell.Period.Year - first.Year) * 12 + cell.Period.Month - first.Month][cell.Place] = count;
        }

        return new(months, counts, places.Count);
    }

    private static void Check(PlaceCount row)
    {
        if (string.IsNullOrWhiteSpace(row.Place))
        {
            throw Require.Refusal("PlaceMissing", $"A row for {Words.Month(row.Period)} names no place. Add the place's code or leave the row out.");
        }

        if (row.Period.Day != 1)
        {
            throw Require.Refusal("NotAMonth", $"{Words.Day(row.Period)} is not the first day of a month. Add the counts up by month.");
        }

        if (!(row.Count >= 0) || double.IsInfinity(row.Count))
        {
            Require.NotNegative(row.Count, $"the count of {row.Place} in {Words.Month(row.Period)}");
        }
    }
}
