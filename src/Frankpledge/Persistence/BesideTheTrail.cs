using Microsoft.EntityFrameworkCore.Metadata;

namespace Frankpledge.Persistence;

/// <summary>What the audit trail does not tell in full: a comparison of the records with it leaves that out, and says so.</summary>
public static class BesideTheTrail
{
    private const string Why = "Frankpledge:BesideTheTrail";
    private const string Rewritten = "Frankpledge:RewrittenByAStep";

    /// <summary>The column is written without an entry too, such as when a session was last seen.</summary>
    public static void WrittenBesideTheTrail(this IMutableProperty column) => column.SetAnnotation(Why, true);

    /// <summary>Rows of the table come, change or go without an entry.</summary>
    /// <param name="why">Why, as the end of the sentence "not compared with the audit trail:".</param>
    public static void WrittenBesideTheTrail(this IMutableEntityType table, Sentence why) => table.SetAnnotation(Why, why);

    /// <summary>A step between two versions rewrote the column of older rows; their entries have it as it was.</summary>
    public static void RewrittenByAStep(this IMutableProperty column, Func<string, string> step) => column.SetAnnotation(Rewritten, step);

    internal static Sentence? WhyBesideTheTrail(this IReadOnlyEntityType table) => (Sentence?)table.FindAnnotation(Why)?.Value;

    internal static bool IsBesideTheTrail(this IReadOnlyProperty column) => column.FindAnnotation(Why) is not null || column.IsLeftOutOfAudit();

    internal static Func<string, string>? Step(this IReadOnlyProperty column) => (Func<string, string>?)column.FindAnnotation(Rewritten)?.Value;
}
