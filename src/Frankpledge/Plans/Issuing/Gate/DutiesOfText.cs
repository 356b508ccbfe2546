using Frankpledge.Areas.Contract;
using Frankpledge.Common;
using Frankpledge.Plans.Matching;
using Frankpledge.Plans.Matrices;
using Frankpledge.Statute.PlanMaking;
using Frankpledge.Statute.Register;

namespace Frankpledge.Plans.Issuing.Gate;

/// <summary>Duties that the text itself shows: what a variation changes (R43), and the local plans to which the objectives answer (R46).</summary>
internal static class DutiesOfText
{
    /// <summary>What a text shows of a duty beside the facts that are recorded.</summary>
    public static IEnumerable<DutyEvidence> Evidence(DutyAsked asked, IssueRecord record, TextBeforeIssue? text, DateOnly day) =>
        asked.Rules is ["R43"] && text?.Varies is { } varies && IsVariation(record, text) && varies.Changes.Count > 0
            ? [new("VariationChanges", day, Change.Program, varies.Place, "")
                {
                    Words = $"Against edition {varies.Edition}: {Sentence.Join(", ", [.. varies.Changes.GroupBy(kind => kind).OrderBy(of => of.Key)
                        .Select(of => (Sentence)$"{of.Count()} {InWords(of.Key)}")])}",
                }] : [];

    /// <summary>A variation that changes nothing is none.</summary>
    public static IEnumerable<Reason> CheckVariation(IssueRecord record, TextBeforeIssue text) =>
        IsVariation(record, text) && text.Varies is { Changes.Count: 0 } same
            ? [Because.Warn("R43", "VariationChangesNothing",
                $"It is recorded that a variation is prepared. Edition {text.Edition} says the same as edition {same.Edition}, which is in force: {same.Place}.")] : [];

    /// <summary>Each local plan that no objective answers.</summary>
    public static IEnumerable<Reason> CheckPartners(TextBeforeIssue text, AreaFacts area, DateOnly day) => text.LocalPlans.Count == 0 ? []
        : ResponsibleAuthorities.AlignmentGaps(Answered(Matrix(text, area, day)));

    /// <summary>Null where the office entered no local plan: then nobody knows what is to be answered.</summary>
    public static IssueDuty? Partners(TextBeforeIssue text, AreaFacts area, DateOnly day)
    {
        if (text.LocalPlans.Count == 0 || !RuleReach.Speaks("R46", area.ModelOn(day), area.Nation))
        {
            return null;
        }

        var matrix = Matrix(text, area, day);
        return new("R46", DutyAsked.Partners, DutyOwner.PolicyLead, [],
        [
            .. from pair in Answered(matrix)
               where pair.Value > 0
               select new DutyEvidence("LocalPlan", day, Change.Program, $"/{area.Slug}/coverage/matrix?of={matrix.Kind.Name}&plan={matrix.Plan}", "")
               {
                   Words = $"{pair.Key}: objectives that answer it: {pair.Value} of {matrix.Rows.Count}",
               },
        ], []);
    }

    /// <summary>How many objectives answer each local plan, by a person's word or by naming it.</summary>
    private static Dictionary<string, int> Answered(MatrixOfPlan matrix) => matrix.Columns.GroupBy(column => column.Words.English).ToDictionary(
        same => same.Key, same => matrix.Rows.Count(row => same.Any(column => row.Cells.Any(cell => cell.Column == column.Key && !cell.IsHole))));

    private static MatrixOfPlan Matrix(TextBeforeIssue text, AreaFacts area, DateOnly day) => MatrixOfPlan.Of(PlanMatrices.LocalPlans,
        PlanMatrices.LocalPlans.In(area.ModelOn(day), area.Nation), (text.PlanId, text.Slug, text.Title, text.Edition), new(text.Text, text.LocalPlans),
        text.Settled);

    private static bool IsVariation(IssueRecord record, TextBeforeIssue text) => text.Stage == EditionStage.Variation
        || record.Facts.Exists(fact => fact is { Counts: true, Kind: IssueFactKind.VariationOnly });

    private static Sentence InWords(AlignmentKind kind) => kind switch
    {
        AlignmentKind.Reworded => "reworded",
        AlignmentKind.Renamed => "renamed",
        AlignmentKind.Moved => "moved",
        AlignmentKind.Split => "split",
        AlignmentKind.Merged => "merged",
        AlignmentKind.Added => "added",
        _ => "dropped",
    };
}
