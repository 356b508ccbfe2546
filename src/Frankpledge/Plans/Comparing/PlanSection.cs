namespace Frankpledge.Plans.Comparing;

/// <summary>The statements that stand under one heading of a plan: what it says of one subject.</summary>
/// <param name="Path">The headings, the highest first; the last is its own.</param>
public sealed record PlanSection(IReadOnlyList<string> Path, IReadOnlyList<ComparedStatement> Statements)
{
    public string Heading => Path[^1];

    /// <summary>In the order of the plan. What stands under no heading is in none.</summary>
    public static IReadOnlyList<PlanSection> Of(IEnumerable<ComparedStatement> statements) =>
        [.. statements.Where(one => one.Section.Count > 0).GroupBy(one => string.Join('\n', one.Section))
            .Select(group => new PlanSection(group.First().Section, [.. group]))];
}
