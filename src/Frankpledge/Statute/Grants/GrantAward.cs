using Frankpledge.Common;
using Frankpledge.Statute.Register;

namespace Frankpledge.Statute.Grants;

/// <summary>A crime and disorder reduction grant as it is about to be awarded or published. 2011 Act s.9; SIO Sch para 3(f).</summary>
/// <param name="Recipient">Who receives it.</param>
/// <param name="Opinion">Why, in the commissioner's opinion, it will help to reduce crime and disorder in the area.</param>
/// <param name="Purpose">What it is for.</param>
/// <param name="Conditions">Its conditions, or a statement that there are none.</param>
/// <param name="Monitoring">How it will be followed.</param>
/// <param name="Objectives">How many objectives of the plan it serves.</param>
/// <param name="InPlan">Whether the plan foreshadowed it.</param>
public sealed record GrantAward(string Recipient, string? Opinion, string? Purpose, string? Conditions, string? Monitoring, int Objectives, bool InPlan)
{
    /// <summary>Refuses an award without the opinion or an objective; warns about conditions, monitoring and the plan.</summary>
    [Rule("R50")]
    public IReadOnlyList<Reason> WhyNotAward()
    {
        var reasons = new List<Reason>();
        void When(bool wrong, Func<string, string, Sentence, Reason> severity, string code, Sentence sentence)
        {
            if (wrong)
            {
                reasons.Add(severity("R50", code, sentence));
            }
        }

        When(string.IsNullOrWhiteSpace(Opinion), Because.Block, "NoOpinion",
            "Record why, in the commissioner's opinion, the grant will help to reduce crime and disorder in the area.");
        When(Objectives == 0, Because.Block, "NoObjective", "Link the grant to an objective of the plan.");
        When(string.IsNullOrWhiteSpace(Conditions), Because.Warn, "NoConditions", "The grant has no conditions; say so if that is meant.");
        When(string.IsNullOrWhiteSpace(Monitoring), Because.Warn, "NoMonitoring", "Say how the grant will be followed.");
        When(!InPlan, Because.Warn, "NotInPlan", "The plan does not foreshadow this grant, section 7(1)(f).");
        return reasons;
    }

    /// <summary>Warns about each field that the month's publication would leave blank.</summary>
    [Rule("R51")]
    public IReadOnlyList<Reason> CheckPublication() =>
    [
        .. new (string?, Sentence)[] { (Recipient, "the recipient"), (Purpose, "the purpose"), (Conditions, "the conditions"), (Opinion, "why it helps") }
            .Where(field => string.IsNullOrWhiteSpace(field.Item1))
            .Select(field => Because.Warn("R51", "GrantFieldBlank", $"The published grant to {Recipient} does not state {field.Item2}.")),
    ];
}
