using Frankpledge.Common;
using Frankpledge.Reading;

namespace Frankpledge.Plans.Drafting;

/// <param name="Number">Of the passage.</param>
/// <param name="Seen">The number of the text that the person saw.</param>
/// <param name="Text">Null where it stays.</param>
/// <param name="Kinds">Empty to leave them to the rules; null where they stay.</param>
/// <param name="Level">Of a heading; null where it stays.</param>
/// <param name="Stem">Over the list of which it is an item, empty for none; null where it stays.</param>
/// <param name="Why">Said in the history; null where nobody says.</param>
public sealed record PassageEdit(int Number, int Seen, string? Text, IReadOnlyList<StatementKind>? Kinds = null, int? Level = null, string? Stem = null,
    string? Why = null)
{
    /// <summary>It is saved while the person writes: what they write next is the same line of the history.</summary>
    public bool IsAutosave { get; init; }

    /// <summary>All cells of a table, row by row; null where they stay.</summary>
    public IReadOnlyList<IReadOnlyList<string>>? Rows { get; init; }
}

/// <summary>Saves what an editor wrote. Against a text that somebody changed meanwhile it is refused, and both are shown.</summary>
public sealed class EditPassage(DraftAct act)
{
    /// <returns>The number of the act; that of the last where nothing changed.</returns>
    public Task<int> RunAsync(DraftAsked asked, PassageEdit edit, Change change, CancellationToken cancel = default) =>
        act.RunAsync(asked, edit.Text is null && edit.Rows is null ? DraftDeed.Relabelled : DraftDeed.Worded, async hand =>
    {
        RefusedException.ThrowIfAny(WhyNotSaid(edit.Why));
        var passage = await hand.TakeAsync(edit.Number);
        (hand.Why, hand.IsOpen) = (edit.Why, edit.IsAutosave);
        if (edit.Text is not null)
        {
            var was = passage.Text;
            passage.Word(edit.Text, edit.Seen);
            await ListLines.FollowAsync(hand, passage, was, passage.Text);
        }

        if (edit.Rows is not null)
        {
            passage.Tabulate(edit.Rows, edit.Seen);
        }

        if (edit.Stem is not null)
        {
            await ListLines.IntroduceAsync(hand, passage, edit.Stem);
        }

        if (edit.Kinds is { } kinds && !kinds.Order().SequenceEqual(passage.Kinds.Order()))
        {
            passage.SetKinds(kinds, hand.Change);
        }

        if (edit.Level is { } level)
        {
            passage.SetLevel(level);
        }
    }, change, cancel);

    internal static IReadOnlyList<Reason> WhyNotSaid(string? why) => why?.Trim().Length > WorkingDraft.LongestWhy
        ? [new("WhyTooLong", $"Keep the reason to {WorkingDraft.LongestWhy} characters.")] : [];
}
