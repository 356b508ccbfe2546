using Frankpledge.Common;

namespace Frankpledge.Plans.Contract;

/// <summary>A part of the records that keeps files beside the plans: where words are removed, the files that say them go.</summary>
public interface IKeptFiles
{
    /// <summary>Takes the content of each file of the area that says the words. Runs inside the step that removes them, which saves.</summary>
    /// <param name="holds">Whether a text says them.</param>
    Task<WordsInFiles> RemoveAsync(Guid areaId, Func<string, bool> holds, Change change, CancellationToken cancel);
}

/// <param name="Removed">How many files go.</param>
/// <param name="Left">One sentence for each file that nobody here can read.</param>
public sealed record WordsInFiles(int Removed, IReadOnlyList<Sentence> Left);
