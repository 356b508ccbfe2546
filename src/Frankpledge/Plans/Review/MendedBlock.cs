using System.Text.Json.Serialization;
using Frankpledge.Common;
using Frankpledge.Persistence;

namespace Frankpledge.Plans.Review;

/// <summary>A cell that was misread: what was read, and what stands there.</summary>
/// <param name="Row">0-based, the header's rows included.</param>
/// <param name="Column">0-based.</param>
public sealed record MendedCell(int Row, int Column, string Was, string Now);

/// <summary>
/// What people made of a block of the source: a heading of another level or with other words, a table with other cells or one whose sums are not
/// checked. What it does not say stands as it was read.
/// </summary>
public sealed class MendedBlock
{
    /// <summary>The level of a text that is no heading.</summary>
    public const int NoHeading = 0;

    /// <summary>Headings have two levels: 1 opens a theme, 2 a part of one.</summary>
    public const int Deepest = 2;

    public const int LongestHeading = 300;

    public required Guid Id { get; init; }
    public required Guid ImportId { get; init; }
    public required int Block { get; init; }

    /// <summary>1 or 2, or <see cref="NoHeading"/>; null where it is as it was read.</summary>
    [JsonInclude]
    public int? HeadingLevel { get; private set; }
    [JsonInclude]
    public string? HeadingText { get; private set; }
    [JsonInclude]
    public IReadOnlyList<MendedCell> Cells { get; private set; } = [];

    /// <summary>Why a table is withdrawn from the checks; null where its sums are checked.</summary>
    [JsonInclude]
    public string? NotChecked { get; private set; }

    /// <summary>Who mended it last.</summary>
    [JsonInclude]
    public string DecidedBy { get; private set; } = "";
    [JsonInclude]
    public Guid? DecidedById { get; private set; }
    [JsonInclude]
    public DateTimeOffset DecidedAt { get; private set; }

    /// <summary>The number of the edition in which it was mended, where that is carried over here.</summary>
    [JsonInclude]
    public int? CarriedFrom { get; private set; }
    public int Version { get; set; }

    internal static MendedBlock Of(Guid importId, int block) => new() { Id = Guid.CreateVersion7(), ImportId = importId, Block = block };

    public static IReadOnlyList<Reason> WhyNotHeading(int level, string? text) =>
        level is < NoHeading or > Deepest
            ? [new("LevelUnknown", $"A heading has level 1 (a theme) or 2 (a part of a theme); {NoHeading} says that it is none.")]
        : level > NoHeading && string.IsNullOrWhiteSpace(text) ? [new("HeadingEmpty", "Write the words of the heading, or say that it is none.")]
        : level > NoHeading && text!.Trim().Length > LongestHeading ? [new("HeadingTooLong", $"A heading has at most {LongestHeading} letters.")]
        : [];

    internal void Head(int level, string? text, Change change)
    {
        RefusedException.ThrowIfAny(WhyNotHeading(level, text));
        (HeadingLevel, HeadingText) = (level, level == NoHeading ? null : Folded(text!));
        DecideBy(change);
    }

    /// <summary>Puts other words in a cell; the words that were read put it back.</summary>
    internal void Correct(int row, int column, string was, string now, Change change)
    {
        var others = Cells.Where(cell => cell.Row != row || cell.Column != column);
        Cells = now == was ? [.. others] : [.. others.Append(new(row, column, was, now)).OrderBy(cell => cell.Row).ThenBy(cell => cell.Column)];
        DecideBy(change);
    }

    /// <param name="why">Null checks its sums again.</param>
    internal void Withdraw(string? why, Change change)
    {
        NotChecked = why?.Trim();
        DecideBy(change);
    }

    /// <summary>The same on the same block of the next import of the plan.</summary>
    internal MendedBlock Again(Guid importId, int block, int edition)
    {
        var again = Of(importId, block);
        again.TakeBack(this);
        again.CarriedFrom = CarriedFrom ?? edition;
        return again;
    }

    internal MendedBlock Copy() => JsonText.Read<MendedBlock>(JsonText.Write(this));

    /// <summary>Whether it says the same, whoever says it.</summary>
    internal bool SaysTheSameAs(MendedBlock other) =>
        (HeadingLevel, HeadingText, NotChecked) == (other.HeadingLevel, other.HeadingText, other.NotChecked) && Cells.SequenceEqual(other.Cells);

    internal void TakeBack(MendedBlock before)
    {
        (HeadingLevel, HeadingText, Cells, NotChecked) = (before.HeadingLevel, before.HeadingText, before.Cells, before.NotChecked);
        (DecidedBy, DecidedById, DecidedAt, CarriedFrom) = (before.DecidedBy, before.DecidedById, before.DecidedAt, before.CarriedFrom);
    }

    private void DecideBy(Change change) => (DecidedBy, DecidedById, DecidedAt, CarriedFrom) = (change.Who, change.WhoId, change.At.ToUniversalTime(), null);

    private static string Folded(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
