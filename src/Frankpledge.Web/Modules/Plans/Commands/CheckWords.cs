using Frankpledge.Plans.Checks;
using Frankpledge.Web.Base;

namespace Frankpledge.Web.Modules.Plans.Commands;

/// <summary>What the checks found, for people: check by check with its reason, and each finding with its place.</summary>
internal static class CheckWords
{
    public static void Write(IReadOnlyList<CheckFinding> found, TextWriter output)
    {
        output.Say(found.Count == 0 ? (Sentence)"The checks found nothing."
            : Sentence.Count(found.Count, "The checks found one thing.", "The checks found {0} things."));
        foreach (var check in found.GroupBy(one => one.Check))
        {
            output.WriteLine();
            output.Say($"{check.Key.Title} ({check.Count()}). {check.Key.Why}");
            foreach (var one in check)
            {
                var rule = one.Found.Rule is { } number ? $", {number}" : "";
                output.WriteLine($"  {Weight(one.Found.Weight)}{rule}{Place(one.Found.Line)}: {one.Found.Sentence}");
            }
        }
    }

    private static Sentence Weight(CheckWeight weight) => weight switch
    {
        CheckWeight.Law => "Law",
        CheckWeight.Warning => "Warning",
        CheckWeight.Hint => "Hint",
        _ => "Agrees",
    };

    private static Sentence Place(CheckedLine? line) => line switch
    {
        null => "",
        { Reference: { } reference } => (Sentence)$", {reference}",
        { Page: { } page } => (Sentence)$", page {page}",
        { Line: { } number } => (Sentence)$", line {number}",
        _ => "",
    };
}
