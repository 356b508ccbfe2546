using System.Text.Json;

namespace Frankpledge.Benchmarks;

/// <summary>Lists what the importer read otherwise than a person, with the words of the plan; for labels that carry their text.</summary>
internal static class ImportMistakes
{
    public static void Print(string labelFile, IReadOnlyList<ImportLabel> labels, ImportScore score)
    {
        var texts = File.ReadLines(labelFile).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        var pairs = score.Pairs.ToDictionary(pair => pair.Label, pair => pair.Found.Found!);
        foreach (var extra in score.Extra)
        {
            Console.WriteLine($"  EXTRA {extra.Line}: {extra.Found!.Text} [{List(extra.Found.Section)}]");
        }

        for (var i = 0; i < labels.Count; i++)
        {
            var text = texts[i].GetProperty("text").GetString();
            if (!pairs.TryGetValue(labels[i], out var found))
            {
                Console.WriteLine($"  MISSED {labels[i].Line}: {text}");
                continue;
            }

            var mine = ImportLabel.From(found);
            Say("kinds", List(labels[i].Kinds.Order()), List(mine.Kinds.Order()));
            Say("actors", List(labels[i].Actors.Order()), List(mine.Actors.Order()));
            Say("target", Written(texts[i].GetProperty("target")),
                found.Target is { } target
                    ? $"{mine.Target!.Comparator} {mine.Target.Value} {mine.Target.Unit} [{target.Measure}] {target.Deadline?.Words}" : "-");
            Say("section", List(texts[i].GetProperty("section").EnumerateArray().Select(part => part.GetString()!)), List(found.Section));

            void Say(string what, string label, string reading)
            {
                if (label != reading)
                {
                    Console.WriteLine($"  {what,-7} {labels[i].Line}: {label} <> {reading} ({found.Confidence}; {string.Join("; ", found.Why)}) | {text}");
                }
            }
        }
    }

    private static string List(IEnumerable<string> names) => string.Join(" + ", names);

    private static string Written(JsonElement target) => target.ValueKind != JsonValueKind.Object ? "-"
        : $"{target.GetProperty("comparator")} {target.GetProperty("value")} {target.GetProperty("unit")} [{target.GetProperty("measure")}] {target.GetProperty("deadline")}";
}
