using Frankpledge.Common;
using Frankpledge.Statute.Calendar;
using Frankpledge.Statute.Elections;
using Frankpledge.Statute.Governance;
using Frankpledge.Statute.Register;

namespace Frankpledge.Statute.PlanMaking;

/// <summary>What each step of the issue gate needs beyond its place in the order.</summary>
internal static class StepRules
{
    public static IReadOnlyList<Reason> WhyNot(IssueFile file, IssueStep step, DateOnly on) => step switch
    {
        IssueStep.ViewsObtained => WhyNotCloseViews(file),
        IssueStep.SentToPanel => [.. ChangeRules.WhyNotUseDraft(file), .. ChangeRules.WhyNotSend(file, on), .. Coverage(file), .. Equality(file, on)],
        IssueStep.PanelReported =>
            [.. PanelOutcome.WhyNotRecord(file.PanelOutcome), .. ChangeRules.WhyNotReview(file, file.Last(IssueStep.PanelReported)?.Document)],
        IssueStep.ResponsePublished => Answers(file, responsePublished: true),
        IssueStep.Issued => WhyNotIssue(file, on),
        IssueStep.Published => CheckPublished(file),
        _ => [],
    };

    /// <summary>Both strands have closed: local people and victims of crime. 1996 Act s.96(1), (1A). For a variation this is policy.</summary>
    [Rule("R31")]
    [Rule("R43")]
    private static List<Reason> WhyNotCloseViews(IssueFile file)
    {
        var missing = new List<Reason>();
        void Strand(bool heard, string code, Sentence who)
        {
            Sentence sentence = $"No closed consultation that obtained the views of {who} on this plan is recorded.";
            if (!heard)
            {
                missing.Add(file.Kind == PlanKind.Variation ? Because.Warn("R43", code, sentence) : Because.Block("R31", code, sentence));
            }
        }

        Strand(file.PublicHeard, "PublicNotHeard", "local people");
        Strand(file.VictimsHeard, "VictimsNotHeard", "victims of crime");
        return missing;
    }

    internal static List<Reason> WhyNotIssue(IssueFile file, DateOnly on) =>
    [
        .. file.Issuer is { } issuer
            ? Delegation.WhyNotExercise(issuer, ReservedFunction.IssuePlan)
            : [Because.Block("R16", "IssuerNotRecorded", "It is not recorded in what capacity the person acts who issues the plan.")],
        .. TermRule.ByOwnLaw(file.Term?.WhyNotActOn(on)
            ?? [Because.Block("R3", "TermNotRecorded", "The term of office is not recorded, so nobody can say that the day of issue falls within it.")],
            file.Model, area: null),
        .. Acceptance.WhyNotActOn(on, file.Declared),
        .. WhyNotInOffice(file),
        .. ChangeRules.WhyNotSent(file),
        .. PanelReport(file),
        .. FireRegard.WhyNotIssue(file.Model, file.FireFrameworkRegarded, file.FirePrioritiesRegarded),
        .. Coverage(file),
        .. file.Coverage?.CheckLimbs() ?? [],
        .. WhyNotCloseViews(file),
        .. Answers(file, IssueGate.IsDone(file, IssueStep.ResponsePublished)),
        .. ChangeRules.WhyNotUseDraft(file),
        .. ChangeRules.WhyNotConsulted(file),
        .. ChangeRules.WhyNotIssue(file),
        .. ChangeRules.CheckConsultedBeforePanel(file),
        .. file.Threats.WhyNotIssue(on),
        .. NationRules.WhyNotPublish(file.Nation, file.Languages),
        .. Equality(file, on),
    ];

    /// <summary>The declaration is that of the term on record, and the decision was made in office (2011 Act ss.50, 70).</summary>
    private static List<Reason> WhyNotInOffice(IssueFile file)
    {
        var found = new List<Reason>();
        if (file is { Declared: { } made, Term: { } term } && OrdinaryElections.Known.LatestOn(term.First) is { } poll && made < poll)
        {
            found.Add(Because.Block("R4", "DeclarationOfAnotherTerm",
                $"The declaration of acceptance of {InWords.Day(made)} is older than the election of {InWords.Day(poll)}, after which office was taken on {InWords.Day(term.First)}: it is none for this term."));
        }

        if (file is { DecidedOn: { } decided, Term: { } held } && decided < held.First)
        {
            found.AddRange(TermRule.ByOwnLaw([Because.Block("R3", "DecidedBeforeOffice",
                $"The decision to issue of {InWords.Day(decided)} was made before office was taken on {InWords.Day(held.First)}.")], file.Model, area: null));
        }
        else if (file is { DecidedOn: { } early, Declared: { } delivered } && early < delivered)
        {
            found.Add(Because.Block("R4", "DecidedBeforeDeclaration",
                $"The decision to issue of {InWords.Day(early)} was made before the declaration of acceptance was delivered on {InWords.Day(delivered)}."));
        }

        return found;
    }

    /// <summary>The panel's outcome is one that the Act knows, or it is recorded that a reasonable time passed without any.</summary>
    private static IReadOnlyList<Reason> PanelReport(IssueFile file) =>
        file.PanelTimePassedWithoutReport && file.PanelOutcome is null ? [] : PanelOutcome.WhyNotRecord(file.PanelOutcome);

    /// <summary>Every recommendation is recorded and answered. Where the panel recommended, none recorded is a fact that is missing;
    /// a report alone has none.</summary>
    private static IReadOnlyList<Reason> Answers(IssueFile file, bool responsePublished) => file switch
    {
        { PanelTimePassedWithoutReport: true, PanelOutcome: null } => [],
        { Recommendations: null } or { Recommendations.Count: 0 } when file.Recommendations is null || PanelOutcome.Recommends(file.PanelOutcome) =>
            [Because.Block("R36", "RecommendationsNotRecorded",
                "The panel's recommendations and their answers are not recorded. Record each, or that the report made none.")],
        _ => Recommendation.WhyNotIssue(file.Recommendations, responsePublished),
    };

    /// <summary>An equality analysis is dated before the decision and was seen by the person who decides. Equality Act 2010 s.149.</summary>
    [Rule("R39")]
    private static IReadOnlyList<Reason> Equality(IssueFile file, DateOnly on) => file.Equality?.WhyNotDecide(file.DecidedOn ?? on)
        ?? [Because.Block("R39", "EqualityAnalysisMissing", "No equality analysis of the plan is recorded.")];

    private static IReadOnlyList<Reason> Coverage(IssueFile file) => file.Coverage?.WhyNotIssue()
        ?? [Because.Block("R22", "ContentNotMapped", "It is not recorded where the plan has the seven contents that the law asks of it.")];

    /// <summary>What is on the web is what was issued. 2011 Act s.5(10)(b).</summary>
    [Rule("R42")]
    private static IReadOnlyList<Reason> CheckPublished(IssueFile file) => file.Last(IssueStep.Issued) is { } issued && issued.Document != file.FinalText
        ? [Because.Warn("R42", "PublishedTextDiffers", "The published copy is not the text that was issued.")]
        : [];
}
