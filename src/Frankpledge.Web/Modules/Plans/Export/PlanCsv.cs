using Frankpledge.Common;
using Frankpledge.Documents.Writing;

namespace Frankpledge.Web.Modules.Plans.Export;

/// <summary>An edition as a table for spreadsheets: a line for each text, for each cell of a table its own.</summary>
internal static class PlanCsv
{
    public static readonly IReadOnlyList<string> Columns =
        ["part", "block", "type", "level", "row", "column", "reference", "kinds", "language", "text"];

    public static string Of(EditionDocument document)
    {
        var kinds = document.Statements.ToDictionary(one => one.Reference, one => one.Kinds);
        var title = new object?[] { "front", 0, "title", null, null, null, null, null, document.Written.Language, document.Written.Title };
        return CsvFile.Text(Columns, new[] { ("front", document.Written.Front), ("body", document.Written.Body), ("back", document.Written.Back) }
            .SelectMany(part => part.Item2.Index().SelectMany(one => Rows(part.Item1, one.Index + 1, BlockData.Of(one.Item, kinds)))).Prepend(title));
    }

    private static IEnumerable<IReadOnlyList<object?>> Rows(string part, int at, BlockData block)
    {
        if (block.Type == "picture")
        {
            yield break;
        }

        if (block.Rows is null)
        {
            yield return [part, at, block.Role is "text" or null ? block.Type : block.Role, block.Level, null, null, block.Reference,
                block.Kinds?.Select(kind => $"{kind}"), block.Language, block.Text];
            yield break;
        }

        if (block.Caption is { } caption)
        {
            yield return [part, at, "caption", null, null, null, null, null, block.Language, caption];
        }

        foreach (var (row, cells) in block.Rows.Index())
        {
            foreach (var (column, cell) in cells.Index())
            {
                yield return [part, at, row < block.HeaderRows ? "header" : "cell", null, row + 1, column + 1, null, null, block.Language, cell];
            }
        }
    }
}
