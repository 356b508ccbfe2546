using Frankpledge.Statute.Equality;
using Frankpledge.Statute.Elections;
using Frankpledge.Statute.Governance;

namespace Frankpledge.Statute.PlanMaking;

/// <summary>Everything the issue gate needs to know about one plan or variation: facts and proofs, no behaviour of its own.
/// What is null is not known, and is never assumed.</summary>
public sealed record IssueFile
{
    public PlanKind Kind { get; init; } = PlanKind.Duty;

    /// <summary>Who governs policing in the area; decides which steps the law asks for.</summary>
    public GovernanceModel Model { get; init; } = GovernanceModel.Commissioner;

    public Nation Nation { get; init; } = Nation.England;

    /// <summary>The steps taken so far, in any order: their days decide.</summary>
    public IReadOnlyList<StepTaken> Steps { get; init; } = [];

    /// <summary>Hash of the text that is to be issued.</summary>
    public string FinalText { get; init; } = "";

    /// <summary>Whether a consultation of local people on this plan has closed.</summary>
    public bool PublicHeard { get; init; }

    /// <summary>Whether a separate strand for victims of crime has closed.</summary>
    public bool VictimsHeard { get; init; }

    /// <summary>The panel's recommendations with their answers; empty when the panel made none, null when nobody has recorded them.</summary>
    public IReadOnlyList<Recommendation>? Recommendations { get; init; }

    /// <summary>What the panel recorded, or null when a reasonable time passed with no report.</summary>
    public string? PanelOutcome { get; init; }

    public bool PanelTimePassedWithoutReport { get; init; }

    public ContentCoverage? Coverage { get; init; }

    public ThreatRegard Threats { get; init; } = new(null, null);

    public EqualityAnalysis? Equality { get; init; }

    /// <summary>Regard to the fire and rescue framework, and to the fire authority's priorities;
    /// asked only where the commissioner is also the fire authority.</summary>
    public bool FireFrameworkRegarded { get; init; }

    public bool FirePrioritiesRegarded { get; init; }

    /// <summary>The languages in which the plan is ready to be published, as tags; null when it is not recorded. Asked in Wales only (R15).</summary>
    public IReadOnlyList<string>? Languages { get; init; }

    /// <summary>In what capacity the person acts who issues the plan; null when it is not recorded.</summary>
    public Capacity? Issuer { get; init; }

    /// <summary>The day on which it was decided to issue; null when it is not recorded.</summary>
    public DateOnly? DecidedOn { get; init; }

    public CommissionerTerm? Term { get; init; }

    public DateOnly? Declared { get; init; }

    /// <summary>The latest record of a step by its day, or null when it has not been taken.</summary>
    public StepTaken? Last(IssueStep step) => Steps.Where(taken => taken.Step == step).MaxBy(taken => taken.On);

    /// <summary>The earliest record of a step by its day.</summary>
    public StepTaken? First(IssueStep step) => Steps.Where(taken => taken.Step == step).MinBy(taken => taken.On);
}
