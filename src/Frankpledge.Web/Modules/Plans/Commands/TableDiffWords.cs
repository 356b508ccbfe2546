using System.Text.Json;
using Frankpledge.Common;
using Frankpledge.Plans.Matching;
using Frankpledge.Web.Base;

namespace Frankpledge.Web.Modules.Plans.Commands;

/// <summary>What became of the tables between two texts, for people and for programs.</summary>
internal static class TableDiffWords
{
    public static void Write(IReadOnlyList<DiffText> texts, bool asJson, TextWriter output)
    {
        if (texts is not [var before, var after])
        {
            throw new RefusedException("TwoTextsForTables", "Tables are compared between two texts. Leave the third out.");
        }

        var changes = TableChanges.Of(before.Tables, after.Tables);
        if (asJson)
        {
            changes.ToList().ForEach(change => output.WriteLine(JsonSerializer.Serialize(new TableLine(Kind(change), change.Table.Under,
                change.Before?.Rows, change.After?.Rows, change.Rows, [.. change.Cells]), Verb.Json)));
            return;
        }

        output.Say($"{Sentence.Count(before.Tables.Count, "{0} table", "{0} tables")} became {after.Tables.Count}; {changes.Count} not the same.");
        foreach (var change in changes)
        {
            output.WriteLine();
            output.Say($"{Kind(change)}, under \"{change.Table.Under}\"");
            change.Rows.ToList().ForEach(row => output.WriteLine($"  {Said(row)}"));
        }
    }

    private static string Kind(TableChange change) => change.Before is null ? "added" : change.After is null ? "dropped" : "changed";

    private static string Said(RowChange row) => $"{(row.Before is { } was ? $"[-{string.Join(" | ", was)}-]" : "")}{(row.After is { } now ? $"{{+{string.Join(" | ", now)}+}}" : "")}";

    /// <param name="Before">All its rows; null for one that was added.</param>
    /// <param name="Rows">Those that are not the same.</param>
    private sealed record TableLine(string Kind, string Under, IReadOnlyList<IReadOnlyList<string>>? Before, IReadOnlyList<IReadOnlyList<string>>? After,
        IReadOnlyList<RowChange> Rows, IReadOnlyList<CellChange> Cells);
}
