using Frankpledge.Statute.Equality;
using Frankpledge.Statute.Elections;
using Frankpledge.Statute.Governance;

namespace Frankpledge.Statute.PlanMaking;

/// <summary>Everything the issue gate needs to know about one plan or variation: facts and proofs, no behaviour of its own.</summary>
public sealed record IssueFile
{
    public PlanKind Kind { get; init; } = PlanKind.Duty;

    /// <summary>The steps taken so far, in the order of recording.</summary>
    public IReadOnlyList<StepTaken> Steps { get; init; } = [];

    /// <summary>Hash of the text that is to be issued.</summary>
    public string FinalText { get; init; } = "";

    /// <summary>Whether a consultation of local people on this plan has closed.</summary>
    public bool PublicHeard { get; init; }

    /// <summary>Whether a separate strand for victims of crime has closed.</summary>
    public bool VictimsHeard { get; init; }

    public IReadOnlyList<Recommendation> Recommendations { get; init; } = [];

    /// <summary>What the panel recorded, or null when a reasonable time passed with no report.</summary>
    public string? PanelOutcome { get; init; }

    public bool PanelTimePassedWithoutReport { get; init; }

    public ContentCoverage? Coverage { get; init; }

    public ThreatRegard Threats { get; init; } = new(null, []);

    public EqualityAnalysis? Equality { get; init; }

    /// <summary>In what capacity the person acts who issues the plan.</summary>
    public Capacity Issuer { get; init; } = Capacity.Commissioner;

    public CommissionerTerm? Term { get; init; }

    public DateOnly? Declared { get; init; }

    /// <summary>The last record of a step, or null when it has not been taken.</summary>
    public StepTaken? Last(IssueStep step) => Steps.LastOrDefault(taken => taken.Step == step);
}
