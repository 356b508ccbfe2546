using Frankpledge.Plans.Review;

namespace Frankpledge.Web.Modules.Plans.Pages.Manage;

/// <summary>Words of the source, chosen by the first and the last line.</summary>
public sealed class SourceForm
{
    /// <summary>Block, start and end of a line, as <see cref="Value"/> writes it.</summary>
    public string? First { get; set; }

    public string? Last { get; set; }

    /// <summary>Only these words of it.</summary>
    public string? Words { get; set; }

    /// <summary>Each sentence by itself.</summary>
    public bool Each { get; set; }

    public static string Value(SpanPart part) => FormattableString.Invariant($"{part.Block.Index}:{part.Start}:{part.Start + part.Length}");

    /// <returns>Null where nothing was chosen that can be read; first and last in the wrong order are put right.</returns>
    public WordsToAdd? ToWords()
    {
        if (Read(First) is not { } first || Read(Last is { Length: > 0 } ? Last : First) is not { } last)
        {
            return null;
        }

        var (from, to) = first.CompareTo(last) <= 0 ? (first, last) : (last, first);
        return new(new(from.Block, from.Start, to.Block, to.End), string.IsNullOrWhiteSpace(Words) ? null : Words, Each);
    }

    private static (int Block, int Start, int End)? Read(string? value) =>
        value?.Split(':') is [var block, var start, var end] && int.TryParse(block, out var b) && int.TryParse(start, out var s)
            && int.TryParse(end, out var e) ? (b, s, e) : null;
}

/// <summary>A heading as a person says that it is.</summary>
public sealed class HeadingForm
{
    public int Level { get; set; }

    public string? Text { get; set; }
}

/// <summary>A cell of a table.</summary>
public sealed class CellForm
{
    public int Row { get; set; }

    public int Column { get; set; }

    public string? Text { get; set; }
}
