using System.CommandLine;
using System.Globalization;
using Frankpledge.Statistics.Time;
using Frankpledge.Web.Base;

namespace Frankpledge.Web.Modules.Statistics.Commands;

/// <summary><c>incomplete FILE</c>: the months of a file of counts by place that are only partly loaded.</summary>
internal static class IncompleteVerb
{
    public static Command Create()
    {
        var file = FigureVerb.FileArgument("file", "A CSV file (or .csv.gz) with a place, a month (or year and month) and a count; absent rows are zero.");
        return new Command("incomplete", "Months that hold only part of their data.") { file }.Answering(
            parsed =>
            {
                var found = IncompletePeriods.Find(Rows(CsvTable.Read(parsed.GetRequiredValue(file))));
                return new Answer(
                    [.. found.Incomplete.Select(Month)],
                    [.. found.Periods
                        .Select(each =>
                            new Row(Month(each.Period), each.Places, each.ExpectedPlaces, each.AbsentShare, each.Volume,
                                double.IsNaN(each.ExpectedVolume) ? null : each.ExpectedVolume, each.LacksPlaces, each.LacksVolume, each.IsIncomplete))],
                    found.Explanation.Method, found.Explanation.Base, found.Explanation.Warnings, found.Explanation.Sentence);
            },
            answer => [answer.Sentence, .. answer.Warnings]);
    }

    private static IEnumerable<PlaceCount> Rows(CsvTable table)
    {
        var place = table.Need("place", "lsoa_code", "lsoa", "area", "code");
        var year = table.Find("year");
        var month = year >= 0 ? table.Need("month") : table.Need("month", "date", "period");
        var count = table.Need("count", "crime_count", "value", "n", "y");
        for (var row = 0; row < table.Rows.Count; row++)
        {
            var period = year >= 0 ? Period(table, row, year, month) : table.Date(row, month);
            yield return new PlaceCount(table.Rows[row][place], new DateOnly(period.Year, period.Month, 1), table.NeedNumber(row, count));
        }
    }

    private static DateOnly Period(CsvTable table, int row, int year, int month)
    {
        var (y, m) = (table.NeedCount(row, year), table.NeedCount(row, month));
        return y is >= 1 and <= 9999 && m is >= 1 and <= 12 ? new((int)y, (int)m, 1) : table.Date(row, month);
    }

    private static string Month(DateOnly period) => period.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    private sealed record Answer(IReadOnlyList<string> Incomplete, IReadOnlyList<Row> Periods, string Method, long Base, IReadOnlyList<Sentence> Warnings,
        Sentence Sentence);

    private sealed record Row(string Period, int Places, double ExpectedPlaces, double AbsentShare, double Volume, double? ExpectedVolume, bool LacksPlaces,
        bool LacksVolume, bool Incomplete);
}
