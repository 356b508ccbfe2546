using Frankpledge.Common;
using Frankpledge.Statute.Calendar;
using Frankpledge.Statute.Register;

namespace Frankpledge.Statute.PersonalData;

/// <summary>Answers of the public: why they may be kept, for how long, and who may see them. UK GDPR; Data Protection Act 2018.</summary>
public static class SurveyData
{
    /// <summary>Refuses to open a survey whose notice does not state purpose, controller and retention. Arts 5-6.</summary>
    [Rule("R146")]
    public static IReadOnlyList<Reason> WhyNotOpen(string? purpose, string? controller, DateOnly? keptUntil) =>
    [
        .. new[] { (string.IsNullOrWhiteSpace(purpose), "why the answers are wanted"), (string.IsNullOrWhiteSpace(controller), "who is responsible for them"),
            (keptUntil is null, "how long they are kept") }
            .Where(part => part.Item1).Select(part => Because.Block("R146", "PrivacyNoticeIncomplete", $"The privacy notice does not say {part.Item2}.")),
    ];

    /// <summary>Refuses a row-by-row export that holds sensitive answers, and a sensitive question without "prefer not to say". Art 9.</summary>
    [Rule("R147")]
    public static IReadOnlyList<Reason> WhyNotExport(bool rowLevel, bool holdsSpecialCategories) => rowLevel && holdsSpecialCategories
        ? [Because.Block("R147", "SpecialCategoriesInRows", "Sensitive answers may not be exported row by row. Export a checked table.")]
        : [];

    /// <summary>Refuses to ask a sensitive question that must be answered.</summary>
    public static IReadOnlyList<Reason> WhyNotAsk(bool specialCategory, bool offersPreferNotToSay) => specialCategory && !offersPreferNotToSay
        ? [Because.Block("R147", "NoPreferNotToSay", "A sensitive question must offer \"prefer not to say\".")]
        : [];

    /// <summary>Refuses to show free text outside the team before it has been checked and redacted. Art 10.</summary>
    [Rule("R148")]
    public static IReadOnlyList<Reason> WhyNotShow(bool checkedAndRedacted) => checkedAndRedacted
        ? []
        : [Because.Block("R148", "FreeTextNotChecked", "This text has not been checked; it may name people or tell of crimes.")];

    /// <summary>Refuses a survey for young people without a notice written for them. Art 8.</summary>
    [Rule("R149")]
    public static IReadOnlyList<Reason> WhyNotAskChildren(bool forChildren, bool noticeForChildren) => forChildren && !noticeForChildren
        ? [Because.Block("R149", "NoNoticeForChildren", "Write a privacy notice that young people will understand.")]
        : [];

    /// <summary>Refuses large-scale work with sensitive data before its impact assessment. Art 35.</summary>
    [Rule("R150")]
    public static IReadOnlyList<Reason> WhyNotStart(bool largeScaleSpecialCategories, bool assessed) => largeScaleSpecialCategories && !assessed
        ? [Because.Block("R150", "NoImpactAssessment", "Make the data protection impact assessment first.")]
        : [];

    /// <summary>Refuses to keep single answers after their time. Totals stay. Art 5(1)(e).</summary>
    [Rule("R151")]
    public static IReadOnlyList<Reason> WhyNotKeep(DateOnly keptUntil, DateOnly today) => today <= keptUntil
        ? []
        : [Because.Block("R151", "RetentionEnded", $"The answers were to be kept until {InWords.Day(keptUntil)}; delete them. Totals stay.")];

    /// <summary>Refuses to publish an excerpt that identifies somebody or that nobody signed off.</summary>
    [Rule("R152")]
    public static IReadOnlyList<Reason> WhyNotQuote(bool identifiesSomebody, string? signedOffBy) =>
        identifiesSomebody ? [Because.Block("R152", "ExcerptIdentifies", "The excerpt would identify somebody.")]
        : string.IsNullOrWhiteSpace(signedOffBy) ? [Because.Block("R152", "ExcerptNotSignedOff", "A reviewer must sign off the excerpt.")]
        : [];
}
