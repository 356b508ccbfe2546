using System.Globalization;
using Frankpledge.Common;
using Frankpledge.Statute.Calendar;
using Frankpledge.Statute.Governance;
using Frankpledge.Statute.PlanMaking;
using Frankpledge.Statute.Register;

namespace Frankpledge.Plans.Issuing.Panel;

/// <summary>The panel's recommendations and the response to them, as the gate of the law judges them (R34, R36).</summary>
internal static class PanelForGate
{
    /// <summary>The file with the recommendations that are recorded one by one; as it was where none is.</summary>
    /// <param name="draft">The text on which the panel was asked.</param>
    public static IssueFile Of(IssueRecord record, IssueFile file, string draft)
    {
        var rows = record.RecommendationsToAnswer;
        if (rows.Count == 0)
        {
            return file;
        }

        var last = rows.All(one => one.Given is not null) ? rows.Select(one => one.Given!).MaxBy(given => given.AnsweredOn) : null;
        var published = record.ResponsePublication;
        return file with
        {
            Recommendations = [.. rows.Select(one => one.ForGate)],
            Steps =
            [
                .. file.Steps.Where(taken => taken.Step is not (IssueStep.Responded or IssueStep.ResponsePublished)),
                .. last is null ? Array.Empty<StepTaken>() : [new(IssueStep.Responded, last.AnsweredOn, last.Person, draft)],
                .. published is null ? Array.Empty<StepTaken>() : [new(IssueStep.ResponsePublished, published.HappenedOn, published.Person, draft)],
            ],
        };
    }

    /// <summary>Records of the panel's stage that cannot both be so, and what is to be read of them before the issue.</summary>
    public static IEnumerable<Reason> Check(IssueRecord record)
    {
        var facts = record.Facts.Where(fact => fact.Counts).ToLookup(fact => fact.Kind);
        var rows = record.RecommendationsToAnswer;
        var counted = facts[IssueFactKind.RecommendationsAnswered].OrderBy(FactsForGate.Place).Select(fact => Count(fact.Detail)).LastOrDefault();
        if (facts[IssueFactKind.PanelReported].Any() && !facts[IssueFactKind.PanelReported].Any(fact => PanelOutcome.Recommends(fact.Detail))
            && (counted > 0 || rows.Count > 0))
        {
            yield return Because.Block("R36", "AnswersContradictReport",
                "It is recorded that recommendations were answered, and that the panel made none. Withdraw the record that is wrong, with the reason.");
        }

        if (facts[IssueFactKind.PanelTimePassed].MaxBy(FactsForGate.Place) is { } passed
            && facts[IssueFactKind.PanelReported].MaxBy(FactsForGate.Place) is { } said && said.HappenedOn <= passed.HappenedOn
            && !facts[IssueFactKind.SentToPanel].Any(sent => sent.HappenedOn > said.HappenedOn && sent.HappenedOn < passed.HappenedOn))
        {
            yield return Because.Block("R34", "PanelSaidAndDidNot",
                $"It is recorded that the panel reported on {InWords.Day(said.HappenedOn)}, and that until {InWords.Day(passed.HappenedOn)} it did not. Withdraw the record that is wrong, with the reason.");
        }

        if (rows.Count > 0 && counted is { } number && number != rows.Count)
        {
            yield return Because.Block("R36", "RecommendationsMiscounted",
                $"The number of answered recommendations is recorded as {number}; counted one by one it is {rows.Count}. Record the others, or withdraw the record that is wrong.");
        }

        var missing = Enumerable.Range(1, rows.Select(one => one.Number).DefaultIfEmpty().Max()).Except(rows.Select(one => one.Number)).ToList();
        if (missing.Count > 0)
        {
            yield return Because.Warn("R36", "RecommendationNumbersMissing",
                $"The panel's numbers go to {rows[^1].Number}; of {Sentence.Join(", ", missing.Select(number => $"{number}"))} nothing is recorded. Record what stands under it in the panel's paper, or make sure that there is nothing.");
        }

        if (rows.Count == 0 && counted > 0)
        {
            yield return Because.Warn("R36", "RecommendationsNotListed",
                "Only the number of the recommendations is recorded, so the public cannot read what was said to which.")
                with { ToDo = "Record each of them with its answer." };
        }

        if (record.ResponseIsStale)
        {
            yield return Because.Block("R36", "ResponseIsStale",
                $"Recommendations or answers were recorded after the response was published on {InWords.Day(record.ResponsePublication!.HappenedOn)}. Publish the response as it stands now, and record that.");
        }
    }

    /// <summary>Whether what the panel reviewed reached it in good time, counted back from the day of its report: by the notice of a meeting, and by the local
    /// standard. A draft that was sent after the report is another matter.</summary>
    public static IReadOnlyList<Reason> CheckSent(IssueRecord record, Nation nation)
    {
        var facts = record.Facts.Where(fact => fact.Counts).ToLookup(fact => fact.Kind);
        return facts[IssueFactKind.PanelReported].MaxBy(FactsForGate.Place) is { } said
            && facts[IssueFactKind.SentToPanel].Where(sent => sent.HappenedOn <= said.HappenedOn).MaxBy(FactsForGate.Place) is { } sent
            ? PanelOutcome.CheckSent(sent.HappenedOn, said.HappenedOn, new ClearDays(WorkingCalendar.EnglandAndWales, NationRules.For(nation).ClearDays),
                PanelOutcome.UsualStandard, new WorkingDays(WorkingCalendar.EnglandAndWales)) : [];
    }

    public static int? Count(string? detail) => int.TryParse(detail, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && number <= PanelRecommendation.MostOfOneReport ? number : null;
}
