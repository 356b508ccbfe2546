using Frankpledge.Areas.Contract;
using Frankpledge.Common;
using Frankpledge.Plans.Checks;
using Frankpledge.Plans.EqualityDuty;
using Frankpledge.Plans.Matrices;
using Frankpledge.Statute.Governance;
using Frankpledge.Statute.Elections;
using Frankpledge.Statute.Equality;
using Frankpledge.Statute.PlanMaking;
using Frankpledge.Statute.Register;

namespace Frankpledge.Plans.Issuing.Gate;

/// <summary>What the text that stands here does not bear out of what is recorded of it: letters, threats and purposes of which the checks find no passage, and
/// years of a title that are no planning period. A doubt stops nothing, and is never passed over.</summary>
internal static class GateDoubts
{
    /// <summary>What the rules remark and what says that a duty was not kept as it is recorded.</summary>
    private static readonly HashSet<(string?, string)> AgainstRecords =
        [("R33", "SentAfterAgendaDeadline"), ("R33", "SentAfterLocalStandard"), ("R43", "PublicNotHeard"), ("R43", "VictimsNotHeard")];

    /// <param name="text">Null where none stands here: then there is nothing to hold the records against.</param>
    public static IReadOnlyList<Reason> Of(IssueRecord record, TextBeforeIssue? text, AreaFacts area, DateOnly day) => text is null ? [] :
    [
        .. new[]
        {
            Contents(record, text, area.ModelOn(day)),
            Limbs(record, text), Threats(record, text, day), Grid(record, text), EqualityDutyHere.CheckHeard(text.Heard),
            Years(record, text, area, day), DutiesOfText.CheckVariation(record, text), DutiesOfText.CheckPartners(text, area, day),
        }.SelectMany(found => found)
            .Where(reason => RuleReach.Speaks(reason.Rule, area.ModelOn(day), area.Nation)),
    ];

    /// <summary>The duties with what is doubted of each, and with the one of the title, for which nobody records anything.</summary>
    public static IReadOnlyList<IssueDuty> Of(IReadOnlyList<IssueDuty> duties, IssueRecord record, TextBeforeIssue? text, AreaFacts area, DateOnly day)
    {
        var doubts = Of(record, text, area, day).Concat(record.CheckIssue(area, day).Where(reason => AgainstRecords.Contains((reason.Rule, reason.Code))))
            .ToLookup(DutyAsked.Of);
        return
        [
            .. from asked in DutyAsked.All
               from duty in duties.Where(duty => duty.Duty.English == asked.Words.English)
                   .DefaultIfEmpty(text is null ? null : Unrecorded(asked, record, text, area, day))
               where duty is not null
               select duty with { Evidence = [.. duty.Evidence, .. DutiesOfText.Evidence(asked, record, text, day)], Doubts = [.. doubts[asked]] },
        ];
    }

    /// <summary>A duty for which nobody records anything, where there is something to say of it.</summary>
    private static IssueDuty? Unrecorded(DutyAsked asked, IssueRecord record, TextBeforeIssue text, AreaFacts area, DateOnly day) =>
        asked.Words.English == DutyAsked.YearsOfTitle.English ? OfTitle(record, text, area, day)
        : asked.Words.English == DutyAsked.Partners.English ? DutiesOfText.Partners(text, area, day) : null;

    /// <summary>Null where the title names no years, where a variation goes on with the period of its plan, and where nobody is elected.</summary>
    private static IssueDuty? OfTitle(IssueRecord record, TextBeforeIssue text, AreaFacts area, DateOnly day) =>
        TitleYears.In(text.Title) is null || Period(record, text, area, day) is not { } period ? null
        : new("R24", DutyAsked.YearsOfTitle, DutyOwner.PolicyLead, [], [new("PlanTitle", day, Change.Program, text.Title, text.Place) { Words = period.Sentence }], []);

    private static IEnumerable<Reason> Contents(IssueRecord record, TextBeforeIssue text, GovernanceModel model)
    {
        var found = ContentsOfLaw.Of(text.Text).Passages;
        return IssueFactKinds.ContentsIn(Last(record, IssueFactKind.ContentsMapped)?.Detail).Where(content => found.GetValueOrDefault(content) == 0
            && !text.IsSettled(PlanMatrices.Contents, ContentSigns.Letter(content)))
            .Select(content => Because.Warn("R22", "ContentNotFound",
                $"It is recorded that the plan sets out {ContentCoverage.InWords(content, model)} (letter {ContentSigns.Letter(content)}). The checks find no passage in edition {text.Edition} that does: {text.Place}.") with { ToDo = "Point out the passage, or withdraw what is recorded." });
    }

    private static IEnumerable<Reason> Limbs(IssueRecord record, TextBeforeIssue text) =>
        (FactsForGate.LimbsIn(Last(record, IssueFactKind.LimbsMapped)?.Detail) ?? []).Except(ContentsOfLaw.Of(text.Text).Limbs ?? [])
            .Select(limb => Because.Warn("R23", "LimbNotFound",
                $"It is recorded that the plan has an objective for {ContentCoverage.InWords(limb)}. The checks find none in edition {text.Edition}: {text.Place}.") with { ToDo = "Point it out, or withdraw what is recorded." });

    private static IEnumerable<Reason> Threats(IssueRecord record, TextBeforeIssue text, DateOnly day) =>
        (ThreatRegard.ThreatsIn(Last(record, IssueFactKind.ThreatsRegarded)?.Detail, day) ?? []).Except(ThreatsNamed.In(text.Text))
            .Where(threat => !text.IsSettled(PlanMatrices.Threats, threat))
            .Select(threat => Because.Warn("R38", "ThreatNotFound",
                $"It is recorded that the plan speaks of the national threat \"{threat}\". The checks find no passage in edition {text.Edition} that does: {text.Place}.") with { ToDo = "Point it out, or withdraw what is recorded." });

    /// <summary>The analysis is recorded as finished, and its grid has cells of which nobody wrote anything: what was read in the plan is no
    /// analysis.</summary>
    private static IEnumerable<Reason> Grid(IssueRecord record, TextBeforeIssue text)
    {
        var written = text.Settled.Where(one => one.Matrix == PlanMatrices.Equality.Name).Select(one => (one.RowKey, one.ColumnKey)).ToHashSet();
        var open = ProtectedCharacteristic.Grid.Where(cell => !written.Contains((cell.Characteristic, PlanMatrices.KeyOf(cell.Aim)))).ToList();
        if (open.Count > 0 && record.Facts.Exists(fact => fact is { Counts: true, Kind: IssueFactKind.EqualityFinished or IssueFactKind.EqualityAnalysed }))
        {
            yield return Because.Warn("R140", "EqualityCellsOpen",
                $"The equality analysis is recorded as finished, and {open.Count} of {ProtectedCharacteristic.Grid.Count} cells of its grid have no words: {Sentence.Join("; ", open.GroupBy(cell => cell.Characteristic).Select(row => $"{row.Key} ({string.Join(", ", row.Select(cell => PlanMatrices.KeyOf(cell.Aim)))})"))}.")
                with { ToDo = "Write them, or say why there is no effect." };
        }
    }

    private static IReadOnlyList<Reason> Years(IssueRecord record, TextBeforeIssue text, AreaFacts area, DateOnly day) =>
        Period(record, text, area, day)?.CheckTitle(text.Title) ?? [];

    private static PlanningPeriod? Period(IssueRecord record, TextBeforeIssue text, AreaFacts area, DateOnly day) =>
        text.Stage == EditionStage.Variation || Last(record, IssueFactKind.VariationOnly) is not null
            || !RuleReach.Speaks("R24", area.ModelOn(day), area.Nation) ? null : PlanningPeriod.Of(day, OrdinaryElections.Of(area.ModelOn(day), area.Slug));

    private static IssueFact? Last(IssueRecord record, IssueFactKind kind) =>
        record.Facts.Where(fact => fact.Counts && fact.Kind == kind).MaxBy(FactsForGate.Place);
}
