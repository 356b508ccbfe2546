using Frankpledge.Common;
using Frankpledge.Statute.Governance;
using Frankpledge.Statute.PlanMaking;
using Frankpledge.Statute.Register;

namespace Frankpledge.Plans.Issuing;

/// <summary>What the law asks before a plan is issued, as something that happened on a day.</summary>
public enum IssueFactKind
{
    TookOffice,
    DeclarationDelivered,
    DraftFrozen,
    ChiefConstableConsulted,
    PublicHeard,
    VictimsHeard,
    ContentsMapped,
    EqualityAnalysed,
    SentToPanel,
    PanelReported,

    /// <summary>A reasonable time passed, and the panel made neither a report nor recommendations.</summary>
    PanelTimePassed,
    RegardHad,
    RecommendationsAnswered,
    ResponsePublished,

    /// <summary>The text to be issued is the draft on which the chief constable was consulted.</summary>
    NothingChanged,
    ChangesConsulted,
    ThreatsRegarded,
    FireRegarded,

    /// <summary>Who decides to issue, and in what capacity.</summary>
    Issuer,

    /// <summary>In Wales: the plan is ready in Welsh and in English, to be published together.</summary>
    BothLanguages,

    /// <summary>Which of the three purposes of s.7(2) the objectives serve.</summary>
    LimbsMapped,

    /// <summary>What is to be issued varies the plan in force, and is no new plan.</summary>
    VariationOnly,

    /// <summary>What the chief constable said when consulted, on the draft or on its changes.</summary>
    ChiefConstableAnswered,

    /// <summary>What was changed in the draft, or was not, after the chief constable had answered.</summary>
    ChangesMade,

    /// <summary>The equality analysis is finished; whether the person who decides has read it is another fact.</summary>
    EqualityFinished,

    /// <summary>The person who decides to issue has read the equality analysis.</summary>
    EqualitySeen,

    /// <summary>A copy of the issued plan was sent; its detail names to whom.</summary>
    CopySent,

    /// <summary>The plan was launched: a third day beside those of issue and publication.</summary>
    Launched,

    /// <summary>Another chief constable took office while the plan was being prepared; the person is the new one.</summary>
    ChiefConstableChanged,
}

/// <summary>The law behind each kind of fact, and what else it has to say.</summary>
public static class IssueFactKinds
{
    /// <summary>The letters of 2011 Act s.7(1), in order.</summary>
    public static IReadOnlyList<string> Letters { get; } = ["a", "b", "c", "d", "e", "ea", "f"];

    /// <summary>The contents that the letters of a detail name, in the order of the Act.</summary>
    public static IReadOnlyList<StatutoryContent> ContentsIn(string? detail) =>
    [
        .. LettersIn(detail).Select(letter => Letters.ToList().IndexOf(letter)).Where(at => at >= 0).Order().Select(at => (StatutoryContent)at),
    ];

    /// <summary>What a detail says, parted into letters.</summary>
    internal static IReadOnlyList<string> LettersIn(string? detail) =>
        [.. (detail ?? "").ToLowerInvariant().Split([' ', ',', ';', '(', ')'], StringSplitOptions.RemoveEmptyEntries).Where(word => word != "and").Distinct()];

    /// <summary>Whether it happens once the plan is issued, and is recorded then.</summary>
    public static bool IsAfterIssue(this IssueFactKind kind) => kind is IssueFactKind.CopySent or IssueFactKind.Launched;

    /// <summary>The rule that asks for the fact.</summary>
    public static string Rule(this IssueFactKind kind) => kind switch
    {
        IssueFactKind.TookOffice => "R3",
        IssueFactKind.DeclarationDelivered => "R4",
        IssueFactKind.DraftFrozen => "R29",
        IssueFactKind.ChiefConstableConsulted or IssueFactKind.ChiefConstableAnswered or IssueFactKind.ChangesMade
            or IssueFactKind.ChiefConstableChanged => "R30",
        IssueFactKind.PublicHeard or IssueFactKind.VictimsHeard => "R31",
        IssueFactKind.ContentsMapped => "R22",
        IssueFactKind.EqualityAnalysed or IssueFactKind.EqualityFinished or IssueFactKind.EqualitySeen => "R39",
        IssueFactKind.SentToPanel => "R33",
        IssueFactKind.PanelReported or IssueFactKind.PanelTimePassed => "R34",
        IssueFactKind.RegardHad or IssueFactKind.RecommendationsAnswered or IssueFactKind.ResponsePublished => "R36",
        IssueFactKind.NothingChanged or IssueFactKind.ChangesConsulted => "R37",
        IssueFactKind.ThreatsRegarded => "R38",
        IssueFactKind.FireRegarded => "R183",
        IssueFactKind.CopySent => "R41",
        IssueFactKind.Launched => "R42",
        IssueFactKind.BothLanguages => "R15",
        IssueFactKind.LimbsMapped => "R23",
        IssueFactKind.VariationOnly => "R43",
        _ => "R16",
    };

    /// <summary>The rule that asks a body for the fact: the day on which a mayor takes office is asked by the order that made the office (R13).</summary>
    public static string Rule(this IssueFactKind kind, GovernanceModel model) =>
        kind == IssueFactKind.TookOffice && model == GovernanceModel.CombinedAuthorityMayor ? "R13" : kind.Rule();

    /// <summary>Why a fact is not recorded for a body: the rule that would ask for it does not speak there (R13).</summary>
    public static IReadOnlyList<Reason> WhyNotHere(this IssueFactKind kind, Nation nation, GovernanceModel model) =>
        RuleReach.WhyNot(RuleBook.Of(kind.Rule(model)), nation, model) is { } why ? [new("NotLawHere", why, kind.Rule(model))] : [];

    /// <summary>What the detail of a fact must say, or null where a fact needs none.</summary>
    public static string? DetailAsked(this IssueFactKind kind) => kind switch
    {
        IssueFactKind.ContentsMapped => "the letters of the contents that the plan has, of a b c d e ea f",
        IssueFactKind.LimbsMapped => "for which there are objectives, of policing, crime reduction, national functions; none where there are for none",
        IssueFactKind.PanelReported => "report, recommendations, or report and recommendations",
        IssueFactKind.RecommendationsAnswered => "how many recommendations were answered with reasons; 0 where the report made none",
        IssueFactKind.Issuer => "the capacity: commissioner (or mayor), deputy commissioner (or deputy mayor), acting commissioner or other staff",
        _ => null,
    };
}
