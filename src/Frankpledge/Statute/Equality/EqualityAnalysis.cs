using Frankpledge.Common;
using Frankpledge.Statute.Calendar;
using Frankpledge.Statute.Data;
using Frankpledge.Statute.Register;

namespace Frankpledge.Statute.Equality;

/// <summary>The three aims of Equality Act 2010 s.149(1).</summary>
public enum EqualityAim
{
    EliminateUnlawfulConduct,
    AdvanceOpportunity,
    FosterGoodRelations,
}

/// <summary>A protected characteristic; marriage and civil partnership counts for the first aim only (s.149(7)).</summary>
public sealed record ProtectedCharacteristic(string Name, bool FirstAimOnly = false)
{
    /// <summary>The nine characteristics of Equality Act 2010 s.4.</summary>
    [Rule("R140")]
    public static DatedList<ProtectedCharacteristic> All { get; } = DataFile.List<ProtectedCharacteristic>("protected-characteristics");

    /// <summary>The cells of the grid that an analysis answers: nine rows by three aims, less the two that do not apply.</summary>
    public static IReadOnlyList<(string Characteristic, EqualityAim Aim)> Grid { get; } =
    [
        .. from one in All.Items
           from aim in Enum.GetValues<EqualityAim>()
           where aim == EqualityAim.EliminateUnlawfulConduct || !one.FirstAimOnly
           select (one.Name, aim),
    ];
}

/// <summary>An equality analysis as evidence of due regard. Equality Act 2010 s.149; Brown (2008); Bracking (2013).</summary>
/// <param name="On">The day on which it was finished.</param>
/// <param name="SeenByDecisionMaker">Whether the person who decides has read it.</param>
/// <param name="Text">Its substance.</param>
/// <param name="ReasonForNone">Why there is no effect, where it says so.</param>
public sealed record EqualityAnalysis(DateOnly On, bool SeenByDecisionMaker, string Text, string? ReasonForNone = null)
{
    /// <summary>Refuses a decision without a substantive analysis made beforehand and read by the person who decides.</summary>
    [Rule("R139")]
    public IReadOnlyList<Reason> WhyNotDecide(DateOnly decision)
    {
        var reasons = new List<Reason>();
        if (On > decision)
        {
            reasons.Add(Because.Block("R139", "EqualityAfterDecision",
                $"The equality analysis is dated {InWords.Day(On)}, after the decision on {InWords.Day(decision)}."));
        }

        if (!SeenByDecisionMaker)
        {
            reasons.Add(Because.Block("R139", "EqualityNotSeen", "The person who decides has not recorded that they read the equality analysis."));
        }

        if (SaysNone && string.IsNullOrWhiteSpace(ReasonForNone))
        {
            reasons.Add(Because.Block("R139", "EqualityNoneWithoutReason",
                "The equality section is empty or says \"None\". Say why there is no effect, or analyse it."));
        }

        return reasons;
    }

    private bool SaysNone => Text.Trim().TrimEnd('.').ToLowerInvariant() is "" or "none" or "n/a" or "nil" or "not applicable";
}
