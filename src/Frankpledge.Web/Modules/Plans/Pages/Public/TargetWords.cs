using System.Globalization;
using Frankpledge.Reading;
using Frankpledge.Web.Access;

namespace Frankpledge.Web.Modules.Plans.Pages.Public;

/// <summary>A target in words: "at least 10 offices by 2030".</summary>
internal static class TargetWords
{
    public static string Sentence(FoundTarget target)
    {
        var wanted = PublicText.Get($"Comparator_{target.Comparator}");
        var value = target.Number is { } number ? number.ToString("#,0.##", CultureInfo.CurrentCulture) : target.Grade;
        var unit = target.Unit == "percent" ? "%" : target.Unit is null ? "" : $" {target.Unit}";
        return string.Join(' ', new[] { wanted, value is null ? null : value + unit, target.Deadline }.Where(part => !string.IsNullOrEmpty(part)));
    }
}
