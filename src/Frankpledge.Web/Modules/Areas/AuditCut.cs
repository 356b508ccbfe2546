namespace Frankpledge.Web.Modules.Areas;

/// <summary>Cuts what a page of the trail shows, so that it stays below 100 kB whatever was changed: long texts first, then further rows of a change.
/// The file of a change has all of it.</summary>
internal static class AuditCut
{
    /// <summary>Characters for all changes of a page; its frame and the form take the rest.</summary>
    private const int Page = 55_000;

    /// <summary>What the tags around a row and a value take.</summary>
    private const int AroundRow = 420;
    private const int AroundValue = 150;

    private const int Long = 300;
    private const int Short = 60;

    public static IReadOnlyList<AuditShown> Of(IReadOnlyList<AuditShown> entries)
    {
        var (left, cut) = (Page, new List<AuditShown>());
        foreach (var (at, entry) in entries.Index())
        {
            // What one change does not need, the next may have.
            var made = Cut(entry, left / (entries.Count - at));
            left = Math.Max(0, left - made.Rows.Sum(Cost));
            cut.Add(made);
        }

        return cut;
    }

    private static AuditShown Cut(AuditShown entry, int room)
    {
        var rows = new List<AuditRowShown>();
        foreach (var row in entry.Rows)
        {
            var made = Cut(row, Long);
            made = rows.Count == 0 && Cost(made) > room ? Cut(row, Short) : made;
            if (rows.Count > 0 && Cost(made) > room)
            {
                break;
            }

            room -= Cost(made);
            rows.Add(made);
        }

        return entry with { Rows = rows, IsCut = rows.Count < entry.RowCount || rows.Zip(entry.Rows).Any(pair => pair.First != pair.Second) };
    }

    private static AuditRowShown Cut(AuditRowShown row, int longest) => row.Values.All(value => !IsLong(value.Before, longest) && !IsLong(value.After, longest))
        ? row
        : row with { Values = [.. row.Values.Select(value => value with { Before = Cut(value.Before, longest), After = Cut(value.After, longest) })] };

    private static bool IsLong(string? text, int longest) => text?.Length > longest + 1;

    private static string? Cut(string? text, int longest) => text is null ? null :
        !IsLong(text, longest) ? text : $"{text![..(char.IsHighSurrogate(text[longest - 1]) ? longest - 1 : longest)]}…";

    private static int Cost(AuditRowShown row) => AroundRow + row.What.Length
        + row.Values.Sum(value => AroundValue + value.Field.Length + (value.Before?.Length ?? 0) + (value.After?.Length ?? 0));
}
