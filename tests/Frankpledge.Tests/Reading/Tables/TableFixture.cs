using Frankpledge.Documents;
using Frankpledge.Reading;

namespace Frankpledge.Tests.Reading.Tables;

/// <summary>Tables written as rows of cells parted by bars.</summary>
internal static class TableFixture
{
    public static TypedTable Check(params string[] rows) => Checked(null, rows);

    public static TypedTable Checked(string? caption, params string[] rows) =>
        TableChecks.Of(new TableCells([.. rows.Select(row => (IReadOnlyList<string>)[.. row.Split('|').Select(cell => cell.Trim())])], caption, 0));

    /// <summary>Each check as <c>verdict what: stated/computed</c>.</summary>
    public static List<string> Verdicts(this TypedTable table) =>
        [.. table.Checks.Select(check => FormattableString.Invariant($"{check.Verdict} {check.What}: {check.Stated}/{check.Computed}"))];
}
