using System.Globalization;
using Frankpledge.Reading;
using Frankpledge.Web.Access;
using Frankpledge.Web.Modules.Plans.Contract;

namespace Frankpledge.Web.Modules.Plans.Pages.Public;

/// <summary>A target in words: "at least 10 offices by 2030".</summary>
internal static class TargetWords
{
    public static string Sentence(Target target)
    {
        var wanted = PublicText.Get($"Comparator_{target.Comparator.Name()}");
        var value = target.Number is { } number ? number.ToString("#,0.##", CultureInfo.CurrentCulture) : target.Grade;
        var unit = target.Unit == "percent" ? "%" : TargetUnit.Of(target) is { } counted ? $" {counted}" : "";
        return string.Join(' ', new[] { wanted, value is null ? null : value + unit, target.Deadline?.Words }.Where(part => !string.IsNullOrEmpty(part)));
    }

    /// <summary>A target in parts, each with the key of the words before it: what is counted and what is wanted of it; of what is to be done, by when;
    /// of what only says how often, that alone.</summary>
    public static IEnumerable<(string Label, string Words)> Facts(Target target) => target switch
    {
        { Comparator: Comparator.Due } => [("DueLabel", target.Measure), ("DueWhenLabel", target.Deadline?.Words ?? Sentence(target))],
        { Unit: { } unit, Number: not null } when unit == target.Measure => [("WantedLabel", Amount(target))],
        _ => [("MeasureLabel", target.Measure), ("WantedLabel", Sentence(target))],
    };

    /// <summary>The same in a line: "offices: at least 10 by 2030", "12 times a year".</summary>
    public static string Line(Target target) => string.Join(": ", Facts(target).Select(fact => fact.Words));

    /// <summary>"12 times a year", "at least 12 times a year": an amount that names what it counts.</summary>
    private static string Amount(Target target)
    {
        var (whole, wanted) = (Sentence(target), PublicText.Get($"Comparator_{target.Comparator.Name()}"));
        return target.Comparator == Comparator.Equals ? whole[wanted.Length..].TrimStart() : whole;
    }
}
