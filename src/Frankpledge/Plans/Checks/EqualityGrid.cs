using System.Text.RegularExpressions;
using Frankpledge.Statute.Equality;

namespace Frankpledge.Plans.Checks;

/// <summary>
/// The protected characteristics and the three aims of the equality duty of which a plan says nothing (R139, R140), and whether it names an analysis.
/// That a plan is silent does not mean that nobody looked: the grid is filled beside the text.
/// </summary>
internal static partial class EqualityGrid
{
    public static readonly Check Check = new("equality", "The equality duty",
        "Due regard is had before and at the time of deciding, in substance, for each characteristic. What the plan does not speak of needs an answer in the analysis.", Find);

    private static IEnumerable<Found> Find(CheckedText text)
    {
        if (!text.HasPlan)
        {
            yield break;
        }

        var silent = ProtectedCharacteristic.All.Items.Where(one => !text.Plan.Any(line => Of(one.Name).IsMatch(line.Text))).Select(one => one.Name).ToList();
        if (silent.Count > 0)
        {
            yield return new(CheckWeight.Hint, $"The plan says nothing of {string.Join(", ", silent)}. Answer for {(silent.Count == 1 ? "it" : (Sentence)"each of them")} in the equality analysis, or in the plan.",
                null, "characteristics", "R140");
        }

        foreach (var aim in Enum.GetValues<EqualityAim>().Where(aim => !text.Plan.Any(line => Of(aim).IsMatch(line.Text))))
        {
            yield return new(CheckWeight.Hint, $"No passage of the plan is about {InWords(aim)}. Answer for it in the equality analysis, or in the plan.", null, $"{aim}", "R139");
        }

        if (!text.Whole.Any(line => Analysis().IsMatch(line.Text)))
        {
            yield return new(CheckWeight.Hint, "The text names no equality analysis. Say that one was made, when, and where it is published.", null, "analysis", "R139");
        }
    }

    internal static Sentence InWords(EqualityAim aim) => aim switch
    {
        EqualityAim.EliminateUnlawfulConduct => "ending discrimination, harassment and victimisation",
        EqualityAim.AdvanceOpportunity => "equality of opportunity",
        _ => "good relations between people",
    };

    internal static Regex Of(EqualityAim aim) => aim switch
    {
        EqualityAim.EliminateUnlawfulConduct => Unlawful(),
        EqualityAim.AdvanceOpportunity => Opportunity(),
        _ => Relations(),
    };

    internal static Regex Of(string characteristic) => characteristic switch
    {
        "age" => Age(),
        "disability" => Disability(),
        "gender reassignment" => Gender(),
        "marriage and civil partnership" => Marriage(),
        "pregnancy and maternity" => Pregnancy(),
        "race" => Race(),
        "religion or belief" => Religion(),
        "sex" => Sex(),
        _ => Orientation(),
    };

    [GeneratedRegex(@"\b(?:equality|equalities|diversity) (?:impact )?(?:analys[ei]s|assessments?)\b|\bEQIAs?\b|\bEIAs?\b|\bpublic sector equality duty\b", RegexOptions.IgnoreCase)]
    private static partial Regex Analysis();

    [GeneratedRegex(@"\bdiscriminat\w+|\bharass\w+|\bvictimisation\b|\bhate crimes?\b|\bracis[mt]\b|\bmisogyn\w+|\bdisproportional\w+", RegexOptions.IgnoreCase)]
    private static partial Regex Unlawful();

    [GeneratedRegex(@"\bequal(?:ity|ities)?\b.{0,30}\b(?:opportunit\w+|access|service|treatment|outcomes?|before)\b|\bopportunit(?:y|ies)\b|\brepresentative workforce\b|\bunder-?represented\b|\breflects? (?:the )?(?:diversity|communit\w+)", RegexOptions.IgnoreCase)]
    private static partial Regex Opportunity();

    [GeneratedRegex(@"\bgood relations\b|\bcohesi\w+|\bintegration\b|\bbring\w* (?:people|communities) together\b|\bcommunity relations\b|\btrust\b.{0,60}\bcommunit\w+|\bbelonging\b|\bunderstanding between\b", RegexOptions.IgnoreCase)]
    private static partial Regex Relations();

    [GeneratedRegex(@"\b(?:young|younger|older|elderly) (?:people|persons?|adults?|victims?|drivers?)\b|\bchildren\b|\byouth\b|\bages?\b|\bpensioners?\b", RegexOptions.IgnoreCase)]
    private static partial Regex Age();

    [GeneratedRegex(@"\bdisab\w+|\bneurodiver\w+|\blearning difficult\w+|\bautis\w+", RegexOptions.IgnoreCase)]
    private static partial Regex Disability();

    [GeneratedRegex(@"\bgender (?:reassignment|identity)\b|\btransgender\b|\btrans\b|\btransphob\w+|\bLGBTQ?\w*\b", RegexOptions.IgnoreCase)]
    private static partial Regex Gender();

    [GeneratedRegex(@"\bmarriages?\b|\bmarried\b|\bcivil partnerships?\b", RegexOptions.IgnoreCase)]
    private static partial Regex Marriage();

    [GeneratedRegex(@"\bpregnan\w+|\bmaternity\b|\bmothers?\b", RegexOptions.IgnoreCase)]
    private static partial Regex Pregnancy();

    [GeneratedRegex(@"\brac(?:e|ial|ially|ism|ist)\b(?! (?:against|track))|\bethnic\w*|\bblack\b.{0,30}\b(?:people|communit\w+|men|women|heritage|asian)\b|\bgyps\w+", RegexOptions.IgnoreCase)]
    private static partial Regex Race();

    [GeneratedRegex(@"\breligio\w+|\bfaiths?\b|\bbelief\b|\bislamophob\w+|\banti-?semiti\w+|\bmuslims?\b|\bjewish\b", RegexOptions.IgnoreCase)]
    private static partial Regex Religion();

    [GeneratedRegex(@"\bwomen\b|\bgirls\b|\bmen and boys\b|\bsexis[mt]\b|\bmisogyn\w+|\bfemales?\b", RegexOptions.IgnoreCase)]
    private static partial Regex Sex();

    [GeneratedRegex(@"\bsexual orientation\b|\bLGBTQ?\w*\b|\bgay\b|\blesbian\b|\bhomophob\w+|\bbisexual\b", RegexOptions.IgnoreCase)]
    private static partial Regex Orientation();
}
