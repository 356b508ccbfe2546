using System.Text.RegularExpressions;
using Frankpledge.Statute.PlanMaking;

namespace Frankpledge.Plans.Checks;

/// <summary>The national threats of the strategic policing requirement of which the plan has no passage (R38).</summary>
internal static partial class ThreatsNamed
{
    public static readonly Check Check = new("threats", "National threats",
        "The plan is made with regard to the strategic policing requirement. A threat of which it says nothing looks like one that nobody considered.", Find);

    private static IEnumerable<Found> Find(CheckedText text)
    {
        if (!text.HasPlan || StrategicPolicingRequirement.On(text.On) is null)
        {
            yield break;
        }

        foreach (var reason in new ThreatRegard(null, In(text)).WhyNotIssue(text.On).Where(reason => reason.Code == "ThreatUntouched"))
        {
            yield return new(CheckWeight.Warning, $"{reason.Sentence} Add one, or note why the plan needs none.", null, $"{reason.Sentence.English}", reason.Rule);
        }
    }

    /// <summary>The threats of the day of which the plan has a passage.</summary>
    public static IReadOnlyList<string> In(CheckedText text) =>
        [.. (StrategicPolicingRequirement.On(text.On)?.Threats ?? []).Where(threat => text.Plan.Any(line => Speaks(line.Text, threat)))];

    /// <summary>By the words of the requirement itself, or by those that the services use for the same threat.</summary>
    internal static bool Speaks(string text, string threat) => text.Contains(threat, StringComparison.OrdinalIgnoreCase) || Used(threat)?.IsMatch(text) == true;

    private static Regex? Used(string threat) => threat switch
    {
        "violence against women and girls" => Women(),
        "terrorism" => Terrorism(),
        "serious and organised crime" => Organised(),
        "national cyber event" => Cyber(),
        "child sexual abuse" => Children(),
        "public disorder" => Disorder(),
        "civil emergencies" => Emergencies(),
        _ => null,
    };

    [GeneratedRegex(@"\b(?:violence|abuse|crimes?)\b.{0,25}\b(?:women|girls)\b|\bVAWG\b|\bdomestic (?:abuse|violence)\b|\bsexual (?:violence|assaults?|offences)\b|\brape\b|\bfemale genital mutilation\b|\bstalking\b", RegexOptions.IgnoreCase)]
    private static partial Regex Women();

    [GeneratedRegex(@"\b(?:counter[- ]?)?terroris[mt]s?\b|\bviolent extremis[mt]s?\b|\bPrevent (?:duty|strategy|programme)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Terrorism();

    [GeneratedRegex(@"\borgani[sz]ed (?:crim\w+|immigration crime)\b|\bROCU\b|\bcounty lines\b", RegexOptions.IgnoreCase)]
    private static partial Regex Organised();

    [GeneratedRegex(@"\bcyber[- ]?(?:crimes?|attacks?|security|threats?|incidents?|events?|resilience)\b|\bcyber\b.{0,30}\b(?:incident|event|attack|threat|resilience)s?\b", RegexOptions.IgnoreCase)]
    private static partial Regex Cyber();

    [GeneratedRegex(@"\bchild(?:ren)?\b.{0,20}\bsexual(?:ly)? (?:abuse[sd]?|exploit\w+)|\bsexual (?:abuse|exploitation) of children\b|\bCSAE?\b|\bCSE\b", RegexOptions.IgnoreCase)]
    private static partial Regex Children();

    [GeneratedRegex(@"\bpublic (?:dis)?order\b|\bviolent disorder\b|\briots?\b|\bcivil unrest\b", RegexOptions.IgnoreCase)]
    private static partial Regex Disorder();

    [GeneratedRegex(@"\bcivil (?:emergenc(?:y|ies)|contingenc(?:y|ies))\b|\b(?:major|large[- ]scale) (?:incidents?|emergenc(?:y|ies))\b", RegexOptions.IgnoreCase)]
    private static partial Regex Emergencies();
}
