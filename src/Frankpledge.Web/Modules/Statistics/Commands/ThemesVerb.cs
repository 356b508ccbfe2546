using System.CommandLine;
using System.Diagnostics;
using Frankpledge.Common;
using Frankpledge.Statistics.Text;
using Frankpledge.Web.Base;

namespace Frankpledge.Web.Modules.Statistics.Commands;

/// <summary><c>themes CSV</c>: what answers are about when nobody has coded them yet.</summary>
internal static class ThemesVerb
{
    public static Command Create()
    {
        var file = FigureVerb.FileArgument("file", "A CSV file (also .csv.gz) with a row for each answer.");
        var text = new Option<string?>("--text") { Description = "The column with the text." };
        var count = new Option<int?>("--k") { Description = "How many groups; by default the number that explains the words best." };
        var seed = new Option<int>("--seed") { Description = "Seed of the search.", DefaultValueFactory = _ => 1 };
        var label = new Option<string?>("--label") { Description = "A column with labels to compare with; they are not used to find the themes." };
        return new Command("themes", "Find themes in free-text answers.") { file, text, count, seed, label }.Answering(
            parsed =>
            {
                var table = TextTable.Read(parsed.GetRequiredValue(file), parsed.GetValue(text), parsed.GetValue(label), parsed.GetValue(label) is not null);
                return Find(table, new ThemeOptions { Count = parsed.GetValue(count), Seed = parsed.GetValue(seed) }, parsed.GetValue(label) is not null);
            },
            answer => answer.Words());
    }

    private static Fields Find(TextTable table, ThemeOptions options, bool compare)
    {
        var texts = table.Texts;
        int[] rows = [.. Enumerable.Range(0, texts.Count).Where(row => !string.IsNullOrWhiteSpace(texts[row]))];
        if (rows.Length == 0)
        {
            throw new RefusedException("NoText", "Every row of the text column is empty. Check that the right column is named with --text.");
        }

        var watch = Stopwatch.StartNew();
        var found = Themes.Find([.. rows.Select(row => texts[row])], options, Vectors());
        var metrics = new Fields().With("seconds", watch.Elapsed.TotalSeconds).With("coherence", found.Coherence);
        if (compare)
        {
            Compare(metrics, [.. rows.Select(row => table.Labels[row])], found.Assignments);
        }

        var assignments = new int?[texts.Count];
        for (var i = 0; i < rows.Length; i++)
        {
            assignments[rows[i]] = found.Assignments[i];
        }

        return new Fields().With("k", found.Themes.Count)
            .With("themes", found.Themes.Select((theme, number) => new Fields().With("theme", number).With("name", theme.Name).With("terms", theme.Terms)
                .With("size", theme.Size).With("share", theme.Share).With("coherence", theme.Coherence)
                .With("representative", theme.Representative.Select(at => texts[rows[at]]).ToList())
                .With("representative_rows", theme.Representative.Select(at => rows[at]).ToList())).ToList())
            .With("assignments", assignments).With("stability", found.Stability).With("metrics", metrics).With(found.Explanation);
    }

    private static void Compare(Fields metrics, string[] labels, IReadOnlyList<int> themes)
    {
        int[] labelled = [.. Enumerable.Range(0, labels.Length).Where(row => labels[row].Length > 0)];
        if (labelled.Length == 0)
        {
            throw new RefusedException("NoLabels", "No row with text has a label to compare with. Check that the right column is named with --label.");
        }

        string[] given = [.. labelled.Select(row => labels[row])];
        int[] found = [.. labelled.Select(row => themes[row])];
        metrics.With("adjusted_rand", PartitionAgreement.AdjustedRand(found, given)).With("nmi", PartitionAgreement.NormalizedMutualInformation(found, given))
            .With("purity", PartitionAgreement.Purity(found, given));
    }

    /// <summary>The build puts the vectors beside the program; without them the themes go by terms alone and say so.</summary>
    private static WordVectors? Vectors()
    {
        var file = new FileInfo(Path.Combine(AppContext.BaseDirectory, "word-vectors.bin"));
        if (!file.Exists)
        {
            return null;
        }

        using var stream = file.OpenRead();
        return WordVectors.Read(stream);
    }
}
