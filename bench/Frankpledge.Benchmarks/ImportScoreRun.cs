using System.Globalization;
using System.Text.Json;
using Frankpledge.Documents;
using Frankpledge.Reading;

namespace Frankpledge.Benchmarks;

/// <summary>
/// <c>import-score LABELS DOCUMENT</c>: scores the importer. LABELS are lines in the labelling guide's format or hashed ones;
/// <c>hash-labels LABELS</c> turns the first into the second, which may be committed.
/// </summary>
internal static class ImportScoreRun
{
    private static readonly JsonSerializerOptions Json = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Score(string labelFile, string document)
    {
        var labels = Read(labelFile, Path.GetFileName(document));
        var plan = PlanReader.Read(DocumentReader.Read(Path.GetFileName(document), File.ReadAllBytes(document), ReadingLimits.Default));
        var found = ImportLabel.From(plan);

        // Labels may cover only some sections; what the importer finds elsewhere does not count.
        var sections = labels.SelectMany(label => new[] { label.Section, label.SectionAlt }).ToHashSet();
        found = [.. found.Where(statement => sections.Contains(statement.Section) || sections.Contains(statement.SectionAlt))];
        Print("all", ImportScore.Of(labels, found));

        // The halves: sections by their order, odd ones to work on, even ones to report.
        var order = labels.Select(label => label.Section).Distinct().Select((section, i) => (section, i)).ToDictionary(pair => pair.section, pair => pair.i);
        foreach (var half in new[] { 0, 1 })
        {
            Print(half == 0 ? "worked on" : "held out", ImportScore.Of([.. labels.Where(InHalf)], [.. found.Where(InHalf)]));
            bool InHalf(ImportLabel label) => order.TryGetValue(label.Section, out var i) && i % 2 == half;
        }

        Print("without hard cases", ImportScore.Of([.. labels.Where(label => !label.IsHard)], found));
        Confusion(ImportScore.Of(labels, found));
    }

    public static void Hash(string labelFile)
    {
        foreach (var label in ImportLabel.FromGuide(File.ReadLines(labelFile)))
        {
            Console.WriteLine(JsonSerializer.Serialize(label, Json));
        }
    }

    private static List<ImportLabel> Read(string file, string document)
    {
        var lines = File.ReadAllLines(file);
        if (lines.Length > 0 && lines[0].Contains("\"doc\"", StringComparison.Ordinal))
        {
            var labels = ImportLabel.FromGuide(lines, document);
            return labels.Count > 0 ? labels : ImportLabel.FromGuide(lines);
        }

        return [.. lines.Select(line => JsonSerializer.Deserialize<ImportLabel>(line, Json)!)];
    }

    private static void Print(string title, ImportScore score)
    {
        Console.WriteLine($"{title}: {score.Labelled} labelled, {score.Found} found, {score.Pairs.Count} with the same text");
        Line("statements", score.Segmentation);
        foreach (var kind in ImportScore.Kinds)
        {
            Line(kind, score.Kind(kind));
        }

        Line("references", score.References);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"  exact: section {score.SectionExact:0.0000}, place {score.PlaceExact:0.0000}, kinds {score.KindsExact:0.0000}, actors {score.ActorsExact:0.0000} (where named {score.ActorsExactWhereNamed:0.0000}), target {score.TargetExact:0.0000}"));
        Console.WriteLine();
    }

    private static void Line(string name, Rate rate) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
        $"  {name,-20} precision {rate.Precision:0.000}  recall {rate.Recall:0.000}  F1 {rate.F1:0.000}  ({rate.Right} right, {rate.Wrong} wrong, {rate.Missed} missed)"));

    private static void Confusion(ImportScore score)
    {
        Console.WriteLine("mistaken: labelled -> found");
        foreach (var (labelled, found, count) in score.Confusions().Take(30))
        {
            Console.WriteLine($"  {count,4}  {labelled} -> {found}");
        }
    }
}
