using Frankpledge.Common;
using Frankpledge.Statute.Calendar;
using Frankpledge.Statute.Register;

namespace Frankpledge.Statute.Governance;

/// <summary>The two jurisdictions of the rule book.</summary>
public enum Nation
{
    England,
    Wales,
}

/// <summary>
/// What differs between England and Wales. 2011 Act Sch 6 Part 3; 1972 Act (Welsh provisions); Welsh Language (Wales) Measure 2011 (verify).
/// </summary>
/// <param name="ClearDays">Clear days' notice of a meeting; in Wales, where the number is not settled, the safe one.</param>
/// <param name="PerhapsClearDays">The smaller number that may be enough where the law is not settled (verify); otherwise null.</param>
/// <param name="PanelIsCouncilCommittee">Whether Part VA of the 1972 Act applies to the panel as a committee of councils.</param>
/// <param name="CopiesToCouncils">Whether the panel sends its reports to the councils (2011 Act s.28(8)).</param>
/// <param name="ExemptParts">The parts of Schedule 12A that list exempt information.</param>
/// <param name="HealthBody">The health body among the responsible authorities.</param>
/// <param name="Languages">The languages of what is published, as tags.</param>
[Rule("R15")]
public sealed record NationRules(int ClearDays, int? PerhapsClearDays, bool PanelIsCouncilCommittee, bool CopiesToCouncils, string ExemptParts,
    string HealthBody, IReadOnlyList<string> Languages)
{
    /// <summary>The Welsh words for the offices and documents.</summary>
    public static IReadOnlyDictionary<string, string> WelshTerms { get; } = new Dictionary<string, string>
    {
        ["police and crime commissioner"] = "comisiynydd heddlu a throseddu",
        ["police and crime panel"] = "panel heddlu a throseddu",
        ["police and crime plan"] = "cynllun heddlu a throseddu",
        ["chief constable"] = "prif gwnstabl",
        ["precept"] = "praesept",
    };

    public static NationRules For(Nation nation) => nation == Nation.England
        ? new(Calendar.ClearDays.InEngland, null, true, true, "Parts 1 to 3", "integrated care board", ["en"])
        : new(Calendar.ClearDays.InEngland, Calendar.ClearDays.PerhapsInWales, false, false, "Parts 4 to 6", "local health board", ["cy", "en"]);

    /// <summary>Says before anything is published in Wales that the other language belongs with it: a text here is one of the two.</summary>
    public static IReadOnlyList<Reason> CheckPublish(Nation nation) => nation == Nation.Wales
        ? [Because.Warn("R15", "BothLanguagesTogether",
            "In Wales what is published appears in Welsh and in English, together. This text is one of the two, and nobody here compares it with the other: see that both are public.")]
        : [];

    /// <summary>Refuses to publish while a language is missing, or while nobody has recorded which there are (null).</summary>
    /// <param name="nation">Where the area lies.</param>
    /// <param name="languages">The languages that the publication has, as tags.</param>
    public static IReadOnlyList<Reason> WhyNotPublish(Nation nation, IReadOnlyCollection<string>? languages) => nation == Nation.Wales && languages is null
        ? [Because.Block("R15", "LanguagesNotRecorded",
            "It is not recorded that the plan is ready in Welsh and in English; in Wales both are published together.")]
        :
    [
        .. For(nation).Languages.Except(languages ?? []).Where(_ => nation == Nation.Wales).Select(missing =>
            Because.Block("R15", "LanguageMissing",
                $"The {(missing == "cy" ? "Welsh" : "English")} version is missing; in Wales both are published together.")),
    ];
}
