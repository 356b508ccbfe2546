using Frankpledge.Areas.Contract;
using Frankpledge.Common;
using Frankpledge.Statute.Governance;
using Frankpledge.Statute.Register;

namespace Frankpledge.Plans.Issuing.Gate;

/// <summary>How a duty before issue stands on a day.</summary>
public enum DutyStanding
{
    NotMet,
    Met,

    /// <summary>A refusal stands under it, and the statutory officer set it aside in public.</summary>
    Overridden,

    /// <summary>It is recorded as done, and something that stands here says otherwise. It stops nothing and is to be looked at.</summary>
    InDoubt,

    /// <summary>The plan is issued, and this is still owed since. It stops no issue.</summary>
    Owed,
}

/// <summary>Who sees to a duty.</summary>
public enum DutyOwner
{
    PolicyLead,
    ChiefExecutive,

    /// <summary>Whoever decides to issue: the commissioner, or a mayor.</summary>
    Issuer,
    Panel,
}

/// <summary>One duty of one record, judged on a day. Page, verb and the refusal at issue all read these.</summary>
/// <param name="Rule">The rule that asks for it.</param>
/// <param name="Duty">What is to have been done.</param>
/// <param name="Stops">What stops the issue under it; empty where nothing does.</param>
/// <param name="Evidence">The records that count for it, in the order of their days.</param>
/// <param name="Overrides">What the statutory officer set aside of it and would stop the issue otherwise.</param>
public sealed record IssueDuty(string Rule, Sentence Duty, DutyOwner Owner, IReadOnlyList<Reason> Stops, IReadOnlyList<DutyEvidence> Evidence,
    IReadOnlyList<IssueOverride> Overrides)
{
    /// <summary>The kind of fact that settles it, where one does.</summary>
    public IssueFactKind? Asks { get; init; }

    /// <summary>What speaks against the records that settle it, and stops nothing.</summary>
    public IReadOnlyList<Reason> Doubts { get; init; } = [];

    /// <summary>The number of the record of an earlier issue, of which it is still owed; null where it is of the record that is asked about.</summary>
    public int? OfRecord { get; init; }

    /// <summary>The law asks it once the plan is issued.</summary>
    public bool IsAfterIssue { get; init; }

    public DutyStanding Stands => Stops.Count > 0 ? (IsAfterIssue ? DutyStanding.Owed : DutyStanding.NotMet)
        : Overrides.Count > 0 ? DutyStanding.Overridden : Doubts.Count > 0 ? DutyStanding.InDoubt : DutyStanding.Met;

    /// <summary>The owner as a list says it.</summary>
    public Sentence Who => Owner switch
    {
        DutyOwner.ChiefExecutive => "Chief executive",
        DutyOwner.Issuer => "Whoever issues the plan",
        DutyOwner.Panel => "Panel; the chief executive records it",
        _ => "Policy lead",
    };

    /// <summary>The duties that the law lays on the body of the day, in its order. One of which nothing is recorded and that stops nothing is not owed
    /// there: a response where the panel said nothing, fire where the commissioner is no fire authority.</summary>
    /// <param name="judged">What the gate of R40 says, overrides left out of account.</param>
    internal static IReadOnlyList<IssueDuty> Of(IssueRecord record, AreaFacts area, DateOnly on, IReadOnlyList<Reason> judged)
    {
        var blocks = judged.Where(reason => reason.Severity == Severity.Block).ToLookup(DutyAsked.Of);
        var model = area.ModelOn(on);
        return [.. DutyAsked.All.Select(asked => One(record, model, asked, [.. blocks[asked]]))
            .Where(duty => duty.Stops.Count + duty.Overrides.Count > 0
                || (duty.Evidence.Count > 0 && RuleReach.Speaks(duty.Rule, model, area.Nation)))];
    }

    private static IssueDuty One(IssueRecord record, GovernanceModel model, DutyAsked asked, IReadOnlyList<Reason> blocks)
    {
        IReadOnlyList<Reason> stops = [.. blocks.Where(reason => !record.Overrides.Exists(made => made.Covers(reason)))];
        var own = asked.Settles is [var first, ..] ? first.Rule(model) : asked.Rules[0];
        return new(stops.Select(reason => reason.Rule).FirstOrDefault(asked.Rules.Contains) ?? own, asked.Words, asked.Owner, stops,
            DutyEvidence.Of(record, asked),
            [.. record.Overrides.Where(made => blocks.Any(made.Covers)).OrderBy(made => made.RecordedAt)])
        {
            Asks = stops.Any(reason => reason.Code == "EqualityNotSeen") ? IssueFactKind.EqualitySeen : asked.Settles is [var kind, ..] ? kind : null,
        };
    }
}
