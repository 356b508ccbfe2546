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

    /// <summary>What all checks find, check by check and each in the order of the text. Nothing that stands in a text stops writing. What a rule asks that
    /// does not speak for the body is not found.</summary>
    public static IReadOnlyList<CheckFinding> Of(CheckedText text) => [.. All.SelectMany(check => Speaking(check, check.Find(text), text))];

    /// <summary>Both at once: each check reads the text once.</summary>
    public static (IReadOnlyList<CheckFinding> Findings, IReadOnlyList<Check> NotLawHere) Look(CheckedText text)
    {
        var found = All.Select(check => (Check: check, Found: check.Find(text).ToList())).ToList();
        return ([.. found.SelectMany(one => Speaking(one.Check, one.Found, text))],
            text.Area is null ? [] : [.. found.Where(one => one.Found.Exists(finding => !text.Speaks(finding.Rule))).Select(one => one.Check)]);
    }

    private static IEnumerable<CheckFinding> Speaking(Check check, IEnumerable<Found> found, CheckedText text) =>
        found.Where(one => text.Speaks(one.Rule)).Select(one => new CheckFinding(check, one)).DistinctBy(finding => (finding.Key, finding.Found.Line));

    /// <summary>The checks that found something by a rule that does not speak for the body, so that nobody takes silence for a text that keeps it.</summary>
    public static IReadOnlyList<Check> NotLawHere(CheckedText text) => text.Area is null ? []
        : [.. All.Where(check => check.Find(text).Any(found => !text.Speaks(found.Rule)))];
}
