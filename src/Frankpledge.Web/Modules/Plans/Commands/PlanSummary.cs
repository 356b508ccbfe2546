using Frankpledge.Web.Base;
using Frankpledge.Statute.Calendar;
using Frankpledge.Reading;

namespace Frankpledge.Web.Modules.Plans.Commands;

/// <summary>Writes what was found in a plan for people: how much of each kind, the outline, what is least sure, and the notes.</summary>
internal static class PlanSummary
{
    private const int LeastSure = 15;

    public static void Write(FoundPlan plan, TextWriter output)
    {
        output.Say($"{plan.Document.Name}: {InWords.Number(plan.Statements.Count, "statement")} under {InWords.Number(plan.Headings.Count, "heading")}.");
        output.WriteLine();
        foreach (var (kind, count) in plan.Statements.SelectMany(statement => statement.Kinds).CountBy(kind => kind).OrderBy(pair => pair.Key))
        {
            output.Say($"  {count,5}  {Words(kind)}");
        }

        output.WriteLine();
        output.Say("Outline, with the number of statements:");
        foreach (var heading in plan.Headings)
        {
            var count = plan.Statements.Count(statement => statement.Block > heading.Block && statement.Block < EndOf(plan, heading));
            output.Say($"  {count,5}  {new string(' ', (heading.Level - 1) * 3)}{heading.Text}");
        }

        output.WriteLine();
        output.Say("Look at these first; the importer is least sure of them:");
        foreach (var statement in plan.Statements.OrderBy(statement => statement.Confidence).ThenBy(statement => statement.Line).Take(LeastSure))
        {
            output.Say($"  {Place(statement)}: {string.Join(" + ", statement.Kinds.Select(Words))} ({statement.Confidence:0.00}, {string.Join("; ", statement.Why)})");
            output.Say($"      {statement.Text}");
        }

        output.WriteLine();
        foreach (var note in plan.Notes)
        {
            output.WriteLine(note);
        }
    }

    private static int EndOf(FoundPlan plan, FoundHeading heading) =>
        plan.Headings.Where(next => next.Block > heading.Block).Select(next => next.Block).FirstOrDefault(plan.EndBlock);

    private static string Place(FoundStatement statement) =>
        statement.Page is { } page ? $"page {page}" : $"line {statement.Line}";

    private static string Words(StatementKind kind) => kind == StatementKind.PartnerExpectation ? "partner expectation" : kind.ToString().ToLowerInvariant();
}
