using System.Text.RegularExpressions;
using Frankpledge.Reading;

namespace Frankpledge.Plans.Checks;

/// <summary>Short forms in capitals that nothing explains, that are explained more than once, or that stand for two things.</summary>
internal static partial class Acronyms
{
    public static readonly Check Check = new("acronyms", "Short forms",
        "A reader who does not know a short form stops at it. Explain it where it first stands, once, and in one way.", Find);

    /// <summary>Short forms that everybody knows better than what they stand for.</summary>
    private static readonly HashSet<string> Known =
    [
        "UK", "US", "EU", "UN", "BBC", "NHS", "MP", "CCTV", "TV", "DNA", "ID", "IT", "HM", "VAT", "AM", "PM", "PDF", "QR", "GPS", "HIV", "AI", "OK",
        "PO", "SMS", "A&E", "BSL", "GCSE", "CD", "DVD", "USA", "GB", "HMP", "OBE", "MBE", "CBE", "QPM", "JP", "KC", "QC", "HQ", "RAF", "COVID", "FAQ",
        "FAQS", "MOT", "LGBT", "LGBTQ", "PHD", "TBC", "TBA", "TBD",
    ];

    private static IEnumerable<Found> Find(CheckedText text)
    {
        var lines = text.Plan.Where(line => line.Language == "en").ToList();
        var explained = ShortForms.In(lines);
        var uses = from line in lines
                   where line.IsProse && !IsShouted(line.Text)
                   from use in Used().Matches(line.Text)
                   let form = Bare(use.Value)
                   where !Known.Contains(form) && !Roman().IsMatch(form)
                   group (line, use.Index) by form;
        var lower = lines.SelectMany(line => Lower().Matches(line.Text).Select(word => word.Value.ToUpperInvariant())).ToHashSet();
        foreach (var form in uses.Where(one => !lower.Contains(one.Key) && !text.Glossary.Contains(one.Key)))
        {
            var (line, at) = form.First();
            if (!explained.TryGetValue(form.Key, out var places))
            {
                yield return new(CheckWeight.Warning,
                    form.Count() == 1 ? (Sentence)$"“{form.Key}” is explained nowhere. Write it out." : $"“{form.Key}” stands in {form.Count()} places and is explained nowhere. Write it out where it first stands.",
                    line, form.Key);
            }
            else if (Meanings(places).ToList() is [var one, var two, ..])
            {
                yield return new(CheckWeight.Warning, $"“{form.Key}” is short for “{one}” and for “{two}”. Keep it for one of them.",
                    places.First(place => place.Full == two).Line, form.Key);
            }
            else if (places.Count > 1 && places[1].Line is { } again)
            {
                yield return new(CheckWeight.Hint, $"“{form.Key}” is explained in {places.Count} places. Explain it where it first stands, and use it from there on.", again, form.Key);
            }
            else if (lines.IndexOf(places[0].Line) > lines.IndexOf(line) && !places[0].IsGlossary)
            {
                yield return new(CheckWeight.Hint, $"“{form.Key}” stands before it is explained (“{places[0].Line.Opening}”). Explain it here.", line, form.Key);
            }
        }
    }

    /// <summary>What it is short for, each once: a plural, a case or an ending is no other meaning.</summary>
    private static IEnumerable<string> Meanings(IReadOnlyList<ShortForm> places) =>
        places.Where(place => place.Full.Length > 0).DistinctBy(place => string.Join(' ', Stemmed.Of(place.Full).Order(StringComparer.Ordinal)))
            .Select(place => place.Full);

    internal static string Bare(string form) => form.EndsWith('s') && form.Length > 2 ? form[..^1] : form;

    /// <summary>A line in capitals has no short forms that could be told from its words.</summary>
    private static bool IsShouted(string text) => text.Count(char.IsUpper) > 2 * text.Count(char.IsLower);

    [GeneratedRegex(@"(?<![\w&@/.-])[A-Z][A-Z0-9&]{1,8}s?(?![\w&@/-]|\.\w)")]
    private static partial Regex Used();

    [GeneratedRegex(@"^[IVX]+$|^[A-Z]\d+$|\d{2}|^[A-Z]{1,2}\d")]
    private static partial Regex Roman();

    [GeneratedRegex(@"\b[a-z]{2,7}\b")]
    private static partial Regex Lower();
}
