using System.Text.RegularExpressions;

namespace Frankpledge.Plans.Checks;

/// <summary>
/// Titles of offices in a form that fits some holders only, or one holder as many: "chairman", "the Commissioner and his office", "the Police and Crime
/// Commissioners priorities". An office outlives who holds it, and an area has one of each.
/// </summary>
internal static partial class OfficeTitles
{
    public static readonly Check Check = new("office-titles", "Titles of offices",
        "A plan speaks of offices, whoever holds them; and there is one commissioner and one chief constable of an area.", Find);

    private static IEnumerable<Found> Find(CheckedText text)
    {
        foreach (var line in text.Whole.Where(line => line.Language == "en"))
        {
            foreach (var title in Gendered().Matches(line.Text).Cast<Match>())
            {
                yield return new(CheckWeight.Hint, $"“{title.Value}” fits some who hold the office and not others. Write “{Plain(title)}”.", line, title.Value);
            }

            if (Plural().Match(line.Text) is { Success: true } plural)
            {
                yield return new(CheckWeight.Hint,
                    $"“{plural.Value.Trim()}” speaks of several, where the area has one. Write “{plural.Groups["office"].Value}’s” for what belongs to the office.", line,
                    plural.Value.Trim());
            }

            // Minutes in a pack tell what a person did.
            if (line.IsProse && (!text.IsPack || text.Plan.Contains(line)) && Holder().Match(line.Text) is { Success: true } holder
                && !Person().IsMatch(holder.Groups["between"].Value))
            {
                yield return new(CheckWeight.Hint,
                    $"“{holder.Groups["word"].Value}” stands for the {holder.Groups["office"].Value}, in “{line.Opening}”. Write “their”, or repeat the title: the office outlives who holds it.",
                    line, $"{holder.Groups["office"].Value}/{holder.Groups["word"].Value}");
            }
        }
    }

    private static string Plain(Match title) => title.Groups["stem"].Value.ToLowerInvariant() switch
    {
        "chair" or "vice-chair" or "vice chair" => title.Groups["stem"].Value,
        "police" => "police officer",
        "spokes" => "spokesperson",
        "fire" => "firefighter",
        _ => "councillor",
    };

    [GeneratedRegex(@"\b(?<stem>chair|vice[- ]chair|police|spokes|fire|alder)(?:wo)?m[ae]n(?:ship)?\b", RegexOptions.IgnoreCase)]
    private static partial Regex Gendered();

    /// <summary>Behind what belongs to nobody else, and before what the office has.</summary>
    [GeneratedRegex(@"\b(?:[Tt]he|[Oo]ur|[Mm]y|[Yy]our|[Tt]his|your local) (?<office>(?:Deputy )?(?:Police and Crime Commissioner|PFCC|PCC|Commissioner|Chief Constable|Mayor|Chief Executive))s (?!(?:of|for|across|in|and|who|from|or|are|were|have|will|must|should|can|on|to|with|at|by|is|as|nationally)\b)[a-z]\w+")]
    private static partial Regex Plural();

    [GeneratedRegex(@"\b(?:the|our|my) (?:\w+ )?(?<office>Police and Crime Commissioner|Commissioner|PCC|PFCC|Chief Constable|Chief Executive|Chief Finance Officer|Chair)\b(?<between>[^.;?!]{0,160}?)\b(?<word>he|she|his|her|him)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Holder();

    /// <summary>Somebody else, or the holder by name: the pronoun is theirs.</summary>
    [GeneratedRegex(@"\b(?:man|woman|person|victim|offender|child|girl|boy|mother|father|survivor|officer|member|resident|majesty|who|mr|mrs|ms|dr)\b|\b(?:I|me|my)\b|(?-i:, [A-Z][a-z]+ [A-Z][a-z]+)",
        RegexOptions.IgnoreCase)]
    private static partial Regex Person();
}
