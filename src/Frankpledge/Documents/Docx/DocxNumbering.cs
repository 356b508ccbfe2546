using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Frankpledge.Documents.Docx;

/// <summary>Counts the paragraphs of numbered and bulleted lists and gives each its label as Word displays it.</summary>
internal sealed partial class DocxNumbering
{
    private const int Levels = 9;
    private readonly Dictionary<int, NumberingInstance> _lists = [];
    private readonly Dictionary<int, AbstractNum> _patterns = [];
    private readonly Dictionary<int, int?[]> _counts = [];
    private readonly HashSet<(int List, int Level)> _restarted = [];

    public DocxNumbering(Numbering? numbering, DocxStyles styles)
    {
        foreach (var pattern in numbering?.Elements<AbstractNum>() ?? [])
        {
            _patterns.TryAdd(pattern.AbstractNumberId?.Value ?? -1, pattern);
        }

        foreach (var list in numbering?.Elements<NumberingInstance>() ?? [])
        {
            _lists.TryAdd(list.NumberID?.Value ?? -1, list);
        }

        // A pattern may only point at a numbering style, which points at the list with the real pattern.
        foreach (var (id, pattern) in _patterns.Where(pair => pair.Value.NumberingStyleLink is not null).ToList())
        {
            if (styles.NumberingOf(pattern.NumberingStyleLink!.Val?.Value) is { } real
                && _lists.TryGetValue(real, out var list) && list.AbstractNumId?.Val?.Value is { } target
                && _patterns.TryGetValue(target, out var found) && found.NumberingStyleLink is null)
            {
                _patterns[id] = found;
            }
        }
    }

    /// <summary>The label of the next paragraph of list <paramref name="listId"/>; null when the list shows none or is not defined.</summary>
    public string? Next(int listId, int level)
    {
        level = Math.Clamp(level, 0, Levels - 1);
        if (!_lists.TryGetValue(listId, out var list) || list.AbstractNumId?.Val?.Value is not { } patternId || !_patterns.ContainsKey(patternId))
        {
            return null;
        }

        var counts = Count(list, listId, patternId, level);
        var look = LevelOf(list, patternId, level);
        var format = Format(look);
        var text = look?.LevelText?.Val?.Value ?? "";
        if (format == "bullet")
        {
            return text.Trim() is { Length: > 0 } glyph ? ListMark.Bullet(glyph) : null;
        }

        var label = Placeholder().Replace(text, match =>
        {
            var part = match.Value[1] - '1';
            var partLook = LevelOf(list, patternId, part);
            var number = counts[part] ?? Start(list, patternId, part);
            return NumberFormats.Show(number, look?.IsLegalNumberingStyle is not null ? "decimal" : Format(partLook));
        });
        return format == "none" || string.IsNullOrWhiteSpace(label) ? null : label.Trim();
    }

    private int?[] Count(NumberingInstance list, int listId, int patternId, int level)
    {
        if (!_counts.TryGetValue(patternId, out var counts))
        {
            _counts[patternId] = counts = new int?[Levels];
        }

        var overridden = Override(list, level)?.StartOverrideNumberingValue?.Val?.Value;
        counts[level] = overridden is { } again && _restarted.Add((listId, level))
            ? again
            : counts[level] is { } last ? last + 1 : Start(list, patternId, level);
        for (var deeper = level + 1; deeper < Levels; deeper++)
        {
            if (LevelOf(list, patternId, deeper)?.LevelRestart?.Val?.Value != 0)
            {
                counts[deeper] = null;
            }
        }

        return counts;
    }

    private int Start(NumberingInstance list, int patternId, int level) => LevelOf(list, patternId, level)?.StartNumberingValue?.Val?.Value ?? 1;

    private Level? LevelOf(NumberingInstance list, int patternId, int level) =>
        Override(list, level)?.Level ?? _patterns[patternId].Elements<Level>().FirstOrDefault(candidate => candidate.LevelIndex?.Value == level);

    private static LevelOverride? Override(NumberingInstance list, int level) =>
        list.Elements<LevelOverride>().FirstOrDefault(candidate => candidate.LevelIndex?.Value == level);

    private static string Format(Level? level) => level?.NumberingFormat?.Val?.InnerText ?? "decimal";

    [GeneratedRegex("%[1-9]", RegexOptions.CultureInvariant)]
    private static partial Regex Placeholder();
}
