using Frankpledge.Documents;

namespace Frankpledge.Reading;

/// <summary>What the headers of a table say of its columns, and what its rows are called.</summary>
internal sealed class PledgeColumns
{
    private const int LongestName = 80;
    private static readonly WordClass Success = Vocabulary.Of("success");
    private static readonly WordClass DeedNoun = Vocabulary.Of("deednoun");
    private readonly TableCells _cells;
    private readonly List<string> _headers = [];
    private readonly List<Takes> _takes = [];
    private readonly bool _isPlanOfAction;

    public PledgeColumns(TableCells cells)
    {
        _cells = cells;
        var marked = Math.Min(cells.HeaderRows, cells.Rows.Count);
        var opening = cells.Rows.Take(Math.Max(marked, 1)).ToList();
        var width = opening.Select(row => row.Count).DefaultIfEmpty(0).Max();
        for (var column = 0; column < width; column++)
        {
            var header = opening.Select(row => row.ElementAtOrDefault(column) ?? "").LastOrDefault(cell => cell.Length > 0) ?? "";
            _headers.Add(header);
            _takes.Add(Read(header));
        }

        // The first column of a plan of action names its rows, unless it is the one that says what will be done.
        _isPlanOfAction = _takes.Exists(takes => takes is Takes.Entries or Takes.Deeds);
        if (!_isPlanOfAction)
        {
            _takes = [.. _takes.Select(_ => Takes.Promises)];
        }

        FirstRow = marked > 0 || _isPlanOfAction ? Math.Max(marked, 1) : 0;
    }

    /// <summary>The first row that is no header.</summary>
    public int FirstRow { get; }

    public string? HeaderOf(int column) => column < _headers.Count && _headers[column].Length > 0 ? _headers[column] : null;

    public Takes TakesOf(int column) => column < _takes.Count ? _takes[column] : Takes.Promises;

    /// <summary>How many leading cells of a row only name it.</summary>
    public int LabelsOf(int row) =>
        !_isPlanOfAction || IsBanner(row) || TakesOf(0) != Takes.Promises || !IsName(_cells.Rows[row].ElementAtOrDefault(0) ?? "") ? 0 : 1;

    /// <summary>What a row is called; a cell that reaches down over several rows names them all. Empty where rows have no names.</summary>
    public IReadOnlyList<string> NameOf(int row, IReadOnlyList<string> before)
    {
        var first = _cells.Rows[row].ElementAtOrDefault(0) ?? "";
        return !_isPlanOfAction || TakesOf(0) != Takes.Promises && !IsBanner(row) ? []
            : first.Length == 0 ? before
            : IsName(first) && first.Any(char.IsLetter) ? [first]
            : [];
    }

    /// <summary>A row of one short cell is a heading over those below it.</summary>
    private bool IsBanner(int row) => _cells.Rows[row].Skip(1).All(cell => cell.Length == 0) && IsName(_cells.Rows[row].ElementAtOrDefault(0) ?? "");

    private static bool IsName(string cell) => cell.Length <= LongestName && !cell.EndsWith('.') && !CellPledges.Promises(cell);

    private static Takes Read(string header)
    {
        var words = Tokenizer.Read(header);
        var low = header.ToLowerInvariant();
        var asks = low.StartsWith("what ", StringComparison.Ordinal) || low.StartsWith("how ", StringComparison.Ordinal);
        return header.Length is 0 or > LongestName ? Takes.Promises
            : words.Find(Success, 0, words.Count) >= 0 && !Stems.IsStemLine(header) ? Takes.Measures
            : Stems.IsStemLine(header) ? Takes.Entries
            : asks && (words.Find(Lists.Will, 0, words.Count) >= 0 || words.Find(Lists.Must, 0, words.Count) >= 0
                || words.Find(Lists.Expect, 0, words.Count) >= 0) ? Takes.Entries
            : words.Count <= 4 && words.Find(DeedNoun, 0, words.Count) >= 0 ? Takes.Deeds
            : Takes.Promises;
    }
}
