using Frankpledge.Common;
using Frankpledge.Statute.Governance;

namespace Frankpledge.Statute.Register;

/// <summary>One rule of law as the register shows it.</summary>
/// <param name="Number">Stable number, <c>R1</c> to <c>R189</c>.</param>
/// <param name="Part">The subject under which the register lists it.</param>
/// <param name="Title">A few words.</param>
/// <param name="Demand">What the law asks, in plain words.</param>
/// <param name="Source">The exact legal place.</param>
/// <param name="Severity">The strongest thing that the rule book asks the software to do about it. It stands here once;
/// a test compares every reason in the code with it.</param>
/// <param name="Verify">True while the wording has not been checked against the official text.</param>
/// <param name="NotAutomated">Why no code enforces it, or null when code does.</param>
/// <param name="ByPeople">True where no program could tell whether the rule was kept: people judge.</param>
public sealed record StatutoryRule(
    string Number,
    string Part,
    string Title,
    string Demand,
    string Source,
    Severity Severity,
    bool Verify = false,
    string? NotAutomated = null,
    bool ByPeople = false)
{
    /// <summary>The title as a sentence of its own, which ends once.</summary>
    public string TitleEnded => Title.EndsWith('?') ? Title : $"{Title}.";

    /// <summary>The source with the mark that an unchecked rule carries to every screen.</summary>
    public string SourceOnScreen => Verify ? $"{Source} (verify)" : Source;

    /// <summary>The bodies to which it applies, as written or changed; empty when that is all six that exist.</summary>
    public string AppliesTo
    {
        get
        {
            var bodies = RuleReach.Bodies.Where(body => body.Model != GovernanceModel.PolicingAndCrimeBoard).ToList();
            var within = bodies.Where(body => RuleReach.IsLaw(Number, body.Model, body.Nation))
                .Select(body => body.Nation == Nation.Wales ? $"{body.Model} in Wales" : $"{body.Model}").ToList();
            return within.Count == bodies.Count ? "" : within.Count == 0 ? "Unsettled" : string.Join(", ", within);
        }
    }

    /// <summary>The digits of <see cref="Number"/>, for sorting.</summary>
    public int Order => int.Parse(Number.AsSpan(1), System.Globalization.CultureInfo.InvariantCulture);
}
