using System.Security.Cryptography;
using System.Text;
using Frankpledge.Common;
using Frankpledge.Plans.Review;
using Frankpledge.Statute.Calendar;
using Frankpledge.Statute.Elections;
using Frankpledge.Statute.PlanMaking;

namespace Frankpledge.Plans;

/// <summary>Where an edition stands in the life of a plan.</summary>
public enum EditionStage
{
    PlanOnAPage,
    ConsultationDraft,
    StatutoryDraft,
    Final,
    Variation,
}

public static class EditionStages
{
    extension(EditionStage stage)
    {
        /// <summary>True for a plan or a variation, false for what is still to be agreed.</summary>
        public bool IsIssue => stage is EditionStage.Final or EditionStage.Variation;
    }
}

/// <summary>A frozen text of the plan. Immutable once confirmed; a correction is a new edition.</summary>
public sealed class Edition
{
    private IReadOnlyList<EditionPart> parts = [];
    private string sourceName = "";

    public required Guid Id { get; init; }
    public required Guid PlanId { get; init; }

    /// <summary>1, 2, 3 ... in order of confirmation.</summary>
    public required int Number { get; init; }
    public required EditionStage Stage { get; init; }

    /// <summary>The day it was issued, where it says or the office enters it.</summary>
    public DateOnly? IssuedOn { get; init; }
    public required DateTimeOffset ConfirmedAt { get; init; }
    public required string ConfirmedBy { get; init; }
    public required string SourceName { get => sourceName; init => sourceName = value; }
    public required string SourceSha256 { get; init; }

    /// <summary>Headings and tables in order, between which the wordings stand.</summary>
    public required IReadOnlyList<EditionPart> Parts { get => parts; init => parts = value; }

    /// <summary>Fingerprint of the whole text, in order.</summary>
    public required string Sha256 { get; init; }

    public List<Wording> Wordings { get; } = [];

    /// <summary>What the public is told in place of a withdrawn text; null while it stands.</summary>
    public string? WithdrawnNote { get; private set; }
    public DateTimeOffset? WithdrawnAt { get; private set; }
    public string? WithdrawnBy { get; private set; }

    /// <summary>When a passage was last taken out of it; its fingerprint is that of the text before.</summary>
    public DateTimeOffset? RedactedAt { get; private set; }

    /// <summary>Fingerprint of the text as the last redaction left it; null where nothing was taken out, or before this was kept.</summary>
    public string? RedactedSha256 { get; private set; }

    /// <summary>The <see cref="PublicRecord"/>; null where it was confirmed before this was kept.</summary>
    public string? RecordSha256 { get; private set; }
    public int Version { get; set; }

    public bool IsWithdrawn => WithdrawnAt is not null;

    /// <summary>Whether it is a plan or a variation.</summary>
    public bool IsIssue => Stage.IsIssue;

    /// <summary>The day from which it counts: of issue or, where that is not known, the local day on which it was confirmed here.</summary>
    public DateOnly Day => IssuedOn ?? CivilTime.DayOf(ConfirmedAt);

    public IReadOnlyList<Reason> WhyNotWithdraw(string? note) => IsWithdrawn
        ? [new("AlreadyWithdrawn", "This edition was withdrawn before.")]
        : WhyNotNote(note);

    /// <summary>Takes the text from the public. Its address stays and says why it is gone.</summary>
    /// <param name="note">What the public reads in its place.</param>
    public void Withdraw(string note, Change change)
    {
        RefusedException.ThrowIfAny(WhyNotWithdraw(note));
        (WithdrawnNote, WithdrawnAt, WithdrawnBy) = (note.Trim(), change.At.ToUniversalTime(), change.Who);
    }

    /// <summary>Puts a note in the place of a passage in sentences, headings, tables and the name of its file. Its wordings must be loaded.</summary>
    /// <returns>The wordings in which it stood, and where else it did.</returns>
    internal (IReadOnlyList<Wording> Wordings, RemovedFrom From) Redact(Passage passage, DateTimeOffset at)
    {
        var from = StandsIn(passage);
        var wordings = Wordings.Where(wording => wording.Redact(passage)).ToList();
        from |= wordings.Count > 0 ? RemovedFrom.Statement : RemovedFrom.None;
        if (from.HasFlag(RemovedFrom.Part))
        {
            parts = [.. parts.Select(part => part.Holds(passage) ? part.Without(passage) : part)];
        }

        (sourceName, WithdrawnNote) = (passage.Without(sourceName), passage.WithoutOrNull(WithdrawnNote));
        (RedactedAt, RedactedSha256) = from != RemovedFrom.None ? (at.ToUniversalTime(), Fingerprint(parts, Wordings)) : (RedactedAt, RedactedSha256);
        return (wordings, from);
    }

    /// <summary>Where a passage stands in it.</summary>
    private RemovedFrom StandsIn(Passage passage) => (Wordings.Exists(wording => wording.Holds(passage)) ? RemovedFrom.Statement : RemovedFrom.None)
        | (parts.Any(part => part.Holds(passage)) ? RemovedFrom.Part : RemovedFrom.None)
        | (passage.IsIn(WithdrawnNote) ? RemovedFrom.WithdrawalNote : RemovedFrom.None)
        | (passage.IsIn(sourceName) ? RemovedFrom.FileName : RemovedFrom.None);

    /// <summary>Where the public reads a passage of it: not in a text that was withdrawn.</summary>
    internal RemovedFrom Shows(Passage passage) => (StandsIn(passage) | (NotesSaying(passage).Any() ? RemovedFrom.RemovalNote : RemovedFrom.None))
        & (IsWithdrawn ? RemovedFrom.WithdrawalNote | RemovedFrom.FileName : (RemovedFrom)~0);

    /// <summary>The notes of removals that say a passage, in its texts, in the note of its withdrawal and in the name of its file.</summary>
    internal IEnumerable<string> NotesSaying(Passage passage) =>
        new[] { WithdrawnNote, sourceName }.OfType<string>().Concat(Parts.SelectMany(part => (part.Rows ?? []).SelectMany(row => row).Append(part.Text)))
            .Concat(Wordings.SelectMany(wording => new[] { wording.Text, wording.Stem }.OfType<string>())).SelectMany(passage.NotesIn);

    /// <summary>Keeps the fingerprint of what the public reads of it from now on.</summary>
    internal void Keep(string recordSha256) => RecordSha256 = recordSha256;

    /// <summary>Of headings, tables, sentences and the words that introduce lists, in their order: whoever has the text can work it out again.</summary>
    internal static string Fingerprint(IEnumerable<EditionPart> parts, IEnumerable<Wording> wordings) => Sha256Of(Lines(parts, wordings, withStems: true));

    /// <summary>The texts as they are kept, whose lines, one after the other in UTF-8, its fingerprint is of.</summary>
    /// <remarks>The fingerprints of old editions leave out what introduces a list: which of the two one is, it says itself.</remarks>
    public IReadOnlyList<string> FingerprintedLines(IReadOnlyCollection<Wording> wordings)
    {
        var (whole, older) = (Lines(parts, wordings, withStems: true), Lines(parts, wordings, withStems: false));
        return Sha256Of(older) == (RedactedSha256 ?? Sha256) ? older : whole;
    }

    internal static string Sha256Of(IEnumerable<string> lines) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', lines))));

    private static List<string> Lines(IEnumerable<EditionPart> parts, IEnumerable<Wording> wordings, bool withStems)
    {
        var lines = new List<string>();
        string? stem = null;
        foreach (var (_, introduces, text) in parts.Select(part => (part.Order, Stem: (string?)null, Text: part.Text
            + string.Concat((part.Rows ?? []).Select(row => "\n" + string.Join('\t', row))))).Concat(wordings.Select(one => (one.Order, one.Stem, one.Text)))
            .OrderBy(line => line.Order))
        {
            lines.AddRange(withStems && introduces is not null && introduces != stem ? [introduces, text] : [text]);
            stem = introduces;
        }

        return lines;
    }

    /// <summary>A public note stands where something was taken away, so it is asked for.</summary>
    internal static IReadOnlyList<Reason> WhyNotNote(string? note) => string.IsNullOrWhiteSpace(note) || note.Trim().Length > LongestNote
        ? [new("NoteMissing", $"Write what the public is to read in its place, in at most {LongestNote} characters.")]
        : [];

    public const int LongestNote = 300;

    /// <summary>The last day of the planning period of a plan issued on this day (R3); null where the day is not known.</summary>
    public static DateOnly? PlanEnds(DateOnly? issuedOn) =>
        issuedOn is { Year: < 2200 } issued ? PlanningPeriod.Of(issued, OrdinaryElections.Known).Last : null;
}

/// <summary>A heading (level 1 theme, 2 sub-heading) or a table of an edition. <paramref name="Order"/> shares one sequence with the wordings.</summary>
/// <param name="Anchor">The permanent part of a heading's address, unique in the edition; empty for tables.</param>
public sealed record EditionPart(int Order, int Level, string Text, string Anchor, IReadOnlyList<IReadOnlyList<string>>? Rows = null, int HeaderRows = 0)
{
    /// <summary>The cells that a person corrected, with what was read; null where nobody did.</summary>
    public IReadOnlyList<MendedCell>? Corrected { get; init; }

    internal bool Holds(Passage passage) =>
        passage.IsIn(Text) || (Rows ?? []).Any(row => row.Any(passage.IsIn)) || (Corrected ?? []).Any(cell => passage.IsIn(cell.Was));

    /// <summary>The anchor of a heading is made of its words, so it goes with them; the old address leads to the plan's contents.</summary>
    internal EditionPart Without(Passage passage) => this with
    {
        Text = passage.Without(Text), Anchor = passage.IsIn(Text)
            ? $"part-{Order}" : Anchor, Rows = Rows?.Select(row => (IReadOnlyList<string>)[.. row.Select(passage.Without)]).ToList(),
        Corrected = Corrected?.Select(cell => cell with { Was = passage.Without(cell.Was), Now = passage.Without(cell.Now) }).ToList(),
    };
}
