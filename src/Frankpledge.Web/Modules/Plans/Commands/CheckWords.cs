using System.CommandLine;
using Frankpledge.Common;
using Frankpledge.Plans.Checks;
using Frankpledge.Web.Base;

namespace Frankpledge.Web.Modules.Plans.Commands;

/// <summary>What the checks found, for people: check by check with its reason, and each finding with its place.</summary>
internal static class CheckWords
{
    /// <summary>Says beside the answer what was not judged: silence is no text that keeps the law.</summary>
    public static void TellNotLawHere(ParseResult parsed, CheckedText read) => PlanChecks.NotLawHere(read).ToList()
        .ForEach(check => Verb.Remark(parsed, $"Not judged, because no rule of law asks for it here: {check.Title}"));

    public static void Write(IReadOnlyList<AnsweredFinding> found, TextWriter output)
    {
        output.Say(found.Count == 0 ? (Sentence)"The checks found nothing."
            : Sentence.Count(found.Count, "The checks found one thing.", "The checks found {0} things."));
        if (found.Count(one => one.Answer is not null) is > 0 and var answered)
        {
            output.Say(Sentence.Count(answered, "One of them is answered.", "{0} of them are answered."));
        }

        foreach (var check in found.GroupBy(one => one.Finding.Check))
        {
            output.WriteLine();
            output.Say($"{check.Key.Title} ({check.Count()}). {check.Key.Why}");
            foreach (var one in check)
            {
                var told = one.Finding.Found;
                var rule = told.Rule is { } number ? $", {number}" : "";
                output.WriteLine($"  {Weight(told.Weight)}{rule}{Place(told.Line)}: {told.Sentence}");
                if (one.Answer is { } said)
                {
                    output.Say(one.IsChanged ? (Sentence)$"    Answered before it changed: {said.Note} ({said.RecordedBy})" : $"    Answered: {said.Note} ({said.RecordedBy})");
                }
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
