namespace Frankpledge.Plans.Checks;

/// <summary>
/// All checks, in the order in which they are told. The verb, the page and the documentation render this list; whoever writes a check adds a line here.
/// </summary>
public static class PlanChecks
{
    public static IReadOnlyList<Check> All { get; } =
    [
        ContentsOfLaw.Check, ContentsListed.Check, PeriodNamed.Check, ThreatsNamed.Check, EqualityGrid.Check, PanelAsked.Check, PaperSections.Check,
            NumbersAgree.Check,
        Repeated.Check, Measured.Check, Orphans.Check, CrossReferences.Check, Unfinished.Check, Acronyms.Check, NamesVary.Check, OfficeTitles.Check,
        Readability.Check,
    ];

    /// <summary>What all checks find, check by check and each in the order of the text. Nothing that stands in a text stops writing.</summary>
    public static IReadOnlyList<CheckFinding> Of(CheckedText text) =>
        [.. All.SelectMany(check => check.Find(text).Select(found => new CheckFinding(check, found)).DistinctBy(finding => (finding.Key, finding.Found.Line)))];
}
