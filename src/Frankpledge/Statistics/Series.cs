namespace Frankpledge.Statistics;

/// <summary>What the methods for series ask of their input.</summary>
internal static class Series
{
    /// <summary>
    /// The observations in the order of their dates. Refuses an empty series, values that are no numbers and a date that comes twice;
    /// notes in <paramref name="warnings"/> that the rows had to be sorted and which months are absent.
    /// </summary>
    public static DatedValue[] Ordered(IReadOnlyList<DatedValue> series, List<Sentence> warnings)
    {
        Require.AtLeast(series.Count, 1, "observations");
        var rows = series.ToArray();
        var sorted = true;
        for (var i = 0; i < rows.Length; i++)
        {
            if (rows[i].Value is { } value && !double.IsFinite(value))
            {
                Require.Finite(value, $"the value for {Words.Day(rows[i].Date)}");
            }

            sorted &= i == 0 || rows[i - 1].Date <= rows[i].Date;
        }

        if (!sorted)
        {
            Array.Sort(rows, (a, b) => a.Date.CompareTo(b.Date));
            warnings.Add("The rows were not in the order of their dates; they were sorted first.");
        }

        RefuseTwice(rows);
        NoteAbsentMonths(rows, warnings);
        return rows;
    }

    /// <summary>As <see cref="Ordered"/>, but refuses gaps: every value present and, for monthly dates, every month there.</summary>
    public static double[] Unbroken(IReadOnlyList<DatedValue> series, int least, string use)
    {
        Require.AtLeast(series.Count, least, "observations");
        for (var i = 1; i < series.Count; i++)
        {
            if (series[i].Date <= series[i - 1].Date)
            {
                throw Require.Refusal("DatesNotInOrder",
                    $"{Words.Day(series[i].Date)} comes after {Words.Day(series[i - 1].Date)} in the rows. Sort the rows by date and keep each date once.");
            }
        }

        var gaps = new List<Sentence>();
        var rows = Ordered(series, gaps);
        if (gaps.Count > 0)
        {
            throw Require.Refusal("MonthsMissing", $"{gaps[0]} {use} needs an unbroken series: fill the gap and say how, or start after it.");
        }

        return [.. rows
            .Select(row => row.Value
                ?? throw Require.Refusal("ValueMissing",
                    $"The value for {Words.Day(row.Date)} is missing. {use} needs an unbroken series: fill the gap and say how, or start after it."))];
    }

    private static void RefuseTwice(DatedValue[] rows)
    {
        for (var i = 1; i < rows.Length; i++)
        {
            if (rows[i].Date == rows[i - 1].Date)
            {
                throw Require.Refusal("DateTwice", $"{Words.Day(rows[i].Date)} appears twice in the series. Keep one row for each date.");
            }
        }
    }

    private static void NoteAbsentMonths(DatedValue[] rows, List<Sentence> warnings)
    {
        if (rows.Length < 3 || rows.Any(row => row.Date.Day != 1))
        {
            return;
        }

        var steps = rows.Skip(1).Select((row, i) => Month(row.Date) - Month(rows[i].Date)).ToArray();
        var usual = steps.Min();
        var absent = steps.Sum(step => step / usual - 1);
        if (absent > 0)
        {
            var first = rows[Array.FindIndex(steps, step => step > usual)].Date.AddMonths(usual);
            warnings.Add(
                $"{Words.Count(absent, "period is", "periods are")} absent from the series, the first in {Words.Month(first)}; the rows on either side were treated as neighbours.");
        }
    }

    private static int Month(DateOnly date) => date.Year * 12 + date.Month;
}
