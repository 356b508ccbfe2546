using Frankpledge.Common;
using Frankpledge.Statute.Calendar;
using Frankpledge.Timetables.Contract;

namespace Frankpledge.Timetables.Clocks;

/// <summary>What may be recorded of a precept round, given what is recorded: no step without the one it answers, and none dated before it (R60-R67).</summary>
internal static class PreceptOrder
{
    private static readonly string[] Order = ["Notify", "Report", "Revise", "SecondReport", "Respond", "Issue"];

    /// <summary>Steps with those of which one must be recorded first.</summary>
    private static readonly Dictionary<string, string[]> Answers = new()
    {
        ["Report"] = ["Notify"],
        ["Revise"] = [PreceptDeadlines.VetoTooHigh, PreceptDeadlines.VetoTooLow],
        ["SecondReport"] = ["Revise"],
        ["Respond"] = ["SecondReport"],
    };

    /// <summary>Steps of which only one can be.</summary>
    private static readonly string[][] Either =
    [
        ["Report", PreceptDeadlines.NoReport], ["SecondReport", PreceptDeadlines.NoSecondReport],
        [PreceptDeadlines.VetoTooHigh, PreceptDeadlines.VetoTooLow],
    ];

    /// <param name="found">The step to record.</param>
    /// <param name="recorded">What is recorded of the round: keys with their days.</param>
    public static IReadOnlyList<Reason> WhyNot(ComputedDeadline found, DateOnly on, IReadOnlyDictionary<string, DateOnly> recorded)
    {
        var (round, step) = (found.Key[..(found.Key.LastIndexOf('/') + 1)], found.Key[(found.Key.LastIndexOf('/') + 1)..]);
        var at = Array.IndexOf(Order, step);
        bool Stands(string other) => recorded.ContainsKey(round + other);
        if (Either.FirstOrDefault(pair => pair.Contains(step) && pair.Any(other => other != step && Stands(other))) is not null)
        {
            return [new("OtherIsRecorded", "The opposite is recorded of this round. Take that back first, if it is wrong.", found.Rule)];
        }

        if (step is PreceptDeadlines.NoReport or PreceptDeadlines.NoSecondReport && on <= found.Due)
        {
            return [new("ReportMayCome", $"Until the end of {InWords.Day(found.Due)} the report may still come. Record this for a later day.", found.Rule)];
        }

        if (Answers.TryGetValue(step, out var first) && !first.Any(Stands))
        {
            return [new("StepBeforeMissing", step == "Revise" ? "No veto is recorded. A revised precept answers one; record it first."
                : (Sentence)$"Record first what this answers: {Names[first[0]]}.", found.Rule)];
        }

        return
        [
            .. Order.Select((other, place) => (Name: other, Place: place)).Where(other => at >= 0 && other.Place != at && Stands(other.Name))
                .Select(other => (Name: Names[other.Name], other.Place, Day: recorded[round + other.Name]))
                .Where(other => other.Place < at ? other.Day > on : other.Day < on)
                .Select(other => new Reason("OutOfOrder", other.Place < at
                    ? (Sentence)$"{InWords.Day(on)} is too early: {other.Name} is recorded for {InWords.Day(other.Day)}, and this comes after it. Check both days."
                    : $"{InWords.Day(on)} is too late: {other.Name} is recorded for {InWords.Day(other.Day)}, and comes after this. Check both days.", found.Rule)),
        ];
    }

    private static readonly Dictionary<string, Sentence> Names = new()
    {
        ["Notify"] = "the notice to the panel", ["Report"] = "the panel's report", ["Revise"] = "the revised precept",
        ["SecondReport"] = "the panel's second report", ["Respond"] = "the response to it", ["Issue"] = "the issue of the precept",
    };
}
