using System.Text;

namespace Frankpledge.Statistics.Text;

/// <summary>
/// Finds what could tell who somebody is in free text, by its form and the words around it. It is a first reading for a person to check, not a promise: a name
/// that nothing in the sentence gives away is missed. Recall and precision on an invented set are asserted in <c>PersonalDetailsTests</c>.
/// </summary>
public static class PersonalDetails
{
    private static readonly DetailPattern[] Patterns = [.. NumberPatterns.All, .. PlacePatterns.All, .. AgePatterns.All, .. NamePatterns.All];

    /// <summary>The details in the order of the text; no two overlap.</summary>
    /// <param name="text">Plain text; empty gives none.</param>
    public static IReadOnlyList<PersonalDetail> Find(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return [];
        }

        var kept = new List<PersonalDetail>();
        foreach (var found in Patterns.SelectMany(pattern => pattern.In(text)).OrderByDescending(found => found.Confidence)
            .ThenByDescending(found => found.Length))
        {
            if (kept.TrueForAll(other => other.End <= found.Start || found.End <= other.Start))
            {
                kept.Add(found);
            }
        }

        return [.. kept.OrderBy(found => found.Start)];
    }

    /// <summary>The text with a mark such as <c>[name]</c> in place of each detail.</summary>
    /// <param name="text">Plain text.</param>
    /// <param name="least">Details with less confidence stay.</param>
    public static string Redact(string? text, double least = 0)
    {
        var redacted = new StringBuilder(text);
        foreach (var detail in Find(text).Where(detail => detail.Confidence >= least).Reverse())
        {
            redacted.Remove(detail.Start, detail.Length).Insert(detail.Start, detail.Mark);
        }

        return redacted.ToString();
    }
}
