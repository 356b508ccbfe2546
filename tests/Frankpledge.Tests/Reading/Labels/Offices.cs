using System.Runtime.CompilerServices;
using Frankpledge.Reading;

namespace Frankpledge.Tests.Reading.Labels;

/// <summary>Reads <c>Offices.txt</c>: invented plans of invented offices with the labels that they should have.</summary>
internal static class Offices
{
    private static readonly Dictionary<string, StatementKind> Letters = new()
    {
        ["C"] = StatementKind.Commitment, ["E"] = StatementKind.Expectation, ["P"] = StatementKind.PartnerExpectation, ["M"] = StatementKind.Measure,
        ["T"] = StatementKind.Target, ["R"] = StatementKind.Resource, ["F"] = StatementKind.Fact, ["N"] = StatementKind.Narrative,
    };

    public sealed record Line(string Office, string Text, string Kinds, string? Actors, StatementLabels Labels);

    public static IReadOnlyList<Line> Read(string file = "Offices.txt", [CallerFilePath] string here = "")
    {
        var lines = new List<Line>();
        var office = "";
        string? stem = null;
        var waiting = new List<(Segment Segment, string Kinds, string Actors)>();
        foreach (var line in File.ReadLines(Path.Combine(Path.GetDirectoryName(here)!, file)).Append("= end"))
        {
            switch (line.Length == 0 ? '#' : line[0])
            {
                case '=':
                    lines.AddRange(Label(office, waiting));
                    waiting.Clear();
                    (office, stem) = (line[2..].Split(':')[0], null);
                    break;
                case '>' or '.':
                    stem = line[0] == '>' ? line[2..] : null;
                    break;
                case '#':
                    break;
                default:
                    var cells = line.Split('|', 3, StringSplitOptions.TrimEntries);
                    waiting.Add((Segment(cells[2], line[0] == '-' ? stem : null, line[0] == '-', waiting.Count), cells[0].TrimStart('-', ' '), cells[1]));
                    break;
            }
        }

        return lines;
    }

    private static IEnumerable<Line> Label(string office, List<(Segment Segment, string Kinds, string Actors)> waiting)
    {
        var labels = StatementLabeller.Label([.. waiting.Select(entry => entry.Segment)]);
        return waiting.Select((entry, i) => new Line(
            office, entry.Segment.Text, string.Join('+', entry.Kinds.Split(',').Select(letter => Letters[letter]).Order()), entry.Actors == "?"
                ? null : entry.Actors, labels[i]));
    }

    /// <summary>A statement by itself; one that begins with "This" carries on the paragraph before it.</summary>
    private static Segment Segment(string text, string? stem, bool item, int at) => new()
    {
        Block = at,
        Start = 0,
        Length = text.Length,
        Line = at,
        Role = item ? StatementRole.Item : StatementRole.Sentence,
        Section = ["Theme"],
        Stem = stem,
        Text = text,
        OpensParagraph = !text.StartsWith("This ", StringComparison.Ordinal),
        Language = IsWelsh(text) ? "cy" : "en",
    };

    private static bool IsWelsh(string text) =>
        Array.Exists(["Bydd", "Rwy", "Mae ", "Mae’r", "Ni ", "Dylai ", "Rhaid ", "Cofnodwyd", "Cyhoeddir"],
            opening => text.StartsWith(opening, StringComparison.Ordinal));
}
