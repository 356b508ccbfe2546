using System.Text.RegularExpressions;
using Frankpledge.Reading;

namespace Frankpledge.Plans.Checks;

/// <summary>A place at which a text says what a short form stands for.</summary>
internal sealed record ShortForm(string Full, CheckedLine Line, bool IsGlossary);

/// <summary>Where a text explains its short forms: in brackets behind the words, in brackets behind the form, or as an entry of a list of terms.</summary>
internal static partial class ShortForms
{
    public static Dictionary<string, IReadOnlyList<ShortForm>> In(IReadOnlyList<CheckedLine> lines) =>
        Sorted(lines, lines.Index().ToDictionary(line => line.Item, line => line.Index));

    private static Dictionary<string, IReadOnlyList<ShortForm>> Sorted(IReadOnlyList<CheckedLine> lines, Dictionary<CheckedLine, int> order) =>
        lines.SelectMany(line => Of(line).Select(one => (one.Form, one.Full, line, one.IsGlossary)))
            .GroupBy(one => one.Form).ToDictionary(form => form.Key,
                form => (IReadOnlyList<ShortForm>)[.. form.OrderByDescending(one => one.Full.Length).DistinctBy(one => one.line)
                    .OrderBy(one => order[one.line]).Select(one => new ShortForm(one.Full, one.line, one.IsGlossary))]);

    private static IEnumerable<(string Form, string Full, bool IsGlossary)> Of(CheckedLine line)
    {
        // Words behind which several brackets stand are read from each bracket by itself.
        foreach (var (form, full) in Abbreviations.Find([line.Words]))
        {
            yield return (Acronyms.Bare(form), full, false);
        }

        foreach (var behind in Behind().Matches(line.Text).Cast<Match>().Where(one => Spells(one.Groups["full"].Value, one.Groups["form"].Value)))
        {
            yield return (Acronyms.Bare(behind.Groups["form"].Value), behind.Groups["full"].Value, false);
        }

        foreach (var within in Within().Matches(line.Text).Cast<Match>())
        {
            yield return (Acronyms.Bare(within.Groups["form"].Value), within.Groups["full"].Value.Trim(), false);
        }

        // “the inspectorate ("HMIC")”: the words explain it, though its letters are not theirs.
        foreach (var quoted in Quoted().Matches(line.Text).Cast<Match>())
        {
            yield return (Acronyms.Bare(quoted.Groups["form"].Value), "", false);
        }

        if (Entry().Match(line.Text) is { Success: true } entry && Spells(entry.Groups["full"].Value, entry.Groups["form"].Value))
        {
            yield return (Acronyms.Bare(entry.Groups["form"].Value), entry.Groups["full"].Value, true);
        }
    }

    /// <summary>The letters stand in the words in their order, and the first begins the first word.</summary>
    private static bool Spells(string full, string form)
    {
        var letters = form.Where(char.IsUpper).ToArray();
        var next = 0;
        foreach (var letter in full)
        {
            next += next < letters.Length && char.ToUpperInvariant(letter) == letters[next] ? 1 : 0;
        }

        return letters.Length > 1 && next == letters.Length && char.ToUpperInvariant(full.TrimStart()[0]) == letters[0];
    }

    /// <summary>SARC (Sexual Assault Referral Centre)</summary>
    [GeneratedRegex(@"\b(?<form>[A-Z][A-Z0-9&]{1,6}s?) [(\[](?<full>[A-Za-z][\w '’&,-]{5,90})[)\]]")]
    private static partial Regex Behind();

    [GeneratedRegex(@"\w[’']?s? [(\[](?:the )?[“""'‘](?<form>[A-Z][A-Z0-9&]{1,8}s?)[”""'’][)\]]")]
    private static partial Regex Quoted();

    /// <summary>"the Crown Prosecution Service, or CPS", "known as the CPS"</summary>
    [GeneratedRegex(@"\b(?<full>(?:[A-Z][\w’'-]+ (?:and |of |for |the )?){1,6}[A-Z]?[\w’'-]*),? (?:or|known as|called|abbreviated to) (?:the )?[“""']?(?<form>[A-Z]{2,6}s?)\b")]
    private static partial Regex Within();

    /// <summary>SARC – Sexual Assault Referral Centre; a row of a list of terms</summary>
    [GeneratedRegex(@"^\W*(?<form>[A-Z][A-Z0-9&]{1,6}s?)\s*(?:[-–—:\t]|stands for|means)\s*(?<full>[A-Za-z].{4,120})")]
    private static partial Regex Entry();
}
