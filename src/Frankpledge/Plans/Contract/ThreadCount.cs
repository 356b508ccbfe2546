namespace Frankpledge.Plans.Contract;

/// <summary>How much answers a question: every page, table and verb that says so counts here.</summary>
/// <param name="Entries">Lines that answer it.</param>
/// <param name="Statements">Statements that have at least one of them.</param>
public sealed record ThreadCount(ThreadQuestion Question, int Entries, int Statements)
{
    /// <summary>One for each question, in order, those without an answer too.</summary>
    public static IReadOnlyList<ThreadCount> Of(IEnumerable<ThreadLine> lines)
    {
        var standing = lines.Where(line => line.Answers).ToLookup(line => line.Kind.Question());
        return [.. Enum.GetValues<ThreadQuestion>()
            .Select(question => new ThreadCount(question, standing[question].Count(), standing[question].DistinctBy(line => line.Statement).Count()))];
    }
}
