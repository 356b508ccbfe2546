using Frankpledge.Common;
using Frankpledge.Statute.Data;
using Frankpledge.Statute.Governance;

namespace Frankpledge.Statute.Elections;

/// <summary>How a term is counted from the polls: by the Act for commissioners, by the order that made the office for mayors.</summary>
/// <param name="Model">Who governs.</param>
/// <param name="StartsDaysAfterPoll">Days from the poll to the first day in office.</param>
/// <param name="EndsDaysAfterNextPoll">Days from the next ordinary poll to the last day in office.</param>
/// <param name="Source">The section or article.</param>
/// <param name="Area">The address of the one area for which an order speaks, or null.</param>
public sealed record TermRule(GovernanceModel Model, int StartsDaysAfterPoll, int EndsDaysAfterNextPoll, string Source, string? Area = null)
{
    private static readonly DatedList<TermRule> Known = DataFile.List<TermRule>("terms-of-office");

    /// <summary>The rule for a body, or null where its law was not read: then no day of the term is shown.</summary>
    /// <param name="model">Who governs.</param>
    /// <param name="area">The area's address, for example <c>greater-manchester</c>; null where no area is known.</param>
    public static TermRule? For(GovernanceModel model, string? area) =>
        Known.Items.FirstOrDefault(rule => rule.Model == model && (rule.Area is null || rule.Area == area));

    /// <summary>What is said of polls and terms under the law that it rests on: R2 and R3 for commissioners, under a mayor the order that made the
    /// office (R13).</summary>
    public static IReadOnlyList<Reason> ByOwnLaw(IReadOnlyList<Reason> refusals, GovernanceModel model, string? area) =>
        model != GovernanceModel.CombinedAuthorityMayor ? refusals
        : [.. refusals.Select(reason => reason.Rule switch
        {
            "R2" => reason with { Rule = "R13", Source = MayorsOrder.OfPolls(area) },
            "R3" => reason with { Rule = "R13", Source = MayorsOrder.OfTerm(area) },
            _ => reason,
        })];

    /// <summary>The term that follows an ordinary poll, both days included.</summary>
    public CommissionerTerm After(DateOnly poll, DateOnly nextOrdinaryPoll) =>
        new(poll.AddDays(StartsDaysAfterPoll), nextOrdinaryPoll.AddDays(EndsDaysAfterNextPoll));
}
