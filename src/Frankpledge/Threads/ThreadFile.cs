using System.Security.Cryptography;
using System.Text;
using Frankpledge.Common;
using Frankpledge.Documents;
using Frankpledge.Persistence;

namespace Frankpledge.Threads;

/// <param name="Name">As the person's computer names it, without a folder.</param>
public sealed record FileToAttach(string Name, byte[] Content);

/// <summary>The file of an entry, as it came. Never changed; its content goes with the words of its entry, and its fingerprint stays.</summary>
public sealed class ThreadFile
{
    public const int LargestFile = 10 * 1024 * 1024;
    public const int LongestName = 150;

    public required Guid Id { get; init; }
    public required Guid AreaId { get; init; }
    public required string Name { get; init; }

    /// <summary>By the content itself.</summary>
    public required string MediaType { get; init; }
    public required long Bytes { get; init; }

    /// <summary>Of the content as it came.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Empty once it was removed.</summary>
    public byte[] Content { get; private set; } = [];
    public required string RecordedBy { get; init; }
    public required DateTimeOffset RecordedAt { get; init; }
    public DateTimeOffset? ContentRemovedAt { get; private set; }
    public int Version { get; set; }

    public static ThreadFile Of(Guid areaId, FileToAttach given, Change change)
    {
        RefusedException.ThrowIfAny(WhyNot(given));
        return new()
        {
            Id = Guid.CreateVersion7(), AreaId = areaId, Name = NameOf(given),
            MediaType = AttachedKinds.Of(NameOf(given), given.Content).Kind!.MediaType,
            Bytes = given.Content.Length, Sha256 = Convert.ToHexStringLower(SHA256.HashData(given.Content)), Content = given.Content,
            RecordedBy = change.Who, RecordedAt = change.At.ToUniversalTime(),
        };
    }

    public static IReadOnlyList<Reason> WhyNot(FileToAttach? given) => given is null ? [] :
    [
        .. NameOf(given) is { Length: > 0 and <= LongestName } name && !name.EnumerateRunes().Any(Rune.IsControl) && TurnedText.In(name) is null
            ? Array.Empty<Reason>() : [new Reason("AttachedNameWrong", $"Give the file a name of at most {LongestName} characters, without invisible ones.")],
        .. given.Content.Length switch
        {
            0 => [new Reason("AttachedEmpty", "The file is empty. Choose another.")],
            > LargestFile => [new Reason("AttachedTooLarge", $"The file is larger than {LargestFile / 1024 / 1024} MB. Save it smaller, or give its address.")],
            _ when AttachedKinds.Of(NameOf(given), given.Content).WhyNot is { } whyNot => [new Reason("AttachedKindWrong", whyNot)],
            _ => Array.Empty<Reason>(),
        },
    ];

    /// <summary>Its content goes; that there was one, and its fingerprint, stays.</summary>
    internal void RemoveContent(Change change) => (Content, ContentRemovedAt) = ([], ContentRemovedAt ?? change.At.ToUniversalTime());

    private static string NameOf(FileToAttach given) => Path.GetFileName(given.Name.Replace('\\', '/')).Trim();
}
