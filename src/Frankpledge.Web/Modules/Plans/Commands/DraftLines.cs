using Frankpledge.Plans.Drafting;
using Frankpledge.Reading;

namespace Frankpledge.Web.Modules.Plans.Commands;

/// <summary>A passage of a working draft as the verbs give it.</summary>
/// <param name="TextNumber">What a save says that it saw.</param>
internal sealed record DraftLine(int Number, string? Reference, PassageForm Form, int Level, string Text, string? Stem, IReadOnlyList<StatementKind> Kinds,
    int TextNumber, string SavedBy, DateTimeOffset SavedAt, string? DroppedWhy, IReadOnlyList<DraftTalkLine> Comments,
        IReadOnlyList<DraftSuggestionLine> Suggestions,
    DraftWorkLine? Work, IReadOnlyList<IReadOnlyList<string>>? Rows)
{
    public static DraftLine Of(WorkingText text, DraftTalk talk, DraftPassage passage) => new(passage.Number, text.ReferenceOf(passage), passage.Form,
        passage.Level,
        passage.Text, passage.Stem, passage.Kinds, passage.TextNumber, passage.SavedBy, passage.SavedAt, passage.DroppedWhy,
        [.. talk.Comments[passage.Id].Select(thread => new DraftTalkLine(thread.Number, thread.IsOpen, thread.First.Quote,
            [.. thread.Lines.Select(line => new DraftSaid(line.Act, line.RecordedBy, line.RecordedAt, line.Text))]))],
        [.. talk.Suggestions[passage.Id].Select(DraftSuggestionLine.Of)],
        talk.Assignments.TryGetValue(passage.Id, out var work) ? new(work.Task, work.Role.ToString(), work.Person, work.DueOn) : null, passage.Rows);
}

internal sealed record DraftTalkLine(int Number, bool IsOpen, string? Quote, IReadOnlyList<DraftSaid> Lines);

internal sealed record DraftSaid(CommentAct Act, string By, DateTimeOffset At, string Text);

internal sealed record DraftWorkLine(string Task, string Role, string? Person, DateOnly DueOn);

internal sealed record DraftSuggestionLine(int Number, SuggestedChange Change, string Against, string Text, int? After, string? Why, string By,
    DateTimeOffset At,
    SuggestionState State, string? SettledBy, string? SettledWhy, DraftRowLine? Row)
{
    public static DraftSuggestionLine Of(DraftSuggestion one) => new(
        one.Number, one.Change, one.Against, one.Text, one.AfterNumber, one.Why, one.RecordedBy, one.RecordedAt, one.State, one.SettledBy, one.SettledWhy,
        one.TableRow is { } row ? new(row.Place, row.Was, row.Would) : null);
}

/// <summary>The row of a table that a suggestion would change.</summary>
/// <param name="Was">Null for a new one behind the place.</param>
/// <param name="Would">Null where it is struck out.</param>
internal sealed record DraftRowLine(int Place, IReadOnlyList<string>? Was, IReadOnlyList<string>? Would);

/// <summary>A line of the history of a passage.</summary>
internal sealed record DraftHistoryLine(int Act, DraftDeed Deed, string? Before, string After, string? Why, string? SuggestedBy, string By, DateTimeOffset At,
    int? UndoneIn)
{
    public static DraftHistoryLine Of(DraftSave save) => new(
        save.Act, save.Deed, save.Before?.Text, save.After.Text, save.Why, save.SuggestedBy, save.Who, save.At, save.UndoneIn);
}
