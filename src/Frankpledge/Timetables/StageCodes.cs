using Frankpledge.Statute.Timetable;

namespace Frankpledge.Timetables;

/// <summary>The stages that this module treats apart, and what follows from the order of them all.</summary>
public static class StageCodes
{
    public const string Poll = "poll";
    public const string TermBegins = "term_begins";
    public const string Acceptance = "acceptance";
    public const string Agenda = "agenda";
    public const string Panel = "panel";
    public const string Issue = "issue";

    /// <summary>The office's own steps before there is a draft for others; the panel does not see them.</summary>
    private static readonly HashSet<string> OfOffice = [Acceptance, "needs_assessment", "findings", "draft", "chief_constable", "changes"];

    public static StageTemplate? Find(string code) => StageTemplate.Find(code);

    /// <summary>The stage that an edition in the records shows as done, or null.</summary>
    public static string? OfEdition(string stage) => stage switch
    {
        "PlanOnAPage" => "plan_on_a_page",
        "StatutoryDraft" => "draft",
        "Final" => Issue,
        _ => null,
    };

    /// <summary>The steps that the law asks before issue and that are recorded there with their evidence: the same act, on the same day. The panel's meeting
    /// and the publication of its report are other acts than the report itself.</summary>
    private static readonly Dictionary<string, string> Facts = new()
    {
        [Acceptance] = "DeclarationDelivered", ["chief_constable"] = "ChiefConstableConsulted", ["draft"] = "DraftFrozen", ["sent_to_panel"] = "SentToPanel",
        ["response"] = "ResponsePublished", ["changes"] = "ChangesConsulted", ["launch"] = "Launched",
    };

    /// <summary>The kind of fact before issue that a stage is, or null.</summary>
    public static string? FactOf(string code) => Facts.GetValueOrDefault(code);

    /// <summary>The stage that a fact before issue shows as done, or null.</summary>
    public static string? OfFact(string fact) => Facts.FirstOrDefault(one => one.Value == fact).Key;

    public static bool ConcernsPanel(string code) => !OfOffice.Contains(code);

    /// <summary>Every stage that must come before this one, near and far.</summary>
    public static IReadOnlySet<string> Before(string code) => StageTemplate.Before(code);
}
