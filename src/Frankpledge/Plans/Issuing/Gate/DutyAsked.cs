using Frankpledge.Common;
using Frankpledge.Statute.PlanMaking;

namespace Frankpledge.Plans.Issuing.Gate;

/// <summary>Something that the law asks before a plan is issued: who owes it, what settles it and which refusals speak of it.</summary>
/// <param name="Rules">The rules that ask for it, the one that says it most plainly first.</param>
/// <param name="Words">What is to have been done, as a sentence.</param>
/// <param name="Settles">The facts that are evidence of it.</param>
internal sealed record DutyAsked(string[] Rules, DutyOwner Owner, Sentence Words, IssueFactKind[] Settles)
{
    /// <summary>The refusals that speak of it where a rule asks more than one thing; empty where its rules ask nothing else.</summary>
    public string[] Codes { get; init; } = [];

    /// <summary>The steps that it consists of: that one was left out is said under the rule of the order (R40).</summary>
    public IssueStep[] Steps { get; init; } = [];

    /// <summary>What nobody records: the title and the period are both known.</summary>
    internal static readonly Sentence YearsOfTitle = "The years in the plan's title are those of its planning period.";

    /// <summary>What nobody records as a fact: the matrix of the local plans shows it.</summary>
    internal static readonly Sentence Partners = "Regard was had to the priorities of the area's responsible authorities.";

    private static readonly DutyAsked Variation = new(["R43"], DutyOwner.PolicyLead,
        "A variation takes the way of a plan: what it changes is listed, and local people and victims of crime are asked about it.", [IssueFactKind.VariationOnly]);

    /// <summary>All of them, in the order of the law; what speaks of none of the others is about the order itself, the last.</summary>
    public static IReadOnlyList<DutyAsked> All { get; } =
    [
        new(["R3", "R13"], DutyOwner.Issuer, "Whoever issues the plan is in office on the day of issue.", [IssueFactKind.TookOffice]),
        new(["R4"], DutyOwner.Issuer, "The declaration of acceptance of office was delivered before the plan is issued.", [IssueFactKind.DeclarationDelivered]),
        new(["R29"], DutyOwner.PolicyLead, "A draft of the plan was made and frozen.", [IssueFactKind.DraftFrozen]) { Steps = [IssueStep.DraftMade] },
        new(["R30"], DutyOwner.ChiefExecutive, "The chief constable was consulted in preparing the draft.", 
            [IssueFactKind.ChiefConstableConsulted, IssueFactKind.ChiefConstableAnswered, IssueFactKind.ChangesMade,
                IssueFactKind.ChiefConstableChanged])
            { Steps = [IssueStep.ChiefConstableConsulted] },
        new(["R31"], DutyOwner.PolicyLead, "The views of local people on this plan were obtained before issue.", [IssueFactKind.PublicHeard])
            { Codes = ["PublicNotHeard"], Steps = [IssueStep.ViewsObtained] },
        new(["R31"], DutyOwner.PolicyLead, "The views of victims of crime on this plan were obtained before issue.", [IssueFactKind.VictimsHeard])
            { Codes = ["VictimsNotHeard"] },
        Variation,
        new(["R22", "R23"], DutyOwner.PolicyLead, "The plan has the seven contents that the law asks.",
            [IssueFactKind.ContentsMapped, IssueFactKind.LimbsMapped]),
        new(["R24"], DutyOwner.PolicyLead, YearsOfTitle, []),
        new(["R39", "R139", "R140", "R142"], DutyOwner.PolicyLead, "The equality analysis was finished before the decision and read by the person who decides.",
            [IssueFactKind.EqualityFinished, IssueFactKind.EqualitySeen, IssueFactKind.EqualityAnalysed]),
        new(["R33"], DutyOwner.ChiefExecutive, "The draft was sent to the panel in good time.", [IssueFactKind.SentToPanel])
            { Steps = [IssueStep.SentToPanel] },
        new(["R34"], DutyOwner.Panel, "The panel reviewed the draft and made a report or recommendations, or a reasonable time passed with neither.",
            [IssueFactKind.PanelReported, IssueFactKind.PanelTimePassed]) { Steps = [IssueStep.PanelReported] },
        new(["R36"], DutyOwner.Issuer, "Whoever issues the plan had regard to what the panel said.", [IssueFactKind.RegardHad])
            { Steps = [IssueStep.RegardHad] },
        new(["R36"], DutyOwner.Issuer, "Each recommendation of the panel has an answer with a reason.", [IssueFactKind.RecommendationsAnswered])
        {
            Codes = ["RecommendationsNotRecorded", "RecommendationUnanswered", "RecommendationsMiscounted", "AnswersContradictReport",
                "LastReportNotAnswered"],
            Steps = [IssueStep.Responded],
        },
        new(["R36"], DutyOwner.Issuer, "The response to the panel is published.", [IssueFactKind.ResponsePublished])
            { Codes = ["ResponseNotPublished", "LastResponseNotPublished", "ResponseIsStale"], Steps = [IssueStep.ResponsePublished] },
        new(["R37"], DutyOwner.ChiefExecutive, "The chief constable was consulted again on whatever differs from the draft.",
            [IssueFactKind.NothingChanged, IssueFactKind.ChangesConsulted]) { Steps = [IssueStep.ChangesConsulted] },
        new(["R38"], DutyOwner.PolicyLead, "Regard was had to the strategic policing requirement.", [IssueFactKind.ThreatsRegarded]),
        new(["R46"], DutyOwner.PolicyLead, Partners, []),
        new(["R183"], DutyOwner.PolicyLead, "Regard was had to the fire framework and to the fire authority's priorities.", [IssueFactKind.FireRegarded]),
        new(["R16", "R28"], DutyOwner.Issuer, "The plan is issued by somebody who may issue it, and never by an acting commissioner.",
            [IssueFactKind.Issuer])
        {
            Codes = ["IssuerNotRecorded", "NotForDeputy", "NotDelegable", "ActingMayNotIssue", "DecidedBeforeOffice", "DecidedBeforeDeclaration"],
        },
        new(["R15"], DutyOwner.PolicyLead, "The plan is ready in Welsh and in English, to be published together.", [IssueFactKind.BothLanguages]),
        new(["R40"], DutyOwner.PolicyLead, "What was done before issue was done in the order of the law.", []),
    ];

    /// <summary>The one duty of which a reason speaks.</summary>
    public static DutyAsked Of(Reason reason) =>
        (reason.Rule == "R43" ? Variation : IssueGate.StepOf(reason) is { } step ? All.FirstOrDefault(asked => asked.Steps.Contains(step))
            : All.FirstOrDefault(asked => asked.Codes.Contains(reason.Code))
                ?? All.FirstOrDefault(asked => asked.Codes.Length == 0 && asked.Rules.Contains(reason.Rule)))
        ?? All[^1];
}
