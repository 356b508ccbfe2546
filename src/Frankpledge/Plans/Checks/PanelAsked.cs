using System.Text.RegularExpressions;
using Frankpledge.Statute.PlanMaking;

namespace Frankpledge.Plans.Checks;

/// <summary>
/// Wording that asks a police and crime panel to approve a plan, or says that it did: a panel reviews a draft and makes a report or recommendations (R34).
/// What else a panel approves, its own rules and budget, is its own business.
/// </summary>
internal static partial class PanelAsked
{
    public static readonly Check Check = new("panel-wording", "What the panel is asked to do",
        "A panel has no power to approve, adopt or veto a plan. A paper that asks for it invites a decision that nobody can make.", Find);

    private static IEnumerable<Found> Find(CheckedText text)
    {
        var isForPanel = text.Papers.Any(line => Panel().IsMatch(line.Text));
        foreach (var line in text.Whole.Where(line => line.Kind != LineKind.Heading))
        {
            foreach (var asked in Approves().Matches(line.Text).Concat(Approved().Matches(line.Text)))
            {
                if (IsAsked(text, line, isForPanel) && !Denied().IsMatch(line.Text[..asked.Groups["verb"].Index]))
                {
                    yield return Told(line, asked.Groups["verb"].Value.ToLowerInvariant(), asked.Value);
                    break;
                }
            }
        }
    }

    private static Found Told(CheckedLine line, string verb, string wording) => PanelOutcome.CheckRequest(wording) is [var reason, ..]
        ? new(CheckWeight.Warning, $"“{line.Opening}”: {reason.Sentence}", line, verb, reason.Rule)
        : new(CheckWeight.Warning, $"“{line.Opening}” speaks of “{verb}”, which a panel cannot do to a plan. It reviews the draft and makes a report or recommendations.", line, verb, "R34");

    /// <summary>"That the draft plan be approved" names nobody; under the recommendations of a paper to a panel it asks the panel.</summary>
    private static bool IsAsked(CheckedText text, CheckedLine line, bool isForPanel) => Panel().IsMatch(line.Text)
        || (isForPanel && (Recommended().IsMatch(line.Under) || (Members().IsMatch(line.Text) && text.Papers.Contains(line))));

    [GeneratedRegex(@"\bpanel\b(?! room)", RegexOptions.IgnoreCase)]
    private static partial Regex Panel();

    [GeneratedRegex(@"\bmembers\b", RegexOptions.IgnoreCase)]
    private static partial Regex Members();

    [GeneratedRegex(@"\brecommend|\bdecision|\bresolved\b|\bproposal", RegexOptions.IgnoreCase)]
    private static partial Regex Recommended();

    [GeneratedRegex(@"\b(?<verb>approv(?:e|es|ing|al)|adopt(?:s|ing|ion)?|veto(?:es|ing)?|ratif(?:y|ies)|sign(?:s|ing)? off)\b (?:of )?(?:(?:the|this|its|my|our|his|her|a|any|new|final|draft|revised|proposed|finished|whole|attached|\d[\d/–-]*|commissioner['’]?s?|pcc['’]?s?|[A-Z][\w’']*|police|and|crime|fire|safer) ){0,9}(?i:(?:police and crime|policing and crime)? ?plan\b)(?! (?:requirements|progress))",
        RegexOptions.None)]
    private static partial Regex Approves();

    [GeneratedRegex(@"\bplan\b(?: \d{4}\W\d{2,4})? (?:be|is|was|been|has been|to be|should be|were) (?:\w+ly )?(?<verb>approved|adopted|vetoed|ratified|signed off)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Approved();

    /// <summary>"The panel does not approve the plan", "cannot veto".</summary>
    [GeneratedRegex(@"\b(?:not|no power|cannot|can't|can’t|never|neither|nor|without|rather than)\b[^.]{0,60}$", RegexOptions.IgnoreCase)]
    private static partial Regex Denied();
}
