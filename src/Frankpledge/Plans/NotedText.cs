using System.Globalization;
using DiffPlex;
using DiffPlex.Chunkers;
using Frankpledge.Plans.Matching;

namespace Frankpledge.Plans;

/// <summary>
/// A text out of which words were taken, or several that belong together: the cells of a table, the headings of an edition. Beside a new text that is
/// nearly the same it shows, word by word, what stands there now in place of the notes.
/// </summary>
internal sealed class NotedText
{
    private const char Between = '\u001E';
    private const string Edge = "\u001F";
    private static readonly CustomFunctionChunker Chunks = new(text => text.Split(Between));

    private readonly List<Token> tokens;
    private readonly Words words;

    private NotedText(IReadOnlyList<string> cells)
    {
        tokens = [.. cells.SelectMany(Read)];
        words = WordsOf(cells);
    }

    /// <returns>Null where no note stands in any of them.</returns>
    public static NotedText? Of(IReadOnlyList<string> cells) => cells.Any(cell => RemovalNotes.In(cell).Count > 0) ? new(cells) : null;

    /// <summary>The words of a text, or of several that belong together, without the notes: how much two are alike is asked of these.</summary>
    public static Words WordsOf(IEnumerable<string> cells) => new(string.Join(' ', cells.SelectMany(RemovalNotes.Around)), []);

    /// <summary>0 nothing in common, 1 the same, the notes left out.</summary>
    public double Alike(Words other) => words.Alike(other);

    /// <summary>What stands in place of the notes, each with what the public reads there; words of two cells are two.</summary>
    public IReadOnlyList<RemovedAgain> In(IReadOnlyList<string> cells)
    {
        List<Token> now = [.. cells.SelectMany(Read)];
        var found = new List<RemovedAgain>();
        foreach (var block in Differ.Instance.CreateDiffs(Keys(tokens), Keys(now), ignoreWhiteSpace: false, ignoreCase: false, Chunks).DiffBlocks)
        {
            if (tokens.Skip(block.DeleteStartA).Take(block.DeleteCountA).FirstOrDefault(token => token.Said is not null)?.Said is { } said)
            {
                found.AddRange(Runs(now.Skip(block.InsertStartB).Take(block.InsertCountB)).Select(run => new RemovedAgain(run, said)));
            }
        }

        return found;
    }

    private static string Keys(IEnumerable<Token> tokens) => string.Join(Between, tokens.Select(token => token.Key));

    /// <summary>Words and figures that follow each other in one cell, from the first to the last; what has none is not told, nor what has a note.</summary>
    private static IEnumerable<string> Runs(IEnumerable<Token> added)
    {
        var run = new List<Token>();
        foreach (var token in added.Append(Token.AtEdge))
        {
            if (token is { Key: not Edge, Said: null })
            {
                run.Add(token);
                continue;
            }

            if (run.FindIndex(one => one.IsWord) is >= 0 and var first && run.Exists(one => char.IsLetterOrDigit(one.Cell[one.Start])))
            {
                var last = run[run.FindLastIndex(one => one.IsWord)];
                yield return last.Cell[run[first].Start..last.End];
            }

            run.Clear();
        }
    }

    /// <summary>An edge, then words and signs one by one; a note is one.</summary>
    private static IEnumerable<Token> Read(string cell)
    {
        yield return Token.AtEdge;
        var notes = RemovalNotes.In(cell);
        for (var at = 0; at < cell.Length;)
        {
            if (notes.FirstOrDefault(note => note.Start.Value == at) is { End.Value: > 0 } found)
            {
                yield return new($"\uE000{cell[found]}", cell, at, found.End.Value) { Said = cell[found][RemovedWords.Marker.Length..^1] };
                at = found.End.Value;
                continue;
            }

            var end = at + 1;
            if (IsLetter(cell[at]))
            {
                while (end < cell.Length && IsLetter(cell[end]))
                {
                    end++;
                }
            }

            if (!char.IsWhiteSpace(cell[at]) && cell[at] != '\u00AD')
            {
                yield return new(Passage.Folded(cell[at..end]), cell, at, end) { IsWord = IsTelling(cell[at]) };
            }

            at = end;
        }
    }

    /// <summary>A figure is told with its sign: "90%", "£400".</summary>
    private static bool IsTelling(char sign) =>
        char.IsLetterOrDigit(sign) || sign == '%' || char.GetUnicodeCategory(sign) is UnicodeCategory.CurrencySymbol;

    private static bool IsLetter(char sign) => char.IsLetterOrDigit(sign) || char.GetUnicodeCategory(sign) is UnicodeCategory.NonSpacingMark;

    private sealed record Token(string Key, string Cell, int Start, int End)
    {
        public static readonly Token AtEdge = new(Edge, "", 0, 0);

        public string? Said { get; init; }

        public bool IsWord { get; init; }
    }
}
