using Frankpledge.Common;
using Frankpledge.Reading;

namespace Frankpledge.Plans.Drafting;

/// <summary>How passages come about.</summary>
public sealed partial class DraftPassage
{
    /// <summary>The words of a statement in an edition, whose reference it keeps.</summary>
    internal static DraftPassage Of(WorkingDraft draft, Wording wording, IReadOnlyList<string> under, Change change)
    {
        var passage = New(draft, PassageForm.Statement, wording.Order * Gap, wording.Language, change, (wording.Section, under));
        (passage.Text, passage.Stem, passage.Role) = (wording.Text, wording.Stem, wording.Role);
        (passage.OpensParagraph, passage.Kinds, passage.Notes) = (wording.OpensParagraph, wording.Kinds, wording.Notes);
        passage.StatementId = wording.StatementId;
        return passage;
    }

    /// <summary>A heading or a table of an edition.</summary>
    internal static DraftPassage Of(WorkingDraft draft, EditionPart part, Change change)
    {
        var passage = New(draft, part.Rows is null ? PassageForm.Heading : PassageForm.Table, part.Order * Gap, Languages.English, change, ([], []));
        (passage.Level, passage.Text, passage.Rows, passage.HeaderRows) = (part.Level, part.Text, part.Rows, part.HeaderRows);
        return passage;
    }

    /// <summary>A new one. Whether it may be is asked of <see cref="WhyNotWord"/> first.</summary>
    internal static DraftPassage Of(WorkingDraft draft, NewPassage wanted, long place, string language, Change change)
    {
        var passage = New(draft, wanted.Form, place, language, change, ([], []));
        (passage.Level, passage.Text) = (wanted.Form == PassageForm.Heading ? wanted.Level : 0, Folded(wanted.Text));
        passage.Stem = string.IsNullOrWhiteSpace(wanted.Stem) ? null : Folded(wanted.Stem);
        passage.Role = wanted.IsItem || passage.Stem is not null ? StatementRole.Item : StatementRole.Sentence;
        passage.OpensParagraph = wanted.OpensParagraph || passage.Role == StatementRole.Item;
        passage.SetKinds(wanted.Form == PassageForm.Statement ? wanted.Kinds : [], change);
        return passage;
    }

    /// <summary>The second half of it.</summary>
    /// <param name="at">0-based, in characters of its text.</param>
    internal DraftPassage Split(WorkingDraft draft, int at, long place, Change change)
    {
        RefusedException.ThrowIfAny(WhyNotSplit(at));
        var second = New(draft, Form, place, Language, change, (Section, Under));
        (second.Text, second.Stem, second.Role, second.OpensParagraph) = (Text[at..].Trim(), Stem, Role, Role == StatementRole.Item);
        (second.Kinds, second.SetBy, second.SetById, second.SplitFrom) = (Kinds, SetBy, SetById, Id);
        second.Notes = [.. Notes.Where(note => note.At > at).Select(note => note with { At = Math.Min(note.At - at, second.Text.Length) })];
        Notes = [.. Notes.Where(note => note.At <= at)];
        Put(Text[..at].Trim());
        return second;
    }

    private static DraftPassage New(WorkingDraft draft, PassageForm form, long place, string language, Change change,
        (IReadOnlyList<string> Section, IReadOnlyList<string> Under) stood) => new()
    {
        Id = Guid.CreateVersion7(), AreaId = draft.AreaId, DraftId = draft.Id, Number = draft.NextNumber(), Form = form, Place = place, Language = language,
        Section = stood.Section, Under = stood.Under, SavedBy = change.Who, SavedAt = change.At.ToUniversalTime(),
    };
}

/// <param name="Level">1 or 2 for a heading.</param>
/// <param name="Kinds">Empty where the rules are to read them when the draft is frozen.</param>
/// <param name="Stem">The line that introduces the list of which it is an item; null for a sentence.</param>
/// <param name="OpensParagraph">False where it goes on in the paragraph of the sentence before it.</param>
public sealed record NewPassage(PassageForm Form, string? Text, IReadOnlyList<StatementKind> Kinds, int Level = 1, string? Stem = null,
    bool OpensParagraph = true)
{
    /// <summary>An item of a list, whether anything introduces that or not.</summary>
    public bool IsItem { get; init; }
}
