using Frankpledge.Plans.Matching;

namespace Frankpledge.Web.Modules.Plans.Commands;

/// <summary>A change as the command line answers with it.</summary>
/// <param name="SectionBefore">The headings above the first of the texts before, the highest first; empty for what was added, and at the top.</param>
/// <param name="Confidence">0 to 1, as <see cref="AlignedChange.Confidence"/> says.</param>
internal sealed record DiffLine(string Kind, IReadOnlyList<string> Before, IReadOnlyList<string> After, IReadOnlyList<string> SectionBefore,
    IReadOnlyList<string> SectionAfter, double Confidence)
{
    /// <summary>True where the words are not all the same, capitals and white space apart.</summary>
    public required bool Reworded { get; init; }

    /// <summary>True where all texts of it are headings.</summary>
    public required bool Heading { get; init; }

    /// <summary>The references of those texts that are statements of a published edition.</summary>
    public required IReadOnlyList<string> ReferencesBefore { get; init; }

    public required IReadOnlyList<string> ReferencesAfter { get; init; }

    /// <summary>The cell of a table; null for every other change.</summary>
    public DiffCell? Cell { get; init; }

    /// <param name="table">Its place among the tables that are not the same, 1 for the first.</param>
    public static DiffLine Of(TableChange change, int table, CellChange cell) => new("cell", [cell.Before], [cell.After],
        change.Before is { Under.Length: > 0 } was ? [was.Under] : [], change.After is { Under.Length: > 0 } now ? [now.Under] : [], 1)
    {
        Reworded = true, Heading = false, ReferencesBefore = [], ReferencesAfter = [],
        Cell = new(table, cell.RowBefore, cell.RowAfter, cell.Column, cell.Head),
    };

    public static DiffLine Of(AlignedChange change) => new(
        change.Kind.ToString().ToLowerInvariant(), Texts(change.Before), Texts(change.After), change.SectionBefore,
        change.SectionAfter, Math.Round(change.Confidence, 3))
    {
        Reworded = change.IsReworded, Heading = change.Before.Concat(change.After).All(line => line.IsHeading), ReferencesBefore = References(change.Before),
        ReferencesAfter = References(change.After),
    };

    private static List<string> Texts(IReadOnlyList<PlanLine> lines) => [.. lines.Select(line => line.Text)];

    /// <param name="RowBefore">Null where the row was not there.</param>
    internal sealed record DiffCell(int Table, int? RowBefore, int? RowAfter, int Column, string Head);

    private static List<string> References(IReadOnlyList<PlanLine> lines) => [.. lines.Select(line => line.Reference).OfType<string>()];
}
