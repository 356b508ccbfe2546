using System.Text.RegularExpressions;
using Frankpledge.Reading;

namespace Frankpledge.Plans.Checks;

/// <summary>By how much a sum is said to have risen or fallen, against two years of the same rows: "funding was cut by £2.5m this year".</summary>
internal static partial class ChangeOfMoney
{
    public static IEnumerable<Found> In(CheckedLine line, string? year, List<TableFigure> figures)
    {
        foreach (var change in Change().Matches(line.Text).Cast<Match>())
        {
            var sum = Amounts.In(line.Text).FirstOrDefault(one => one.Start >= change.Index && one.Start <= change.Index + change.Length);
            var subject = Subject(line.Text[..change.Index]);
            if (sum is null || subject.Count == 0)
            {
                continue;
            }

            var changes = Changes(subject, year, figures);
            if (changes.Count == 0)
            {
                continue;
            }

            var written = line.Text.Substring(sum.Start, sum.Length);
            var nearest = changes.MinBy(one => Math.Abs(one.By - sum.Value));
            yield return sum.Rounds(nearest.By)
                ? new(CheckWeight.Agrees, $"“{written}” agrees with the tables: “{nearest.What}” changed by {Amounts.Write(nearest.By)}.", line, written)
                : new(CheckWeight.Warning, $"“{written}” differs from the tables, where “{nearest.What}” changed by {Amounts.Write(nearest.By)}. Correct one of them, or say what changed.",
                    line, written);
        }
    }

    /// <summary>
    /// Rows that the subject names, each by itself and all together, between the last two years that they state or up to the year that is named.
    /// </summary>
    private static List<(string What, decimal By)> Changes(IReadOnlySet<string> subject, string? year, List<TableFigure> figures)
    {
        var rows = figures.Where(figure => figure.Period is not null && !figure.IsTotal && IsNamed(figure, subject))
            .GroupBy(figure => (figure.Table, figure.Label)).Select(row => (row.Key.Label, By: Between([.. row], year))).Where(row => row.By is not null)
            .Select(row => (What: row.Label, By: row.By!.Value)).ToList();
        return rows.Count < 2 ? rows.ConvertAll(row => row with { By = Math.Abs(row.By) })
            : [.. rows.Select(row => row with { By = Math.Abs(row.By) }), (string.Join(" + ", rows.Select(row => row.What)), Math.Abs(rows.Sum(row => row.By)))];
    }

    private static decimal? Between(List<TableFigure> row, string? year) =>
        row.Where(figure => year is null || string.CompareOrdinal(figure.Period, year) <= 0).OrderByDescending(figure => figure.Period, StringComparer.Ordinal)
            .Take(2).ToList() is [var last, var before] ? last.Pounds - before.Pounds : null;

    /// <summary>Money of government reaches a police body as grants; other rows are named by their own words.</summary>
    private static bool IsNamed(TableFigure figure, IReadOnlySet<string> subject) =>
        (subject.Contains("govern") && figure.Stems.Contains("grant") && IsFunding(figure.Table))
        || (figure.Stems.Count > 1 && Stemmed.In(figure.Stems, subject) == figure.Stems.Count);

    /// <summary>A table of where the money comes from has council tax or the precept in it.</summary>
    private static bool IsFunding(TypedTable table) => table.Lines.Any(line => CouncilTax().IsMatch(line.Label));

    /// <summary>The words just before the verb, back to the last clause.</summary>
    private static IReadOnlySet<string> Subject(string before) =>
        Stemmed.Of(before[(before.LastIndexOfAny([',', ';', '.', '–', ':']) + 1)..].Split(" and ")[^1]);

    [GeneratedRegex(@"\bcouncil tax\b|\bprecept\b", RegexOptions.IgnoreCase)]
    private static partial Regex CouncilTax();

    [GeneratedRegex(@"\b(?:cut|slashed|reduced|fallen|fell|risen|rose|increased|decreased|grown|grew|gone (?:up|down))\b(?: \w+){0,3} by (?:\w+ ){0,2}£",
        RegexOptions.IgnoreCase)]
    private static partial Regex Change();
}
