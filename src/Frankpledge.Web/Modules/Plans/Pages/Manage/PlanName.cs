using System.Text.RegularExpressions;

namespace Frankpledge.Web.Modules.Plans.Pages.Manage;

/// <summary>A first guess at a new plan's title and address, for a person to correct.</summary>
internal static partial class PlanName
{
    /// <param name="texts">The file's name and the plan's first lines.</param>
    public static (string Title, string Slug) Suggest(IEnumerable<string> texts)
    {
        foreach (var text in texts)
        {
            if (Years().Match(text) is { Success: true } years)
            {
                var from = years.Groups[1].Value;
                var to = years.Groups[2].Value is { Length: 4 } whole ? whole : from[..2] + years.Groups[2].Value;
                return ($"Police and Crime Plan {from} to {to}", $"{from}-{to}");
            }
        }

        return ("Police and Crime Plan", "");
    }

    [GeneratedRegex(@"\b(20\d\d)\s?(?:-|–|—|to)\s?((?:20)?\d\d)\b")]
    private static partial Regex Years();
}
