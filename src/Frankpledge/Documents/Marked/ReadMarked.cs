namespace Frankpledge.Documents.Marked;

/// <summary>A Word file that came back.</summary>
/// <param name="By">Who sent it: nobody has two read at once.</param>
public sealed record MarkedFile(string Name, byte[] Content, string By);

/// <summary>Reads such a file, in this process or in one of its own.</summary>
/// <exception cref="Common.RefusedException">It cannot be read; the reason says why and what to do.</exception>
public delegate Task<ReturnedDocument> ReadMarked(MarkedFile file, CancellationToken cancel);

/// <summary>Reads it in this process: at the command line, which is one of its own already.</summary>
public static class ReadMarkedHere
{
    /// <summary>As <see cref="ReadMarked"/>.</summary>
    public static Task<ReturnedDocument> RunAsync(MarkedFile file, CancellationToken cancel) =>
        Task.FromResult(MarkedDocxReader.Read(file.Name, file.Content, ReadingLimits.Default, cancel));
}
