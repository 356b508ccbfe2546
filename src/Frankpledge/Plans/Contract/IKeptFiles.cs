using Frankpledge.Common;

namespace Frankpledge.Plans.Contract;

/// <summary>A part of the records that keeps files beside the plans: where words are removed, the files that say them go.</summary>
public interface IKeptFiles
{
    /// <summary>Reads the files of the area before the step that removes words from them, so that nobody has to wait while they are read.</summary>
    /// <param name="holds">Whether a text says the words.</param>
    /// <returns>By file whether its content says them; null for one that nobody here can read.</returns>
    Task<IReadOnlyDictionary<Guid, bool?>> ReadAsync(Guid areaId, Func<string, bool> holds, CancellationToken cancel);

    /// <summary>Takes the content of each file of the area that says the words. Runs inside the step that removes them, which saves.</summary>
    /// <param name="read">What <see cref="ReadAsync"/> found. The content of a file is never changed; one that came since is read here.</param>
    Task<WordsInFiles> RemoveAsync(Guid areaId, Func<string, bool> holds, IReadOnlyDictionary<Guid, bool?> read, Change change, CancellationToken cancel);
}

/// <param name="Removed">How many files go.</param>
/// <param name="Left">One sentence for each file that nobody here can read.</param>
public sealed record WordsInFiles(int Removed, IReadOnlyList<Sentence> Left);
