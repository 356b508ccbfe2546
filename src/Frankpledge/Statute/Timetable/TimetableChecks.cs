using Frankpledge.Common;
using Frankpledge.Statute.Calendar;
using Frankpledge.Statute.Elections;
using Frankpledge.Statute.PlanMaking;
using Frankpledge.Statute.Register;

namespace Frankpledge.Statute.Timetable;

/// <summary>What a timetable should warn about before it becomes true.</summary>
internal static class TimetableChecks
{
    public static IEnumerable<Reason> Of(IReadOnlyList<Stage> stages, PlanDuty duty, DateOnly localPoll, ElectionBusinessDays business, WorkingDays counter)
    {
        var on = stages.ToDictionary(stage => stage.Template.Code, stage => stage.Expected);
        var issue = stages.Single(stage => stage.Template.Code == "issue");
        if (issue.Expected > duty.Deadline)
        {
            yield return Because.Warn("R20", "IssueAfterDeadline", issue.Actual is { } late
                ? $"The plan was issued on {InWords.Day(late)}, after {InWords.Day(duty.Deadline)}."
                : (Sentence)$"Issue is expected on {InWords.Day(issue.Expected)}, after {InWords.Day(duty.Deadline)}.");
        }

        foreach (var (late, rule) in stages.Where(stage => stage != issue && stage.Actual > stage.Latest && stage.RuleOfLatest is not null)
            .Select(stage => (stage, stage.RuleOfLatest!)))
        {
            yield return Because.Warn(rule, "DoneAfterLastDay",
                $"{late.Template.Name} is recorded for {InWords.Day(late.Actual!.Value)}. The last day by law was {InWords.Day(late.Latest)}. Check the day.");
        }

        if (on["panel"] <= on["consultation_closes"])
        {
            yield return Because.Warn("R171", "PanelBeforeClose",
                $"The panel reviews the draft on {InWords.Day(on["panel"])}, before the consultation closes on {InWords.Day(on["consultation_closes"])}.");
        }

        foreach (var warning in PreElectionPeriod.Check(on["publication"], localPoll, business))
        {
            yield return warning with { Sentence = $"{warning.Sentence} It applies if there are elections in the area." };
        }

        foreach (var tooLate in stages.Where(stage => stage.Expected > stage.Latest && stage.Actual is null && StageTemplate.HoldsUpIssue(stage, issue)))
        {
            yield return Because.Warn("R10", "StageTooLate",
                $"{tooLate.Template.Name} is expected on {InWords.Day(tooLate.Expected)}; after {InWords.Day(tooLate.Latest)} the plan cannot be issued in time by the local times of the steps that follow.");
        }

        var (opens, closes) =
            (stages.Single(stage => stage.Template.Code == "consultation_opens"), stages.Single(stage => stage.Template.Code == "consultation_closes"));
        if (counter.Between(opens.Expected, closes.Expected) is var length && length < closes.Template.LeastWorkingDays)
        {
            yield return Because.Warn("R10", "ShorterThanLocalStandard",
                $"The consultation lasts {InWords.Number(length, "working day")}; the local standard is {closes.Template.LeastWorkingDays}. The law sets no length.");
        }
    }
}
