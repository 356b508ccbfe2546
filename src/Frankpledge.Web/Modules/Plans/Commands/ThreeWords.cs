using System.Text.Json;
using Frankpledge.Common;
using Frankpledge.Plans.Matching;
using Frankpledge.Web.Base;

namespace Frankpledge.Web.Modules.Plans.Commands;

/// <summary>What is not the same in three texts of a plan, for people and for programs.</summary>
internal static class ThreeWords
{
    private static readonly (int One, int Other)[] Pairs = [(0, 1), (1, 2), (0, 2)];

    public static void Write(IReadOnlyList<ThreeRow> rows, bool asJson, TextWriter output)
    {
        var differing = rows.Where(row => !row.IsSame).ToList();
        if (asJson)
        {
            differing.ForEach(row => output.WriteLine(JsonSerializer.Serialize(ThreeLine.Of(row), Verb.Json)));
            return;
        }

        output.Say($"{Sentence.Count(rows.Count, "{0} line", "{0} lines")}; not the same in all three: {differing.Count}.");
        foreach (var row in differing)
        {
            output.WriteLine();
            for (var text = 0; text < row.Texts.Count; text++)
            {
                output.WriteLine($"  {text + 1}: {(row.Texts[text].Count == 0 ? "-" : row.Words(text))}");
            }
        }
    }

    /// <param name="Texts">What each of the three says, in their order.</param>
    /// <param name="Differ">The pairs that do not say the same.</param>
    /// <param name="Heading">True where all texts of it are headings.</param>
    private sealed record ThreeLine(IReadOnlyList<IReadOnlyList<string>> Texts, IReadOnlyList<string> Differ, bool Heading)
    {
        public static ThreeLine Of(ThreeRow row) => new([.. row.Texts.Select(one => (IReadOnlyList<string>)[.. one.Select(line => line.Text)])],
            [.. Pairs.Where(pair => row.Differ(pair.One, pair.Other)).Select(pair => $"{pair.One + 1}-{pair.Other + 1}")],
            row.Texts.SelectMany(one => one).All(line => line.IsHeading));
    }
}
