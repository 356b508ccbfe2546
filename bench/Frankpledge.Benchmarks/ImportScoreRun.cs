using System.Text.Json;
using Frankpledge.Documents;
using Frankpledge.Reading;

namespace Frankpledge.Benchmarks;

/// <summary>
/// <c>import-score LABELS DOCUMENT</c> and <c>import-score-folder FOLDER</c>: score the importer. LABELS are lines in the labelling guide's format or hashed
/// ones; <c>hash-labels LABELS</c> turns the first into the second, which may be committed.
/// </summary>
internal static class ImportScoreRun
{
    private static readonly JsonSerializerOptions Json =
        new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Score(string labelFile, string document)
    {
        var labels = Read(labelFile, Path.GetFileName(document));
        var found = Found(labels, document);
        ImportScorePrint.All("all", ImportScore.Of(labels, found));

        // The halves: sections by their order, odd ones to work on, even ones to report.
        var order = labels.Select(label => label.Section).Distinct().Select((section, i) => (section, i)).ToDictionary(pair => pair.section, pair => pair.i);
        foreach (var half in new[] { 0, 1 })
        {
            ImportScorePrint.All(half == 0 ? "worked on" : "held out", ImportScore.Of([.. labels.Where(InHalf)], [.. found.Where(InHalf)]));
            bool InHalf(ImportLabel label) => order.TryGetValue(label.Section, out var i) && i % 2 == half;
        }

        ImportScorePrint.All("without hard cases", ImportScore.Of([.. labels.Where(label => !label.IsHard)], found));
        ImportScorePrint.Curve(ImportScore.Of(labels, found));
        ImportScorePrint.Confusion(ImportScore.Of(labels, found));
    }

    /// <summary>A line for each <c>NAME.jsonl</c> beside its plan <c>NAME.md</c> (or another format), and what they score together.</summary>
    public static void Folder(string folder, bool mistakes)
    {
        var total = new ImportScore(0, 0, []);
        ImportScorePrint.Header();
        foreach (var (labelFile, plan) in LabelledPlans.In(folder))
        {
            var labels = Read(labelFile, Path.GetFileName(plan));
            var score = ImportScore.Of(labels, ImportLabel.From(PlanOf(plan)));
            ImportScorePrint.Row(Path.GetFileNameWithoutExtension(labelFile), score);
            if (mistakes)
            {
                ImportMistakes.Print(labelFile, labels, score);
            }

            total = total.With(score);
        }

        ImportScorePrint.Row("total", total);
        Console.WriteLine();
        ImportScorePrint.All("all", total);
        ImportScorePrint.Curve(total);
        ImportScorePrint.Confusion(total);
    }

    /// <summary>What a plan scores, of the sections that its labels cover.</summary>
    public static ImportScore ScoreOf(string labelFile, string document)
    {
        var labels = Read(labelFile, Path.GetFileName(document));
        return ImportScore.Of(labels, Found(labels, document));
    }

    private static List<ImportLabel> Found(List<ImportLabel> labels, string document)
    {
        // Labels may cover only some sections; what the importer finds elsewhere does not count.
        var sections = labels.SelectMany(label => new[] { label.Section, label.SectionAlt }).ToHashSet();
        return [.. ImportLabel.From(PlanOf(document)).Where(statement => sections.Contains(statement.Section) || sections.Contains(statement.SectionAlt))];
    }

    private static FoundPlan PlanOf(string document) =>
        PlanReader.Read(DocumentReader.Read(Path.GetFileName(document), File.ReadAllBytes(document), ReadingLimits.Default));

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
}
