using Frankpledge.Common;
using Frankpledge.Plans.Matching;
using Frankpledge.Web.Base;

namespace Frankpledge.Web.Modules.Plans.Commands;

/// <summary>What changed between two texts, for people: how many of each kind, each change, and at the end by name what has no successor.</summary>
internal static class DiffWords
{
    public static void Write(IReadOnlyList<AlignedChange> changes, TextWriter output)
    {
        var counts = changes.CountBy(change => change.Kind).ToDictionary();
        var reordered = changes.Count(change => change.IsReordered);
        output.Say($"{changes.Sum(change => change.Before.Count)} lines became {changes.Sum(change => change.After.Count)}: {string.Join(", ", Enum.GetValues<AlignmentKind>().Select(kind => $"{counts.GetValueOrDefault(kind)} {Word(kind)}"))}{(reordered > 0 ? $"; {reordered} of them in another order under their heading" : "")}.");
        foreach (var change in changes.Where(change => change.IsOther))
        {
            output.WriteLine();
            output.Say($"{Word(change.Kind)}{(change.IsReordered ? ", in another order" : "")}, {change.Confidence * 100:0}% sure{Place(change)}");
            output.WriteLine($"  {Words(change)}");
        }

        var gone = changes.Where(change => change.Kind == AlignmentKind.Dropped).SelectMany(change => change.Before).ToList();
        if (gone.Count > 0)
        {
            output.WriteLine();
            output.Say($"Nothing in the later text goes on from these {gone.Count}:");
            gone.ForEach(line => output.WriteLine($"  {line.Text}"));
        }
    }

    private static string Word(AlignmentKind kind) => kind.ToString().ToLowerInvariant();

    private static Sentence Place(AlignedChange change)
    {
        var (before, after) = (In(change.Before), In(change.After));
        return before == after || change.Kind is AlignmentKind.Added or AlignmentKind.Dropped ? (Sentence)$", in {(before.Length > 0 ? before : after)}"
            : (Sentence)$", from {before} to {after}";
    }

    private static string In(IReadOnlyList<PlanLine> lines) => lines switch
    {
        [] => "",
        [{ Section.Count: 0 }, ..] => "the top",
        [var first, ..] => string.Join(" / ", first.Section),
    };

    private static string Words(AlignedChange change) => string.Join(' ',
        Redline.Of(Joined(change.Before), Joined(change.After)).Select(piece => piece.Kind switch
        {
            RedlineKind.Added => $"{{+{piece.Text}+}}",
            RedlineKind.Removed => $"[-{piece.Text}-]",
            _ => piece.Text,
        }));

    private static string Joined(IReadOnlyList<PlanLine> lines) => string.Join(' ', lines.Select(line => line.Text));
}
