namespace Frankpledge.Plans.Contract;

/// <summary>What one module hangs on the statements of an area. The page of a statement, the home page and the data ask each of them.</summary>
public interface IThreadLines
{
    /// <summary>The lines of one statement, or of all when <paramref name="statement"/> is null, as they stand on a day.</summary>
    Task<IReadOnlyList<ThreadLine>> LinesAsync(Guid areaId, Guid? statement, DateOnly day, CancellationToken cancel = default);
}

/// <summary>The whole thread of statements: every module's lines together. Counts, pages, data and verbs all ask here.</summary>
public sealed class StatementThreads(IEnumerable<IThreadLines> hung)
{
    /// <summary>Newest first.</summary>
    public async Task<IReadOnlyList<ThreadLine>> OfAsync(Guid areaId, DateOnly day, Guid? statement = null, CancellationToken cancel = default)
    {
        var found = new List<ThreadLine>();
        foreach (var lines in hung)
        {
            found.AddRange(await lines.LinesAsync(areaId, statement, day, cancel));
        }

        return [.. found.OrderByDescending(line => line.On).ThenByDescending(line => line.RecordedOn).ThenByDescending(line => line.Id)];
    }
}
