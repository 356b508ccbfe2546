using Frankpledge.Common;
using Frankpledge.Statute.Governance;
using Frankpledge.Statute.Register;

namespace Frankpledge.Statute.PlanMaking;

/// <summary>What a plan must set out: 2011 Act s.7(1)(a) to (f), with (ea).</summary>
public enum StatutoryContent
{
    Objectives,
    PolicingProvided,
    Resources,
    ChiefConstableReports,
    PerformanceMeasures,
    Services,
    Grants,
}

/// <summary>What an objective is for: 2011 Act s.7(2).</summary>
public enum ObjectiveLimb
{
    PolicingOfTheArea,
    CrimeAndDisorderReduction,
    NationalOrInternationalFunctions,
}

/// <summary>Which passages of a plan answer which letter of s.7(1), and how well.</summary>
/// <param name="Passages">Number of passages mapped to each content; a missing key means none.</param>
/// <param name="Limbs">The limbs that at least one objective is tagged with; null where that is not recorded.</param>
/// <param name="ResourcesHaveAFigure">Whether a passage on resources states an amount.</param>
/// <param name="AMeasureHasABaseline">Whether a measure in the plan has a starting value.</param>
/// <param name="GrantsNamedWithConditions">Whether a grant is named and its conditions, or their absence, are stated.</param>
/// <param name="AServiceIsNamed">Whether a passage names a service provided or arranged under 2014 Act s.143.</param>
public sealed record ContentCoverage(
    IReadOnlyDictionary<StatutoryContent, int> Passages,
    IReadOnlyCollection<ObjectiveLimb>? Limbs,
    bool ResourcesHaveAFigure,
    bool AMeasureHasABaseline,
    bool GrantsNamedWithConditions,
    bool AServiceIsNamed = false)
{
    private static readonly Sentence[] Words =
    [
        "the police and crime objectives",
        "the policing that the chief constable is to provide",
        "the money and other resources for the chief constable",
        "how the chief constable will report",
        "how performance will be measured",
        "the services to reduce crime and disorder and to help victims",
        "the grants for such services and their conditions",
    ];

    /// <summary>What a content is: "the police and crime objectives". The Act speaks of the chief officer of police, who is the chief constable everywhere but in
    /// London and the City of London.</summary>
    public static Sentence InWords(StatutoryContent content, GovernanceModel model = GovernanceModel.Commissioner) =>
        (content, ChiefOfficer.IsCommissioner(model)) switch
        {
            (StatutoryContent.PolicingProvided, true) => "the policing that the chief officer of police is to provide",
            (StatutoryContent.Resources, true) => "the money and other resources for the chief officer of police",
            (StatutoryContent.ChiefConstableReports, true) => "how the chief officer of police will report",
            _ => Words[(int)content],
        };

    /// <summary>What an objective is for: "policing of the area".</summary>
    public static Sentence InWords(ObjectiveLimb limb) => limb switch
    {
        ObjectiveLimb.PolicingOfTheArea => "policing of the area",
        ObjectiveLimb.CrimeAndDisorderReduction => "crime and disorder reduction in the area",
        _ => "the force's national or international functions",
    };

    /// <summary>Refuses issue while a content has no passage; warns where the passage is thin.</summary>
    [Rule("R22")]
    public IReadOnlyList<Reason> WhyNotIssue(GovernanceModel model = GovernanceModel.Commissioner)
    {
        var reasons = Enum.GetValues<StatutoryContent>().Where(content => !Covers(content)).Select(content =>
            Because.Block("R22", "ContentMissing", $"No passage sets out {InWords(content, model)}.")).ToList();
        Thin(StatutoryContent.Resources, ResourcesHaveAFigure, "ResourcesWithoutFigure", "The passage on resources states no amount.");
        Thin(StatutoryContent.PerformanceMeasures, AMeasureHasABaseline, "MeasuresWithoutBaseline", "No measure has a starting value.");
        Thin(StatutoryContent.Services, AServiceIsNamed, "NoServiceNamed", "The passage on services names none.");
        Thin(StatutoryContent.Grants, GrantsNamedWithConditions, "GrantsNotNamed", "No grant is named, or nothing is said about conditions.");
        return reasons;

        void Thin(StatutoryContent content, bool full, string code, Sentence sentence)
        {
            if (Covers(content) && !full)
            {
                reasons.Add(Because.Warn("R22", code, sentence));
            }
        }
    }

    /// <summary>Warns about a limb that no objective serves, and where nobody recorded which they serve.</summary>
    [Rule("R23")]
    public IReadOnlyList<Reason> CheckLimbs() => Limbs is not { } served
        ? [Because.Warn("R23", "LimbsNotRecorded", "It is not recorded for which of the three purposes of the law the plan has objectives: policing of the area, crime and disorder reduction in it, and the force's national or international functions.")]
        :
    [
        .. Enum.GetValues<ObjectiveLimb>().Where(limb => !served.Contains(limb))
            .Select(limb => Because.Warn("R23", "LimbWithoutObjective", $"No objective is for {InWords(limb)}.")),
    ];

    private bool Covers(StatutoryContent content) => Passages.GetValueOrDefault(content) > 0;
}
