using Frankpledge.Documents;

namespace Frankpledge.Reading;

/// <summary>What of a column's cells are statements.</summary>
internal enum Takes
{
    /// <summary>Whole sentences that promise or ask something.</summary>
    Promises,

    /// <summary>Everything: the header says "We will" or "What I will do".</summary>
    Entries,

    /// <summary>Promises, and entries that begin with what is to be done: the header says "Actions".</summary>
    Deeds,

    /// <summary>Everything, beside promises: the header says "How we will measure it".</summary>
    Measures,
}

/// <summary>Finds the statements of one cell, by its paragraphs and items where it has several.</summary>
internal static class CellPledges
{
    private static readonly string[] Verbs =
        [" will ", " must ", " should ", " expect ", " expects ", " am committed to ", " are committed to ", " is committed to ", " commit to ", " pledge to ",
            " pledges to ", " shall ", " aim to ", " aims to ", " want to "];

    /// <param name="cell">The cell's text.</param>
    /// <param name="parts">What it is made of; empty for one plain paragraph.</param>
    /// <param name="header">The column's header, or null.</param>
    /// <param name="takes">What of it is a statement.</param>
    public static IEnumerable<TablePledge> Of(string cell, IReadOnlyList<CellPart> parts, string? header, Takes takes)
    {
        var stem = takes == Takes.Promises ? null : header;
        if (parts.Count == 0)
        {
            return Sentences.Split(cell).Where(place => IsTaken(cell.AsSpan(place.Start, place.Length), takes))
                .Select(place => new TablePledge(place.Start, place.Length, stem, []));
        }

        return OfParts(cell, parts, stem, takes);
    }

    private static IEnumerable<TablePledge> OfParts(string cell, IReadOnlyList<CellPart> parts, string? header, Takes takes)
    {
        IReadOnlyList<string> under = [];
        string? stem = null;
        for (var at = 0; at < parts.Count; at++)
        {
            var part = parts[at];
            var text = cell.Substring(part.Start, part.Length);
            var opens = at + 1 < parts.Count && parts[at + 1].Kind == BlockKind.ListItem;
            if (part.Kind == BlockKind.Heading)
            {
                (under, stem) = ([text], null);
            }
            else if (part.Kind == BlockKind.ListItem && (stem is not null || IsTaken(text, takes)))
            {
                yield return new TablePledge(part.Start, part.Length, stem ?? header, under);
            }
            else if (part.Kind == BlockKind.Paragraph && opens && Stems.IsStemLine(text))
            {
                stem = text;
            }
            else if (part.Kind == BlockKind.Paragraph)
            {
                stem = null;
                foreach (var (start, length) in Sentences.Split(text).Where(place => IsTaken(text.AsSpan(place.Start, place.Length), takes)))
                {
                    yield return new TablePledge(part.Start + start, length, header, under);
                }
            }
        }
    }

    private static bool IsTaken(ReadOnlySpan<char> text, Takes takes) =>
        takes is Takes.Entries or Takes.Measures || Promises(text) || (takes == Takes.Deeds && IsDeed(text));

    /// <summary>"Visit every farm", but not "Review of the farm watch": behind a noun stands what it is of.</summary>
    private static bool IsDeed(ReadOnlySpan<char> text)
    {
        var words = text.ToString().ToLowerInvariant().Split(' ', 3);
        return words.Length == 3 && Lists.Verb.Contains(words[0].Trim(',')) && !Lists.Preposition.Contains(words[1]);
    }

    /// <summary>Whether a sentence by itself promises or asks something.</summary>
    public static bool Promises(ReadOnlySpan<char> sentence)
    {
        if (sentence.Count(' ') < 4 || !char.IsUpper(sentence.TrimStart("*“\"")[0]))
        {
            return false;
        }

        foreach (var verb in Verbs)
        {
            var at = sentence.IndexOf(verb, StringComparison.Ordinal);
            if (at >= 0 && sentence[..at].Count(' ') < 8 && !sentence[at..].EndsWith("?"))
            {
                return true;
            }
        }

        return Languages.Of(sentence.ToString(), Languages.English) == Languages.Welsh && sentence.StartsWith("Bydd");
    }
}
