using System.Text.RegularExpressions;

namespace Frankpledge.Plans.Checks;

/// <summary>Places that were to be filled in later.</summary>
internal static partial class Unfinished
{
    public static readonly Check Check = new("unfinished", "Places still to be filled in", "What was left for later is printed as it stands.", Find);

    private static IEnumerable<Found> Find(CheckedText text) =>
        from line in text.Plan
        from place in Place().Matches(line.Text)
        select new Found(CheckWeight.Warning, $"“{place.Value}” is still to be filled in. Fill it in, or take it out.", line, place.Value);

    [GeneratedRegex(@"\bTB[CAD]\b|\[(?:insert|add|xx+|tbc|name|date|number|figure|link)[^\]]{0,60}\](?!\()|\bX{2,}%?(?=\s|[.,;)]|$)|\?{3,}|\blorem ipsum\b|£X+\b")]
    private static partial Regex Place();
}
