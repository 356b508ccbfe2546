using Frankpledge.Statute.Data;
using Frankpledge.Statute.Register;

namespace Frankpledge.Statute.Governance;

/// <summary>A change of the law that has been announced and is not law:
/// it moves, hides and waives nothing, and stands as a warning beside each date beyond it.</summary>
/// <param name="Code">Its name in data.</param>
/// <param name="Announced">The day of the announcement.</param>
/// <param name="Effective">The first day that it would touch.</param>
/// <param name="Checked">The day on which somebody last looked whether it had become law.</param>
/// <param name="Status">How far it has come.</param>
/// <param name="Models">The governance models that it would end.</param>
/// <param name="Warning">The words beside a date.</param>
/// <param name="Source">Where it was announced.</param>
public sealed record PendingChange(
    string Code, DateOnly Announced, DateOnly Effective, DateOnly Checked, string Status, IReadOnlyList<GovernanceModel> Models, string Warning, string Source)
{
    /// <summary>The changes known when this version was made.</summary>
    public static DatedList<PendingChange> Known { get; } = DataFile.List<PendingChange>("pending-changes");

    /// <summary>The change that a day lies beyond under a model, or null.
    /// What the model's successor keeps unchanged, such as the counting of days, is not asked here.</summary>
    /// <param name="day">A day that the law of today gives.</param>
    /// <param name="model">Who governs policing in the area.</param>
    public static PendingChange? Beyond(DateOnly day, GovernanceModel model) =>
        Known.Items.FirstOrDefault(change => day >= change.Effective && change.Models.Contains(model));

    /// <summary>The same for a day that a rule gives: rules of plain counting also hold for whoever comes after, so they give no warning.</summary>
    public static PendingChange? Beyond(DateOnly day, GovernanceModel model, string? rule) =>
        rule is not null && RuleReach.Of(rule, GovernanceModel.PolicingAndCrimeBoard, Nation.England) == Reach.Applies ? null : Beyond(day, model);
}
