using Frankpledge.Common;

namespace Frankpledge.Threads;

/// <summary>
/// That a source was considered and changed nothing, and why (R171). Never changed: the next number of the same source corrects it, and the last one stands.
/// What a source changed needs no such record: the links that it caused say it.
/// </summary>
public sealed class SourceDisposition
{
    public required Guid Id { get; init; }
    public required Guid AreaId { get; init; }
    public required string EndOf { get; init; }
    public required Guid EndKey { get; init; }

    /// <summary>1, 2, 3 ...; each corrects the one before.</summary>
    public required int Number { get; init; }
    public required string Why { get; init; }

    /// <summary>The version of the source that was seen: of other words nobody has said it.</summary>
    public required Guid SeenVersion { get; init; }
    public required string RecordedBy { get; init; }
    public required DateTimeOffset RecordedAt { get; init; }

    public static IReadOnlyList<Reason> WhyNot(string? why, SourceConsidered source)
    {
        if (source.Changed.Count > 0)
        {
            return [new("SourceChangedWords", "This source caused a statement, so it cannot have changed nothing. Look at that link first.", "R171")];
        }

        return string.IsNullOrWhiteSpace(why) ? [new("NothingWhyMissing", "Say why it changed nothing. The public will read it.", "R171")]
            : why.Trim().Length > ThreadEntry.LongestText ? [new("NothingWhyTooLong", $"Keep the reason to {ThreadEntry.LongestText} characters.")] : [];
    }
}
