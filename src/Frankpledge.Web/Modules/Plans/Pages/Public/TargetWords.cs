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

    /// <summary>The same with what is counted before it: "offices: at least 10 by 2030".</summary>
    public static string Line(Target target) => $"{target.Measure}: {Sentence(target)}";
}
