using System.Text.RegularExpressions;
using Frankpledge.Reading;

namespace Frankpledge.Plans.Checks;

/// <summary>A sum beside the words of a row: the sentence and the table state the same thing.</summary>
internal static partial class SameRow
{
    private const int FewestWords = 2;

    public static IEnumerable<Found> In(CheckedLine line, List<TableFigure> figures)
    {
        var sums = Amounts.In(line.Text);
        if (sums.Count == 0)
        {
            yield break;
        }

        var stems = Stemmed.Of(line.Text);
        var named = figures.FindAll(figure => figure.Stems.IsSubsetOf(stems) && (figure.Stems.Count >= FewestWords || IsSubject(figure, line.Text)));
        var most = named.Select(figure => figure.Stems.Count).DefaultIfEmpty().Max();
        named.RemoveAll(figure => figure.Stems.Count < most);
        foreach (var sum in sums)
        {
            var written = line.Text.Substring(sum.Start, sum.Length);
            if (named.Find(figure => sum.Rounds(Math.Abs(figure.Pounds)) || Math.Abs(sum.Value - Math.Abs(figure.Pounds)) <= figure.Half) is { } same)
            {
                yield return new(CheckWeight.Agrees, $"“{written}” agrees with “{same.Label}” in the tables.", line, written);
            }
            else if (sums.Count == 1 && named.Select(figure => Math.Abs(figure.Pounds)).Distinct().ToList() is [var other] && !Apart().IsMatch(line.Text))
            {
                yield return new(CheckWeight.Warning,
                    $"“{written}” differs from “{named[0].Label}” in the tables, which is {Amounts.Write(other)}. Correct one of them, or say how they differ.", line, written);
            }
        }
    }

    /// <summary>A row of one word is meant where the sentence of a year begins with it: "Premises cost £9m in 2026/27".</summary>
    private static bool IsSubject(TableFigure figure, string text) => figure.Stems.Count == 1 && figure.Period is not null
        && HeaderWords.YearIn(text) == figure.Period && text.StartsWith(figure.Label.Split(' ')[0] + ' ', StringComparison.OrdinalIgnoreCase);

    /// <summary>Sentences of a part, a change or a wish state another sum than the row.</summary>
    [GeneratedRegex(@"\b(?:of which|part of|more|less|fewer|extra|additional|further|increas\w+|reduc\w+|cuts?|slash\w+|sav\w+|rais\w+|by £|up to|over|since|each|per)\b|%|\bper cent\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Apart();
}
