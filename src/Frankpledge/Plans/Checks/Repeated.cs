using Frankpledge.Reading;
using Frankpledge.Statistics.Text;

namespace Frankpledge.Plans.Checks;

/// <summary>
/// Statements of a plan that say nearly the same, and those that contradict each other: what is done and is not, one count that is to
/// rise and to fall, one target with two values.
/// </summary>
internal static class Repeated
{
    public static readonly Check Check = new("repeated", "Repetition and contradiction",
        "What is promised twice is counted twice and followed once. What is promised in two ways cannot be kept.", Find);

    private const double Alike = 0.45;

    /// <summary>In shorter statements half of the words are the frame, and the other half what they are about.</summary>
    private const int FewestRuns = 10;
    private const int FewestWords = 5;

    private static IEnumerable<Found> Find(CheckedText text)
    {
        var lines = text.Prose.Where(line => line.Kinds.Count > 0).ToList();
        var contradicting = Contradicting(text).ToList();
        var opposed = Opposed.In(lines).Where(pair => !contradicting.Exists(found => found.Line == pair.Other && found.About == Key(pair.First))).ToList();
        return Near(lines).Concat(Same(lines)).Where(found => !opposed.Exists(pair => pair.Other == found.Line && Key(pair.First) == found.About))
            .Concat(opposed.Select(pair => new Found(CheckWeight.Warning,
                $"“{pair.Other.Opening}” says the opposite of what stands under “{pair.First.Under}” ({Where(pair.First)}). Decide which is meant.", pair.Other,
                Key(pair.First)))).Concat(contradicting);
    }

    /// <summary>Statements too short for likeness, of the same words.</summary>
    private static IEnumerable<Found> Same(List<CheckedLine> lines) =>
        from same in lines.Select(line => (Line: line, Words: Tokens.Of(line.Text))).Where(one => one.Words.Count is >= FewestWords and < FewestRuns + 2)
            .GroupBy(one => string.Join(' ', one.Words), one => one.Line)
        from again in same.Skip(1)
        select Again(again, same.First());

    private static Found Again(CheckedLine again, CheckedLine first) => new(CheckWeight.Hint,
        $"“{again.Opening}” says nearly what stands under “{first.Under}” ({Where(first)}) already. Say it once, or say what is different.", again, Key(first));

    private static IEnumerable<Found> Near(List<CheckedLine> lines)
    {
        if (lines.Count == 0)
        {
            yield break;
        }

        var near = NearDuplicates.Find([.. lines.Select(line => line.Text)], options: new() { Similarity = Alike, FewestRuns = FewestRuns });
        foreach (var (first, again) in near.Clusters.SelectMany(cluster => cluster.Rows.Skip(1).Select(row => (lines[cluster.Rows[0]], lines[row]))))
        {
            var (one, other) = (StatedNumbers.In(first.Text), StatedNumbers.In(again.Text));
            var differ = one.Count == other.Count && one.Count > 0 && !one.SetEquals(other);
            yield return differ
                ? new(CheckWeight.Warning, $"“{again.Opening}” says nearly what stands under “{first.Under}” ({Where(first)}), with other numbers. Say which are right.", again, Key(first))
                : Again(again, first);
        }
    }

    private static IEnumerable<Found> Contradicting(CheckedText text)
    {
        var targets = text.Plan.SelectMany(line => line.Targets.Select(target => (Line: line, Target: target, Key: MeasureKey(target))))
            .Where(one => one.Key.Contains(' ', StringComparison.Ordinal)).GroupBy(one => one.Key);
        foreach (var (one, other) in targets.SelectMany(same => same.Skip(1).Select(other => (One: same.First(), Other: other)))
            .Where(pair => pair.One.Line != pair.Other.Line))
        {
            if (Direction(one.Target) * Direction(other.Target) < 0)
            {
                yield return new(CheckWeight.Warning,
                    $"“{other.Target.Measure}” is to go the other way than under “{one.Line.Under}” ({Where(one.Line)}). Decide which is meant.", other.Line, Key(one.Line));
            }
            else if (one.Target.Comparator == other.Target.Comparator && one.Target.Number is { } first && other.Target.Number is { } second && first != second
                && one.Target.Unit == other.Target.Unit && one.Target.Deadline?.Words == other.Target.Deadline?.Words)
            {
                yield return new(CheckWeight.Warning,
                    $"“{other.Target.Measure}” has the target {second} here and {first} under “{one.Line.Under}” ({Where(one.Line)}). Decide which is meant.", other.Line, Key(one.Line));
            }
        }
    }

    private static string MeasureKey(Target target) => string.Join(' ', Stemmed.Of(target.Measure).Order(StringComparer.Ordinal));

    private static int Direction(Target target) => target.Comparator switch
    {
        Comparator.Increase or Comparator.IncreaseBy or Comparator.IncreaseTo or Comparator.IncreaseByMoreThan => 1,
        Comparator.Reduce or Comparator.ReduceBy or Comparator.ReduceTo or Comparator.ReduceByMoreThan => -1,
        _ => 0,
    };

    private static Sentence Where(CheckedLine line) => line.Reference is { } reference ? $"{reference}" : (Sentence)$"line {line.Line}";

    private static string Key(CheckedLine first) => first.Reference ?? first.Opening;
}
