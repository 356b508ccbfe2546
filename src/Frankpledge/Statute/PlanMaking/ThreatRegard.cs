using Frankpledge.Common;
using Frankpledge.Statute.Calendar;
using Frankpledge.Statute.Data;
using Frankpledge.Statute.Register;

namespace Frankpledge.Statute.PlanMaking;

/// <summary>A version of the Home Secretary's strategic policing requirement and the national threats that it names.</summary>
public sealed record StrategicPolicingRequirement(string Version, DateOnly From, IReadOnlyList<string> Threats)
{
    public static DatedList<StrategicPolicingRequirement> Versions { get; } = DataFile.List<StrategicPolicingRequirement>("strategic-policing-requirement");

    /// <summary>The version in force on a day, or null before the first that is recorded.</summary>
    public static StrategicPolicingRequirement? On(DateOnly day) => Versions.Items.Where(version => version.From <= day).MaxBy(version => version.From);
}

/// <summary>The record that regard was had to the strategic policing requirement. 2011 Act s.5(5); 1996 Act s.37A.</summary>
/// <param name="CompletedOn">When the record was finished, or null.</param>
/// <param name="ThreatsWithPassage">The threats for which the plan has at least one passage; null while nobody has recorded which: that says nothing about the plan.</param>
[Rule("R38")]
public sealed record ThreatRegard(DateOnly? CompletedOn, IReadOnlyCollection<string>? ThreatsWithPassage)
{
    /// <summary>The threats of a requirement that somebody named, in any case and order; null where none was named.</summary>
    public static IReadOnlyList<string>? ThreatsIn(string? named, DateOnly on)
    {
        var found = (StrategicPolicingRequirement.On(on)?.Threats ?? [])
            .Where(threat => named?.Contains(threat, StringComparison.OrdinalIgnoreCase) == true).ToList();
        return found.Count == 0 ? null : found;
    }

    /// <summary>Refuses issue without a finished record; warns about each threat that the plan does not touch.</summary>
    public IReadOnlyList<Reason> WhyNotIssue(DateOnly on)
    {
        var version = StrategicPolicingRequirement.On(on);
        IEnumerable<Reason> record = CompletedOn is { } done && done <= on
            ? version is not null && done < version.From
                ? [Because.Block("R38", "ThreatRegardOfEarlierText",
                    $"Regard was had on {InWords.Day(done)}, before the strategic policing requirement that is in force, that of {InWords.Day(version.From)}. Record how regard was had to that one.")]
                : []
            : [Because.Block("R38", "ThreatRegardMissing", "Record how regard was had to the strategic policing requirement.")];
        var untouched = ThreatsWithPassage is null
            ? [Because.Warn("R38", "ThreatsNotMapped", "It is not recorded of which national threats the plan speaks.") with { ToDo = ThreatsAsked(version) }]
            : (version?.Threats ?? []).Except(ThreatsWithPassage, StringComparer.OrdinalIgnoreCase)
            .Select(threat => Because.Warn("R38", "ThreatUntouched", $"No passage of the plan speaks of the national threat \"{threat}\"."));
        return [.. record, .. untouched];
    }

    private static Sentence? ThreatsAsked(StrategicPolicingRequirement? version) => version is null
        ? null
        : (Sentence)$"Record the regard with those that it speaks of as its detail, in these words: {string.Join("; ", version.Threats)}.";

    /// <summary>Whether a live plan must be reviewed because the requirement changed after the record was made.</summary>
    public bool NeedsReview(DateOnly today) => StrategicPolicingRequirement.On(today) is { } current && CompletedOn is { } done && current.From > done;
}
