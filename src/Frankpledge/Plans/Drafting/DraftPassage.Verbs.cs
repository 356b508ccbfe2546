using Frankpledge.Common;
using Frankpledge.Plans.Review;
using Frankpledge.Reading;

namespace Frankpledge.Plans.Drafting;

/// <summary>What editors do to a passage, and why they may not.</summary>
public sealed partial class DraftPassage
{
    public IReadOnlyList<Reason> WhyNotWord(string? text) => WhyNotWord(Form, text, Text);

    /// <param name="before">The text that stands, if any.</param>
    public static IReadOnlyList<Reason> WhyNotWord(PassageForm form, string? text, string? before = null) =>
        form == PassageForm.Table ? [new("TableNotWorded", "A table has no sentence. Change its cells.")]
        : string.IsNullOrWhiteSpace(text) ? [new("WordingEmpty", "Write the words, or drop this and say why.")]
        : Folded(text).Length > Longest(form)
        ? [form == PassageForm.Heading ? new("HeadingTooLong", $"A heading has at most {MendedBlock.LongestHeading} letters.")
            : new("WordingTooLong", $"A statement has at most {Candidate.LongestWording} letters. Split it first.")]
        : RemovalNotes.WhyNotTyped(text, before);

    /// <summary>What somebody typed against a text that is not the last any more is not saved over it. Nothing is lost: both are shown.</summary>
    /// <param name="seen">The number of the text that the person saw.</param>
    public IReadOnlyList<Reason> WhyNotOver(int seen, string? text) => seen == TextNumber || (text is not null && Folded(text) == Text) ? []
        : [new("TextMeanwhile", WasRemovedFrom(seen)
            ? "Words were removed from this text since you read it, so yours is not saved. Read what stands, then write yours without them."
            : (Sentence)$"{SavedBy} changed this text meanwhile, so yours is not saved yet. Read both, then choose.")];

    /// <summary>Whether words were removed since somebody saw a text of it, who may have them still.</summary>
    public bool WasRemovedFrom(int seen) => seen < RemovedNumber;

    public static IReadOnlyList<Reason> WhyNotKinds(PassageForm form, IReadOnlyList<StatementKind> kinds) =>
        form != PassageForm.Statement && kinds.Count > 0 ? [new("NoKinds", "Only statements have a kind.")]
        : kinds.Contains(StatementKind.Narrative) && kinds.Count > 1
        ? [new("NarrativeStandsAlone", "Narrative cannot stand with another kind. Choose one or the other.")] : [];

    public IReadOnlyList<Reason> WhyNotLevel(int level) => Form == PassageForm.Heading && level is not (1 or MendedBlock.Deepest)
        ? [new("LevelUnknown", "A heading opens a theme (1) or a part of one (2).")] : [];

    public IReadOnlyList<Reason> WhyNotSplit(int at) =>
        Form != PassageForm.Statement ? [new("NotToSplit", "Only a statement can be split.")]
        : at <= 0 || at >= Text.Length || string.IsNullOrWhiteSpace(Text[..at]) || string.IsNullOrWhiteSpace(Text[at..])
        ? [new("SplitLeavesNothing", "Choose a place inside the sentence, so that words are left on both sides.")] : [];

    public IReadOnlyList<Reason> WhyNotJoin(DraftPassage? next) =>
        Form != PassageForm.Statement || next is not { Form: PassageForm.Statement }
        ? [new("NothingToJoin", "Behind this stands no statement that could be joined to it.")]
        : WhyNotWord(Form, $"{Text} {next.Text}", $"{Text} {next.Text}");

    public IReadOnlyList<Reason> WhyNotStanding() => IsDropped
        ? [new("PassageDropped", $"This is no part of the text any more: {DroppedWhy} Take it back first.")] : [];

    public IReadOnlyList<Reason> WhyNotDrop(string? why) =>
        [.. WhyNotStanding(), .. string.IsNullOrWhiteSpace(why) || why.Trim().Length > WorkingDraft.LongestWhy
            ? [new Reason("WhyMissing", $"Say why, in at most {WorkingDraft.LongestWhy} characters.")] : Array.Empty<Reason>()];

    internal void Word(string? text, int seen)
    {
        RefusedException.ThrowIfAny([.. WhyNotStanding(), .. WhyNotWord(text), .. WhyNotOver(seen, text)]);
        Put(Folded(text));
    }

    internal void Introduce(string? stem)
    {
        if (Role == StatementRole.Item)
        {
            RefusedException.ThrowIfAny(string.IsNullOrWhiteSpace(stem) ? [] : WhyNotWord(PassageForm.Statement, stem, Stem));
            TextNumber += Stem == (string.IsNullOrWhiteSpace(stem) ? null : Folded(stem)) ? 0 : 1;
            Stem = string.IsNullOrWhiteSpace(stem) ? null : Folded(stem);
        }
    }

    /// <summary>Gives it kinds that a person chose; none give the choice back to the rules.</summary>
    internal void SetKinds(IReadOnlyList<StatementKind> kinds, Change change)
    {
        RefusedException.ThrowIfAny(WhyNotKinds(Form, kinds));
        (Kinds, SetBy, SetById) = kinds.Count == 0 ? (kinds, null, null) : (kinds, change.Who, change.WhoId);
    }

    internal void SetLevel(int level)
    {
        RefusedException.ThrowIfAny(WhyNotLevel(level));
        Level = Form == PassageForm.Heading ? level : 0;
    }

    internal void StandAt(long place) => Place = place;

    /// <summary>Opens a paragraph of its own when what stood before it is not there any more.</summary>
    internal void OpenParagraph() => OpensParagraph = true;

    /// <summary>Leaves the text. Its number and its reference stay known and are never given again.</summary>
    internal void Drop(string? why)
    {
        RefusedException.ThrowIfAny(WhyNotDrop(why));
        DroppedWhy = why!.Trim();
    }

    /// <param name="joined">The passage into which its words went; null where they went into none.</param>
    public IReadOnlyList<Reason> WhyNotTakeBack(DraftPassage? joined) =>
        !IsDropped ? [new("PassageStands", "This stands in the text, so there is nothing to take back.")]
        : joined is { IsDropped: false } && joined.Text.Contains(Text, StringComparison.Ordinal)
        ? [new("WordsStandJoined", $"Its words stand in passage {joined.Number}, to which it was joined. Undo that, or take them out there first.")] : [];

    internal void TakeBack()
    {
        (DroppedWhy, JoinedTo) = (null, null);
    }

    /// <summary>Takes in the words of the one behind it, which leaves the text and is known as a part of this.</summary>
    internal void Join(DraftPassage next)
    {
        RefusedException.ThrowIfAny([.. WhyNotStanding(), .. WhyNotJoin(next)]);
        Notes = [.. Notes, .. next.Notes.Select(note => note with { At = note.At + Text.Length + 1 })];
        Put($"{Text} {next.Text}");
        (next.DroppedWhy, next.JoinedTo) = ("Its words went into the statement before it.", Id);
    }

    /// <summary>The statement that it is from now on.</summary>
    internal void Became(Guid statementId) => StatementId = statementId;

    internal void Saved(Change change) => (savedBy, savedAt) = (change.Who, change.At.ToUniversalTime());

    internal static string Folded(string? text) => string.Join(' ', (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static int Longest(PassageForm form) => form == PassageForm.Heading ? MendedBlock.LongestHeading : Candidate.LongestWording;

    private void Put(string text)
    {
        TextNumber += text == Text ? 0 : 1;
        Text = text;
        Notes = [.. Notes.Select(note => note with { At = Math.Min(note.At, Text.Length) })];
    }
}
