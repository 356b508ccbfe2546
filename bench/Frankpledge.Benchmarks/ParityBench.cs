using System.Globalization;
using Frankpledge.Common;
using Frankpledge.Documents;
using Frankpledge.Reading;
using Frankpledge.Tests.Support.Pens;

namespace Frankpledge.Benchmarks;

/// <summary>
/// <c>parity DOCUMENT...</c>: each plan is read, written as a Word document and from that in every other format, and read again. Promised: at least 0.99 of the
/// statements of the Word document with the same text, and the same verdict on every table.
/// </summary>
internal static class ParityBench
{
    private const double Promised = 0.99;

    public static int Run(string[] documents)
    {
        var all = documents.Select(Of).ToList();
        return all.TrueForAll(kept => kept) ? 0 : 1;
    }

    private static bool Of(string file)
    {
        var original = Read(Path.GetFileName(file), File.ReadAllBytes(file));
        var word = Read("plan.docx", PlanCopies.Word(original));
        var verdicts = PlanCopies.Verdicts(word.Document);
        Console.WriteLine(
            string.Create(CultureInfo.InvariantCulture,
                $"{Path.GetFileName(file)}: {original.Statements.Count} statements; as Word {word.Statements.Count}, of the original's {PlanCopies.Same(original, word):0.0000}; {verdicts.Count} totals with a verdict"));
        var kept = true;
        foreach (var (format, name, content) in PlanCopies.Of(original))
        {
            kept &= Line(word, verdicts, format, name, content);
        }

        return kept;
    }

    private static bool Line(FoundPlan word, IReadOnlyList<string> verdicts, string format, string name, byte[] content)
    {
        try
        {
            var plan = Read(name, content);
            var same = PlanCopies.Same(word, plan);
            var tables = PlanCopies.Verdicts(plan.Document);
            var agree = tables.SequenceEqual(verdicts);
            Console.WriteLine(
                string.Create(CultureInfo.InvariantCulture,
                    $"  {format,-20}{plan.Statements.Count,5} statements, {same:0.0000} the same; {tables.Count} totals, {verdicts.Intersect(tables).Count()} of {verdicts.Distinct().Count()} verdicts the same{(same < Promised || !agree ? "  NOT KEPT" : "")}"));
            if (Environment.GetEnvironmentVariable("PARITY_DIFFERENCES") is { } folder)
            {
                File.WriteAllBytes(Path.Combine(folder, $"{word.Statements.Count}-{format}-{name}"), content);
            }

            Differences(word, plan, verdicts, tables, format);
            return same >= Promised && agree;
        }
        catch (RefusedException refused)
        {
            Console.WriteLine($"  {format,-20}{refused.Message}");
            return false;
        }
    }

    /// <summary>What differs, in a file of its own where the environment names a folder for it.</summary>
    private static void Differences(FoundPlan word, FoundPlan plan, IReadOnlyList<string> verdicts, IReadOnlyList<string> tables, string format)
    {
        if (Environment.GetEnvironmentVariable("PARITY_DIFFERENCES") is not { } folder)
        {
            return;
        }

        var one = word.Statements.Select(statement => PlanCopies.Plain(statement.Text)).ToList();
        var other = plan.Statements.Select(statement => PlanCopies.Plain(statement.Text)).ToList();
        File.WriteAllLines(Path.Combine(folder, $"{word.Statements.Count}-{format}.txt"),
            [.. one.Except(other).Select(text => "- " + text), .. other.Except(one).Select(text => "+ " + text), .. verdicts.Except(tables)
                .Select(text => "-T " + text), .. tables.Except(verdicts).Select(text => "+T " + text), .. plan.Notes.Select(note => "note " + note)]);
    }

    private static FoundPlan Read(string name, byte[] content) =>
        PlanReader.Read(DocumentReader.Read(name, content, ReadingLimits.Default with { Time = TimeSpan.FromMinutes(5) }));
}
