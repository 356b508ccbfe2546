using System.Globalization;
using System.Text.RegularExpressions;
using Frankpledge.Documents;
using Frankpledge.Reading;

namespace Frankpledge.Benchmarks;

/// <summary>
/// <c>import-coverage FILE...</c>: which share of the prose sentences of each document stands in a statement, and the stretches that do not. A prose sentence
/// has six words and the stop of a sentence, whatever the reader took its block for; contents lists, cells and notes are none. One is not told that stands in
/// none of the parts that <c>import-plan --json</c> names as left out; such are always printed.
/// </summary>
internal static partial class ImportCoverage
{
    private const int FewestWords = 6;

    public static void Run(IReadOnlyList<string> files, bool list)
    {
        int all = 0, missed = 0, front = 0, untold = 0;
        var lowest = 1.0;
        foreach (var file in files)
        {
            var plan = PlanReader.Read(DocumentReader.Read(Path.GetFileName(file), File.ReadAllBytes(file), ReadingLimits.Default));
            var found = Of(plan);
            var left = found.Where(sentence => !sentence.IsTaken).ToList();
            all += found.Count;
            missed += left.Count;
            front += left.Count(sentence => sentence.IsFront);
            var told = LeftOutPart.Of(plan);
            var silent = left.Where(sentence => !told.Any(part => part.Blocks.Contains(sentence.Block))).ToList();
            untold += silent.Count;
            lowest = Math.Min(lowest, Share(found.Count - left.Count, found.Count));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{Path.GetFileName(file),-44} {found.Count,5} sentences  {Share(found.Count - left.Count, found.Count):0.000} taken  {Share(found.Count - left.Count(sentence => !sentence.IsFront), found.Count):0.000} with what is front matter  {silent.Count,3} not told  {plan.Statements.Count(statement => statement.Section.Count == 0),4} of {plan.Statements.Count} statements without a section"));
            Print(list ? left : silent, plan);
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{"all",-44} {all,5} sentences  {Share(all - missed, all):0.000} taken  {Share(all - missed + front, all):0.000} with what is front matter  {untold} not told  lowest {lowest:0.000}"));
    }

    /// <param name="Block">Index of its block.</param>
    /// <param name="Text">Its words.</param>
    /// <param name="IsTaken">Whether it stands in a statement.</param>
    /// <param name="IsFront">Whether it stands in a stretch inside the plan that was left out as contents, foreword or back matter.</param>
    internal sealed record Prose(int Block, string Text, bool IsTaken, bool IsFront);

    internal static List<Prose> Of(FoundPlan plan)
    {
        var taken = plan.Statements.ToLookup(statement => statement.Block);
        var found = new List<Prose>();
        for (var at = 0; at < plan.Document.Blocks.Count; at++)
        {
            var block = plan.Document.Blocks[at];
            if (block.Kind is BlockKind.Table or BlockKind.Footnote)
            {
                continue;
            }

            // Cut here by a rule of its own, so that the reader does not judge itself.
            var start = 0;
            foreach (var text in SentenceEnd().Split(block.Text))
            {
                if (IsProse(text))
                {
                    var covered =
                        taken[at].Sum(
                            statement => Math.Max(0, Math.Min(statement.Start + statement.Length, start + text.Length) - Math.Max(statement.Start, start)));
                    found.Add(new Prose(at, text, covered * 5 >= text.Length * 4, plan.LeftOut.Any(range => range.Contains(at))));
                }

                start += text.Length + 1;
            }
        }

        return found;
    }

    private static bool IsProse(string text) =>
        text.TrimEnd('”', '"', '’', ')', '*', '_')[^1..] is "." or "!" or "?" && text.Count(' ') >= FewestWords - 1 && text.Any(char.IsLower)
            && !text.Contains(". .", StringComparison.Ordinal) && !text.Contains("...", StringComparison.Ordinal);

    private static void Print(List<Prose> left, FoundPlan plan)
    {
        for (var at = 0; at < left.Count; at++)
        {
            var first = at;
            while (at + 1 < left.Count && left[at + 1].Block <= left[at].Block + 2)
            {
                at++;
            }

            var block = plan.Document.Blocks[left[first].Block];
            Console.WriteLine(
                $"    {at - first + 1,4} from line {block.Anchors[0].Line} ({block.Kind}{(left[first].IsFront ? ", left out and told" : "")}): {left[first].Text[..Math.Min(100, left[first].Text.Length)]}");
        }
    }

    [GeneratedRegex(@"(?<=\w[.!?][”""’)]?) (?=[\p{Lu}“""‘(£\d])", RegexOptions.CultureInvariant)]
    private static partial Regex SentenceEnd();

    private static double Share(int part, int whole) => whole == 0 ? 1 : (double)part / whole;
}
