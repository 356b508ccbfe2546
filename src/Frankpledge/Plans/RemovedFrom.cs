using Frankpledge.Common;

namespace Frankpledge.Plans;

/// <summary>Where removed words stood, beside the records that people keep elsewhere.</summary>
[Flags]
public enum RemovedFrom
{
    None = 0,
    Statement = 1,

    /// <summary>A heading or a table of an edition.</summary>
    Part = 2,

    /// <summary>What the public reads in place of a withdrawn edition.</summary>
    WithdrawalNote = 4,

    /// <summary>The name of the file of an edition.</summary>
    FileName = 8,

    /// <summary>The title of a plan of the area.</summary>
    Title = 16,

    /// <summary>What was made while a document was read and reviewed, the name of its file included.</summary>
    Review = 32,

    /// <summary>The audit trail, with titles, names and reasons of before.</summary>
    Trail = 64,

    /// <summary>The note of an earlier removal, where words are told that still stand.</summary>
    RemovalNote = 128,
}

public static class RemovedFroms
{
    /// <summary>The public texts in the order in which they are told, then what only officers read.</summary>
    private static readonly (RemovedFrom Place, Sentence Words)[] All =
    [
        (RemovedFrom.Part, "a heading or a table"), (RemovedFrom.WithdrawalNote, "the note of a withdrawn edition"),
        (RemovedFrom.FileName, "the name of a file"), (RemovedFrom.Title, "the title of a plan"), (RemovedFrom.RemovalNote, "the note of an earlier removal"),
        (RemovedFrom.Review, "an uploaded document or its review"), (RemovedFrom.Trail, "the audit trail"),
    ];

    extension(RemovedFrom from)
    {
        /// <summary>Where it was, in words: the statements by their references; what only officers read is told where it stood nowhere else.</summary>
        public Sentence Told(IReadOnlyList<string> statements)
        {
            var hidden = from & (RemovedFrom.Review | RemovedFrom.Trail);
            var told = from == hidden ? hidden : from & ~hidden;
            Sentence[] places =
                [.. statements.Select(reference => (Sentence)$"{reference}"), .. All.Where(one => told.HasFlag(one.Place)).Select(one => one.Words)];
            return places is [.. var first, var last] && first.Length > 0 ? $"{Sentence.Join(", ", first)} and {last}" : Sentence.Join(", ", places);
        }
    }
}
