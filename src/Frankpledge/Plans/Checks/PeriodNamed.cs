using System.Text.RegularExpressions;
using Frankpledge.Common;
using Frankpledge.Statute.PlanMaking;

namespace Frankpledge.Plans.Checks;

/// <summary>The years in the title of a plan, and those that it says of itself, held against the planning period of the law (R24).</summary>
internal static partial class PeriodNamed
{
    public static readonly Check Check = new("period", "The planning period",
        "A plan runs to the end of the financial year of the next ordinary election, whatever its title says. Years that differ tell the reader that it is over, or in force, when it is not.", Find);

    private static IEnumerable<Found> Find(CheckedText text)
    {
        if (!text.HasPlan || text.Title is not { } title)
        {
            yield break;
        }

        foreach (var reason in Held(title.Text, title))
        {
            yield return new(CheckWeight.Warning, $"{reason.Sentence} Correct the title, or say in the plan which period the law gives it.", null, "title", reason.Rule);
        }

        foreach (var line in text.Prose)
        {
            foreach (var reason in Covers().Matches(line.Text).SelectMany(said => Held(said.Value, title)))
            {
                yield return new(CheckWeight.Warning, $"{reason.Sentence} Correct the years.", line, "years", reason.Rule);
            }
        }
    }

    private static IReadOnlyList<Reason> Held(string said, CheckedTitle title) => TitleYears.In(said) is not { } years ? []
        : title.IssuedOn is { } issued ? PlanningPeriod.Of(issued, title.Elections).CheckTitle(said) : years.Check(title.Elections);

    /// <summary>What the plan says of its own period, and not of another plan's.</summary>
    [GeneratedRegex(@"\b(?:this|my|our) (?:police and crime |police, fire and crime )?plan\b[^.]{0,20}\b(?:covers?|runs?|is for|lasts?|will (?:cover|run|last))\b[^.]{0,40}",
        RegexOptions.IgnoreCase)]
    private static partial Regex Covers();
}
