using System.Text.RegularExpressions;

namespace Frankpledge.Tests.Support;

/// <summary>A real pack of a panel: the draft, and the slides that say what was heard of it and what came of that (S006, S007).</summary>
internal static partial class PanelPack
{
    public const string File = "004_96e27a4ac0142299.txt";

    /// <summary>What was heard in consultation, each with the passage of the draft that came of it.</summary>
    public static IReadOnlyList<(string Heard, string Passage)> Feedback(string pack) =>
        [.. FeedbackSlide().Split(pack).Skip(1).Select(slide => OtherSlide().Split(slide)[0]).SelectMany(Rows)];

    /// <summary>What the panel's sub-group said of each measure, with the answer.</summary>
    public static IReadOnlyList<(string Comment, string Answer)> OfMeasures(string pack) =>
        [.. MeasuresSlide().Split(pack).Skip(1).Select(slide => OtherSlide().Split(slide)[0]).SelectMany(Rows)];

    /// <summary>The pack without the slides that quote from the draft: what is found is found in the draft.</summary>
    public static string WithoutQuotations(string pack) => string.Join("\n# Slide\n", FeedbackSlide().Split(pack)
        .Select((part, at) => at == 0 ? part : string.Concat(OtherSlide().Split(part).Skip(1).Select(rest => "\n# " + rest))));

    /// <summary>The rows of the slide's table of two columns, or what stands under its two headings where the table was lost.</summary>
    private static IEnumerable<(string, string)> Rows(string slide)
    {
        foreach (var row in slide.Split('\n').Select(line => line.Split('\t'))
            .Where(row => row.Length == 2 && !row[0].StartsWith("Feedback", StringComparison.Ordinal)))
        {
            yield return (Plain(row[0]), Plain(row[1]));
        }

        if (slide.Split("## ") is [_, var heard, var passage])
        {
            yield return (Below(heard), Below(passage));
        }
    }

    private static string Below(string heading) => Plain(heading.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)[1]);

    private static string Plain(string cell) => Tag().Replace(cell, "").Trim();

    [GeneratedRegex(@"^# Other significant changes from consultation \(\d\)", RegexOptions.Multiline)]
    private static partial Regex FeedbackSlide();

    [GeneratedRegex(@"^# Key Performance Indicators \(\d\)", RegexOptions.Multiline)]
    private static partial Regex MeasuresSlide();

    [GeneratedRegex("^# ", RegexOptions.Multiline)]
    private static partial Regex OtherSlide();

    [GeneratedRegex("</?[a-z]+>")]
    private static partial Regex Tag();
}
