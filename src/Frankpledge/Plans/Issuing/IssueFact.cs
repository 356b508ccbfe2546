using Frankpledge.Common;
using Frankpledge.Statute.Governance;
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
}

/// <summary>The law behind each kind of fact, and what else it has to say.</summary>
public static class IssueFactKinds
{
    /// <summary>The letters of 2011 Act s.7(1), in order.</summary>
    public static IReadOnlyList<string> Letters { get; } = ["a", "b", "c", "d", "e", "ea", "f"];

    /// <summary>The rule that asks for the fact.</summary>
    public static string Rule(this IssueFactKind kind) => kind switch
    {
        IssueFactKind.TookOffice => "R3",
        IssueFactKind.DeclarationDelivered => "R4",
        IssueFactKind.DraftFrozen => "R29",
        IssueFactKind.ChiefConstableConsulted => "R30",
        IssueFactKind.PublicHeard or IssueFactKind.VictimsHeard => "R31",
        IssueFactKind.ContentsMapped => "R22",
        IssueFactKind.EqualityAnalysed => "R39",
        IssueFactKind.SentToPanel => "R33",
        IssueFactKind.PanelReported or IssueFactKind.PanelTimePassed => "R34",
        IssueFactKind.RegardHad or IssueFactKind.RecommendationsAnswered or IssueFactKind.ResponsePublished => "R36",
        IssueFactKind.NothingChanged or IssueFactKind.ChangesConsulted => "R37",
        IssueFactKind.ThreatsRegarded => "R38",
        IssueFactKind.FireRegarded => "R183",
        IssueFactKind.BothLanguages => "R15",
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
        IssueFactKind.PanelReported => "report, recommendations, or report and recommendations",
        IssueFactKind.RecommendationsAnswered => "how many recommendations were answered with reasons; 0 where the report made none",
        IssueFactKind.Issuer => "the capacity: commissioner, deputy commissioner, acting commissioner or other staff",
        _ => null,
    };
}

/// <summary>One thing that happened on the way to issue, with its day, its document and its person. Never changed:
/// a wrong one is withdrawn, with the reason, and stays in sight.</summary>
public sealed class IssueFact
{
    public const int LongestText = 300;

    public required Guid Id { get; init; }
    public required Guid AreaId { get; init; }
    public required Guid RecordId { get; init; }
    public required IssueFactKind Kind { get; init; }

    /// <summary>The day on which it happened.</summary>
    public required DateOnly HappenedOn { get; init; }

    /// <summary>Who did it: a name and post.</summary>
    public required string Person { get; init; }

    /// <summary>The paper that shows it: its name, and where it is.</summary>
    public required string Document { get; init; }

    /// <summary>What <see cref="IssueFactKinds.DetailAsked"/> asks; otherwise empty.</summary>
    public required string Detail { get; init; }
    public required string RecordedBy { get; init; }
    public required DateTimeOffset RecordedAt { get; init; }
    public DateOnly? WithdrawnOn { get; private set; }
    public string? WithdrawnWhy { get; private set; }

    public bool Counts => WithdrawnOn is null;

    /// <summary>Whether another that stands says the same, as a form that was sent twice does.</summary>
    public bool IsSameAs(IssueFact other) =>
        other.Counts && (other.Kind, other.HappenedOn, other.Person, other.Document, other.Detail) == (Kind, HappenedOn, Person, Document, Detail);

    /// <summary>Whether another that stands says otherwise: of what happens once, or of one day where what it says decides.</summary>
    public bool Contradicts(IssueFact other) => other.Counts && other.Kind == Kind
        && (Kind is IssueFactKind.TookOffice or IssueFactKind.DeclarationDelivered or IssueFactKind.Issuer || (other.HappenedOn == HappenedOn && Kind.DetailAsked() is not null));

    internal void Withdraw(DateOnly on, string why) => (WithdrawnOn, WithdrawnWhy) = (on, why.Trim());
}
