using System.Text.RegularExpressions;
using Frankpledge.Common;
using Frankpledge.Reading;
using Frankpledge.Statute.PlanMaking;

namespace Frankpledge.Plans.Checks;

/// <summary>What a plan must set out (2011 Act s.7(1), R22), for which of the three purposes it has objectives (s.7(2), R23), and how well it does.</summary>
internal static partial class ContentsOfLaw
{
    public static readonly Check Check = new("contents", "What the law wants in the plan",
        "A police and crime plan must set out seven things. The plan cannot be issued while one is missing, and is weak where one is only named.", Find);

    private static IEnumerable<Found> Find(CheckedText text)
    {
        if (!text.HasPlan)
        {
            yield break;
        }

        var coverage = Of(text);
        foreach (var reason in coverage.WhyNotIssue(text.Model).Concat(coverage.CheckLimbs()))
        {
            yield return new(reason.Severity == Severity.Block ? CheckWeight.Law : CheckWeight.Warning,
                $"{reason.Sentence} {WhatToDo(reason.Code)}", null, About(reason), reason.Rule);
        }
    }

    /// <summary>The map from the law's contents to passages of the plan.</summary>
    public static ContentCoverage Of(CheckedText text)
    {
        var lines = text.Plan.Where(line => line.Kind != LineKind.Note).ToList();
        var passages = Enum.GetValues<StatutoryContent>()
            .ToDictionary(content => content, content => lines.Where(line => ContentSigns.Sets(line, content)).ToList());
        var grants = passages[StatutoryContent.Grants];
        return new(passages.ToDictionary(one => one.Key, one => one.Value.Count), Limbs(lines),
            lines.Exists(ContentSigns.StatesBudget) || text.Tables.Any(ContentSigns.StatesBudget), lines.Exists(ContentSigns.HasBaseline),
            grants.Exists(ContentSigns.NamesGrant) && lines.Exists(line => ContentSigns.SaysConditions(line) && IsAboutGrants(line)),
            passages[StatutoryContent.Services].Exists(ContentSigns.NamesService));
    }

    private static List<ObjectiveLimb> Limbs(List<CheckedLine> lines)
    {
        var objectives = lines.FindAll(line => line.Is(StatementKind.Commitment) || line.Is(StatementKind.Expectation));
        return [.. Enum.GetValues<ObjectiveLimb>().Where(limb => objectives.Exists(line => limb switch
        {
            ObjectiveLimb.PolicingOfTheArea => Policing().IsMatch(line.Text),
            ObjectiveLimb.CrimeAndDisorderReduction => Reduces().IsMatch(line.Text),
            _ => National().IsMatch(line.Text),
        }))];
    }

    private static bool IsAboutGrants(CheckedLine line) => Granted().IsMatch(line.Text);

    private static string About(Reason reason) => reason.Code switch
    {
        "ContentMissing" or "LimbWithoutObjective" => $"{reason.Sentence.English}",
        var code => code,
    };

    private static Sentence WhatToDo(string code) => code switch
    {
        "ContentMissing" => "Add a passage that does, or point out where it stands.",
        "ResourcesWithoutFigure" => "Give the budget, or say where it is published and when.",
        "MeasuresWithoutBaseline" => "Say for each measure where it starts from, in the plan or in a framework that the plan names.",
        "NoServiceNamed" => "Name the services that you provide or arrange.",
        "GrantsNotNamed" => "Name the grants and the conditions on which they are made, or say that there are none.",
        _ => "Add one, or note why there is none.",
    };

    [GeneratedRegex(@"\bpolic(?:e|ing)\b|\bofficers?\b|\bpatrols?\b|\bforce\b", RegexOptions.IgnoreCase)]
    private static partial Regex Policing();

    [GeneratedRegex(@"\b(?:reduc|prevent|tackl|cut|combat|eradicat|lower|fewer|stop)\w*\b.{0,60}\b(?:crimes?|disorder|anti-?social|offend\w+|violence|burglar\w+|thefts?|robber\w+|abuse|harm|exploitation|fraud)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Reduces();

    [GeneratedRegex(@"\bnational(?:ly)?\b|\binternational(?:ly)?\b|\bcross[- ]border\b|\bterroris[mt]\w*|\bstrategic policing requirement\b|\bSPR\b|\borganised crime\b|\bregional(?:ly)?\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex National();

    [GeneratedRegex(@"\bgrants?\b|\bfunding\b|\bcommission\w*|\bfunds?\b", RegexOptions.IgnoreCase)]
    private static partial Regex Granted();
}
