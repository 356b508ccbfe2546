using Frankpledge.Common;
using Frankpledge.Statute.Calendar;
using Frankpledge.Statute.Register;

namespace Frankpledge.Statute.PlanMaking;

/// <summary>A draft may go to the panel more than once, and the panel may say more than once what it thinks of it. What the law asks of the panel's report it
/// asks of each: the last round must be gone through too (R34, R36). 2011 Act s.5(6)(c)-(f), (7).</summary>
internal static class PanelRounds
{
    private static readonly Dictionary<IssueStep, string> OwedToReport = new()
    {
        [IssueStep.RegardHad] = "LastReportNotRegarded", [IssueStep.Responded] = "LastReportNotAnswered",
        [IssueStep.ResponsePublished] = "LastResponseNotPublished",
    };

    /// <summary>What was last done before the last report, or before the last draft was sent. A first round that is out of order is told as that.</summary>
    public static IEnumerable<Reason> Unfinished(IssueFile file)
    {
        if (!file.PanelTimePassedWithoutReport && IsBehind(file, IssueStep.SentToPanel, IssueStep.PanelReported) is var (sent, reviewed))
        {
            yield return Because.Block("R34", "LastDraftNotReviewed",
                $"A draft was sent to the panel on {InWords.Day(sent)}; what the panel said last is of {InWords.Day(reviewed)}. Record what it says of that draft, or that a reasonable time passed with neither report nor recommendations.");
        }

        foreach (var (step, code) in OwedToReport)
        {
            if (IsBehind(file, IssueStep.PanelReported, step) is var (reported, done))
            {
                yield return Because.Block("R36", code,
                    $"The panel reported last on {InWords.Day(reported)}; \"{StepWords.Of(step)}\" is recorded for {InWords.Day(done)}, before that. The law asks it of each report.");
            }
        }

        if (file.DecidedOn is { } decided && file.Last(IssueStep.RegardHad) is { } regard && regard.On > decided)
        {
            yield return Because.Block("R36", "DecidedBeforeRegard",
                $"The decision to issue is recorded for {InWords.Day(decided)}, before regard was had to what the panel said on {InWords.Day(regard.On)}.");
        }
    }

    private static (DateOnly, DateOnly)? IsBehind(IssueFile file, IssueStep first, IssueStep second) =>
        file.Last(first) is { } last && file.Last(second) is { } done && done.On < last.On && file.First(second)!.On >= file.First(first)!.On
            ? (last.On, done.On) : null;
}
