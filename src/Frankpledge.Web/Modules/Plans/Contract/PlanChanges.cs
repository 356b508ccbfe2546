using Frankpledge.Persistence;
using Frankpledge.Plans;
using Frankpledge.Plans.Changes;
using Frankpledge.Plans.Matching;
using Frankpledge.Web.Base;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Web.Modules.Plans.Contract;

/// <summary>Two editions of a plan and what changed between them, as the page and its file show it.</summary>
/// <param name="Rows">In the order of the later text; empty where either text was withdrawn.</param>
public sealed record PlanChanges(Edition From, Edition To, IReadOnlyList<ChangeRow> Rows)
{
    /// <summary>The tables that are not the same.</summary>
    public IReadOnlyList<TableChange> Tables { get; private init; } = [];

    /// <summary>The editions of which the text is not shown.</summary>
    public IEnumerable<Edition> Withdrawn => new[] { From, To }.Where(edition => edition.IsWithdrawn);

    /// <summary>A later edition is compared with an earlier one, so nobody owes a reason for what reads as dropped.</summary>
    public bool IsBackwards => From.Number > To.Number;

    public static string Path(PublicPlan found, int from, int to) => $"{found.PlanRoot}/changes?from={from}&to={to}";

    /// <returns>Null where the plan has no edition of either number, or both are one.</returns>
    public static async Task<PlanChanges?> ReadAsync(AppDb db, PublicPlan found, int? from, int? to, CancellationToken cancel) =>
        found.Editions.FirstOrDefault(edition => edition.Number == from) is { } before
            && found.Editions.FirstOrDefault(edition => edition.Number == to) is { } after && before != after
            ? before.IsWithdrawn || after.IsWithdrawn ? new(before, after, []) : new(before, after, await db.ChangesBetweenAsync(before, after, cancel))
            {
                Tables = TableChanges.Of(await db.TablesOfAsync(before.Id, cancel), await db.TablesOfAsync(after.Id, cancel)),
            }
            : null;

    /// <summary>The two that a reader compares first: the last that stands with the one before it; null where no two stand.</summary>
    public static (int From, int To)? FirstOf(PublicPlan found) =>
        found.Editions.Where(edition => !edition.IsWithdrawn).Take(2).ToList() is [var last, var before] ? (before.Number, last.Number) : null;

    /// <summary>The pair to which an address with one edition, or none, leads: that edition with the next one, or with
    /// the one before; null where there is none.</summary>
    public static (int From, int To)? Completed(PublicPlan found, int? from, int? to)
    {
        var standing = found.Editions.Where(edition => !edition.IsWithdrawn).Select(edition => edition.Number).Order().ToList();
        return (from, to) switch
        {
            ({ } begin, null) when found.Editions.Any(edition => edition.Number == begin) && standing.Exists(number => number != begin) =>
                (begin, standing.Where(number => number != begin).OrderBy(number => number < begin).ThenBy(number => Math.Abs(number - begin)).First()),
            (null, { } end) when found.Editions.Any(edition => edition.Number == end) && standing.Exists(number => number != end) =>
                (standing.Where(number => number != end).OrderBy(number => number > end).ThenBy(number => Math.Abs(number - end)).First(), end),
            (null, null) => FirstOf(found),
            _ => null,
        };
    }

    public IEnumerable<ChangeRow> Of(ChangesShown shown) => shown.Kind is { } kind ? Rows.Where(row => row.Change.Kind == kind)
        : shown.IsUnreasoned ? Rows.Where(row => row.IsUnreasoned)
        : Rows.Where(row => row.Change.IsOther).OrderByDescending(row => row.IsUnreasoned);
}

/// <summary>Which of the changes are shown: all, of one kind, or those without a reason that is owed.</summary>
public sealed record ChangesShown(AlignmentKind? Kind, bool IsUnreasoned)
{
    public const string Unreasoned = "unreasoned";

    public static ChangesShown Of(string? given) =>
        new(GivenNames.Find<AlignmentKind>(given), string.Equals(given, Unreasoned, StringComparison.OrdinalIgnoreCase));
}
